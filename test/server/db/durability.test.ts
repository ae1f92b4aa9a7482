import fs from 'node:fs';
import { rm } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Backend } from '../../../server/db/embedded/backend';
import { slimBundle } from '../../../server/db/embedded/bundle';
import { copyTemplate, template } from '../../../server/db/embedded/template';
import { cacheDir } from '../../support/cache';
import { temporaryFolder } from '../../support/databases';

/** Files of the write-ahead log, and others, that were put on the disk since the last look. */
const synced = { log: 0, others: 0 };

describe('what the embedded database acknowledges', () => {
  let backend: Backend;
  let folder: string;
  beforeAll(async () => {
    folder = await temporaryFolder();
    const bundle = (await slimBundle(cacheDir)).href;
    await copyTemplate(await template(cacheDir, bundle, vi.fn()), join(folder, 'database'));
    const logFiles = new Set<number>();
    const { openSync, fsyncSync } = fs;
    vi.spyOn(fs, 'openSync').mockImplementation((path, ...rest) => {
      const descriptor = openSync(path, ...rest);
      if (String(path).includes('pg_wal/0')) logFiles.add(descriptor);
      else logFiles.delete(descriptor);
      return descriptor;
    });
    vi.spyOn(fs, 'fsyncSync').mockImplementation((descriptor) => {
      synced[logFiles.has(descriptor) ? 'log' : 'others'] += 1;
      fsyncSync(descriptor);
    });
    syncBuiltinESMExports();
    backend = await Backend.start({ folder: join(folder, 'database'), bundle }, vi.fn());
    await backend.run('create table entry (n integer); checkpoint');
  });
  beforeEach(() => {
    Object.assign(synced, { log: 0, others: 0 });
  });
  afterAll(async () => {
    await backend.close();
    vi.restoreAllMocks();
    syncBuiltinESMExports();
    await rm(folder, { recursive: true });
  });

  test('is on the disk: each commit that wrote something waits for the log', async () => {
    expect(await backend.run('insert into entry values (1)')).toBeNull();
    expect(synced.log).toBe(1);
    expect(
      await backend.run('begin; insert into entry values (2); insert into entry values (3); commit'),
    ).toBeNull();
    expect(synced.log).toBe(2);
  });

  test('costs nothing when nothing was written', async () => {
    expect(await backend.run('select count(*) from entry; begin; select 1; commit')).toBeNull();
    expect(await backend.run('begin; insert into entry values (4); rollback')).toBeNull();
    expect(synced).toEqual({ log: 0, others: 0 });
  });

  test('goes with its tables to the disk at a checkpoint', async () => {
    expect(await backend.run('insert into entry values (5)')).toBeNull();
    expect(await backend.run('checkpoint')).toBeNull();
    expect(synced.others).toBeGreaterThan(0);
  });
});
