import { advanceWidths, measured } from './font-widths';

/** Which face of the bundled family a text is set in. */
export type Face = keyof typeof advanceWidths;

/** Width of a text in a face, in units of the type size; kerning, which only draws letters closer, is left out. */
export type Measure = (text: string, face: Face) => number;

const rankOf = new Map<number, number>([
  ...Array.from({ length: measured.to - measured.from + 1 }, (_, at): [number, number] => [
    measured.from + at,
    at,
  ]),
  ...measured.others.map((code, at): [number, number] => [code, measured.to - measured.from + 1 + at]),
]);
/** Width taken for what the family does not draw, in thousandths of the type size. */
const otherwise = 600;

/** Measures by the advance widths of Source Sans 3. */
export const sourceSans: Measure = (text, face) => {
  const widths: readonly number[] = advanceWidths[face];
  let width = 0;
  for (const letter of text) {
    const rank = rankOf.get(letter.codePointAt(0) ?? 0);
    width += rank === undefined ? otherwise : (widths[rank] ?? 0);
  }
  return width / 1000;
};

/** A text in the characters that the bundled family draws: its thin space for the narrow one that does not break, its hyphen for the other, a point for an arrow. */
export function printable(text: string): string {
  return text.replaceAll('\u202f', '\u2009').replaceAll('\u2011', '-').replaceAll('→', '›');
}

/** Breaks a text into lines no wider than `width` (units of the type size) where it has plain spaces; a word that is wider stands alone. */
export function wrap(text: string, width: number, face: Face, measure: Measure): readonly string[] {
  const lines: string[] = [];
  for (const word of printable(text).split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(longer, face) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A text with a space wherever a word must be broken between two letters to be no wider than `width` (units of the type size). */
export function broken(text: string, width: number, face: Face, measure: Measure): string {
  return printable(text)
    .split(' ')
    .flatMap((word) => {
      const parts: string[] = [''];
      for (const letter of word) {
        const last = parts.at(-1) ?? '';
        if (last !== '' && measure(last + letter, face) > width) parts.push(letter);
        else parts[parts.length - 1] = last + letter;
      }
      return parts;
    })
    .join(' ');
}

/** Lines of a text, no wider than `width` (units of the type size), whatever its words. */
export function wholeLines(text: string, width: number, face: Face, measure: Measure): readonly string[] {
  return wrap(broken(text, width, face, measure), width, face, measure);
}

/** Breaks a text as `wrap` does, into the same number of lines, as even as can be. */
export function wrapEvenly(text: string, width: number, face: Face, measure: Measure): readonly string[] {
  const widest = wrap(text, width, face, measure);
  let best = widest;
  for (let narrower = width * 0.95; narrower > width * 0.4; narrower -= width * 0.05) {
    const lines = wrap(text, narrower, face, measure);
    if (lines.length > widest.length) break;
    best = lines;
  }
  return best;
}

/** A text cut to a width (units of the type size), with an ellipsis where something is missing. */
export function fit(text: string, width: number, face: Face, measure: Measure): string {
  const whole = printable(text);
  if (measure(whole, face) <= width) return whole;
  const letters = Array.from(whole);
  while (letters.length > 0 && measure(`${letters.join('').trimEnd()}…`, face) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
