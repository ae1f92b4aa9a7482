import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import postgres from 'postgres';
import { migrate } from '../../../server/db/migrate';
import { openDatabase, type Database } from '../../../server/db/open';
import { testApp } from '../../support/app';
import { faultsOf } from '../../support/consistency';
import { postgresqlUrl, silentLog } from '../../support/databases';
import { databaseOn, startCluster, type Cluster } from '../../support/postgresql-cluster';
import { insertSample } from '../../support/sample';
import { Saver } from '../../support/save-loop';

const ids = ['ot-a', 'ot-d', 'si-c', 'ba-b', 'si-f'];

// On a server of its own, for it is stopped and its processes are killed.
describe.runIf(postgresqlUrl !== null)('PostgreSQL that falls while the application serves', () => {
  let cluster: Cluster;
  let database: Database;
  let saver: Saver;
  beforeAll(async () => {
    const started = await startCluster();
    if (started === null) throw new Error('PostgreSQL was there a moment ago');
    cluster = started;
    const url = await databaseOn(cluster.url, 'falls');
    database = await openDatabase({ url, dataDir: '/nowhere', log: silentLog });
    await migrate(database);
    await insertSample(database.sql);
    saver = await Saver.signedIn(testApp(database), database);
  });
  afterEach(async () => expect(await faultsOf(database.sql, saver.said)).toEqual([]));
  afterAll(async () => {
    await database.close();
    await cluster.stop();
  });

  const recovered = () =>
    vi.waitFor(async () => expect(await saver.save('ot-a')).toBe(200), { timeout: 30_000, interval: 200 });

  /** Five people save again and again while something happens; gives every status they were answered. */
  async function saveMeanwhile(happen: () => Promise<unknown>): Promise<Set<number>> {
    const statuses = new Set<number>();
    let isOver = false;
    const people = ids.map(async (id) => {
      while (!isOver) statuses.add(await saver.save(id));
    });
    try {
      await vi.waitFor(() => expect(statuses.has(200)).toBe(true), { timeout: 10_000 });
      await happen();
    } finally {
      isOver = true;
      await Promise.all(people);
    }
    return statuses;
  }

  test('stopped and started again: reads and saves are refused clearly, then go on without a restart', async () => {
    expect(await saver.save('ot-a')).toBe(200);
    await cluster.halt();
    for (const id of ids.slice(0, 3)) expect(await saver.save(id)).toBe(503);
    const answer = await saver.visitor.ask('POST', '/api/changes', { body: { edits: [], reason: null } });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('Retry-After')).not.toBeNull();
    expect(saver.refusals.at(-1)).toMatchObject({
      type: '/api/docs#database-unavailable',
      title: 'Base de données indisponible',
    });
    expect(saver.refusals.at(-1)?.detail).toContain('réessayez dans un instant');
    await cluster.resume();
    await recovered();
  });

  test('stopped in the middle of saves: what was acknowledged is there, the rest whole or not at all', async () => {
    const statuses = await saveMeanwhile(() => cluster.halt());
    expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([]);
    await cluster.resume();
    await recovered();
  });

  const application = `select pid from pg_stat_activity where application_name = 'maillage' and datname = 'falls'`;

  test('whose connections are cut in the middle of transactions leaves nothing half written', async () => {
    const administrator = postgres(cluster.url, { max: 1 });
    const statuses = await saveMeanwhile(async () => {
      for (let cut = 0; cut < 20; cut += 1)
        await administrator.unsafe(
          `select pg_terminate_backend(pid) from (${application} and state <> 'idle') a, pg_sleep(0.02)`,
        );
    });
    await administrator.end();
    expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([]);
    await recovered();
  });

  test('of which a process is killed recovers from its log with everything acknowledged', async () => {
    for (let kill = 0; kill < 4; kill += 1) {
      const statuses = await saveMeanwhile(async () => {
        const administrator = postgres(cluster.url, { max: 1 });
        const [found] = await administrator.unsafe<{ pid: number }[]>(
          `${application} order by state = 'idle', random() limit 1`,
        );
        if (found === undefined) throw new Error('the application is not connected');
        process.kill(found.pid, 'SIGKILL');
        await administrator.end().catch(() => undefined);
      });
      expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([]);
      await recovered();
    }
  });
});
