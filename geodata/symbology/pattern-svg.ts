import type { FillStyle, Pattern } from './scale';

/** Side of the repeating tile, in CSS pixels. */
const patternTile = 8;

const tileMarks: Readonly<Record<Pattern['id'], (color: string) => string>> = {
  hatch: (color) =>
    `<path d="M-2 2L2 -2M0 8L8 0M6 10L10 6" stroke="${color}" stroke-width="1.6" fill="none"/>`,
  dots: (color) =>
    `<circle cx="2" cy="2" r="1.2" fill="${color}"/><circle cx="6" cy="6" r="1.2" fill="${color}"/>`,
  cross: (color) => `<path d="M0 0L8 8M8 0L0 8" stroke="${color}" stroke-width="0.8" fill="none"/>`,
  bands: (color) =>
    `<path d="M-2 2L2 -2M0 8L8 0M6 10L10 6" stroke="${color}" stroke-width="2.83" fill="none"/>`,
};

/** The SVG marks of one tile of a pattern, `patternTile` pixels wide and high, on a transparent ground. */
function patternMarks(pattern: Pattern): string {
  return tileMarks[pattern.id](pattern.color);
}

/** One tile of a pattern as a complete SVG document: it repeats without a seam. */
export function patternSvg(pattern: Pattern): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${patternTile}" height="${patternTile}" viewBox="0 0 ${patternTile} ${patternTile}">${patternMarks(pattern)}</svg>`;
}

/** Name under which the tile of a pattern is known to the map and to an SVG `defs`. */
export function patternId(pattern: Pattern): string {
  return `pattern-${pattern.id}-${pattern.color.slice(1)}`;
}

/** An SVG `pattern` element for `defs`, in user units of one CSS pixel. */
export function patternDefinition(pattern: Pattern): string {
  return `<pattern id="${patternId(pattern)}" width="${patternTile}" height="${patternTile}" patternUnits="userSpaceOnUse">${patternMarks(pattern)}</pattern>`;
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
