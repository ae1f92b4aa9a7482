import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Sql } from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectEmbedded } from '../../../server/db/embedded/connect';
import { Engine } from '../../../server/db/embedded/engine';
import { openDatabase, type Database } from '../../../server/db/open';
import { cacheDir } from '../../support/cache';
import { openEmpty, silentLog, temporaryFolder } from '../../support/databases';

const writer = fileURLToPath(new URL('../../support/writer.ts', import.meta.url));

describe('the embedded database', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openEmpty('embedded');
  });
  afterAll(() => database.close());

  test('refuses COPY FROM STDIN and lives on', async () => {
    const { sql } = database;
    await sql`create table copied (word text)`;
    const refused = {
      code: '57014',
      message: expect.stringContaining('COPY FROM STDIN is not available') as string,
    };
    await expect(sql`copy copied from stdin`.writable()).rejects.toMatchObject(refused);
    await expect(sql.unsafe('select 1; copy copied from stdin; select 2')).rejects.toMatchObject(refused);
    await expect(sql`COPY copied FROM STDIN WITH (FORMAT csv)`).rejects.toMatchObject(refused);
    const work = sql.begin((transaction) => transaction`copy copied from stdin`);
    await expect(work).rejects.toMatchObject(refused);
    expect(await sql`select 'copy from stdin' as word, count(*) from copied`).toEqual([
      { word: 'copy from stdin', count: 0 },
    ]);
  });

  test('leaves the application free while it computes', async () => {
    let longest = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }, 1);
    const start = performance.now();
    await database.sql`select count(*) from generate_series(1, 4000000)`;
    const duration = performance.now() - start;
    clearInterval(watch);
    expect(duration).toBeGreaterThan(500);
    expect(longest).toBeLessThan(duration / 4);
  });

  test('keeps its write-ahead log small however much is written', async () => {
    const { sql } = database;
    await sql`create table bulk (filler text)`;
    for (let round = 0; round < 6; round++)
      await sql`insert into bulk select repeat(md5(n::text), 30) from generate_series(1, 25000) as n`;
    const [row] = await sql<[{ table: number; log: number }]>`
      select pg_table_size('bulk') as table, (select sum(size) from pg_ls_waldir()) as log`;
    expect(row.table).toBeGreaterThan(120e6);
    expect(row.log).toBeLessThan(110e6);
  });

  test('keeps to themselves transactions that send much while others wait', async () => {
    const { sql } = database;
    await sql`create table apart (who integer, filler text)`;
    const filler = 'x'.repeat(100_000);
    const work = (who: number) =>
      sql.begin(async (transaction) => {
        const ids = new Set<string>();
        for (let n = 0; n < 4; n += 1) {
          const [row] = await transaction<[{ id: string }]>`
            insert into apart values (${who}, ${filler}) returning pg_current_xact_id()::text as id`;
          ids.add(row.id);
        }
        const [seen] = await transaction<[{ others: number }]>`
          select count(*)::integer as others from apart where xmin::text = ${[...ids][0] ?? ''} and who <> ${who}`;
        return [ids.size, seen.others];
      });
    const read = () => sql`select 1`.then(() => [1, 0]);
    const outcomes = await Promise.all(Array.from({ length: 12 }, (_, n) => (n % 2 ? work(n) : read())));
    expect(new Set(outcomes.map(String))).toEqual(new Set(['1,0']));
  });

  test('serves one client at a time, and does not mind a request to cancel', async () => {
    const { sql } = database;
    await expect(sql.listen('news', () => null)).rejects.toMatchObject({ code: '53300' });
    const running = sql`select pg_sleep(0.3), 'finished' as state`.execute();
    setTimeout(() => {
      running.cancel();
    }, 50);
    expect(await running).toMatchObject([{ state: 'finished' }]);
  });
});

describe('a statement of the embedded database that takes too long', () => {
  let dataDir: string;
  let engine: Engine;
  let sql: Sql;
  beforeEach(async () => {
    dataDir = await temporaryFolder();
    engine = await Engine.open({ dataDir, cacheDir, statementTimeoutMs: 4000, log: silentLog });
    sql = connectEmbedded(engine, silentLog);
  });
  afterEach(async () => {
    await sql.end({ timeout: 5 });
    await engine.close();
    await rm(dataDir, { recursive: true });
  });

  test('is stopped; what was committed is there, and prepared statements go on', async () => {
    await sql`create table kept (n integer)`;
    const insert = (n: number): Promise<unknown> => sql`insert into kept values (${n})`;
    await insert(1);
    const [stopped, waiting] = await Promise.allSettled([sql`select pg_sleep(600)`, insert(2)]);
    expect(stopped).toMatchObject({ status: 'rejected', reason: { name: 'PostgresError', code: '57014' } });
    expect(waiting.status).toBe('fulfilled');
    await insert(3);
    expect(await sql`select n from kept order by n`).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  });

  test('loses its transaction and nothing else', async () => {
    await sql`create table whole (n integer)`;
    const work = sql.begin(async (transaction) => {
      await transaction`insert into whole values (1)`;
      await transaction`select pg_sleep(600)`.catch(() => null);
      // Outside of a transaction this row would stay.
      await transaction`insert into whole values (2)`;
    });
    await expect(work).rejects.toMatchObject({ code: '57014' });
    expect(await sql`select count(*) from whole`).toEqual([{ count: 0 }]);
  });
});

describe('a process that writes to the embedded database', () => {
  let dataDir: string;
  const children: ChildProcess[] = [];
  beforeEach(async () => {
    dataDir = await temporaryFolder();
  });
  afterEach(async () => {
    for (const child of children.splice(0))
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await rm(dataDir, { recursive: true, force: true });
  });

  /** Starts the writer, and waits until it has acknowledged some rows. */
  async function startWriter(count: number): Promise<{ child: ChildProcess; acknowledged: number[] }> {
    const child = spawn(process.execPath, ['--import', 'tsx', writer, dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    const acknowledged: number[] = [];
    const lines = createInterface(child.stdout);
    const enough = new Promise<void>((resolve, reject) => {
      lines.on('line', (line) => {
        acknowledged.push(Number(line));
        if (acknowledged.length >= count) resolve();
      });
      child.on('exit', () => {
        reject(new Error('The writer ended too early.'));
      });
    });
    await enough;
    return { child, acknowledged };
  }

  const open = (): Promise<Database> => openDatabase({ url: null, dataDir, cacheDir, log: silentLog });

  test('keeps the others out, and what it has acknowledged survives its sudden death', async () => {
    const all: number[] = [];
    for (const count of [40, 173, 301]) {
      const { child, acknowledged } = await startWriter(count);
      await expect(open()).rejects.toThrow(`est déjà utilisé par le processus ${child.pid}`);
      child.kill('SIGKILL');
      await once(child, 'close');
      all.push(...acknowledged);
      const database = await open();
      const rows = await database.sql<{ n: number }[]>`select n from written where length(filler) = 500`;
      await database.close();
      const present = new Set(rows.map(({ n }) => n));
      expect(all.filter((n) => !present.has(n))).toEqual([]);
    }
    expect(all.length).toBeGreaterThanOrEqual(514);
  }, 300_000);
});
