import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import Papa from 'papaparse';
import { done, refused, type Issue, type Result } from '../../../geodata/model/issue';

/** A row of a CSV file: its number as a spreadsheet shows it, and its cells by column. */
export interface CsvRow<C extends string> {
  readonly row: number;
  readonly cells: Readonly<Record<C, string>>;
}

/**
 * Reads some columns of a CSV file, in any order and among others, separated by commas or semicolons, a byte order mark tolerated; rows
 * without a cell are passed over. Refused with every fault found: columns that lack, rows of another length, empty cells.
 */
export async function readCsv<C extends string>(
  path: string,
  columns: readonly C[],
): Promise<Result<readonly CsvRow<C>[]>> {
  const read = await readText(path);
  if (!read.ok) return read;
  const file = basename(path);
  const firstLine = read.value.slice(0, read.value.search(/\r?\n|$/));
  const { data } = Papa.parse<string[]>(read.value, { delimiter: firstLine.includes(';') ? ';' : ',' });
  const [header = [], ...lines] = data.map((line) => line.map((cell) => cell.trim()));
  const lacking = columns.filter((column) => !header.includes(column));
  if (lacking.length > 0)
    return refused(
      lacking.map((column) => ({
        code: 'csv-missing-column',
        severity: 'error',
        file,
        row: 1,
        column,
        values: { header: columns.join(',') },
      })),
    );
  const issues: Issue[] = [];
  const rows: CsvRow<C>[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.every((cell) => cell === '')) continue;
    const place = { severity: 'error' as const, file, row: at + 2 };
    const texts = columns.map((column) => [column, line[header.indexOf(column)] ?? ''] as const);
    const empty = texts.find(([, text]) => text === '');
    if (line.length !== header.length) issues.push({ code: 'csv-malformed', ...place });
    else if (empty !== undefined) issues.push({ code: 'csv-empty-cell', ...place, column: empty[0] });
    else rows.push({ row: at + 2, cells: Object.fromEntries(texts) as Record<C, string> });
  }
  return issues.length > 0 ? refused(issues) : done(rows);
}

async function readText(path: string): Promise<Result<string>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const cause = error instanceof Error ? error.message : '';
    return refused([{ code: 'csv-unreadable', severity: 'error', file: path, values: { cause } }]);
  }
  try {
    return done(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refused([{ code: 'csv-not-utf8', severity: 'error', file: basename(path) }]);
  }
}
