import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import postgres, { type Sql } from 'postgres';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../server/db/open';
import { readVersions, refuseOldVersions } from '../../../server/db/versions';
import { onBothDatabases, postgresqlUrl, silentLog, temporaryFolder } from '../../support/databases';
import { cacheDir } from '../../support/cache';

onBothDatabases('an open database', (getDatabase) => {
  test('tells its versions', async () => {
    const { versions, sql } = getDatabase();
    const [row] = await sql<[{ version: string }]>`select postgis_lib_version() as version`;
    expect(versions.postgis).toBe(row.version);
    expect(versions.postgresql).toMatch(/^\d+\.\d+$/);
  });

  test('counts in UTC', async () => {
    const { sql } = getDatabase();
    expect(await sql`select timestamptz '2014-06-01 00:00' as instant`).toEqual([
      { instant: '2014-06-01T00:00:00.000Z' },
    ]);
  });
});

describe('opening', () => {
  test('refuses a server that is too old, saying which version is needed', () => {
    expect(() => {
      refuseOldVersions({ postgresql: '14.9', postgis: '3.3.2' });
    }).toThrow('PostgreSQL 14.9 est trop ancien\u00a0: la version 15 ou une plus récente est nécessaire.');
    expect(() => {
      refuseOldVersions({ postgresql: '15.1', postgis: '3.2.9' });
    }).toThrow('PostGIS 3.2.9 est trop ancien');
    refuseOldVersions({ postgresql: '15.0', postgis: '3.3.0' });
    refuseOldVersions({ postgresql: '100.1', postgis: '3.10.0' });
  });

  test('refuses a server without PostGIS', async () => {
    const without = (() => Promise.resolve([{ postgresql: '15.1', postgis: null }])) as unknown as Sql;
    await expect(readVersions(without)).rejects.toThrow('PostGIS manque');
  });

  test('says that a server does not answer', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    const opening = openDatabase({
      url: `postgres://someone:secret@127.0.0.1:${port}/none`,
      dataDir: '',
      log: silentLog,
    });
    await expect(opening).rejects.toThrow(/^La base de données ne répond pas(?!.*secret).*ECONNREFUSED/s);
  });

  test('keeps what was written when the embedded database is closed and opened again, and waits for what runs', async () => {
    const dataDir = await temporaryFolder();
    const open = (): ReturnType<typeof openDatabase> =>
      openDatabase({ url: null, dataDir, cacheDir, log: silentLog });
    const first = await open();
    await first.sql`create table kept (n integer)`;
    const running = first.sql`insert into kept select 1 from pg_sleep(0.5)`.execute();
    await first.close();
    await running;
    const second = await open();
    expect(await second.sql`select n from kept`).toEqual([{ n: 1 }]);
    await second.close();
    await rm(dataDir, { recursive: true });
  });
});

describe.runIf(postgresqlUrl !== null)('a PostgreSQL server', () => {
  const open = (): ReturnType<typeof openDatabase> =>
    openDatabase({ url: postgresqlUrl, dataDir: '', log: silentLog });

  test('is told who asks, and limits the time of a statement', async () => {
    const database = await open();
    const [row] =
      await database.sql`select current_setting('application_name') as name, current_setting('statement_timeout') as timeout`;
    expect(row).toEqual({ name: 'maillage', timeout: '1min' });
    await database.close();
  });

  test('may drop its connections: the next queries find new ones', async () => {
    const database = await open();
    const [{ pid } = { pid: 0 }] = await database.sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
    const other = postgres(postgresqlUrl ?? '', { max: 1 });
    await other`select pg_terminate_backend(${pid})`;
    await other.end();
    await expect.poll(() => database.sql`select 1 as one`.catch(() => null)).toEqual([{ one: 1 }]);
    await database.close();
  });
});
