import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockFolder } from '../../../server/db/embedded/lock';
import { temporaryFolder } from '../../support/databases';

/** A process number that none has: they are smaller. */
const nobody = 2 ** 30;

describe('the lock of the data folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const take = (): Promise<() => Promise<void>> =>
    lockFolder(folder, (error) => {
      throw error;
    });
  /** What a process leaves when it is killed. */
  const abandon = async (owner: { pid: number; host: string }, age: number): Promise<void> => {
    const lock = join(folder, 'database.lock');
    await mkdir(lock);
    await writeFile(join(folder, 'owner.json'), JSON.stringify(owner));
    const then = new Date(Date.now() - age);
    await utimes(lock, then, then);
  };

  test('is taken once, and again when it was given back', async () => {
    const release = await take();
    await expect(take()).rejects.toThrow(
      new RegExp(`est déjà utilisé par le processus ${process.pid} de la machine`),
    );
    await release();
    await (
      await take()
    )();
    expect(await readdir(folder)).toEqual([]);
  });

  test('is taken over at once from a process that died on this machine', async () => {
    await abandon({ pid: nobody, host: hostname() }, 0);
    await (
      await take()
    )();
  });

  test('is taken over from an earlier life with the same number, as in a container', async () => {
    await abandon({ pid: process.pid, host: hostname() }, 0);
    await (
      await take()
    )();
  });

  test('is respected when its holder lives, or is on another machine and still refreshes it', async () => {
    await abandon({ pid: process.ppid, host: hostname() }, 0);
    await expect(take()).rejects.toThrow(`par le processus ${process.ppid}`);
    await rm(join(folder, 'database.lock'), { recursive: true });
    await abandon({ pid: nobody, host: 'elsewhere' }, 0);
    await expect(take()).rejects.toThrow('de la machine elsewhere');
  });

  test('is taken over from another machine that has not refreshed it for long', async () => {
    await abandon({ pid: nobody, host: 'elsewhere' }, 60_000);
    await (
      await take()
    )();
  });
});
