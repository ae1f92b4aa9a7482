import type { TransactionSql } from 'postgres';
import type { Database } from '../db/open';
import { exactTexts, readRows } from '../db/queries/backup';
import { readCatalogue, type Catalogue, type KeptTable } from '../db/queries/backup-catalogue';
import {
  addRows,
  beginFilling,
  beginTable,
  endFilling,
  endTable,
  refreshStatistics,
} from '../db/queries/restore';
import { BackupError } from './backup-error';
import { RowSum, type Header, type Totals } from './format';
import { checkArchive, readArchive } from './read-archive';

/** What was restored. */
export interface Restored {
  readonly header: Header;
  readonly totals: Totals;
}

/**
 * Replaces what a migrated database holds by what a copy holds, in one transaction: on any error the database stays as it was. The copy
 * is read once for its faults before anything is touched, and what has been written is compared with its checksums before it counts.
 *
 * @param file absolute
 * @throws BackupError when the copy is at fault, made by another version, or refused by the database
 */
export async function restoreArchive({ sql }: Pick<Database, 'sql'>, file: string): Promise<Restored> {
  const checked = await checkArchive(file);
  try {
    await sql.begin(async (transaction) => {
      await exactTexts(transaction);
      const catalogue = await readCatalogue(transaction);
      refuseOtherSchema(checked.header, catalogue);
      await beginFilling(transaction, catalogue);
      const totals = await fill(transaction, catalogue, file);
      await endFilling(
        transaction,
        catalogue,
        new Map(totals.sequences.map(({ name, next }) => [name, BigInt(next)])),
      );
      await compare(transaction, catalogue, totals);
    });
  } catch (error) {
    throw explained(error);
  }
  await refreshStatistics(sql);
  return checked;
}

/** A table that is being filled, and its columns in the order of the copy. */
interface Filling {
  readonly table: KeptTable;
  readonly columns: readonly string[];
}

/** Adds every row of the copy to its table. */
async function fill(transaction: TransactionSql, { tables }: Catalogue, file: string): Promise<Totals> {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const filled = new Set<string>();
  let totals: Totals | null = null;
  let current: Filling | null = null;
  const finish = async ({ table, columns }: Filling) =>
    named(table.name, () => endTable(transaction, table, columns));
  for await (const piece of readArchive(file)) {
    if (piece.kind === 'rows') {
      if (current === null || piece.rows.length === 0) continue;
      const { table, columns } = current;
      await named(table.name, () => addRows(transaction, table, columns, piece.rows));
      continue;
    }
    if (current !== null) await finish(current);
    current = null;
    if (piece.kind === 'totals') {
      totals = piece.totals;
    } else if (piece.kind === 'table') {
      const { table: name, columns } = piece;
      const table = byName.get(name);
      if (table === undefined || !hasColumns(table, columns) || filled.has(name)) throw otherTables(name);
      filled.add(name);
      await beginTable(transaction, table, columns);
      current = { table, columns };
    }
  }
  const missing = tables.find(({ name }) => !filled.has(name));
  if (missing !== undefined || totals === null) throw otherTables(missing?.name ?? '');
  return totals;
}

/** Reads back what was written. */
async function compare(
  transaction: TransactionSql,
  { tables }: Catalogue,
  { tables: announced }: Totals,
): Promise<void> {
  for (const table of tables) {
    const sum = new RowSum();
    for await (const rows of readRows(transaction, table)) for (const row of rows) sum.add(row);
    const expected = announced.find(({ name }) => name === table.name);
    if (expected?.rows !== sum.rows || expected.sha256 !== sum.digest())
      throw new BackupError(
        'failed',
        `La table «\u00a0${table.name}\u00a0» relue après l’écriture n’est pas celle de la copie. Rien n’a été changé.`,
      );
  }
}

function refuseOtherSchema({ migrations, application }: Header, catalogue: Catalogue): void {
  const newer = migrations.filter((name) => !catalogue.migrations.includes(name));
  if (newer.length > 0)
    throw new BackupError(
      'refused',
      `Cette copie vient d’une version plus récente de Maillage (${application}\u00a0: ${newer.join(', ')})\u00a0: mettez l’application à jour.`,
    );
  const missing = catalogue.migrations.filter((name) => !migrations.includes(name));
  if (missing.length > 0)
    throw new BackupError(
      'refused',
      `Cette copie vient d’une version plus ancienne de Maillage (${application}), qui n’avait pas encore ${missing.join(', ')}. Restaurez-la avec cette version-là dans un dossier de données neuf, démarrez dessus la version actuelle, qui la mettra à niveau, et copiez de nouveau.`,
    );
}

function hasColumns({ columns }: KeptTable, names: readonly string[]): boolean {
  return (
    columns.length === names.length &&
    new Set(names).size === names.length &&
    columns.every(({ name }) => names.includes(name))
  );
}

function otherTables(name: string): BackupError {
  return new BackupError(
    'refused',
    `La copie est altérée\u00a0: sa table «\u00a0${name}\u00a0» n’est pas celle de cette version de Maillage.`,
  );
}

/** What the database refuses while a table is written, told with the name of the table. */
async function named(table: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    // Class 22: a value that is not of its type; class 23: a constraint.
    if (!/^2[23]/.test(codeOf(error))) throw error;
    throw new BackupError(
      'refused',
      `La base de données refuse les lignes de la table «\u00a0${table}\u00a0»\u00a0: ${messageOf(error)}. Rien n’a été changé.`,
      { cause: error },
    );
  }
}

function explained(error: unknown): unknown {
  const code = codeOf(error);
  const failed = (reason: string) =>
    new BackupError('failed', `${reason} Rien n’a été changé.`, { cause: error });
  if (code.startsWith('23'))
    return new BackupError(
      'refused',
      `La copie se contredit\u00a0: ${messageOf(error)}. Rien n’a été changé.`,
      { cause: error },
    );
  if (code === '53100') return failed('Le disque de la base de données est plein.');
  if (code === '57014' || code === '40P01' || code === '55P03')
    return failed('La base de données est trop occupée\u00a0: recommencez un peu plus tard.');
  if (code === '42501')
    return failed(`L’utilisateur de la base de données n’a pas les droits qu’il faut (${messageOf(error)}).`);
  if (/^(08|57P|CONNECTION_|E[A-Z]+$)/.test(code))
    return failed(`La base de données ne répond plus (${messageOf(error)}).`);
  return error;
}

function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
