import type { PageSetup, Rect } from './page';

/** Sizes and places that a format gives, in millimetres. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Between the parts of the page. */
  readonly gap: number;
  /** Column beside the map; on a portrait page what is below is in three columns. */
  readonly column: number;
  /** Length of one CSS pixel of the symbology. */
  readonly pixel: number;
  /** Type sizes. */
  readonly type: {
    readonly title: number;
    readonly finding: number;
    readonly heading: number;
    readonly body: number;
    readonly small: number;
  };
}

/** A typographic point in millimetres. */
const point = 25.4 / 72;
const sizes = { A4: [210, 297], A3: [297, 420] } as const;

/** The measures of a format. */
export function paperOf({ paper, orientation }: Pick<PageSetup, 'paper' | 'orientation'>): Paper {
  const [short, long] = sizes[paper];
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];
  const isLarge = paper === 'A3';
  const points = isLarge ? [22, 12, 9.5, 9.5, 7.5] : [15.5, 9, 7.5, 7.5, 6];
  const [title, finding, heading, body, small] = points.map((size) => size * point) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return {
    width,
    height,
    margin: isLarge ? 16 : 11,
    gap: isLarge ? 8 : 5.5,
    column: isLarge ? 84 : 60,
    pixel: isLarge ? 0.25 : 0.19,
    type: { title, finding, heading, body, small },
  };
}

/** The page without its margins. */
export function insideOf({ width, height, margin }: Paper): Rect {
  return { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
}
