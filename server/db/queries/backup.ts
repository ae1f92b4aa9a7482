import type { Sql } from '../fragments';
import type { Database } from '../open';
import type { KeptTable, Session } from './backup-catalogue';

const pageBytes = 8192;
/** Times that the embedded database is read in small pieces, before it is held for the whole reading. */
const patientReadings = 3;

/**
 * Reads a database as it is at one moment. A PostgreSQL server gives one snapshot to all statements. The embedded database has a single
 * session, that a transaction would take from everybody else: it is read statement by statement, and read anew if anything was written
 * meanwhile; one that never rests is held at last.
 *
 * @param read may be called several times, each from the start; only the outcome of the last counts
 */
export async function readAtOnce<T>(
  { sql, engine }: Pick<Database, 'sql' | 'engine'>,
  read: (session: Session) => Promise<T>,
): Promise<T> {
  if (engine === 'embedded')
    for (let reading = 0; reading < patientReadings; reading++) {
      const before = await nextTransaction(sql);
      const outcome = await read(sql);
      if ((await nextTransaction(sql)) === before) return outcome;
    }
  // The wrapper type of `begin` unwraps arrays of promises, which this is not.
  return (await sql.begin('isolation level repeatable read read only', async (transaction) => {
    await exactTexts(transaction);
    return read(transaction);
  })) as T;
}

/** Number that the next transaction to write anything will have: the same one later means that nothing was written. */
async function nextTransaction(sql: Sql): Promise<string> {
  const [row] = await sql<[{ next: string }]>`select pg_snapshot_xmax(pg_current_snapshot())::text as next`;
  return row.next;
}

/** Makes the texts of values exact and the same everywhere, whatever a server is set to, until the end of the transaction. */
export async function exactTexts(transaction: Session): Promise<void> {
  await transaction`
    select set_config('datestyle', 'ISO, YMD', true), set_config('timezone', 'UTC', true), set_config('intervalstyle', 'postgres', true),
      set_config('extra_float_digits', '1', true), set_config('bytea_output', 'hex', true)`;
}

/** Keeps the tables from being altered or emptied outright until the end of the transaction; outside of one it does nothing. */
export async function holdTables(session: Session, tables: readonly KeptTable[]): Promise<void> {
  if (!('savepoint' in session)) return;
  for (const { quoted } of tables) await session.unsafe(`lock table ${quoted} in access share mode`);
}

/**
 * The rows of a table, a page of the table at a time, in no order. A row is the JSON array of the texts of its columns, nulls as such;
 * geometry is EWKB, little-endian, in hexadecimal.
 */
export async function* readRows(
  session: Session,
  { quoted, columns }: KeptTable,
): AsyncGenerator<readonly string[]> {
  const [size] = await session<
    [{ bytes: number }]
  >`select pg_relation_size(${quoted}::text::regclass) as bytes`;
  const texts = columns.map((column) =>
    column.isGeometry ? `encode(st_asewkb(${column.quoted}, 'NDR'), 'hex')` : `${column.quoted}::text`,
  );
  const statement = `select to_json(array[${texts.join(', ')}]::text[])::text as row from ${quoted}
    where ctid >= $1::text::tid and ctid < $2::text::tid`;
  for (let page = 0; page * pageBytes < size.bytes; page++) {
    const rows = await session.unsafe<{ row: string }[]>(statement, [`(${page},0)`, `(${page + 1},0)`], {
      prepare: true,
    });
    if (rows.length > 0) yield rows.map(({ row }) => JSON.stringify(JSON.parse(row)));
  }
}
