import { harmless } from '../imports/reading';
import type { ExportCell } from './register-table';

/** What spreadsheets look for to read a file as UTF-8. */
export const byteOrderMark = '\ufeff';

/**
 * A line of CSV as French spreadsheets open it: semicolons, decimal commas, CRLF. Days are ISO dates, which every spreadsheet reads as a
 * day and no one can read as another: 03/04 is March to some and April to others. Texts are made harmless here (`harmless`), headers as well;
 * numbers stay numbers.
 */
export function csvLine(cells: readonly ExportCell[]): string {
  return `${cells.map(csvCell).join(';')}\r\n`;
}

function csvCell(cell: ExportCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const text = harmless(cell);
  return /[;"\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
