import { beforeAll, expect, it } from 'vitest';
import { writeRows } from '../../../server/db/queries/register-writes';
import { readDemandFacts } from '../../../server/db/queries/demand-facts';
import { onBothDatabases } from '../../support/databases';
import { insertSample } from '../../support/sample';
import { rowOf } from '../../support/sample-rows';

const station = (id: string, year: number, weight: number, more: Record<string, number> = {}) =>
  rowOf(
    'gateway',
    id,
    {
      name: 'Gare',
      kind: 'station',
      lon: 3.1,
      lat: 50.2,
      measure: 'visiteurs par mois',
      year,
      weight,
      ...more,
    },
    { confidence: 'demonstration' },
  );
const beds = (id: string, year: number, weight: number) =>
  rowOf('demand_weight', id, { commune: '59002', measure: 'lits', year, weight });

onBothDatabases('the demand of a day', (getDatabase) => {
  beforeAll(async () => {
    const { sql } = getDatabase();
    await insertSample(sql);
    const rows = [
      station('g-1', 2010, 500),
      station('g-2', 2012, 700),
      station('g-3', 2012, 9000, { month_from: 11, month_to: 2 }),
      station('g-4', 2014, 800),
      beds('w-1', 2013, 40),
      beds('w-2', 2015, 60.5),
    ];
    await sql.begin((transaction) => writeRows(transaction, rows, 0));
  });
  const on = async (day: string) => (await readDemandFacts(getDatabase().sql, day)).demands;

  it('is of the last year known then, all its seasons together', async () => {
    expect((await on('2013-06-01')).map(({ id }) => id)).toEqual(['g-2', 'g-3', 'w-1']);
    expect((await on('2020-01-01')).map(({ id, weight }) => [id, weight])).toEqual([
      ['g-4', 800],
      ['w-2', 60.5],
    ]);
  });

  it('is of the first year known, which it tells, before any is', async () => {
    const before = await on('2000-01-01');
    expect(before.map(({ id, day }) => [id, day])).toEqual([
      ['g-1', '2010-01-01'],
      ['w-1', '2013-01-01'],
    ]);
  });

  it('stands at the point of a gateway, and at the town of a commune', async () => {
    const [, winter, commune] = await on('2013-06-01');
    expect(winter).toEqual({
      id: 'g-3',
      measure: 'visiteurs par mois',
      commune: null,
      kind: 'station',
      name: 'Gare',
      at: [3.1, 50.2],
      weight: 9000,
      months: [11, 2],
      day: '2012-01-01',
      confidence: 'demonstration',
    });
    expect(commune).toMatchObject({ commune: '59002', name: 'Commune B', kind: null, months: null });
    expect(commune?.at[0]).toBeCloseTo(3.15, 6);
  });
});
