import { statusLadder } from '../model/initiative';
import { structureClasses } from '../model/structure';
import type { Palette } from './palette';
import type { FillStyle, LabelStyle, Scale, SymbolStyle } from './scale';

/** Fill of a zone by its id; `zoneIds` in the order of their ranks, so that a zone keeps its hue everywhere. */
export function zoneScale(palette: Palette, zoneIds: readonly string[]): Scale<FillStyle> {
  const unknown: FillStyle = { color: palette.zoneUnknown, pattern: null };
  return {
    domain: zoneIds,
    range: zoneIds.map((_, index) => ({ color: palette.zones[index] ?? palette.zoneUnknown, pattern: null })),
    unknown,
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

/** Symbol of a structure class: SI an open ring, OT a disc growing with its stars, BA a small square. Diameters in CSS pixels. */
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
  const disc = (stars: 1 | 2 | 3 | 4, diameter: number): SymbolStyle => ({
    ...ring,
    id: `OT${stars}`,
    shape: 'disc',
    diameter,
    fill: symbol.stars[stars - 1] ?? symbol.ink,
    ink: symbol.paper,
    marks: stars,
  });
  const styles = {
    SI: ring,
    OT1: disc(1, 16),
    OT2: disc(2, 19),
    OT3: disc(3, 23),
    OT4: disc(4, 27),
    BA: { ...ring, id: 'BA', shape: 'square', diameter: 9, fill: symbol.ink },
  } as const satisfies Record<(typeof structureClasses)[number], SymbolStyle>;
  return { domain: structureClasses, range: structureClasses.map((id) => styles[id]), unknown: ring };
}

/** Style of a label by its key, one of the names of `Palette.label`. */
export function labelScale(palette: Palette): Scale<LabelStyle> {
  const keys = Object.keys(palette.label) as (keyof Palette['label'])[];
  return { domain: keys, range: keys.map((key) => palette.label[key]), unknown: palette.label.village };
}
