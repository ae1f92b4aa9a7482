import Papa from 'papaparse';
import type { Issue } from '../model/issue';

/** A data row of a CSV file: its number as a spreadsheet shows it (header = 1) and its trimmed cells by column. */
interface CsvRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}
export interface CsvTable {
  readonly rows: readonly CsvRow[];
  readonly issues: readonly Issue[];
}

/** Text of a CSV file from its bytes (UTF-8, byte order mark tolerated); null when the bytes are not UTF-8. */
export function decodeCsv(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The rows of a CSV text separated by commas or semicolons, whose header must name exactly `columns`, in any order.
 * Blank lines are skipped but counted, so that a row keeps the number a spreadsheet shows. With a wrong header no row is given.
 */
export function readCsvTable(file: string, csv: string, columns: readonly string[]): CsvTable {
  const firstLine = csv.slice(0, csv.search(/\r?\n|$/));
  const parsed = Papa.parse<string[]>(csv, { delimiter: firstLine.includes(';') ? ';' : ',' });
  const [header, ...lines] = parsed.data.map((line) => line.map((text) => text.trim()));
  if (header === undefined || isBlank(header))
    return { rows: [], issues: [{ ...fault('pack-empty-file'), file }] };

  const broken = parsed.errors.map((error) => ({
    ...fault('pack-malformed-csv'),
    row: (error.row ?? 0) + 1,
  }));
  const issues: Issue[] = [...broken, ...headerFaults(header, columns)].map((issue) => ({ ...issue, file }));
  if (issues.length > 0) return { rows: [], issues };

  const rows: CsvRow[] = [];
  for (const [index, line] of lines.entries()) {
    if (isBlank(line)) continue;
    const row = index + 2;
    if (line.length !== header.length) {
      const values = { expected: header.length, found: line.length };
      issues.push({ ...fault('pack-row-length'), file, row, values });
      continue;
    }
    rows.push({ row, cells: Object.fromEntries(header.map((column, at) => [column, line[at] ?? ''])) });
  }
  return { rows, issues };
}

function headerFaults(header: readonly string[], columns: readonly string[]): Issue[] {
  const allowed = columns.join(', ');
  return [
    ...columns
      .filter((column) => !header.includes(column))
      .map((column) => ({ ...fault('pack-missing-column'), row: 1, column, values: { column } })),
    ...header
      .filter((column) => !columns.includes(column))
      .map((column) => ({ ...fault('pack-unknown-column'), row: 1, column, values: { column, allowed } })),
    ...header
      .filter((column, at) => header.indexOf(column) < at)
      .map((column) => ({ ...fault('pack-repeated-column'), row: 1, column, values: { column } })),
  ];
}

function isBlank(line: readonly string[]): boolean {
  return line.every((text) => text === '');
}

function fault(code: string): Issue {
  return { code, severity: 'error' };
}
