import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { migrate } from '../../server/db/migrate';
import { openDatabase, type Database } from '../../server/db/open';
import { cacheDir } from './cache';
import { databaseOn } from './postgresql-cluster';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the private PostgreSQL server; null when it cannot be had. */
    postgresqlUrl: string | null;
    /** A folder that is removed at the end of the run. */
    scratch: string;
  }
}

/** A log that nobody reads. */
export const silentLog = pino({ level: 'silent' });

/** Address of the private PostgreSQL server of this run; null when it is left out. */
export const postgresqlUrl = inject('postgresqlUrl');

/** The databases on which tests run. */
export type Engine = Database['engine'];

/** A temporary data folder, for tests that open the embedded database themselves. */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'maillage-'));
}

/**
 * Opens a fresh database without tables, that vanishes when it is closed.
 *
 * @param engine embedded, or a database of its own on the private server
 */
export async function openEmpty(engine: Engine): Promise<Database> {
  const dataDir = await temporaryFolder();
  const url =
    engine === 'embedded'
      ? null
      : await databaseOn(postgresqlUrl ?? '', `test_${randomUUID().replaceAll('-', '')}`);
  const database = await openDatabase({ url, dataDir, cacheDir, log: silentLog });
  return {
    ...database,
    async close() {
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The embedded database of this process, that one block of tests after the other is given, emptied in between. */
let lent: EmbeddedLoan | null = null;

interface EmbeddedLoan {
  readonly database: Database;
  /** What `traitsOf` found when its tables had just been made. */
  readonly traits: string;
}

/** An embedded database with its tables, empty: that of the block before unless its tests changed more than rows, else a new one. */
async function borrowEmbedded(): Promise<Database> {
  if (lent !== null && !(await emptied(lent))) {
    await lent.database.close().catch(() => undefined);
    lent = null;
  }
  if (lent === null) {
    // It goes with the folder at the end of the run, and with this process: opening one costs seconds.
    const dataDir = await mkdtemp(join(inject('scratch'), 'embedded-'));
    const database = await openDatabase({ url: null, dataDir, cacheDir, log: silentLog });
    await migrate(database);
    lent = { database, traits: await traitsOf(database) };
  }
  return lent.database;
}

/** Takes all rows away but those of the migrations; false when more than rows differs from the beginning, or nothing answers. */
async function emptied({ database, traits }: EmbeddedLoan): Promise<boolean> {
  try {
    await database.sql.unsafe(`do $$ begin execute (
      select 'truncate ' || string_agg(format('%I', tablename), ', ') || ' restart identity cascade'
      from pg_tables where schemaname = 'public' and tablename not in ('schema_migration', 'spatial_ref_sys')); end $$`);
    return (await traitsOf(database)) === traits;
  } catch {
    return false;
  }
}

/** What tests may leave in a database besides rows: tables, columns, constraints, triggers, functions, settings, migrations. */
async function traitsOf({ sql }: Pick<Database, 'sql'>): Promise<string> {
  const [row] = await sql<[{ digest: string }]>`
    select md5(string_agg(trait, ' ' order by trait)) as digest from (
      select concat_ws(' ', 'table', c.oid, relname, relkind, attname, atttypid, attnotnull, attisdropped)
      from pg_class c left join pg_attribute a on attrelid = c.oid and attnum > 0
      where relnamespace <> 'pg_toast'::regnamespace
      union all select concat_ws(' ', 'constraint', conrelid, conname) from pg_constraint
      union all select concat_ws(' ', 'trigger', tgrelid, tgname, tgenabled) from pg_trigger
      union all select concat_ws(' ', 'function', oid, proname, md5(prosrc)) from pg_proc
      union all select concat_ws(' ', 'type', oid, typname) from pg_type
      union all select concat_ws(' ', 'setting', name, setting) from pg_settings where source in ('session', 'database')
      union all select concat_ws(' ', 'migration', name) from schema_migration
    ) as found (trait)`;
  return row.digest;
}

/**
 * Describes a behaviour that holds on both databases: the tests run on the embedded one, and on PostgreSQL
 * when there is one. Each gets a database with its tables and nothing in them, shared by the tests of the block. This is the cheap way to
 * a database: the embedded one is opened once for all the blocks that a process runs. Do not close it.
 *
 * @param name of the block
 * @param define the tests; `getDatabase` is to be called inside a test or a hook
 */
export function onBothDatabases(name: string, define: (getDatabase: () => Database) => void): void {
  for (const engine of ['embedded', 'postgresql'] as const)
    describe.runIf(engine === 'embedded' || postgresqlUrl !== null)(`${name} (${engine})`, () => {
      let database: Database | null = null;
      beforeAll(async () => {
        if (engine === 'embedded') database = await borrowEmbedded();
        else {
          database = await openEmpty(engine);
          await migrate(database);
        }
      });
      afterAll(() => (engine === 'embedded' ? undefined : database?.close()));
      define(() => {
        if (!database) throw new Error('The database is open inside tests and hooks only.');
        return database;
      });
    });
}
