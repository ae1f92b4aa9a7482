import type { FillStyle, SymbolStyle } from '../../symbology/scale';
import type { Language } from '../../text/format';

/** West, south, east, north in Lambert-93 metres. */
export type PlaneBox = readonly [west: number, south: number, east: number, north: number];

/** Lengths on a page are millimetres of the paper, from its top left corner, y down. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export type Point = readonly [x: number, y: number];

/** A line: `width` in millimetres, `dash` in multiples of the width. */
export interface Stroke {
  readonly color: string;
  readonly width: number;
  readonly dash: readonly number[] | null;
}

/** Lines or rings drawn as one thing; holes by the even-odd rule. A `name` says what it stands for. */
export interface PathNode {
  readonly type: 'path';
  readonly parts: readonly (readonly Point[])[];
  readonly closed: boolean;
  readonly fill: FillStyle | null;
  readonly stroke: Stroke | null;
  readonly name: string | null;
}
export interface SymbolNode {
  readonly type: 'symbol';
  readonly at: Point;
  readonly style: SymbolStyle;
  readonly name: string | null;
}
/** Lines of text from a first baseline; `size` and `leading` in millimetres, `spacing` in units of the size. */
export interface TextNode {
  readonly type: 'text';
  readonly at: Point;
  readonly lines: readonly string[];
  readonly size: number;
  readonly leading: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly weight: 'regular' | 'semibold';
  readonly italic: boolean;
  readonly spacing: number;
  readonly color: string;
  readonly halo: string | null;
  /** What the text is in the order of reading; null: a mark of the drawing. */
  readonly role: 'h1' | 'h2' | 'p' | null;
}
/** A small table, in the place it takes; cells fit their columns already, several lines of one are separated by line breaks. */
export interface TableNode {
  readonly type: 'table';
  readonly caption: string;
  readonly box: Rect;
  /** Widths in millimetres. */
  readonly columns: readonly { readonly width: number; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** Of a row of one line. */
  readonly rowHeight: number;
  readonly size: number;
  readonly ink: string;
  readonly rule: string;
}
/** Bars of counts one under the other, each under its name: shapes where a format knows no charts. */
export interface ChartNode {
  readonly type: 'chart';
  readonly title: string;
  readonly box: Rect;
  /** Parts of a bar with the same label are one series. */
  readonly bars: readonly {
    readonly label: string;
    /** The sum as it is written. */
    readonly sum: string;
    readonly segments: readonly {
      readonly label: string;
      readonly count: number;
      readonly style: FillStyle;
    }[];
  }[];
  readonly sumLabel: string;
  /** The count that takes the whole length, which is in millimetres. */
  readonly most: number;
  readonly length: number;
  /** Height of a bar and of its row, type sizes of names and of sums, in millimetres. */
  readonly thick: number;
  readonly rowHeight: number;
  readonly size: number;
  readonly sumSize: number;
  readonly ink: string;
  readonly quiet: string;
  readonly frame: string;
}
/** A picture given as the bytes of an SVG or PNG file, in base 64. */
export interface ImageNode {
  readonly type: 'image';
  /** What it shows, in words. */
  readonly alt: string;
  readonly box: Rect;
  readonly mediaType: 'image/svg+xml' | 'image/png';
  readonly base64: string;
}
export type PageNode = PathNode | SymbolNode | TextNode | TableNode | ChartNode | ImageNode | GroupNode;

/** Nodes with a name, for who opens the page in another tool; what is outside `clip` is not drawn. */
export interface GroupNode {
  readonly type: 'group';
  readonly id: string;
  readonly label: string;
  /** What is drawn as one figure, told by `alt`. */
  readonly alt: string | null;
  readonly clip: Rect | null;
  readonly nodes: readonly PageNode[];
}

/** A printed page as plain data: every format draws the same. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly language: Language;
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** ISO date. */
  readonly date: string;
  readonly paper: string;
  /** Length of one CSS pixel of the symbology, in millimetres. */
  readonly pixel: number;
  /** The scale is 1 to this. */
  readonly denominator: number;
  readonly groups: readonly GroupNode[];
}

export const papers = ['A4', 'A3'] as const;
export const orientations = ['portrait', 'landscape'] as const;
export const extras = ['none', 'bars', 'table'] as const;
export const inkings = ['colour', 'black-white'] as const;

/** What a page is to be. */
export interface PageSetup {
  readonly paper: (typeof papers)[number];
  readonly orientation: (typeof orientations)[number];
  readonly inking: (typeof inkings)[number];
  readonly language: Language;
  /** In place of the title and of the finding of the scene; null: those. */
  readonly title: string | null;
  readonly text: string | null;
  /** What of the ground is shown, in Lambert-93 metres; null: the whole. */
  readonly frame: PlaneBox | null;
  /** A table or bars beside the map, when the scene has them. */
  readonly extra: (typeof extras)[number];
  /** Sources with their licence and date, in place of those of the scene; null: those. */
  readonly sources: readonly string[] | null;
  readonly author: string;
  /** ISO date printed on the page. */
  readonly date: string;
  readonly number: number | null;
  readonly logo: (Pick<ImageNode, 'mediaType' | 'base64'> & { readonly ratio: number }) | null;
}
