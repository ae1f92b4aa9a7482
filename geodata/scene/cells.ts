import { formatDecimals, type Language } from '../text/format';
import type { TableCell } from './scene';

/** A cell of a table that holds words; a dash when they are not known. */
export function textCell(value: string | null): TableCell {
  return { value, text: value ?? '–' };
}

/** A cell that holds a number, with as many decimals as all of its column; a dash when it is not known. */
export function numberCell(value: number | null, language: Language, decimals = 0): TableCell {
  return { value, text: value === null ? '–' : formatDecimals(value, language, decimals) };
}
