/** Repeating marks over a fill, so that classes differ without colour; drawn in ink of `color` on the fill; bands cover half of it. */
export interface Pattern {
  readonly id: 'hatch' | 'dots' | 'cross' | 'bands';
  readonly color: string;
}
export interface FillStyle {
  readonly color: string;
  readonly pattern: Pattern | null;
}
/** `width` in CSS pixels on screen and points × 0.75 in print; `dash` in multiples of the width, null is solid. */
export interface LineStyle {
  readonly color: string;
  readonly width: number;
  readonly dash: readonly number[] | null;
}
/**
 * A point symbol: its shape, the diameter in CSS pixels of the circle that holds it, colours, and the number of marks it carries:
 * stars on a disc, strokes of a roman numeral on a tablet.
 */
export interface SymbolStyle {
  readonly id: string;
  readonly shape: 'ring' | 'disc' | 'tablet' | 'square' | 'diamond' | 'triangle' | 'cross';
  readonly diameter: number;
  readonly fill: string;
  readonly ink: string;
  readonly halo: string;
  readonly marks: 0 | 1 | 2 | 3 | 4;
}
/**
 * `size` in CSS pixels; `spacing` in em; drawn from zoom `minZoom` (MapLibre zoom levels) on; `always`: even where no free place is left;
 * `dot` marks the place where no other symbol does, null: the name stands on its point or in its area.
 */
export interface LabelStyle {
  readonly color: string;
  readonly halo: string;
  readonly size: number;
  readonly weight: 'regular' | 'semibold';
  readonly italic: boolean;
  readonly uppercase: boolean;
  readonly spacing: number;
  readonly minZoom: number;
  readonly always: boolean;
  readonly dot: SymbolStyle | null;
}

/** A categorical scale as plain data: what `domain[i]` is drawn with is `range[i]`; anything else is `unknown`. */
export interface Scale<Style> {
  readonly domain: readonly string[];
  readonly range: readonly Style[];
  readonly unknown: Style;
}

/** The style of a key under a scale: the only place where a value becomes a style. */
export function styleOf<Style>(scale: Scale<Style>, key: string): Style {
  return scale.range[scale.domain.indexOf(key)] ?? scale.unknown;
}
