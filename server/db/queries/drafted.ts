import type { JSONValue, PendingQuery, Row, TransactionSql } from 'postgres';
import type { Sql } from '../fragments';
import type { Session } from './register-rows';
import type { Versioned } from './version-marks';

/** What people say of something that is drafted, beside its document. `day` is an ISO date. */
export interface DraftedProperties {
  readonly name: string;
  readonly description: string;
  readonly day: string;
}

/** What is written of something that is drafted. */
export interface DraftedContent<Document extends object> extends DraftedProperties {
  readonly document: Document;
}

/** Who writes, as it is kept. */
export interface Writer {
  readonly id: string;
  readonly name: string;
}

/** What is read of something that is drafted. `own` selects the columns that it has beside those of every kind, of the row "d". */
export function draftedQueries<Summary extends object, Stored extends Summary>(
  of: Versioned,
  own: (sql: Session) => PendingQuery<Row[]>,
) {
  const columns = (sql: Session) => sql`d.id, d.name, d.description, d.day, ${own(sql)}, d.version,
    d.author_name as author, d.updated_by_name as "updatedBy", d.created_at as "createdAt", d.updated_at as "updatedAt",
    (select max(number) from ${sql(`${of}_version`)} v where v.${sql(of)} = d.id) as "lastVersion",
    case when exists (select from ${sql(`${of}_retention`)} r where r.${sql(of)} = d.id) then 'retained'
      when exists (select from ${sql(`${of}_version`)} v where v.${sql(of)} = d.id) then 'shared' else 'draft' end as state`;
  const read = async (sql: Session, id: string): Promise<Stored | null> => {
    const [row] = await sql<
      Stored[]
    >`select ${columns(sql)}, d.document from ${sql(of)} d where d.id = ${id}`;
    return row ?? null;
  };
  return {
    /** Every one, the one changed last first. */
    list: async (sql: Sql): Promise<readonly Summary[]> =>
      sql<Summary[]>`select ${columns(sql)} from ${sql(of)} d order by d.updated_at desc, d.id`,

    /** One with its document; null when there is none. */
    read,

    /** One, once nobody else writes it until the end of the transaction; null when there is none. */
    lock: async (sql: TransactionSql, id: string): Promise<Stored | null> => {
      await sql`select from ${sql(of)} where id = ${id} for update`;
      return read(sql, id);
    },
  };
}

/** Keeps something new. */
export async function insertDrafted(
  sql: Sql,
  of: Versioned,
  id: string,
  { name, description, day, document }: DraftedContent<object>,
  author: Writer,
): Promise<void> {
  await sql`
    insert into ${sql(of)} (id, name, description, day, document, author, author_name, updated_by_name)
    values (${id}, ${name}, ${description}, ${day}, ${json(sql, document)}, ${author.id}, ${author.name}, ${author.name})`;
}

/** Writes something that is locked, keeps what changed, and gives its new version. */
export async function updateDrafted(
  sql: TransactionSql,
  of: Versioned,
  id: string,
  { name, description, day, document }: DraftedContent<object>,
  changes: readonly object[],
  author: Writer,
): Promise<number> {
  const [row] = await sql<[{ version: number }]>`
    update ${sql(of)} set name = ${name}, description = ${description}, day = ${day}, document = ${json(sql, document)},
      version = version + 1, updated_by_name = ${author.name}, updated_at = now()
    where id = ${id} returning version`;
  await sql`
    insert into ${sql(`${of}_change`)} (${sql(of)}, version, author, author_name, changes)
    values (${id}, ${row.version}, ${author.id}, ${author.name}, ${json(sql, changes)})`;
  return row.version;
}

/** Removes something of which no version was shared. */
export async function deleteDrafted(sql: TransactionSql, of: Versioned, id: string): Promise<void> {
  await sql`delete from ${sql(of)} where id = ${id}`;
}

/** Plain data by construction. */
function json(sql: Session, value: object) {
  return sql.json(value as unknown as JSONValue);
}
