import type { TransactionSql } from 'postgres';
import type { Sql, SqlText } from '../fragments';
import type { Catalogue, KeptColumn, KeptTable } from './backup-catalogue';

/**
 * Empties the tables that are to be filled again, and those of what lives a day. Nobody else writes until the end of the transaction.
 * Triggers of the application sleep, and references of circles are looked at when `endFilling` is called.
 */
export async function beginFilling(
  transaction: TransactionSql,
  { tables, fleeting, backward }: Catalogue,
): Promise<void> {
  const every = [...tables, ...fleeting];
  if (every.length > 0)
    await transaction.unsafe(
      `lock table ${every.map(({ quoted }) => quoted).join(', ')} in share row exclusive mode`,
    );
  for (const { quoted, hasTriggers } of every)
    if (hasTriggers) await transaction.unsafe(`alter table ${quoted} disable trigger user`);
  for (const { fromQuoted, quoted } of backward)
    await transaction.unsafe(
      `alter table ${fromQuoted} alter constraint ${quoted} deferrable initially deferred`,
    );
  for (const { quoted } of [...fleeting, ...tables.toReversed()])
    await transaction.unsafe(`delete from ${quoted}`);
}

/**
 * A table that refers to itself is filled by one statement, at whose end the references are looked at: meanwhile its rows are here.
 * Putting the look off instead would shut the table to readers.
 */
const staging = 'restored_rows';

/**
 * Begins to fill a table.
 *
 * @param names of the columns, in the order of the values; all are columns of the table
 */
export async function beginTable(
  transaction: TransactionSql,
  table: KeptTable,
  names: readonly string[],
): Promise<void> {
  if (!table.refersToItself) return;
  await transaction.unsafe(
    `create temporary table ${staging} on commit drop as select ${listOf(chosen(table, names))} from ${table.quoted} with no data`,
  );
}

/**
 * Adds rows to a table that was begun.
 *
 * @param names as given to `beginTable`
 * @param rows each the JSON array of the texts of the values
 */
export async function addRows(
  transaction: TransactionSql,
  table: KeptTable,
  names: readonly string[],
  rows: readonly string[],
): Promise<void> {
  const columns = chosen(table, names);
  const values = columns.map(({ type }, index) => `(row->>${index})::${type}`);
  await transaction.unsafe(
    `insert into ${table.refersToItself ? staging : table.quoted} (${listOf(columns)}) overriding system value
      select ${values.join(', ')} from json_array_elements($1::text::json) as given(row)`,
    [`[${rows.join(',')}]`],
  );
}

/**
 * Ends a table that was begun.
 *
 * @param names as given to `beginTable`
 */
export async function endTable(
  transaction: TransactionSql,
  table: KeptTable,
  names: readonly string[],
): Promise<void> {
  if (!table.refersToItself) return;
  const columns = listOf(chosen(table, names));
  await transaction.unsafe(
    `insert into ${table.quoted} (${columns}) overriding system value select ${columns} from ${staging}`,
  );
  await transaction.unsafe(`drop table ${staging}`);
}

function chosen({ columns }: KeptTable, names: readonly string[]): readonly KeptColumn[] {
  return names.flatMap((name) => columns.find((column) => column.name === name) ?? []);
}

function listOf(columns: readonly KeptColumn[]): SqlText {
  return columns.map(({ quoted }) => quoted).join(', ');
}

/**
 * Sets the sequences (name → next number), looks at every reference and constraint put off, and wakes the triggers.
 *
 * @throws PostgresError when a reference points at nothing
 */
export async function endFilling(
  transaction: TransactionSql,
  { tables, fleeting, backward, sequences }: Catalogue,
  next: ReadonlyMap<string, bigint>,
): Promise<void> {
  await transaction`set constraints all immediate`;
  for (const { fromQuoted, quoted, isDeferrable, isDeferred } of backward)
    await transaction.unsafe(
      `alter table ${fromQuoted} alter constraint ${quoted} ${isDeferrable ? 'deferrable' : 'not deferrable'} initially ${isDeferred ? 'deferred' : 'immediate'}`,
    );
  // Unlike setval, this is undone with the transaction.
  for (const { name, quoted } of sequences) {
    const number = next.get(name);
    if (number !== undefined) await transaction.unsafe(`alter sequence ${quoted} restart with ${number}`);
  }
  for (const { quoted, hasTriggers } of [...tables, ...fleeting])
    if (hasTriggers) await transaction.unsafe(`alter table ${quoted} enable trigger user`);
}

/** Lets the planner know the new rows. */
export async function refreshStatistics(sql: Sql): Promise<void> {
  await sql`analyze`;
}
