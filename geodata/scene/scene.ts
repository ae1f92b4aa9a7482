import type { MultiLineString, MultiPolygon } from 'geojson';
import type { InitiativeType } from '../model/initiative';
import type { LonLat } from '../model/place';
import type { FillStyle, LabelStyle, LineStyle, Scale, SymbolStyle } from '../symbology/scale';

/** An area with the value that decides its fill; `label` and `detail` are what a pointer or a screen reader is told. */
export interface AreaMark {
  readonly id: string;
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  readonly geometry: MultiPolygon;
}
/**
 * A point with the class that decides its symbol; `tie` is the point a hairline joins it to (the parent of an annex), `place` the id of the
 * name of where it stands (INSEE code), null: none is its own.
 */
export interface PointMark {
  readonly id: string;
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  readonly position: LonLat;
  readonly tie: LonLat | null;
  readonly place: string | null;
}
/** A text at a point, or in an area that it must lie within; marks come by decreasing importance: in a collision the first one stays. */
export interface LabelMark {
  readonly id: string;
  readonly key: string;
  readonly text: string;
  readonly position: LonLat;
  readonly within: MultiPolygon | null;
}

/** What a click on a mark selects; null: the layer is a backdrop. */
export type Selectable = 'zone' | 'structure' | 'territory' | 'commune';

export interface AreaLayer {
  readonly type: 'area';
  readonly id: string;
  readonly selects: Selectable | null;
  readonly marks: readonly AreaMark[];
  readonly scale: Scale<FillStyle>;
}
export interface LineLayer {
  readonly type: 'line';
  readonly id: string;
  readonly style: LineStyle;
  readonly geometry: MultiLineString | MultiPolygon;
}
export interface PointLayer {
  readonly type: 'point';
  readonly id: string;
  readonly selects: Selectable;
  readonly marks: readonly PointMark[];
  readonly scale: Scale<SymbolStyle>;
  /** Joins a symbol moved aside to its true place. */
  readonly leader: LineStyle;
  /** Joins an annex to its parent. */
  readonly tie: LineStyle;
}
export interface LabelLayer {
  readonly type: 'label';
  readonly id: string;
  readonly marks: readonly LabelMark[];
  readonly scale: Scale<LabelStyle>;
}
export type SceneLayer = AreaLayer | LineLayer | PointLayer | LabelLayer;

/** A swatch is the very style object the map draws with. */
export type Swatch =
  | { readonly type: 'fill'; readonly style: FillStyle }
  | { readonly type: 'symbol'; readonly style: SymbolStyle }
  | { readonly type: 'line'; readonly style: LineStyle };

/** An entry of the legend; with a `filter` it is also a switch: pressing it toggles `value` in that parameter of the view. */
export interface LegendEntry {
  readonly key: string;
  readonly label: string;
  /** Said in place of the label where there is little room; null: the label everywhere. */
  readonly short: string | null;
  readonly count: number | null;
  readonly swatch: Swatch;
  readonly filter: { readonly param: FilterParam; readonly value: string; readonly active: boolean } | null;
}
export interface LegendSection {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly LegendEntry[];
}
/** Parameters of the view that hold a list of admitted values; an empty list admits everything. */
export type FilterParam = 'zones' | 'classes' | 'epcis' | 'statuses';

export interface TableColumn {
  readonly id: string;
  readonly label: string;
  readonly numeric: boolean;
}
/** Numbers stay numbers so that a sort is right; `text` is what is printed, in the language of the scene. */
export interface TableCell {
  readonly value: string | number | null;
  readonly text: string;
}
export interface PlainRow {
  readonly id: string;
  readonly cells: readonly TableCell[];
}
/** A row that stands for a mark of the map. */
export interface TableRow extends PlainRow {
  readonly selects: Selectable;
}
/** The same data as the map, for the eye that prefers rows and for a screen reader. */
export interface SceneTable<Row extends PlainRow = TableRow> {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly Row[];
}

/** One cell of the cross table: shown on the map now, loaded in all, and published as control total (null: none published). */
export interface CrossCell {
  readonly shown: number;
  readonly loaded: number;
  readonly control: number | null;
  /** loaded − control; null without a control. */
  readonly difference: number | null;
  /** The filters this cell stands for, and whether they are exactly those of the view. */
  readonly zones: readonly string[];
  readonly classes: readonly string[];
  readonly active: boolean;
}
export interface CrossTable {
  readonly caption: string;
  readonly columns: readonly {
    readonly id: string;
    readonly label: string;
    readonly swatch: Swatch | null;
  }[];
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly swatch: Swatch | null;
    readonly total: boolean;
    readonly cells: readonly CrossCell[];
  }[];
  /** The plain sentence on agreement with the control totals; `agrees` is null when nothing was compared. */
  readonly verdict: { readonly agrees: boolean | null; readonly text: string };
}

/** Bars of counts per zone, in the colours and patterns of the map. */
export interface StackedBars {
  readonly title: string;
  readonly total: number;
  readonly bars: readonly {
    readonly id: string;
    readonly label: string;
    readonly segments: readonly {
      readonly key: string;
      readonly label: string;
      readonly count: number;
      readonly style: FillStyle;
    }[];
  }[];
}

/** A partner with its part in the initiatives shown. */
export interface ActorSummary {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly { readonly role: string; readonly count: number }[];
  readonly count: number;
}

/** A mention that must stay in sight: demonstration data, estimated limits, generalised contours. */
export interface Notice {
  readonly id: 'demonstration' | 'geometry' | 'control' | 'horizon';
  readonly short: string;
  readonly text: string;
}

/** A map of a series: its layers, what it says, and what the view becomes when it is opened alone. */
export interface SmallMap {
  readonly key: string;
  readonly title: string;
  readonly finding: string;
  readonly view: { readonly initiative: InitiativeType; readonly date: string };
  readonly layers: readonly SceneLayer[];
}

/** Everything a screen, a page, a table or a slide needs to say the same thing. */
export interface Scene {
  readonly theme: string;
  /** The day shown (ISO date). */
  readonly day: string;
  readonly title: string;
  readonly finding: string;
  readonly background: string;
  /** How the selected mark is outlined. */
  readonly selection: LineStyle;
  readonly layers: readonly SceneLayer[];
  readonly legend: readonly LegendSection[];
  readonly table: SceneTable;
  readonly cross: CrossTable | null;
  readonly bars: StackedBars | null;
  readonly actors: readonly ActorSummary[] | null;
  /** Small maps of one legend, in place of the one map; null: there is one map. */
  readonly series: readonly SmallMap[] | null;
  readonly notices: readonly Notice[];
  readonly credits: readonly string[];
}
