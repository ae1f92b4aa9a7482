import type { StagedAction, StagedRow } from '../../../geodata/imports/contract';
import type { Cell } from '../../../geodata/imports/contract';
import type { Sql } from '../fragments';
import type { Session } from './register-rows';

/** A row staged, with its register and the cells it was read from. */
export interface KeptRow extends StagedRow {
  readonly register: string;
  readonly cells: readonly Cell[];
}

/** A staged row as it is written: what is asked for apart, the rest as JSON. */
export interface RowRecord {
  readonly rank: number;
  readonly action: StagedAction;
  readonly has_error: boolean;
  readonly has_repair: boolean;
  readonly has_note: boolean;
  readonly staged: KeptRow;
}

/** Keeps some rows of a file as they were read: a JSON array. */
export async function insertSource(
  sql: Session,
  id: string,
  { rank, sheet, rows }: { readonly rank: number; readonly sheet: string; readonly rows: string },
): Promise<void> {
  await sql`
    insert into import_source (import, rank, sheet, source_rows) values (${id}, ${rank}, ${sheet}, ${rows})`;
}

/** Some rows of a file as they were read, by their rank; null after the last. */
export async function readSource(
  sql: Session,
  id: string,
  rank: number,
): Promise<{ readonly sheet: string; readonly rows: string } | null> {
  const [row] = await sql<{ sheet: string; rows: string }[]>`
    select sheet, source_rows as rows from import_source where import = ${id} and rank = ${rank}`;
  return row ?? null;
}

/** Writes staged rows, the JSON array of their records; gives how many they are. */
export async function insertStaged(sql: Session, id: string, records: string): Promise<number> {
  const { count } = await sql`
    insert into import_row (import, rank, action, has_error, has_repair, has_note, staged)
    select ${id}, rank, action, has_error, has_repair, has_note, staged
    from json_to_recordset(${records}::text::json) as r (rank integer, action text, has_error boolean, has_repair boolean,
      has_note boolean, staged json)`;
  return count;
}

/** Removes the staged rows of an import. */
export async function deleteStaged(sql: Session, id: string): Promise<void> {
  await sql`delete from import_row where import = ${id}`;
}

/** Removes everything read and staged of an import. */
export async function deleteImportRows(sql: Session, id: string): Promise<void> {
  await sql`delete from import_row where import = ${id}`;
  await sql`delete from import_source where import = ${id}`;
}

export const rowFilters = ['all', 'errors', 'repairs', 'notes', 'remarks', 'blocked', 'changes'] as const;
export type RowFilter = (typeof rowFilters)[number];

function chosen(sql: Session, id: string, only: RowFilter) {
  const conditions = {
    all: sql`true`,
    errors: sql`has_error`,
    repairs: sql`has_repair`,
    notes: sql`has_note`,
    remarks: sql`(has_error or has_repair or has_note)`,
    blocked: sql`action = 'blocked'`,
    changes: sql`action in ('create', 'update')`,
  };
  return sql`import = ${id} and ${conditions[only]}`;
}

/** A page of the staged rows of an import, in the order of the file, and how many there are in all. */
export async function readStaged(
  sql: Sql,
  id: string,
  { only, offset, limit }: { readonly only: RowFilter; readonly offset: number; readonly limit: number },
): Promise<{ readonly total: number; readonly rows: readonly KeptRow[] }> {
  const [count] = await sql<[{ total: number }]>`
    select count(*)::integer as total from import_row where ${chosen(sql, id, only)}`;
  const rows = await sql<{ staged: KeptRow }[]>`
    select staged from import_row where ${chosen(sql, id, only)} order by rank limit ${limit} offset ${offset}`;
  return { total: count.total, rows: rows.map(({ staged }) => staged) };
}

/** The staged rows of an import that are chosen, as pages of JSON text (an array of `KeptRow`), in the order of the file. */
export async function* stagedPages(sql: Session, id: string, only: RowFilter): AsyncGenerator<string> {
  let after = -1;
  for (;;) {
    const [page] = await sql<[{ rows: string; last: number | null }]>`
      select json_agg(staged order by rank)::text as rows, max(rank) as last from (
        select rank, staged from import_row where ${chosen(sql, id, only)} and rank > ${after} order by rank limit 1000) p`;
    if (page.last === null) return;
    yield page.rows;
    after = page.last;
  }
}
