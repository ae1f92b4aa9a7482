import type { JSONValue, TransactionSql } from 'postgres';
import type {
  Seminar,
  SeminarDocument,
  SeminarSummary,
  SeminarVersion,
} from '../../../geodata/model/seminar';
import type { Sql } from '../fragments';
import type { Writer } from './drafted';
import type { Session } from './register-rows';

/** What people say of a seminar, with its views. `day` is an ISO date, or null. */
export interface SeminarContent {
  readonly name: string;
  readonly description: string;
  readonly day: string | null;
  readonly document: SeminarDocument;
}

function columns(sql: Session) {
  return sql`s.id, s.name, s.description, s.day, jsonb_array_length(s.document->'views') as views, s.version,
    s.updated_by_name as "updatedBy", s.updated_at as "updatedAt",
    (select max(number) from seminar_version v where v.seminar = s.id) as "lastVersion",
    case when exists (select from seminar_version v where v.seminar = s.id) then 'shared' else 'draft' end as state`;
}

function versionColumns(sql: Session) {
  return sql`v.seminar, v.number, v.name, v.description, v.day, v.document, v.shared_at as "sharedAt",
    v.shared_by_name as "sharedBy"`;
}

/** Every seminar, the one changed last first. */
export async function readSeminars(sql: Sql): Promise<readonly SeminarSummary[]> {
  return sql<SeminarSummary[]>`select ${columns(sql)} from seminar s order by s.updated_at desc, s.id`;
}

/** One seminar with its views; null when there is none. `lock` waits for whoever writes it, until the end of the transaction. */
export async function readSeminar(sql: Session, id: string, lock = false): Promise<Seminar | null> {
  if (lock) await sql`select from seminar where id = ${id} for update`;
  const [row] = await sql<Seminar[]>`select ${columns(sql)}, s.document from seminar s where s.id = ${id}`;
  return row ?? null;
}

/** Keeps a new seminar. */
export async function insertSeminar(
  sql: Sql,
  id: string,
  { name, description, day, document }: SeminarContent,
  author: Writer,
): Promise<void> {
  await sql`
    insert into seminar (id, name, description, day, document, author, author_name, updated_by_name)
    values (${id}, ${name}, ${description}, ${day}, ${json(sql, document)}, ${author.id}, ${author.name}, ${author.name})`;
}

/** Writes a seminar that is locked, and gives its new version. */
export async function updateSeminar(
  sql: TransactionSql,
  id: string,
  { name, description, day, document }: SeminarContent,
  author: Writer,
): Promise<number> {
  const [row] = await sql<[{ version: number }]>`
    update seminar set name = ${name}, description = ${description}, day = ${day}, document = ${json(sql, document)},
      version = version + 1, updated_by_name = ${author.name}, updated_at = now()
    where id = ${id} returning version`;
  return row.version;
}

/** Removes a seminar of which no version was frozen. */
export async function deleteSeminar(sql: TransactionSql, id: string): Promise<void> {
  await sql`delete from seminar where id = ${id}`;
}

/** The frozen versions of a seminar, by number. */
export async function readSeminarVersions(sql: Sql, id: string): Promise<readonly SeminarVersion[]> {
  return sql<SeminarVersion[]>`
    select ${versionColumns(sql)} from seminar_version v where v.seminar = ${id} order by v.number`;
}

/** One frozen version; null when there is none. */
export async function readSeminarVersion(
  sql: Session,
  id: string,
  number: number,
): Promise<SeminarVersion | null> {
  const [row] = await sql<SeminarVersion[]>`
    select ${versionColumns(sql)} from seminar_version v where v.seminar = ${id} and v.number = ${number}`;
  return row ?? null;
}

/** Freezes a seminar that is locked, under the number that follows the last unless the last is the same; gives the number. */
export async function freezeSeminarRow(sql: TransactionSql, id: string, by: string): Promise<number> {
  await sql`
    insert into seminar_version (seminar, number, name, description, day, document, shared_by_name)
    select s.id, 1 + coalesce(v.number, 0), s.name, s.description, s.day, s.document, ${by}
    from seminar s
    left join lateral (select * from seminar_version o where o.seminar = s.id order by o.number desc limit 1) v on true
    where s.id = ${id} and (s.name, s.description, s.day, s.document)
      is distinct from (v.name, v.description, v.day, v.document)`;
  const [row] = await sql<[{ number: number }]>`
    select max(number) as number from seminar_version where seminar = ${id}`;
  return row.number;
}

/** Plain data by construction. */
function json(sql: Session, value: object) {
  return sql.json(value as unknown as JSONValue);
}
