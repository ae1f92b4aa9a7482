import type { Cell, SourceRow, SourceTable } from '../../../geodata/imports/contract';
import { done, type Issue, type Result } from '../../../geodata/model/issue';
import type { Budget } from './budget';
import { findHeader } from './find-header';
import { Refusal, remark } from './refusal';

/** Rows of a sheet as they stand in it, those with content only; `expected`: a row must have as many cells as its header. */
export interface RawSheet {
  readonly sheet: string;
  readonly rows: readonly SourceRow[];
  readonly isStrict: boolean;
}

/**
 * A table from the rows of a sheet: its header found, its columns named apart, empty ones dropped. Null for a sheet without rows below
 * its header.
 *
 * @throws Refusal when it has more columns than `maxColumns`
 */
export function tableOf({ sheet, rows, isStrict }: RawSheet, maxColumns: number): Result<SourceTable | null> {
  const at = findHeader(rows);
  const header = rows[at];
  if (header === undefined) return done(null);
  const body = rows.slice(at + 1);
  const width = body.reduce((most, { cells }) => Math.max(most, lastFilled(cells)), lastFilled(header.cells));
  if (width > maxColumns)
    throw new Refusal('import-too-many-columns', { count: width, max: maxColumns }, { file: sheet });
  const declared = header.cells.length;
  const kept = columnsWithContent(header.cells, body, isStrict ? Math.min(width, declared) : width);
  const { headers, notes } = nameColumns(sheet, kept, header.cells);
  const titles = at > 0 ? [remark(sheet, 'import-titles-above', { row: header.row })] : [];
  const table = {
    sheet,
    headers,
    rows: body.map(({ row, cells, issues = [] }): SourceRow => {
      const own = isStrict && isMisshapen(cells, declared) ? [rowLength(cells.length, declared)] : [];
      const all = [...issues, ...own];
      const values = kept.map((index) => cells[index] ?? null);
      return all.length === 0 ? { row, cells: values } : { row, cells: values, issues: all };
    }),
  };
  return done(body.length === 0 ? null : table, [...titles, ...notes]);
}

/** A row with too few cells, or with content beyond its header, may have lost or gained a separator. */
function isMisshapen(cells: readonly Cell[], declared: number): boolean {
  return cells.length < declared || lastFilled(cells) > declared;
}

function rowLength(found: number, expected: number): Issue {
  return { code: 'import-row-length', severity: 'error', values: { found, expected } };
}

/**
 * Told the index of a column that holds something, before room is made for it.
 *
 * @throws Refusal beyond the limit
 */
export function checkColumn(column: number, sheet: string, { limits }: Budget): void {
  if (column >= limits.columns)
    throw new Refusal('import-too-many-columns', { count: column + 1, max: limits.columns }, { file: sheet });
}

/** One more than the index of the last cell with content. */
export function lastFilled(cells: readonly Cell[]): number {
  return cells.findLastIndex((cell) => cell !== null) + 1;
}

/** A text with a mark in the place of what no database keeps: files may hold null characters and halves of signs. */
export function storable(text: string): string {
  // eslint-disable-next-line no-control-regex -- null characters are what is looked for
  return text.replace(/[\u0000\p{Cs}]/gu, '\ufffd');
}

function columnsWithContent(header: readonly Cell[], body: readonly SourceRow[], width: number): number[] {
  const filled = new Set<number>();
  for (const { cells } of [{ cells: header }, ...body])
    for (let index = 0; index < width; index += 1) if ((cells[index] ?? null) !== null) filled.add(index);
  return [...filled].toSorted((a, b) => a - b);
}

function nameColumns(
  sheet: string,
  columns: readonly number[],
  header: readonly Cell[],
): { readonly headers: readonly string[]; readonly notes: readonly Issue[] } {
  const notes: Issue[] = [];
  const taken = new Set<string>();
  const headers = columns.map((index) => {
    const written = header[index] ?? null;
    const name = written === null ? `Colonne ${letters(index)}` : String(written).replace(/\s+/g, ' ');
    if (written === null) notes.push(remark(sheet, 'import-unnamed-column', { column: name }));
    let unique = name;
    for (let count = 2; taken.has(unique); count += 1) unique = `${name} (${count})`;
    if (unique !== name) notes.push(remark(sheet, 'import-repeated-header', { column: name, named: unique }));
    taken.add(unique);
    return unique;
  });
  return { headers, notes };
}

/** The letters of a column of a spreadsheet, from its index: A, B, …, Z, AA. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
