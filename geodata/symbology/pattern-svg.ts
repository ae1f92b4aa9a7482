import type { FillStyle, Pattern } from './scale';

/** Side of the repeating tile, in CSS pixels. */
export const patternTile = 8;

/** The marks of one tile in CSS pixels, on a transparent ground: lines of a width, or discs of a radius. */
export type TileMarks =
  | {
      readonly kind: 'lines';
      readonly width: number;
      readonly lines: readonly (readonly [number, number, number, number])[];
    }
  | {
      readonly kind: 'dots';
      readonly radius: number;
      readonly centres: readonly (readonly [number, number])[];
    };

const diagonals = [
  [-2, 2, 2, -2],
  [0, 8, 8, 0],
  [6, 10, 10, 6],
] as const;

/** What each pattern repeats, whoever draws it; it joins its neighbours without a seam. */
export const tileMarks: Readonly<Record<Pattern['id'], TileMarks>> = {
  hatch: { kind: 'lines', width: 1.6, lines: diagonals },
  dots: {
    kind: 'dots',
    radius: 1.2,
    centres: [
      [2, 2],
      [6, 6],
    ],
  },
  cross: {
    kind: 'lines',
    width: 0.8,
    lines: [
      [0, 0, 8, 8],
      [8, 0, 0, 8],
    ],
  },
  bands: { kind: 'lines', width: 2.83, lines: diagonals },
};

/** The SVG marks of one tile of a pattern, `patternTile` pixels wide and high, on a transparent ground. */
function patternMarks({ id, color }: Pattern): string {
  const marks = tileMarks[id];
  if (marks.kind === 'dots')
    return marks.centres
      .map(([x, y]) => `<circle cx="${x}" cy="${y}" r="${marks.radius}" fill="${color}"/>`)
      .join('');
  const path = marks.lines.map(([x1, y1, x2, y2]) => `M${x1} ${y1}L${x2} ${y2}`).join('');
  return `<path d="${path}" stroke="${color}" stroke-width="${marks.width}" fill="none"/>`;
}

/** One tile of a pattern as a complete SVG document: it repeats without a seam. */
export function patternSvg(pattern: Pattern): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${patternTile}" height="${patternTile}" viewBox="0 0 ${patternTile} ${patternTile}">${patternMarks(pattern)}</svg>`;
}

/** Name under which the tile of a pattern is known to the map and to an SVG `defs`. */
export function patternId(pattern: Pattern): string {
  return `pattern-${pattern.id}-${pattern.color.slice(1)}`;
}

/** An SVG `pattern` element for `defs`; `pixel` is the length of one CSS pixel in user units. */
export function patternDefinition(pattern: Pattern, pixel = 1): string {
  const scale = pixel === 1 ? '' : ` patternTransform="scale(${pixel})"`;
  return `<pattern id="${patternId(pattern)}" width="${patternTile}" height="${patternTile}" patternUnits="userSpaceOnUse"${scale}>${patternMarks(pattern)}</pattern>`;
}

/** The SVG rectangle of a fill with its pattern over it; the pattern must be defined in the same document. */
export function filledRect(
  style: FillStyle,
  x: number,
  y: number,
  width: number,
  height: number,
  attributes = '',
): string {
  const box = `x="${x}" y="${y}" width="${width}" height="${height}"`;
  const ground = `<rect ${box} fill="${style.color}" ${attributes}/>`;
  return style.pattern === null ? ground : `${ground}<rect ${box} fill="url(#${patternId(style.pattern)})"/>`;
}
