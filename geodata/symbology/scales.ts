import { statusLadder } from '../model/initiative';
import { structureClasses } from '../model/structure';
import { mixed } from './mixed';
import type { Palette } from './palette';
import type { FillStyle, LabelStyle, Scale, SymbolStyle } from './scale';

/** Key of a zone whose structures a filter keeps off the map. */
export function paleZone(id: string): string {
  return `${id}-pale`;
}

/** How much of its hue a pale zone keeps, as the legend shows what is off. */
const paleShare = 0.35;

/**
 * Fill of a zone by its id; `zoneIds` in the order of their ranks, so that a zone keeps its hue everywhere. Those that are off have a paler
 * one besides, under the key of `paleZone`.
 */
export function zoneScale(
  palette: Palette,
  zoneIds: readonly string[],
  isOff: (id: string) => boolean = () => false,
): Scale<FillStyle> {
  const colorOf = (index: number) => palette.zones[index] ?? palette.zoneUnknown;
  const pale = zoneIds.flatMap((id, index) =>
    isOff(id) ? [[paleZone(id), mixed(colorOf(index), palette.land, paleShare)] as const] : [],
  );
  return {
    domain: [...zoneIds, ...pale.map(([key]) => key)],
    range: [...zoneIds.map((_, index) => colorOf(index)), ...pale.map(([, color]) => color)].map((color) => ({
      color,
      pattern: null,
    })),
    unknown: { color: palette.zoneUnknown, pattern: null },
  };
}

/** Fill of a status, from adopted (dark, solid) to none (paper); colour and pattern both differ between classes. */
export function statusScale(palette: Palette): Scale<FillStyle> {
  return {
    domain: statusLadder,
    range: statusLadder.map((status) => palette.status[status]),
    unknown: palette.status.none,
  };
}

/** Diameters in CSS pixels, so that a symbol grows with its class within each order. */
const starDiameters = [16, 19, 23, 27] as const;
const categoryDiameters = [18, 22.5, 27] as const;

/**
 * Symbol of a structure class: SI an open ring, OT a disc growing with its stars and carrying them, or a tablet growing with its
 * category and carrying its numeral, a bare disc without a class, BA a small square.
 */
export function classScale(palette: Palette): Scale<SymbolStyle> {
  const { symbol } = palette;
  const ring: SymbolStyle = {
    id: 'SI',
    shape: 'ring',
    diameter: 12,
    fill: symbol.paper,
    ink: symbol.ink,
    halo: symbol.halo,
    marks: 0,
  };
  const disc = (stars: 1 | 2 | 3 | 4): SymbolStyle => ({
    ...ring,
    id: `OT${stars}`,
    shape: 'disc',
    diameter: starDiameters[stars - 1] ?? 0,
    fill: symbol.stars[stars - 1] ?? symbol.ink,
    ink: symbol.paper,
    marks: stars,
  });
  const tablet = (numeral: 'I' | 'II' | 'III'): SymbolStyle => {
    const strokes = numeral.length as 1 | 2 | 3;
    return {
      ...ring,
      id: `OT${numeral}`,
      shape: 'tablet',
      // Category I is the highest: the fewer the strokes, the greater the symbol.
      diameter: categoryDiameters[3 - strokes] ?? 0,
      fill: symbol.categories[3 - strokes] ?? symbol.ink,
      ink: symbol.paper,
      marks: strokes,
    };
  };
  const styles = {
    SI: ring,
    OT: { ...ring, id: 'OT', shape: 'disc', diameter: 11.5, fill: symbol.unclassed },
    OT1: disc(1),
    OT2: disc(2),
    OT3: disc(3),
    OT4: disc(4),
    OTIII: tablet('III'),
    OTII: tablet('II'),
    OTI: tablet('I'),
    BA: { ...ring, id: 'BA', shape: 'square', diameter: 12.5, fill: symbol.ink },
  } as const satisfies Record<(typeof structureClasses)[number], SymbolStyle>;
  return { domain: structureClasses, range: structureClasses.map((id) => styles[id]), unknown: ring };
}

/** Width of the hairline that ties a name to its symbol, in CSS pixels. */
export const tieWidth = 0.6;

/** Style of a label by its key, one of the names of `Palette.label`. */
export function labelScale(palette: Palette): Scale<LabelStyle> {
  const keys = Object.keys(palette.label) as (keyof Palette['label'])[];
  return { domain: keys, range: keys.map((key) => palette.label[key]), unknown: palette.label.village };
}
