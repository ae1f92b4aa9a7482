import type { MultiLineString, MultiPolygon } from 'geojson';
import type { ChosenPoints } from '../catchments/points';
import type { CatchmentView } from '../catchments/view';
import type { Ground } from '../grouping/ground';
import { surroundingNames } from '../layers/backdrop';
import { joinAreas } from '../layers/join-areas';
import { importanceOf } from '../layers/places';
import { seatsOf, townNames } from '../layers/town-names';
import { isUnattested } from '../model/evidence';
import { structureClasses } from '../model/structure';
import { limits, mergeOutlines } from '../spatial/topology';
import { catchmentPalettes, originScale } from '../symbology/catchments';
import { palettes, type Flavour } from '../symbology/palette';
import { labelScale } from '../symbology/scales';
import { styleOf, type LineStyle } from '../symbology/scale';
import { catchmentWordsFor } from '../text/catchment-words';
import type { OriginTold } from '../text/catchment-told';
import type { Language } from '../text/format';
import { textFor } from '../text/index';
import type { Surroundings } from './scenario-layers';
import type {
  LegendSection,
  LineLayer,
  Notice,
  PlainRow,
  PointMark,
  Scene,
  SceneLayer,
  SceneTable,
} from './scene';

/** A scene of catchments; rows of its table stand for points, for places or for communes. */
export type CatchmentScene = Omit<Scene, 'table'> & {
  readonly table: SceneTable<PlainRow>;
  /** How it was computed, line by line; credits begin with it. */
  readonly how: readonly string[];
};

/** What every map of catchments is drawn with. */
export interface CatchmentDrawing {
  readonly view: CatchmentView;
  readonly ground: Ground;
  readonly surroundings: Surroundings;
  readonly chosen: ChosenPoints;
  readonly language: Language;
  readonly flavour: Flavour;
  /** Whether weights that are counted are attested. */
  readonly isWeightAttested: boolean;
}

/** What the land around is drawn with. */
type Surrounded = Pick<CatchmentDrawing, 'ground' | 'surroundings' | 'flavour'>;

/** A line of a map. */
export function lineLayer(id: string, geometry: MultiPolygon | MultiLineString, style: LineStyle): LineLayer {
  return { type: 'line', id, style, geometry };
}

const edges = new WeakMap<Ground, MultiPolygon>();

/** The outline (WGS 84) of a whole ground. */
export function groundEdge(ground: Ground): MultiPolygon {
  const known = edges.get(ground) ?? mergeOutlines(ground.coverage, ground.coverage.units.keys());
  edges.set(ground, known);
  return known;
}

const zones = new WeakMap<Ground, MultiLineString>();

function zoneLimits(ground: Ground): MultiLineString {
  const known =
    zones.get(ground) ?? limits(ground.coverage, (insee) => ground.communes.get(insee)?.zone ?? '', false);
  zones.set(ground, known);
  return known;
}

/** What lies under the catchments: land, coast, the département. */
export function underLayers({ ground, surroundings, flavour }: Surrounded): readonly SceneLayer[] {
  const palette = palettes[flavour];
  const land = { color: palette.land, pattern: null };
  return [
    {
      type: 'area',
      id: 'land',
      selects: null,
      marks: surroundings.backdrop.map(({ id, geometry }) => ({
        id,
        key: 'land',
        label: '',
        detail: '',
        geometry,
      })),
      scale: { domain: ['land'], range: [land], unknown: land },
    },
    lineLayer('coast', joinAreas(surroundings.backdrop), palette.coast),
    lineLayer('department-limit', groundEdge(ground), palette.departmentLimit),
    // Over the inner half of the limit.
    {
      type: 'area',
      id: 'ground',
      selects: null,
      marks: [{ id: 'ground', key: 'land', label: '', detail: '', geometry: groundEdge(ground) }],
      scale: { domain: ['land'], range: [land], unknown: land },
    },
  ];
}

/** What lies over them: limits, names, points. `marks` are further points. */
export function overLayers(
  drawing: CatchmentDrawing,
  marks: readonly PointMark[] = [],
): readonly SceneLayer[] {
  const { ground, flavour, language, chosen } = drawing;
  const palette = palettes[flavour];
  const text = textFor(language);
  const words = catchmentWordsFor(language);
  const open = chosen.points.map(({ id, name, at, structure }): PointMark => ({
    id,
    key: structure?.class ?? 'place',
    label: name,
    detail: structure === null ? words.legend.place : text.classes[structure.class],
    position: at,
    tie: ground.structures.get(structure?.parent ?? '')?.position ?? null,
    place: structure?.commune ?? null,
  }));
  const leftOut = [...chosen.closed, ...chosen.unknown].map(({ id, name, position, commune }): PointMark => ({
    id,
    key: 'left-out',
    label: name,
    detail: words.legend.leftOut,
    position,
    tie: null,
    place: commune,
  }));
  const points = [...leftOut, ...open, ...marks];
  return [
    zoneLimitLayer(drawing),
    ...nameLayers(drawing, seatsOf(points, importanceOf)),
    // Last, so that names make way for them.
    {
      type: 'point',
      id: 'points',
      selects: 'structure',
      marks: points,
      scale: originScale(palette),
      leader: palette.leader,
      tie: palette.tie,
    },
  ];
}

