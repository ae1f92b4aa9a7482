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

/**
 * Describes a behaviour that holds on both databases: the tests run on the embedded one, and on PostgreSQL
 * when there is one. Each gets a fresh database with its tables, shared by the tests of the block.
 *
 * @param name of the block
 * @param define the tests; `getDatabase` is to be called inside a test or a hook
 */
export function onBothDatabases(name: string, define: (getDatabase: () => Database) => void): void {
  for (const engine of ['embedded', 'postgresql'] as const)
    describe.runIf(engine === 'embedded' || postgresqlUrl !== null)(`${name} (${engine})`, () => {
      let database: Database | null = null;
      beforeAll(async () => {
        database = await openEmpty(engine);
        await migrate(database);
      });
      afterAll(() => database?.close());
      define(() => {
        if (!database) throw new Error('The database is open inside tests and hooks only.');
        return database;
      });
    });
}
