import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/databases';
import { killRounds, makeBase, type Base } from '../../support/kill-rounds';

const kills = 50;

describe('the server killed at any moment of edits and imports, on the embedded database', () => {
  let base: Base;
  beforeAll(async () => {
    base = { url: null, dataDir: await temporaryFolder() };
    await makeBase(base);
  });
  afterAll(() => rm(base.dataDir, { recursive: true, force: true }));

  test('loses nothing that it acknowledged, and leaves nothing half done', async () => {
    const tally = await killRounds(base, kills, 20_140);
    expect(tally.faults).toEqual([]);
    expect(tally.acknowledged).toBeGreaterThan(kills / 2);
    expect(tally.unanswered, 'it was killed in the middle of something').toBeGreaterThan(kills / 4);
  }, 1_200_000);
});
