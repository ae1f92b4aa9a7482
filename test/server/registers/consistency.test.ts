import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DatasetState } from '../../../server/dataset-state';
import { migrate } from '../../../server/db/migrate';
import type { Database } from '../../../server/db/open';
import { readDatasetVersion } from '../../../server/db/queries/dataset';
import { Registers } from '../../../server/registers/store';
import { faultsOf, type Said } from '../../support/consistency';
import { openEmpty } from '../../support/databases';
import { insertSample } from '../../support/sample';

const evidence = { confidence: 'declared', source: null, day: null } as const;
const nothing: Said = { begun: {}, done: {} };

// What the kill tests look with: it must see each kind of loss.
describe('the look at what is there', () => {
  let said: Said;
  let database: Database;
  beforeAll(async () => {
    database = await openEmpty('embedded');
    await migrate(database);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    const { sql } = database;
    await sql`truncate dataset, data_source, zone, epci, commune, register_row, change_set, backdrop_area, backdrop_label, control_total, actor cascade`;
    await insertSample(sql);
    const dataset = new DatasetState(
      () => readDatasetVersion(sql),
      () => new Date('2024-03-01'),
    );
    const registers = new Registers({ database: { sql }, dataset });
    const meta = { author: null, authorName: 'Essai', kind: 'edit', reason: 'one', undoes: null } as const;
    const outcome = await registers.edit(
      [
        { register: 'structure', id: 'ot-a', base: 0, values: { name: 'Office de A' }, evidence },
        {
          register: 'means',
          id: 'new',
          base: null,
          values: { structure: 'ot-d', year: 2013, fte: 2 },
          evidence,
        },
      ],
      meta,
    );
    if (outcome.outcome !== 'done') throw new Error(outcome.outcome);
    said = { begun: { one: 2 }, done: { one: outcome.changeSet } };
  });

  test('finds nothing wrong when all is well', async () => {
    expect(await faultsOf(database.sql, said)).toEqual([]);
  });

  test('sees an acknowledged set that is not there', async () => {
    const also = { begun: { ...said.begun, two: 1 }, done: { ...said.done, two: 77 } };
    expect(await faultsOf(database.sql, also)).toEqual(['two was acknowledged and is not there']);
  });

  test('sees a set of which nobody spoke', async () => {
    expect(await faultsOf(database.sql, nothing)).toHaveLength(1);
  });

  test.each([
    ['half a set', `delete from change where register = 'means'`],
    [
      'a row without its change',
      `update register_row set content = jsonb_set(content, '{fte}', '9') where id = 'ot-a_2010'`,
    ],
    ['a row that is gone', `delete from register_row where id = 'contract_cci'`],
    ['a version of nothing', `update register_row set version = 999 where id = 'ot-d'`],
    [
      'a reference too many',
      `insert into register_reference values ('structure', 'ot-a', 'parent', 'structure', 'ot-d')`,
    ],
    ['a key that does not follow', `update register_row set key = 'x' where id = 'ot-d'`],
    ['a name not published', `update structure set name = 'x' where id = 'ot-a'`],
    ['means not published', `delete from means where id = 'new'`],
    [
      'an outline not published',
      `update territory set geom = st_multi(st_makeenvelope(3, 50, 4, 51, 4326)) where id = 't-a'`,
    ],
    [
      'half an import',
      `insert into import (id, file_name, author_name, state, document, ended_at) values ('i', 'f', 'a', 'accepted', '{}', now())`,
    ],
  ])('sees %s', async (_, sabotage) => {
    const { sql } = database;
    await sql.unsafe(sabotage);
    expect(await faultsOf(sql, said)).not.toEqual([]);
  });
});
