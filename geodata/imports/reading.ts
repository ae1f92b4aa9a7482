import type { Issue } from '../model/issue';
import type { Value } from '../register/field';
import type { Candidate, Cell } from './contract';

/** What keeps a cell from being read as it is, with the value proposed instead, if any. */
export interface Fault {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly repair: { readonly value: Value; readonly shown: string } | null;
  readonly candidates: readonly Candidate[];
}

/** A cell as a field understands it: its value, perhaps with a remark that changes nothing, or what is wrong. */
export type Reading = { readonly value: Value; readonly note?: Fault } | { readonly fault: Fault };

/** A value that was understood. */
export function read(value: Value): Reading {
  return { value };
}

/** A value that was not understood, and for which nothing can be proposed. */
export function wrong(
  code: string,
  values: Fault['values'],
  candidates: readonly Candidate[] = [],
): { readonly fault: Fault } {
  return { fault: { code, values, repair: null, candidates } };
}

/** A value that is proposed in the place of what was read: `proposed` in the sentence is what it is shown as. */
export function mended(
  code: string,
  value: Value,
  values: Fault['values'],
  shown = shownValue(value),
): { readonly fault: Fault } {
  return {
    fault: { code, values: { ...values, proposed: shown }, repair: { value, shown }, candidates: [] },
  };
}

/** An issue of a register's own checks, as a fault of the cell. */
export function faultOf({ code, values = {} }: Issue): { readonly fault: Fault } {
  return wrong(code, values);
}

/** A value in a sentence. */
function shownValue(value: Value): string {
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
}

/** Characters that a code, a number, a day or a name has at most: no pattern is looked for in a longer cell, for it may take very long. */
export const longestPattern = 500;

/** A text with each run of blanks as one space, as patterns are looked for in it. */
export function spaced(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/**
 * A cell as text: without spaces around and without what makes texts harmless in spreadsheets (`harmless`). Empty for no value. In a long
 * cell no more than 30 marks follow each other (stream-safe text, UAX #15, 13): to put more of them in order may take very long.
 */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'oui' : 'non';
  if (typeof cell === 'number') return String(cell);
  const text = cell.length > longestPattern ? cell.replace(/(\p{M}{30})\p{M}+/gu, '$1') : cell;
  return text
    .normalize('NFC')
    .trim()
    .replace(/^'(?='*[=+\-@\t\r])/, '');
}

/** A text that no spreadsheet takes for a formula: an apostrophe before `= + - @`, a tab or a return; `cellText` takes it off again. */
export function harmless(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
