import { spawnSync } from 'node:child_process';
import { statfsSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { migrate } from '../../../server/db/migrate';
import { openDatabase, type Database } from '../../../server/db/open';
import { testApp } from '../../support/app';
import { cacheDir } from '../../support/cache';
import { faultsOf } from '../../support/consistency';
import { silentLog, temporaryFolder } from '../../support/databases';
import { insertSample } from '../../support/sample';
import { Saver } from '../../support/save-loop';

/** A small disk of its own for the tests, which only root may mount. */
const disk = await temporaryFolder();
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=120m', 'tmpfs', disk]).status === 0;
if (!mounted) {
  await rm(disk, { recursive: true });
  console.warn(
    'Left out: a full disk under the embedded database (a small disk can only be mounted by root).',
  );
}

describe.runIf(mounted)('the embedded database on a disk that fills up while it serves', () => {
  let database: Database;
  let saver: Saver;
  const ballast = join(disk, 'ballast');
  const fill = () => {
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(ballast, Buffer.alloc(bavail * bsize));
  };
  const free = () => rm(ballast, { force: true });

  beforeAll(async () => {
    database = await openDatabase({ url: null, dataDir: join(disk, 'data'), cacheDir, log: silentLog });
    await migrate(database);
    await insertSample(database.sql);
    saver = await Saver.signedIn(testApp(database), database);
    expect(await saver.save('ot-a')).toBe(200);
  }, 300_000);
  afterEach(free);
  afterAll(async () => {
    await database.close();
    spawnSync('umount', [disk]);
    await rm(disk, { recursive: true, force: true });
  });

  const expectFull = () => {
    const problem = saver.refusals.at(-1);
    expect(problem).toMatchObject({ status: 507, title: 'Plus de place', type: '/api/docs#storage-full' });
    expect(problem?.detail).toContain('Le disque du serveur est plein');
  };

  test('says so when a table cannot grow, goes on reading, and writes again when there is space', async () => {
    fill();
    expect(await saver.save('ot-a', 400)).toBe(507);
    expectFull();
    expect((await saver.visitor.ask('GET', '/api/registers/structure/rows/ot-a')).status).toBe(200);
    await free();
    expect(await faultsOf(database.sql, saver.said)).toEqual([]);
    expect(await saver.save('ot-a', 400)).toBe(200);
    expect(await faultsOf(database.sql, saver.said)).toEqual([]);
  }, 300_000);

  test('says so when its log cannot grow, where PostgreSQL breaks down, and recovers by itself', async () => {
    fill();
    const growLog = async () => {
      for (;;) await database.sql`select pg_logical_emit_message(true, '', repeat('x', 500000))`;
    };
    await expect(growLog()).rejects.toMatchObject({ code: '53100' });
    for (const id of ['ot-a', 'ot-d', 'si-c']) {
      expect(await saver.save(id)).toBe(507);
      expectFull();
    }
    await free();
    await vi.waitFor(async () => expect(await saver.save('ot-a')).toBe(200), {
      timeout: 100_000,
      interval: 500,
    });
    expect(await saver.save('ot-d')).toBe(200);
    expect(await faultsOf(database.sql, saver.said)).toEqual([]);
  }, 300_000);

  test('fills up under many who save at once: each is told, and what was acknowledged is there', async () => {
    fill();
    const statuses = new Set<number>();
    const ids = ['ot-a', 'ot-d', 'si-c', 'ba-b', 'si-f'];
    for (let turn = 0; turn < 50 && !statuses.has(507); turn += 1)
      for (const status of await Promise.all(ids.map((id) => saver.save(id, 40)))) statuses.add(status);
    // Those who waited while the engine was started anew are told 503.
    expect([...statuses].filter((status) => ![200, 503, 507].includes(status))).toEqual([]);
    expect(statuses).toContain(507);
    await free();
    await vi.waitFor(async () => expect(await saver.save('ot-a')).toBe(200), {
      timeout: 100_000,
      interval: 500,
    });
    expect(await faultsOf(database.sql, saver.said)).toEqual([]);
  }, 300_000);
});
