import type { JSONValue } from 'postgres';
import type { Mapping } from '../../../geodata/imports/contract';
import type { Import, ImportDocument, ImportState } from '../../imports/model';
import type { Sql } from '../fragments';
import type { Session } from './register-rows';

const ended: ReadonlySet<ImportState> = new Set(['accepted', 'refused', 'cancelled']);

function importColumns(sql: Session) {
  return sql`id, file_name as "fileName", author, author_name as "authorName", begun_at as "begunAt", state, document,
    change_set as "changeSet", ended_at as "endedAt"`;
}

/** Begins an import, in the state of being read. */
export async function insertImport(
  sql: Sql,
  {
    id,
    fileName,
    author,
    authorName,
    document,
  }: Pick<Import, 'id' | 'fileName' | 'author' | 'authorName' | 'document'>,
): Promise<void> {
  await sql`
    insert into import (id, file_name, author, author_name, state, document)
    values (${id}, ${fileName}, ${author}, ${authorName}, 'reading', ${json(sql, document)})`;
}

/** An import; null when there is none. */
export async function readImport(sql: Session, id: string): Promise<Import | null> {
  const [row] = await sql<Import[]>`select ${importColumns(sql)} from import where id = ${id}`;
  return row ?? null;
}

/** The latest imports, the last begun first. */
export async function readImports(sql: Session, limit: number): Promise<readonly Import[]> {
  return sql<Import[]>`select ${importColumns(sql)} from import order by begun_at desc, id limit ${limit}`;
}

/** The imports in some states. */
export async function readImportsIn(
  sql: Session,
  states: readonly ImportState[],
): Promise<readonly Import[]> {
  return sql<Import[]>`select ${importColumns(sql)} from import where state = any(${[...states]})`;
}

/** A move of an import from one of some states to another. */
export interface Move {
  readonly from: readonly ImportState[];
  /** Only when its document is still this one: what was checked anew meanwhile is not what was seen. */
  readonly seen?: ImportDocument;
  readonly to: ImportState;
  readonly document?: ImportDocument;
  readonly changeSet?: number | null;
}

/** Moves an import; false when it was in none of those states: someone else has moved it. */
export async function moveImport(
  sql: Session,
  id: string,
  { from, seen, to, document, changeSet = null }: Move,
): Promise<boolean> {
  const rows = await sql`
    update import set state = ${to}, ended_at = ${ended.has(to) ? sql`now()` : null}, change_set = ${changeSet},
      document = ${document === undefined ? sql`document` : json(sql, document)}
    where id = ${id} and state = any(${[...from]}) and ${seen === undefined ? sql`true` : sql`document = ${json(sql, seen)}`}
    returning id`;
  return rows.length > 0;
}

/** Days after which the rows of an ended import go, and an import that nobody ends is cancelled. */
export interface Keeping {
  readonly ended: number;
  readonly waiting: number;
}

/** Cancels the imports that have waited too long, and removes the rows of those that ended some time ago; their summary stays. */
export async function forgetOldImports(sql: Sql, { ended: endedDays, waiting }: Keeping): Promise<void> {
  await sql`
    update import set state = 'cancelled', ended_at = now()
    where state in ('mapping', 'staged') and begun_at < now() - make_interval(days => ${waiting})`;
  await sql`
    delete from import_row r using import i
    where i.id = r.import and (i.state in ('refused', 'cancelled') or i.ended_at < now() - make_interval(days => ${endedDays}))`;
  await sql`delete from import_source s using import i where i.id = s.import and i.ended_at is not null`;
}

/** The matchings saved for some headers, by register. */
export async function readMappings(
  sql: Session,
  headers: readonly string[],
): Promise<readonly { readonly register: string; readonly headers: string; readonly mapping: Mapping }[]> {
  return sql<{ register: string; headers: string; mapping: Mapping }[]>`
    select register, headers, mapping from import_mapping where headers = any(${[...headers]}) order by saved_at desc`;
}

/** Saves a matching for a register and headers, in the place of the one before. */
export async function saveMapping(
  sql: Session,
  {
    register,
    headers,
    mapping,
  }: { readonly register: string; readonly headers: string; readonly mapping: Mapping },
): Promise<void> {
  await sql`
    insert into import_mapping (register, headers, mapping) values (${register}, ${headers}, ${sql.json(mapping)})
    on conflict (register, headers) do update set mapping = excluded.mapping, saved_at = now()`;
}

/** Plain data by construction. */
function json(sql: Session, document: ImportDocument) {
  return sql.json(document as unknown as JSONValue);
}
