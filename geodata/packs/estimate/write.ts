import Papa from 'papaparse';
import { packFiles, type PackTable } from '../schema';

/** The text of a file of the pack (UTF-8, comma, header, LF), as `readPack` reads it back. */
export function csvOf(table: PackTable, rows: readonly object[]): string {
  const columns = Object.keys(packFiles[table].schema.shape);
  const data = rows.map((row) => {
    const cells = new Map<string, unknown>(Object.entries(row));
    return columns.map((column) => {
      const value = cells.get(column) ?? '';
      return Array.isArray(value) ? value.join(' ') : value;
    });
  });
  return `${Papa.unparse({ fields: columns, data }, { newline: '\n' })}\n`;
}