/** The limits of zones. */
export function zoneLimitLayer({ ground, flavour }: Pick<CatchmentDrawing, 'ground' | 'flavour'>): LineLayer {
  return lineLayer('zone-limits', zoneLimits(ground), palettes[flavour].zoneLimit);
}

/** The legend of the limits that are drawn. */
export function limitLegend({
  flavour,
  language,
}: Pick<CatchmentDrawing, 'flavour' | 'language'>): LegendSection {
  const { legend } = textFor(language);
  const swatch = { type: 'line' as const, style: palettes[flavour].zoneLimit };
  return {
    id: 'limits',
    title: legend.outlines,
    entries: [{ key: 'zones', label: legend.zones, short: null, count: null, swatch, filter: null }],
  };
}

/** Names of what lies around, and of communes: those of the points by their importance, then the others, the most populous first. */
export function nameLayers(
  { ground, surroundings, flavour, language }: Surrounded & Pick<CatchmentDrawing, 'language'>,
  seats: ReadonlyMap<string, number>,
): readonly SceneLayer[] {
  const scale = labelScale(palettes[flavour]);
  const towns = ground.facts.communes.map(({ seat, ...commune }) => ({ ...commune, position: seat }));
  return [
    {
      type: 'label',
      id: 'backdrop-labels',
      marks: surroundingNames(surroundings, language),
      scale,
    },
    { type: 'label', id: 'place-labels', marks: townNames(towns, seats), scale },
  ];
}

/** The legend of the points that are drawn, in the order of their classes. */
export function pointLegend({ chosen, flavour, language }: CatchmentDrawing): LegendSection {
  const scale = originScale(palettes[flavour]);
  const text = textFor(language);
  const words = catchmentWordsFor(language).legend;
  const entry = (key: string, label: string, count: number) => ({
    key,
    label,
    short: null,
    count,
    swatch: { type: 'symbol' as const, style: styleOf(scale, key) },
    filter: null,
  });
  const classes = structureClasses.flatMap((id) => {
    const count = chosen.points.filter(({ structure }) => structure?.class === id).length;
    return count === 0 ? [] : [entry(id, text.classes[id], count)];
  });
  const leftOut = chosen.closed.length + chosen.unknown.length;
  const places = chosen.points.filter(({ structure }) => structure === null).length;
  return {
    id: 'points',
    title: words.points,
    entries: [
      ...classes,
      ...(places === 0 ? [] : [entry('place', words.place, places)]),
      ...(leftOut === 0 ? [] : [entry('left-out', words.leftOut, leftOut)]),
    ],
  };
}

/** What the catchments of a view start from, in words. */
export function originTold({ view, ground, chosen }: CatchmentDrawing): OriginTold {
  const { origins } = view;
  const count = chosen.points.length;
  const zone = origins.kind === 'zone' ? ground.facts.zones.find(({ id }) => id === origins.zone) : undefined;
  return { kind: origins.kind, name: zone?.name ?? chosen.points[0]?.name ?? '', count };
}

/** The measure as words tell it: null for inhabitants. */
export function measureTold({ measure }: Pick<CatchmentView, 'measure'>): string | null {
  return measure === 'population' ? null : measure;
}

/** The lines that say which points count. */
export function pointsHow({ view, chosen, language }: CatchmentDrawing): readonly string[] {
  const words = catchmentWordsFor(language);
  const at = words.when(view.when);
  const { origins } = view;
  if (at === '' || origins.kind === 'place' || origins.kind === 'commune') return [];
  return [words.how.open(at, chosen.points.length, chosen.closed.length, chosen.unknown.length)];
}

/** What every scene of catchments has: the day, colours, mentions. */
export function sceneFrame(drawing: CatchmentDrawing) {
  const { view, flavour, language, ground, chosen, isWeightAttested } = drawing;
  const palette = palettes[flavour];
  const isUncertain =
    !isWeightAttested ||
    chosen.isByDemonstration ||
    ground.facts.structures.some(({ confidence }) => isUnattested(confidence));
  const notices: readonly Notice[] = isUncertain
    ? [
        {
          id: 'demonstration',
          short: textFor(language).notices.demonstrationShort,
          text: catchmentWordsFor(language).demonstration,
        },
      ]
    : [];
  return {
    theme: 'bassins',
    day: view.day,
    background: palette.sea,
    selection: palette.selection,
    cross: null,
    bars: null,
    actors: null,
    series: null,
    notices,
    styles: catchmentPalettes[flavour],
    palette,
    words: catchmentWordsFor(language),
  };
}
