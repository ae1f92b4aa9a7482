import { readdir, readFile } from 'node:fs/promises';
import type { TransactionSql } from 'postgres';
import type { Database } from './open';

const folder = new URL('./migrations/', import.meta.url);
const extension = '.sql';

/**
 * Number of the advisory lock under which one process at a time migrates; any number that no other
 * application uses.
 */
const migrationLock = 59_201_420;

/**
 * Brings the tables of a database to the state that this version of the application needs. Migrations are SQL
 * files applied in the order of their names, each once. They are all applied or none is: a database never
 * stays between two versions.
 *
 * @param database opened by `openDatabase`
 * @param from folder of the SQL files
 * @returns the names of the migrations applied now
 * @throws Error in French when the database was made by a newer version, or names the migration that fails
 */
export async function migrate(database: Pick<Database, 'sql'>, from: URL = folder): Promise<string[]> {
  const migrations = await readMigrations(from);
  return database.sql.begin(async (sql) => {
    await sql`select pg_advisory_xact_lock(${migrationLock})`;
    await sql`create table if not exists schema_migration (name text primary key, applied_at timestamptz not null default now())`;
    const rows = await sql<{ name: string }[]>`select name from schema_migration`;
    const applied = new Set(rows.map(({ name }) => name));
    refuseNewer(applied, new Set(migrations));
    const pending = migrations.filter((name) => !applied.has(name));
    for (const name of pending) await apply(sql, from, name);
    return pending;
  });
}

/** Names of the migrations in a folder, in their order. */
async function readMigrations(from: URL): Promise<string[]> {
  const files = (await readdir(from)).filter((file) => file.endsWith(extension)).sort();
  return files.map((file) => file.slice(0, -extension.length));
}

async function apply(sql: TransactionSql, from: URL, name: string): Promise<void> {
  const statements = await readFile(new URL(`${name}${extension}`, from), 'utf8');
  try {
    await sql.savepoint((savepoint) => savepoint.unsafe(statements));
  } catch (error) {
    throw new Error(`Migration ${name}\u00a0: ${String(error)}`, { cause: error });
  }
  await sql`insert into schema_migration (name) values (${name})`;
}

function refuseNewer(applied: ReadonlySet<string>, known: ReadonlySet<string>): void {
  const unknown = [...applied].filter((name) => !known.has(name)).sort();
  if (unknown.length > 0)
    throw new Error(
      `La base de données a été faite par une version plus récente de Maillage (migration ${unknown.join(', ')})\u00a0: mettez l’application à jour.`,
    );
}
