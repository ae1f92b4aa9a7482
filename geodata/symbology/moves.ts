import { fillOf, type GroupingPalette } from './groupings';
import type { FillStyle, LineStyle } from './scale';

/** The fill of a commune that moves: that of the grouping it comes to, hatched so that it is seen without colour, and lightly, for names to be read over it. */
export function movedFill(palette: GroupingPalette, key: string): FillStyle {
  return {
    color: fillOf(palette, key).color,
    pattern: { id: 'hatch', color: palette.unitLimit.color },
  };
}

/** Round the communes that move. */
export function movedLimit({ fault }: GroupingPalette): LineStyle {
  return { ...fault, width: 2.5 };
}
