import type { Change } from '../../../geodata/register/change';
import type { ChangeSetSummary, JournalEntry } from '../../../geodata/register/exchange';
import type { Sql } from '../fragments';
import type { RowPlace, Session } from './register-rows';

/** The changes of a set, in their order; none when there is no such set. */
export async function readChanges(sql: Session, changeSet: number): Promise<readonly Change[]> {
  return sql<Change[]>`
    select register, row_id as id, before, after from change where change_set = ${changeSet} order by rank`;
}

/** What a set of changes did to a row; null when it did nothing to it. */
export async function readChange(
  sql: Session,
  { register, id, changeSet }: RowPlace & { readonly changeSet: number },
): Promise<Change | null> {
  const [change] = await sql<Change[]>`
    select register, row_id as id, before, after from change
    where change_set = ${changeSet} and register = ${register} and row_id = ${id}`;
  return change ?? null;
}

/** Who wrote rows last, and when; rows that only the pack wrote are left out. */
export async function readLastWriters(
  sql: Session,
  places: readonly RowPlace[],
): Promise<readonly (RowPlace & { readonly by: string; readonly at: string })[]> {
  return sql<(RowPlace & { by: string; at: string })[]>`
    select distinct on (c.register, c.row_id) c.register, c.row_id as id, s.author_name as by, s.made_at as at
    from jsonb_to_recordset(${sql.json(places.map(({ register, id }) => ({ register, id })))}) as p (register text, id text)
    join change c on c.register = p.register and c.row_id = p.id
    join change_set s on s.number = c.change_set
    order by c.register, c.row_id, c.change_set desc`;
}

/** The rows that someone has changed, by something else than taking a pack. */
export async function readEdited(sql: Session): Promise<readonly RowPlace[]> {
  return sql<RowPlace[]>`
    select distinct c.register, c.row_id as id from change c join change_set s on s.number = c.change_set where s.kind <> 'pack'`;
}

/** An object that changes are about. */
interface About {
  readonly kind: string;
  readonly id: string;
}
/** What the changes read must be about, at least one of these; null: anything. */
export type AboutAny = readonly About[] | null;

/** Condition that a change c is about one of the objects. */
function isAbout(sql: Sql, objects: AboutAny) {
  return sql`(${objects === null} or exists (
    select from change_subject b
    join jsonb_to_recordset(${sql.json((objects ?? []).map(({ kind, id }) => ({ kind, id })))}) as w (kind text, id text)
      on w.kind = b.kind and w.id = b.id
    where b.change_set = c.change_set and b.rank = c.rank))`;
}

/** Which sets of the journal are wanted. */
export interface JournalPage {
  /** Sets older than this number; null: from the latest. */
  readonly before: number | null;
  readonly limit: number;
  readonly register: string | null;
  /** Part of the name of the author. */
  readonly author: string | null;
  readonly about: AboutAny;
}

function summary(sql: Sql) {
  return sql`s.number, s.made_at as "madeAt", s.author_name as author, s.kind, s.reason, s.undoes,
    (select max(u.number) from change_set u where u.undoes = s.number) as "undoneBy",
    (select count(*)::integer from change c where c.change_set = s.number) as changes,
    (select coalesce(json_object_agg(register, count), '{}') from (
      select register, count(*)::integer as count from change c where c.change_set = s.number group by register order by register
    ) counted) as registers`;
}

/** Sets of changes, the latest first. */
export async function readJournal(
  sql: Sql,
  { before, limit, register, author, about }: JournalPage,
): Promise<readonly ChangeSetSummary[]> {
  return sql<ChangeSetSummary[]>`
    select ${summary(sql)} from change_set s
    where (${before}::bigint is null or s.number < ${before})
      and (${register}::text is null
        or exists (select from change c where c.change_set = s.number and c.register = ${register}))
      and (${author}::text is null or position(lower(${author}) in lower(s.author_name)) > 0)
      and (${about === null} or s.number in (
        select b.change_set from change_subject b
        join jsonb_to_recordset(${sql.json((about ?? []).map(({ kind, id }) => ({ kind, id })))}) as w (kind text, id text)
          on w.kind = b.kind and w.id = b.id))
    order by s.number desc limit ${limit}`;
}

/** One set of changes; null when there is none. */
export async function readChangeSet(sql: Sql, number: number): Promise<ChangeSetSummary | null> {
  const [set] = await sql<
    ChangeSetSummary[]
  >`select ${summary(sql)} from change_set s where s.number = ${number}`;
  return set ?? null;
}

function entry(sql: Sql) {
  return sql`c.change_set as "changeSet", c.rank, c.register, c.row_id as id, c.before, c.after, s.made_at as "madeAt",
    s.author_name as author, s.kind, s.reason`;
}

/** Changes of a set, in their order. */
export async function readEntries(
  sql: Sql,
  number: number,
  { offset, limit, about }: { readonly offset: number; readonly limit: number; readonly about: AboutAny },
): Promise<readonly JournalEntry[]> {
  return sql<JournalEntry[]>`
    select ${entry(sql)} from change c join change_set s on s.number = c.change_set
    where c.change_set = ${number} and ${isAbout(sql, about)} order by c.rank limit ${limit} offset ${offset}`;
}

/** Everything that happened to one row, the latest first. */
export async function readRowHistory(
  sql: Sql,
  { register, id }: RowPlace,
  about: AboutAny,
): Promise<readonly JournalEntry[]> {
  return sql<JournalEntry[]>`
    select ${entry(sql)} from change c join change_set s on s.number = c.change_set
    where c.register = ${register} and c.row_id = ${id} and ${isAbout(sql, about)}
    order by c.change_set desc, c.rank limit 1000`;
}

/** Everything that happened to what is about an object, the latest first. */
export async function readObjectHistory(
  sql: Sql,
  { kind, id }: About,
  about: AboutAny,
): Promise<readonly JournalEntry[]> {
  return sql<JournalEntry[]>`
    select ${entry(sql)} from change_subject b
    join change c on c.change_set = b.change_set and c.rank = b.rank
    join change_set s on s.number = c.change_set
    where b.kind = ${kind} and b.id = ${id} and ${isAbout(sql, about)} order by c.change_set desc, c.rank limit 1000`;
}
