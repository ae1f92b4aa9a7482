import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DailyCopies } from '../../../server/backup/daily-copies';
import { silentLog } from '../../support/databases';

let folder = '';
let time = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-daily-'));
  time = Date.parse('2026-02-26T08:00:00Z');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const hour = 3_600_000;
const write = (file: string) => writeFile(file, 'copy');
const copies = (given: { keep?: number; write?: (file: string) => Promise<unknown> } = {}) =>
  new DailyCopies({
    folder: join(folder, 'backups'),
    keep: 3,
    write,
    now: () => new Date(time),
    log: silentLog,
    ...given,
  });
const kept = () => readdirSync(join(folder, 'backups')).sort();

describe('the copy of the day', () => {
  it('is made once a day, and the last three days are kept', async () => {
    const daily = copies();
    const outcomes: string[] = [];
    for (let look = 0; look < 10; look++) {
      outcomes.push(await daily.look());
      time += 12 * hour;
    }
    expect(outcomes).toEqual(Array.from({ length: 5 }, () => ['made', 'there']).flat());
    expect(kept()).toEqual(
      ['maillage-2026-02-28', 'maillage-2026-03-01', 'maillage-2026-03-02'].map(
        (name) => `${name}.ndjson.gz`,
      ),
    );
  });

  it('is made at the first look after a long stop, and earlier copies stay', async () => {
    const daily = copies();
    await daily.look();
    time += 400 * 24 * hour;
    expect(await daily.look()).toBe('made');
    expect(kept()).toEqual(['maillage-2026-02-26.ndjson.gz', 'maillage-2027-04-02.ndjson.gz']);
  });

  it('that fails is tried again, and removes none of the others', async () => {
    const failing = vi
      .fn<(file: string) => Promise<unknown>>()
      .mockRejectedValueOnce(new Error('disk full'))
      .mockImplementation(write);
    await copies().look();
    const daily = copies({ keep: 1, write: failing });
    time += 24 * hour;
    expect(await daily.look()).toBe('failed');
    expect(kept()).toEqual(['maillage-2026-02-26.ndjson.gz']);
    expect(await daily.look()).toBe('made');
    expect(kept()).toEqual(['maillage-2026-02-27.ndjson.gz']);
  });

  it('leaves the other files of its folder alone', async () => {
    const daily = copies({ keep: 1 });
    await daily.look();
    const mine = join(folder, 'backups', 'maillage-before-the-reform.ndjson.gz');
    writeFileSync(mine, 'mine');
    time += 24 * hour;
    await daily.look();
    expect(kept()).toEqual(['maillage-2026-02-27.ndjson.gz', 'maillage-before-the-reform.ndjson.gz']);
  });

  it('is looked for a minute after the start, then every quarter of an hour, until it is stopped', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] });
    try {
      const asked = vi.fn<(file: string) => Promise<unknown>>().mockRejectedValue(new Error('never'));
      const stop = copies({ write: asked }).start();
      await vi.advanceTimersByTimeAsync(59_000);
      expect(asked).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(2_000);
      await vi.waitFor(() => {
        expect(asked).toHaveBeenCalledTimes(1);
      });
      await vi.advanceTimersByTimeAsync(15 * 60_000);
      await vi.waitFor(() => {
        expect(asked).toHaveBeenCalledTimes(2);
      });
      stop();
      await vi.advanceTimersByTimeAsync(60 * 60_000);
      expect(asked).toHaveBeenCalledTimes(2);
    } finally {
      vi.useRealTimers();
    }
  });
});
