import type { TransactionSql } from 'postgres';
import type { Pin, PinContent, SeminarSession } from '../../../geodata/model/seminar';
import type { Sql } from '../fragments';
import type { Session } from './register-rows';

/** A talk, with the number that rises with whatever its followers would see change. */
export type SessionRow = SeminarSession & { readonly revision: number };

function columns(sql: Session) {
  return sql`t.id, t.seminar, t.number, t.step, t.code, t.started_at as "startedAt", t.ended_at as "endedAt",
    t.started_by_name as "startedBy", t.left_to_room as "leftToRoom", t.revision`;
}

/** Begins a talk on a frozen version. */
export async function insertSession(
  sql: Sql,
  { id, seminar, number, code }: Pick<SeminarSession, 'id' | 'seminar' | 'number' | 'code'>,
  by: string,
): Promise<void> {
  await sql`
    insert into seminar_session (id, seminar, number, code, started_by_name)
    values (${id}, ${seminar}, ${number}, ${code}, ${by})`;
}

/** The talks given of a seminar, the last first. */
export async function readSessions(sql: Sql, seminar: string): Promise<readonly SessionRow[]> {
  return sql<SessionRow[]>`
    select ${columns(sql)} from seminar_session t where t.seminar = ${seminar} order by t.started_at desc, t.id`;
}

/** A talk of a seminar; null when there is none. `lock` waits for whoever writes it, until the end of the transaction. */
export async function readSession(
  sql: Session,
  seminar: string,
  id: string,
  lock = false,
): Promise<SessionRow | null> {
  if (lock) await sql`select from seminar_session where id = ${id} for update`;
  const [row] = await sql<SessionRow[]>`
    select ${columns(sql)} from seminar_session t where t.seminar = ${seminar} and t.id = ${id}`;
  return row ?? null;
}

/** The talk that a code leads to; null when there is none, or its followers were dismissed. */
export async function readFollowed(sql: Sql, code: string): Promise<SessionRow | null> {
  const [row] = await sql<SessionRow[]>`select ${columns(sql)} from seminar_session t where t.code = ${code}`;
  return row ?? null;
}

/** Shows a step. */
export async function writeStep(sql: TransactionSql, id: string, step: number): Promise<void> {
  await sql`update seminar_session set step = ${step}, revision = revision + 1 where id = ${id}`;
}

/** Ends a talk; a second time changes nothing. */
export async function endSession(sql: TransactionSql, id: string): Promise<void> {
  await sql`
    update seminar_session set ended_at = now(), revision = revision + 1 where id = ${id} and ended_at is null`;
}

/** Leaves the views and the record of a talk to the room, for when it is over, or takes them back. */
export async function leaveToRoom(sql: TransactionSql, id: string, left: boolean): Promise<void> {
  await sql`update seminar_session set left_to_room = ${left}, revision = revision + 1 where id = ${id}`;
}

/** Dismisses the followers: the code leads nowhere from now on. */
export async function withdrawCode(sql: TransactionSql, id: string): Promise<void> {
  await sql`update seminar_session set code = null, revision = revision + 1 where id = ${id}`;
}

/** The pins of a talk in the order in which they were written, without those that were taken away. */
export async function readPins(sql: Session, session: string): Promise<readonly Pin[]> {
  const rows = await sql<(Pick<Pin, 'id' | 'rank' | 'author'> & { content: PinContent })[]>`
    select id, rank, content, author_name as author from seminar_pin
    where session = ${session} and removed_at is null order by rank`;
  return rows.map(({ content, ...rest }) => ({ ...rest, ...content }));
}

/** How many pins a talk keeps beside one that is about to be written, those taken away included. */
export async function countOtherPins(sql: Session, session: string, id: string): Promise<number> {
  const [row] = await sql<[{ count: number }]>`
    select count(*)::int as count from seminar_pin where session = ${session} and id <> ${id}`;
  return row.count;
}

/** Writes a pin; one of that id is written anew at its place, taken away or not. The talk is locked. */
export async function writePin(
  sql: TransactionSql,
  session: string,
  id: string,
  content: PinContent,
  by: string,
): Promise<void> {
  await sql`
    update seminar_session set revision = revision + 1, pin_rank = pin_rank + case
      when exists (select from seminar_pin where session = ${session} and id = ${id}) then 0 else 1 end
    where id = ${session}`;
  await sql`
    insert into seminar_pin (session, id, rank, content, author_name)
    select ${session}, ${id}, pin_rank, ${sql.json(content)}, ${by}
    from seminar_session where id = ${session}
    on conflict (session, id) do update set content = excluded.content, removed_at = null`;
}

/** Takes a pin away; it is kept, and comes back when it is written anew. The talk is locked. */
export async function removePin(sql: TransactionSql, session: string, id: string): Promise<void> {
  await sql`
    update seminar_pin set removed_at = now() where session = ${session} and id = ${id} and removed_at is null`;
  await sql`update seminar_session set revision = revision + 1 where id = ${session}`;
}

/** What was decided at each view of a talk, by id of view. */
export async function readDecisions(sql: Session, session: string): Promise<Record<string, string>> {
  const rows = await sql<{ view: string; content: string }[]>`
    select view, content from seminar_decision where session = ${session} order by view`;
  return Object.fromEntries(rows.map(({ view, content }) => [view, content]));
}

/** Writes what was decided at a view. */
export async function writeDecision(
  sql: TransactionSql,
  session: string,
  decision: { readonly view: string; readonly content: string; readonly by: string },
): Promise<void> {
  const { view, content, by } = decision;
  await sql`
    insert into seminar_decision (session, view, content, author_name) values (${session}, ${view}, ${content}, ${by})
    on conflict (session, view) do update set content = excluded.content, author_name = excluded.author_name`;
}
