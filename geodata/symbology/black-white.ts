import type { FillStyle, LabelStyle, LineStyle, Scale, SymbolStyle } from './scale';

/** Share of light (0 to 1) that a `#rrggbb` colour sends back (Rec. 709, on the values as they are written). */
function lightOf(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function grey(light: number): string {
  const part = Math.round(Math.min(1, Math.max(0, light)) * 255)
    .toString(16)
    .padStart(2, '0');
  return `#${part}${part}${part}`;
}

/** A colour without hue; transparency stays. */
export function greyOf(color: string): string {
  return grey(lightOf(color)) + color.slice(7);
}

/** Lightest and darkest ground of areas that only their grey parts: names and symbols are read over both. */
const lightest = 0.97;
const darkest = 0.6;
/** Least light of a fill that is the paper itself: what nothing was said of. It stays white, and no grey comes near. */
const paperLight = 0.985;
const lightestBesidePaper = 0.89;
/** Least light of a ground that carries a pattern, so that a photocopy keeps it. */
const patternGround = 0.88;
const patternInk = '#1a1a1a';

/**
 * The fills of a scale without hue: a pattern stays, in black on a light ground; plain fills become greys, and those that were told apart by hue alone are
 * spread from light to dark in the order of the scale.
 */
export function greyFills({ range }: Scale<FillStyle>): readonly FillStyle[] {
  const isPaper = ({ color }: FillStyle) => lightOf(color) >= paperLight;
  const plain = range.filter((style) => style.pattern === null && !isPaper(style));
  const light = range.some((style) => style.pattern === null && isPaper(style))
    ? lightestBesidePaper
    : lightest;
  const lights = plain.map(({ color }) => lightOf(color));
  const spread = Math.max(...lights) - Math.min(...lights);
  const isByHue = plain.length > 2 && spread < 0.06 * plain.length;
  return range.map((style) => {
    if (style.pattern !== null)
      return {
        color: grey(Math.max(patternGround, lightOf(style.color))),
        pattern: { id: style.pattern.id, color: patternInk },
      };
    if (!isByHue || isPaper(style)) return { color: greyOf(style.color), pattern: null };
    const rank = plain.indexOf(style) / (plain.length - 1);
    return { color: grey(light - (light - darkest) * rank), pattern: null };
  });
}

/** A line without hue. */
export function greyLine(style: LineStyle): LineStyle {
  return { ...style, color: greyOf(style.color) };
}

/** A symbol without hue: what it carries stands out as before. */
export function greySymbol(style: SymbolStyle): SymbolStyle {
  return {
    ...style,
    fill: greyOf(style.fill),
    ink: greyOf(style.ink),
    halo: greyOf(style.halo),
  };
}

/** A name without hue. */
export function greyLabel(style: LabelStyle): LabelStyle {
  return {
    ...style,
    color: greyOf(style.color),
    halo: greyOf(style.halo),
    dot: style.dot === null ? null : greySymbol(style.dot),
  };
}

/** What tells a fill from another without colour: its pattern, or how dark a plain one is. */
export function textureOf({ color, pattern }: FillStyle): string {
  if (pattern !== null) return pattern.id;
  return lightOf(color) < 0.5 ? 'solid' : 'blank';
}
