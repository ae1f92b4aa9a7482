import type { JSONValue, TransactionSql } from 'postgres';
import type { ChangeSetKind } from '../../../geodata/register/exchange';
import type { Change } from '../../../geodata/register/change';
import { keyText, referencesOf } from '../../../geodata/register/check-row';
import { registerOf } from '../../../geodata/register/registry';
import type { Subject } from '../../../geodata/register/row';

/** One writer of registers at a time: what is checked stays true until it is written. */
const writersLock = 7_201_460;
/** Rows that travel in one statement. */
const batch = 4000;

/** Waits for the other writers, until the end of the transaction. */
export async function lockRegisters(sql: TransactionSql): Promise<void> {
  await sql`select pg_advisory_xact_lock(${writersLock})`;
}

/** Who makes a set of changes, how and why. */
export interface ChangeSetMeta {
  readonly author: string | null;
  readonly authorName: string;
  readonly kind: ChangeSetKind;
  readonly reason: string | null;
  /** Number of the set that this one undoes. */
  readonly undoes: number | null;
}

/** Records a set of changes; gives its number. */
export async function insertChangeSet(
  sql: TransactionSql,
  { author, authorName, kind, reason, undoes }: ChangeSetMeta,
): Promise<number> {
  const [row] = await sql<[{ number: number }]>`
    insert into change_set (author, author_name, kind, reason, undoes)
    values (${author}, ${authorName}, ${kind}, ${reason}, ${undoes}) returning number`;
  return row.number;
}

/** Writes rows as changes leave them, under a version; the references they make follow. Foreign keys are looked at when the transaction ends. */
export async function writeRows(
  sql: TransactionSql,
  changes: readonly Pick<Change, 'register' | 'id' | 'after'>[],
  version: number,
): Promise<void> {
  const removed = changes.filter(({ after }) => after === null).map(({ register, id }) => ({ register, id }));
  if (removed.length > 0)
    await sql`
      delete from register_row r using jsonb_to_recordset(${sql.json(removed)}) as p (register text, id text)
      where r.register = p.register and r.id = p.id`;
  const kept = changes.flatMap(({ register, id, after }) =>
    after === null ? [] : [{ register, id, ...after }],
  );
  for (let start = 0; start < kept.length; start += batch) {
    const rows = kept.slice(start, start + batch);
    await sql`
      insert into register_row (register, id, content, key, confidence, source, source_year, source_day, note, value_evidence, version)
      select register, id, content, key, confidence, source, source_year, source_day, note, value_evidence, ${version}
      from jsonb_to_recordset(${json(sql, rows.map(rowRecord))}) as r (register text, id text, content jsonb, key text,
        confidence text, source text, source_year integer, source_day date, note text, value_evidence jsonb)
      on conflict (register, id) do update set content = excluded.content, key = excluded.key, confidence = excluded.confidence,
        source = excluded.source, source_year = excluded.source_year, source_day = excluded.source_day, note = excluded.note,
        value_evidence = excluded.value_evidence, version = excluded.version`;
    await writeReferences(sql, rows);
  }
}

type Kept = Pick<Change, 'register' | 'id'> & NonNullable<Change['after']>;

function rowRecord({ register, id, values, evidence, valueEvidence }: Kept) {
  return {
    register,
    id,
    content: values,
    key: keyText(registerOf(register), values),
    confidence: evidence.confidence,
    source: evidence.source,
    source_year: evidence.year,
    source_day: evidence.day,
    note: evidence.note,
    value_evidence: valueEvidence,
  };
}

async function writeReferences(sql: TransactionSql, rows: readonly Kept[]): Promise<void> {
  const places = rows.map(({ register, id }) => ({ register, id }));
  const references = rows.flatMap(({ register, id, values }) =>
    referencesOf(registerOf(register), values)
      // Communes and EPCIs are no rows.
      .filter(({ to }) => to !== 'commune' && to !== 'epci')
      .map(({ field, to, id: toId }) => ({ register, id, field, to_register: to, to_id: toId })),
  );
  await sql`
    delete from register_reference f using jsonb_to_recordset(${sql.json(places)}) as p (register text, id text)
    where f.register = p.register and f.id = p.id`;
  if (references.length > 0)
    await sql`
      insert into register_reference (register, id, field, to_register, to_id)
      select register, id, field, to_register, to_id
      from jsonb_to_recordset(${sql.json(references)}) as r (register text, id text, field text, to_register text, to_id text)`;
}

/** A change with what it is about. */
export interface RecordedChange extends Change {
  readonly subjects: readonly Subject[];
}

/** Keeps the changes of a set, in their order, with what they are about. */
export async function insertChanges(
  sql: TransactionSql,
  changeSet: number,
  changes: readonly RecordedChange[],
): Promise<void> {
  for (let start = 0; start < changes.length; start += batch) {
    const records = changes
      .slice(start, start + batch)
      .map(({ register, id, before, after, subjects }, index) => ({
        rank: start + index,
        register,
        row_id: id,
        before,
        after,
        subjects,
      }));
    await sql`
      with given as (
        select * from jsonb_to_recordset(${json(sql, records)}) as r (rank integer, register text, row_id text, before jsonb,
          after jsonb, subjects jsonb)
      ), kept as (
        insert into change (change_set, rank, register, row_id, before, after)
        select ${changeSet}, rank, register, row_id, nullif(before, 'null'::jsonb), nullif(after, 'null'::jsonb) from given
      )
      insert into change_subject (change_set, rank, kind, id)
      select ${changeSet}, g.rank, s.kind, s.id from given g, jsonb_to_recordset(g.subjects) as s (kind text, id text)`;
  }
}

/** Plain data by construction. */
function json(sql: TransactionSql, rows: readonly object[]) {
  return sql.json(rows as unknown as JSONValue);
}
