import type { PendingQuery, Row } from 'postgres';
import type { Sql } from '../fragments';
import type { Session } from './register-rows';
import type { Versioned } from './version-marks';

/** What is read of frozen versions. `own` selects the columns that a kind has beside those of every kind, of the row "v". */
export function frozenQueries<Version extends object>(
  of: Versioned,
  own: (sql: Session) => PendingQuery<Row[]>,
) {
  const columns = (
    sql: Session,
  ) => sql`v.number, v.name, v.description, v.day, v.note, v.shared_at as "sharedAt",
    v.shared_by_name as "sharedBy", v.facts, v.shapes, v.code, v.document, ${own(sql)},
    case when exists (select from ${sql(`${of}_retention`)} r where r.${sql(of)} = v.${sql(of)} and r.number = v.number)
      then 'retained' else 'shared' end as state`;
  return {
    /** The frozen versions of one, by number. */
    list: async (sql: Sql, id: string): Promise<readonly Version[]> =>
      sql<Version[]>`
        select ${columns(sql)} from ${sql(`${of}_version`)} v where v.${sql(of)} = ${id} order by v.number`,

    /** The last frozen version of each one that has one. */
    last: async (sql: Sql): Promise<readonly Version[]> =>
      sql<Version[]>`
        select distinct on (v.${sql(of)}) ${columns(sql)} from ${sql(`${of}_version`)} v
        order by v.${sql(of)}, v.number desc`,

    /** One frozen version; null when there is none. */
    read: async (sql: Session, id: string, number: number): Promise<Version | null> => {
      const [row] = await sql<Version[]>`
        select ${columns(sql)} from ${sql(`${of}_version`)} v where v.${sql(of)} = ${id} and v.number = ${number}`;
      return row ?? null;
    },

    /** The version that a link leads to; null when the link is unknown or withdrawn. */
    linked: async (sql: Sql, tokenHash: string): Promise<Version | null> => {
      const [row] = await sql<Version[]>`
        select ${columns(sql)} from ${sql(`${of}_link`)} l
        join ${sql(`${of}_version`)} v on v.${sql(of)} = l.${sql(of)} and v.number = l.number
        where l.token_hash = ${tokenHash} and l.withdrawn_at is null`;
      return row ?? null;
    },
  };
}
