import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postgresqlUrl, temporaryFolder } from '../../support/databases';
import { killRounds, makeBase, type Base } from '../../support/kill-rounds';
import { databaseOn } from '../../support/postgresql-cluster';

const kills = 50;

describe.runIf(postgresqlUrl !== null)(
  'the server killed at any moment of edits and imports, on PostgreSQL',
  () => {
    let base: Base;
    beforeAll(async () => {
      const name = `kills_${randomUUID().replaceAll('-', '')}`;
      base = { url: await databaseOn(postgresqlUrl ?? '', name), dataDir: await temporaryFolder() };
      await makeBase(base);
    });
    afterAll(() => rm(base.dataDir, { recursive: true, force: true }));

    test('loses nothing that it acknowledged, and leaves nothing half done', async () => {
      const tally = await killRounds(base, kills, 20_150);
      expect(tally.faults).toEqual([]);
      expect(tally.acknowledged).toBeGreaterThan(kills / 2);
      expect(tally.unanswered, 'it was killed in the middle of something').toBeGreaterThan(kills / 4);
    }, 1_200_000);
  },
);
