import writeXlsx from 'write-excel-file/node';
import type { Row as XlsxRow } from 'write-excel-file/node';
import type { ExportCell } from '../../geodata/formats/register-table';

/** A sheet of a workbook: the widths of its columns in characters, and its rows, the first of which are headers that stay in sight. */
export interface Sheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly headerRows: number;
  readonly rows: readonly (readonly ExportCell[])[];
}

/** An XLSX file. Numbers are numbers; texts say that they are, so that no spreadsheet takes a code for a number. */
export async function workbookBytes(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = await writeXlsx(
    sheets.map(({ name, widths, headerRows, rows }) => ({
      sheet: name,
      stickyRowsCount: headerRows,
      columns: widths.map((width) => ({ width })),
      data: rows.map((row, index): XlsxRow =>
        row.map((cell) => {
          if (cell === null) return null;
          if (typeof cell === 'number') return { value: cell, type: Number };
          return {
            value: cell,
            type: String,
            format: '@',
            ...(index < headerRows && { fontWeight: 'bold' as const }),
          };
        }),
      ),
    })),
  ).toBuffer();
  // On its own memory, so that a thread can hand it over.
  return Uint8Array.from(written);
}
