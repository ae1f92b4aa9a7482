import { harmless } from '../imports/reading';
import type { ExportCell } from './register-table';

/** A cell of a workbook; a day is an ISO date that spreadsheets count with. */
export type SheetCell = ExportCell | { readonly day: string };

/** A sheet of a workbook: the widths of its columns in characters, and its rows, the first of which are headers that stay in sight. */
export interface Sheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly headerRows: number;
  readonly rows: readonly (readonly SheetCell[])[];
}

/** Sheets as the writer of XLSX files takes them. Numbers are numbers; texts say that they are, so that no spreadsheet takes a code for a number, and are made harmless here (`harmless`). */
export function writtenSheets(sheets: readonly Sheet[]) {
  return sheets.map(({ name, widths, headerRows, rows }) => ({
    sheet: name,
    stickyRowsCount: headerRows,
    columns: widths.map((width) => ({ width })),
    data: rows.map((row, index) => row.map((cell) => written(cell, index < headerRows))),
  }));
}

function written(cell: SheetCell, isHeader: boolean) {
  if (cell === null) return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'object')
    return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  return {
    value: harmless(cell),
    type: String,
    format: '@',
    ...(isHeader && { fontWeight: 'bold' as const }),
  };
}
