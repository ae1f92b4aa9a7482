import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '../../../server/db/migrate';
import type { Database } from '../../../server/db/open';
import { openEmpty, postgresqlUrl } from '../../support/databases';

for (const engine of ['embedded', 'postgresql'] as const)
  describe.runIf(engine === 'embedded' || postgresqlUrl !== null)(`migrations (${engine})`, () => {
    let database: Database;
    let folder: string;
    beforeAll(async () => {
      database = await openEmpty(engine);
    });
    afterAll(() => database.close());
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'maillage-migrations-'));
    });
    afterEach(async () => {
      await rm(folder, { recursive: true });
      await database.sql`drop table if exists first, good, half, future, schema_migration`;
    });

    const write = (name: string, statements: string): Promise<void> =>
      writeFile(join(folder, name), statements);
    const from = (): URL => pathToFileURL(folder + sep);
    const exists = async (table: string): Promise<boolean> => {
      const [row] = await database.sql<
        [{ found: boolean }]
      >`select to_regclass(${table}) is not null as found`;
      return row.found;
    };

    test('are applied in the order of their names, and later ones are added', async () => {
      await write('0002-second.sql', 'insert into first values (2);');
      await write('0001-first.sql', 'create table first (n integer); insert into first values (1);');
      await write('notes.txt', 'not a migration');
      expect(await migrate(database, from())).toEqual(['0001-first', '0002-second']);
      await write('0003-third.sql', 'insert into first values (3);');
      expect(await migrate(database, from())).toEqual(['0003-third']);
      expect(await database.sql`select n from first order by n`).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    });

    test('leave nothing when one of them fails, and can be tried again', async () => {
      await write('0001-good.sql', 'create table good (n integer);');
      await write('0002-bad.sql', 'create table half (n integer); select 1/0;');
      await expect(migrate(database, from())).rejects.toThrow(/0002-bad.*division by zero/s);
      expect([await exists('good'), await exists('half'), await exists('schema_migration')]).toEqual([
        false,
        false,
        false,
      ]);
      await write('0002-bad.sql', 'create table half (n integer);');
      expect(await migrate(database, from())).toEqual(['0001-good', '0002-bad']);
    });

    test('refuse a database made by a newer version', async () => {
      await write('0001-first.sql', 'create table first (n integer);');
      await write('0002-future.sql', 'create table future (n integer);');
      await migrate(database, from());
      await rm(join(folder, '0002-future.sql'));
      await expect(migrate(database, from())).rejects.toThrow(/version plus récente.*0002-future/);
    });

    test('started twice at once are applied once', async () => {
      await write('0001-first.sql', 'create table first (n integer);');
      await migrate(database, from());
      await write('0002-slow.sql', 'insert into first select 2 from pg_sleep(0.3);');
      const applied = await Promise.all([migrate(database, from()), migrate(database, from())]);
      expect(applied.flat()).toEqual(['0002-slow']);
      expect(await database.sql`select n from first`).toEqual([{ n: 2 }]);
    });

    test('make the tables of the application once', async () => {
      expect(await migrate(database)).toContain('0001-network');
      expect(await exists('structure')).toBe(true);
      expect(await migrate(database)).toEqual([]);
    });
  });
