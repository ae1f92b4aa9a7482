import { readdir, readFile } from 'node:fs/promises';
import type { TransactionSql } from 'postgres';
import { Umzug, type RunnableMigration, type UmzugStorage } from 'umzug';
import type { Database } from './open';

const folder = new URL('./migrations/', import.meta.url);

/**
 * Number of the advisory lock under which one process at a time migrates; any number that no other
 * application uses.
 */
const migrationLock = 59_201_420;

interface Context {
  readonly sql: TransactionSql;
}

/**
 * Brings the tables of a database to the state that this version of the application needs. Migrations are SQL
 * files applied in the order of their names, each once. They are all applied or none is: a database never
 * stays between two versions.
 *
 * @param database opened by `openDatabase`
 * @param from folder of the SQL files
 * @returns the names of the migrations applied now
 * @throws Error in French when the database was made by a newer version; PostgresError when a migration fails
 */
export async function migrate(database: Pick<Database, 'sql'>, from: URL = folder): Promise<string[]> {
  const migrations = await readMigrations(from);
  return database.sql.begin(async (sql) => {
    await sql`select pg_advisory_xact_lock(${migrationLock})`;
    await sql`create table if not exists schema_migration (name text primary key, applied_at timestamptz not null default now())`;
    await refuseNewer(sql, new Set(migrations.map(({ name }) => name)));
    const umzug = new Umzug<Context>({ migrations, context: { sql }, storage, logger: undefined });
    const applied = await umzug.up();
    return applied.map(({ name }) => name);
  });
}

async function readMigrations(from: URL): Promise<RunnableMigration<Context>[]> {
  const files = (await readdir(from)).filter((file) => file.endsWith('.sql')).sort();
  return files.map((file) => ({
    name: file.slice(0, -'.sql'.length),
    up: async ({ context }) => {
      const statements = await readFile(new URL(file, from), 'utf8');
      await context.sql.savepoint((sql) => sql.unsafe(statements));
    },
  }));
}

const storage: UmzugStorage<Context> = {
  async logMigration({ name, context: { sql } }) {
    await sql`insert into schema_migration (name) values (${name})`;
  },
  async unlogMigration({ name, context: { sql } }) {
    await sql`delete from schema_migration where name = ${name}`;
  },
  async executed({ context: { sql } }) {
    const rows = await sql<{ name: string }[]>`select name from schema_migration order by name`;
    return rows.map(({ name }) => name);
  },
};

async function refuseNewer(sql: TransactionSql, known: ReadonlySet<string>): Promise<void> {
  const executed = await storage.executed({ context: { sql } });
  const unknown = executed.filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new Error(
      `La base de données a été faite par une version plus récente de Maillage (migration ${unknown.join(', ')})\u00a0: mettez l’application à jour.`,
    );
}
