import type { TransactionSql } from 'postgres';
import type { Subject, Row } from '../../../geodata/register/row';
import type { Register } from '../../../geodata/register/register';
import type { Sql } from '../fragments';

/** A row with the register it is in. */
export type RegisterRow = Row & { readonly register: string };

/** A row by its register and id. */
export interface RowPlace {
  readonly register: string;
  readonly id: string;
}

/** What a statement can be given to. */
export type Session = Sql | TransactionSql;

/** The columns of a row as the model has them. */
function rowColumns(sql: Session) {
  return sql`r.id, r.content as values, json_build_object('confidence', r.confidence, 'source', r.source, 'year', r.source_year,
    'note', r.note, 'day', r.source_day) as evidence, r.value_evidence as "valueEvidence", r.version`;
}

/** Every row of a register, in the order of ids. */
export async function readRegister(sql: Session, register: string): Promise<readonly Row[]> {
  return sql<Row[]>`
    select ${rowColumns(sql)} from register_row r where r.register = ${register} order by r.id collate "C"`;
}

/** Every row of some registers. */
export async function readRegisters(
  sql: Session,
  registers: readonly string[],
): Promise<readonly RegisterRow[]> {
  return sql<RegisterRow[]>`
    select r.register, ${rowColumns(sql)} from register_row r where r.register = any(${[...registers]})`;
}

/** The rows of a register that are about a subject, by their own fields. */
export async function readRowsAbout(
  sql: Session,
  register: Register,
  subject: Subject,
): Promise<readonly Row[]> {
  const fields = register.subjects.filter(({ kind }) => kind === subject.kind).map(({ field }) => field);
  return sql<Row[]>`
    select ${rowColumns(sql)} from register_row r
    where r.register = ${register.id} and ((${fields.includes('id')} and r.id = ${subject.id})
      or exists (select from jsonb_each_text(r.content) v where v.key = any(${fields}) and v.value = ${subject.id}))
    order by r.id collate "C"`;
}

/** One row; null when there is none. */
export async function readRow(sql: Session, { register, id }: RowPlace): Promise<Row | null> {
  const [row] = await sql<Row[]>`
    select ${rowColumns(sql)} from register_row r where r.register = ${register} and r.id = ${id}`;
  return row ?? null;
}

/** Those of the places where there is a row. */
export async function readRows(sql: Session, places: readonly RowPlace[]): Promise<readonly RegisterRow[]> {
  if (places.length === 0) return [];
  return sql<RegisterRow[]>`
    select r.register, ${rowColumns(sql)}
    from jsonb_to_recordset(${sql.json(places.map(({ register, id }) => ({ register, id })))}) as p (register text, id text)
    join register_row r on r.register = p.register and r.id = p.id`;
}

/** The parts of rows: the rows of a register whose field refers to one of some ids of another. */
export async function readParts(
  sql: Session,
  { register, field }: { readonly register: string; readonly field: string },
  whole: string,
  ids: readonly string[],
): Promise<readonly RegisterRow[]> {
  return sql<RegisterRow[]>`
    select r.register, ${rowColumns(sql)}
    from register_reference f join register_row r on r.register = f.register and r.id = f.id
    where f.to_register = ${whole} and f.to_id = any(${[...ids]}) and f.register = ${register} and f.field = ${field}
    order by r.id collate "C"`;
}

/** A reference that a row makes to another. */
export interface MadeReference extends RowPlace {
  readonly field: string;
  readonly toRegister: string;
  readonly toId: string;
}

/** The references to some rows. */
export async function readReferencesTo(
  sql: Session,
  places: readonly RowPlace[],
): Promise<readonly MadeReference[]> {
  if (places.length === 0) return [];
  return sql<MadeReference[]>`
    select f.register, f.id, f.field, f.to_register as "toRegister", f.to_id as "toId"
    from jsonb_to_recordset(${sql.json(places.map(({ register, id }) => ({ register, id })))}) as p (register text, id text)
    join register_reference f on f.to_register = p.register and f.to_id = p.id`;
}

/** Those of some ids that lead to something: communes by INSEE code, EPCIs by SIREN, rows of a register by id. */
export async function readExisting(
  sql: Session,
  to: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  const wanted = [...ids];
  const rows =
    to === 'commune'
      ? await sql<{ id: string }[]>`select insee as id from commune where insee = any(${wanted})`
      : to === 'epci'
        ? await sql<{ id: string }[]>`select siren as id from epci where siren = any(${wanted})`
        : await sql<
            { id: string }[]
          >`select id from register_row where register = ${to} and id = any(${wanted})`;
  return rows.map(({ id }) => id);
}

/** The rows that have one of some keys, with their keys. */
export async function readKeys(
  sql: Session,
  keys: readonly { readonly register: string; readonly key: string }[],
): Promise<readonly (RowPlace & { readonly key: string })[]> {
  if (keys.length === 0) return [];
  return sql<(RowPlace & { key: string })[]>`
    select r.register, r.id, r.key
    from jsonb_to_recordset(${sql.json(keys.map(({ register, key }) => ({ register, key })))}) as k (register text, key text)
    join register_row r on r.register = k.register and r.key = k.key`;
}
