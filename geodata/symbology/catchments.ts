import type { Flavour, Palette } from './palette';
import { classScale } from './scales';
import type { FillStyle, LineStyle, Scale, SymbolStyle } from './scale';

/** How a map of catchments draws, in one flavour. */
export interface CatchmentPalette {
  /** One hue from the nearest, which stands out most, to the farthest, which is closest to paper. */
  readonly steps: readonly [string, string, string, string, string, string];
  /** Beyond all thresholds: paper with dots, so that it is seen without colour. */
  readonly beyond: FillStyle;
  /** Nobody knows, or nobody can come. */
  readonly none: FillStyle;
  readonly ringLimit: LineStyle;
  /** Between the cells of a partition, or of the points most probably gone to. */
  readonly cellLimit: LineStyle;
  /** Ways to a session. */
  readonly way: LineStyle;
}

const light: CatchmentPalette = {
  steps: ['#2a7a6b', '#4f9c85', '#7dba9f', '#a9d3ba', '#cde6d3', '#e8f3e6'],
  beyond: { color: '#fffefb', pattern: { id: 'dots', color: '#8a6d5a' } },
  none: { color: '#e4e2dc', pattern: { id: 'cross', color: '#8b8780' } },
  ringLimit: { color: '#205c51', width: 0.8, dash: null },
  cellLimit: { color: '#3d474c', width: 1, dash: null },
  way: { color: '#205c51', width: 0.8, dash: null },
};

const dark: CatchmentPalette = {
  steps: ['#8fd1ba', '#63ac97', '#428776', '#2f6659', '#254b44', '#1f3531'],
  beyond: { color: '#161c20', pattern: { id: 'dots', color: '#a78f7c' } },
  none: { color: '#2b3136', pattern: { id: 'cross', color: '#8d9296' } },
  ringLimit: { color: '#a9dcca', width: 0.8, dash: null },
  cellLimit: { color: '#c3ccd1', width: 1, dash: null },
  way: { color: '#a9dcca', width: 0.8, dash: null },
};

export const catchmentPalettes: Readonly<Record<Flavour, CatchmentPalette>> = { light, dark };

/** Places of the ramp for 1 to 6 steps: as far apart as they can be, never so dark that symbols drown. */
const spread: readonly (readonly number[])[] = [
  [],
  [2],
  [1, 3],
  [1, 2, 4],
  [1, 2, 3, 4],
  [0, 1, 2, 3, 4],
  [0, 1, 2, 3, 4, 5],
];

/** The fills of a number of steps (1 to 6), the nearest first. */
export function stepFills({ steps }: CatchmentPalette, count: number): readonly FillStyle[] {
  return (spread[count] ?? spread[6] ?? []).map((at) => ({ color: steps[at] ?? steps[0], pattern: null }));
}

/** The scale of steps by their rank from the nearest ("step-0"), and of what lies beyond them ("beyond"). */
export function stepScale(palette: CatchmentPalette, count: number): Scale<FillStyle> {
  const fills = stepFills(palette, count);
  return {
    domain: [...fills.map((_, rank) => `step-${rank}`), 'beyond'],
    range: [...fills, palette.beyond],
    unknown: palette.none,
  };
}

/** Symbols of reception points, with those of points that do not count, of a place that is none, and of the place of a session. */
export function originScale(palette: Palette): Scale<SymbolStyle> {
  const classes = classScale(palette);
  const { symbol } = palette;
  const base = { fill: symbol.paper, ink: symbol.unclassed, halo: symbol.halo, marks: 0 } as const;
  const own: readonly SymbolStyle[] = [
    { ...base, id: 'left-out', shape: 'ring', diameter: 8 },
    { ...base, id: 'place', shape: 'disc', diameter: 13, fill: symbol.ink, ink: symbol.paper },
    { ...base, id: 'session', shape: 'disc', diameter: 16, fill: symbol.ink, ink: symbol.paper },
  ];
  return {
    domain: [...classes.domain, ...own.map(({ id }) => id)],
    range: [...classes.range, ...own],
    unknown: classes.unknown,
  };
}
