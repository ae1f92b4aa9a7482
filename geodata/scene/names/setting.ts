import type { LabelStyle } from '../../symbology/scale';
import { printable, wrap, type Face, type Measure } from '../page/measure';

/** A name in one way of breaking it, in units of the plane. */
export interface Setting {
  readonly lines: readonly string[];
  readonly size: number;
  readonly width: number;
  readonly height: number;
  /** How much less than the first way it is liked. */
  readonly cost: number;
}

/** Distance between two baselines, in units of the size, as MapLibre sets it. */
export const lineHeight = 1.2;
/** Height of capitals and depth of descenders, in units of the size. */
export const [above, below] = [0.68, 0.2];

/** Longest line of a name that stands on its point, and shortest name that is worth two lines beside it, in units of the size. */
const longest = 9;
const shortest = 6.5;
/** Sizes that the name of an area may have, as shares of that of its style. */
const shrinking = [1, 0.88, 0.77];

/** The face that a style is set in. */
function faceOf({ weight, italic }: Pick<LabelStyle, 'weight' | 'italic'>): Face {
  return weight === 'semibold' ? 'semibold' : italic ? 'italic' : 'regular';
}

/** What a name is set in. */
export interface Type {
  readonly style: LabelStyle;
  readonly pixel: number;
  readonly measure: Measure;
}

function setting(lines: readonly string[], { style, pixel, measure }: Type, share: number, cost: number) {
  const size = style.size * pixel * share;
  const face = faceOf(style);
  const widths = lines.map((line) => measure(line, face) + style.spacing * Math.max(0, line.length - 1));
  return {
    lines,
    size,
    width: Math.max(...widths) * size,
    height: ((lines.length - 1) * lineHeight + above + below) * size,
    cost,
  };
}

const shown = (text: string, { style }: Type) =>
  printable(style.uppercase ? text.toLocaleUpperCase('fr') : text);

/** A name that stands on its point, where long over several lines. */
export function settingOnPoint(text: string, type: Type): Setting {
  const spaced: Measure = (part, face) =>
    type.measure(part, face) + type.style.spacing * Math.max(0, part.length - 1);
  return setting(wrap(shown(text, type), longest, faceOf(type.style), spaced), type, 1, 0);
}

/** Every way to write words over a number of lines; words end at a space, or after a hyphen. */
function broken(words: readonly string[], count: number): readonly (readonly string[])[] {
  if (count === 1) return [[words.join('').trim()]];
  return words.slice(0, words.length - count + 1).flatMap((_, at) => {
    const first = words
      .slice(0, at + 1)
      .join('')
      .trim();
    return broken(words.slice(at + 1), count - 1).map((rest) => [first, ...rest]);
  });
}
const wordsOf = (text: string) => text.match(/[^ -]+(?:[ -]|$)/g) ?? [text];

/** The narrowest way to write a name over a number of lines; null where it has not so many words. */
function narrowest(text: string, count: number, type: Type, share: number, cost: number): Setting | null {
  const words = wordsOf(text);
  if (words.length < count) return null;
  const ways = broken(words, count).map((lines) => setting(lines, type, share, cost));
  return ways.reduce((best, one) => (one.width < best.width ? one : best));
}

/** Ways to write a name beside a point: on one line, or on two where it is long. */
export function settingsBeside(text: string, type: Type): readonly Setting[] {
  const written = shown(text, type);
  const one = setting([written], type, 1, 0);
  const two = one.width > shortest * one.size ? narrowest(written, 2, type, 1, 0.5) : null;
  return two === null || two.width > one.width * 0.8 ? [one] : [one, two];
}

/** Ways to write a name in an area, by their size: on one line or several. */
export function settingsWithin(text: string, type: Type): readonly (readonly Setting[])[] {
  const written = shown(text, type);
  return shrinking.map((share) =>
    [1, 2, 3].flatMap((count) => narrowest(written, count, type, share, 0.25 * (count - 1)) ?? []),
  );
}
