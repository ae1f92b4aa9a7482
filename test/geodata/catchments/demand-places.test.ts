import { describe, expect, test } from 'vitest';
import { costTable } from '../../../geodata/catchments/costs';
import { demandPlaces } from '../../../geodata/catchments/demand-places';
import type { GroundFacts } from '../../../geodata/grouping/facts';
import type { DemandFact } from '../../../geodata/model/demand';
import { inhabitants } from '../../../geodata/model/siting-plan';
import type { TravelMatrix } from '../../../geodata/model/travel';

const commune = { areaKm2: 1, epci: 'e', zone: 'z' };
const facts = {
  communes: [
    { insee: '59350', name: 'Lille', population: 200, seat: [3.06, 50.63], ...commune },
    { insee: '59183', name: 'Dunkerque', population: 90, seat: [2.38, 51.03], ...commune },
  ],
} as unknown as GroundFacts;

function demand(id: string, given: Partial<DemandFact>): DemandFact {
  return {
    id,
    measure: 'visiteurs',
    commune: null,
    kind: 'station',
    name: 'Gare de Lille',
    at: [3.07, 50.64],
    weight: 100,
    months: null,
    day: '2012-01-01',
    confidence: 'declared',
    ...given,
  };
}
const known = (demands: readonly DemandFact[]) =>
  ({ format: 1, day: '2012-12-31', demands, credits: [] }) as const;

describe('places of demand', () => {
  test('inhabitants are those of all communes, by id', () => {
    const places = demandPlaces(facts, known([]), { measure: inhabitants, month: 8 });
    expect(places.map(({ id, weight, isAttested }) => [id, weight, isAttested])).toEqual([
      ['commune:59183', 90, true],
      ['commune:59350', 200, true],
    ]);
  });

  test('a season prevails over the whole year in its months, over the end of the year too', () => {
    const rows = [
      demand('1', { weight: 100 }),
      demand('2', { weight: 700, months: [12, 1], confidence: 'demonstration' }),
      demand('3', { measure: 'lits', weight: 9 }),
    ];
    const weights = (month: number | null) =>
      demandPlaces(facts, known(rows), { measure: 'visiteurs', month }).map(({ weight }) => weight);
    expect([weights(1), weights(12), weights(6), weights(null)]).toEqual([[700], [700], [100], [200]]);
    expect(demandPlaces(facts, known(rows), { measure: 'visiteurs', month: 6 })[0]?.isAttested).toBe(false);
  });

  test('a season alone weighs nothing out of its months', () => {
    const rows = [demand('1', { weight: 120, months: [7, 8] })];
    const [place] = demandPlaces(facts, known(rows), { measure: 'visiteurs', month: null });
    expect(place?.weight).toBe(20);
    expect(demandPlaces(facts, known(rows), { measure: 'visiteurs', month: 3 })[0]?.weight).toBe(0);
  });
});

describe('costs', () => {
  const [a, b] = [
    { id: 'a', at: [3, 50] as const },
    { id: 'b', at: [3, 51] as const },
  ];

  test('as the crow flies: geodesic kilometres times the detour', () => {
    const table = costTable({ kind: 'crow', detour: 1.3 }, null, [a], [b]);
    // A degree of the meridian from 50° to 51° on GRS 80 is 111.24 km.
    expect(table?.costOf('a', 'b')).toBeCloseTo(111.24 * 1.3, 1);
    expect([table?.unit, table?.costOf('a', 'c')]).toEqual(['km', null]);
  });

  test('from a matrix, in minutes or km; a missing way is none; without the matrix there is no table', () => {
    const matrix = {
      origins: ['a', 'b'],
      destinations: ['x', 'y'],
      minutes: [1, 2, null, 4],
      km: [10, 20, null, 40],
    } as unknown as TravelMatrix;
    const choice = { kind: 'engine', engine: 'osrm', mode: 'car' } as const;
    const byTime = costTable({ ...choice, measure: 'time' }, matrix, [], []);
    expect([byTime?.unit, byTime?.costOf('a', 'y'), byTime?.costOf('b', 'x')]).toEqual(['min', 2, null]);
    const byRoad = costTable({ ...choice, measure: 'distance' }, matrix, [], []);
    expect([byRoad?.unit, byRoad?.costOf('b', 'y')]).toEqual(['km', 40]);
    expect(costTable({ ...choice, measure: 'time' }, null, [a], [b])).toBeNull();
  });
});
