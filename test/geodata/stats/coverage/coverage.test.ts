import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reachesOf } from '../../../../geodata/catchments/coverage';
import { sessionCosts } from '../../../../geodata/catchments/training';
import { beyond, coverageByGroup, coverageOf } from '../../../../geodata/stats/coverage/coverage';
import { openShare } from '../../../../geodata/stats/coverage/open-when';
import type { LonLat } from '../../../../geodata/model/place';
import type { Reach } from '../../../../geodata/stats/coverage/reach';

const points = [
  { id: 'b', at: [2.4, 50.8] as const },
  { id: 'a', at: [2.4, 50.8] as const },
  { id: 'c', at: [3, 50.8] as const },
];
const place = (id: string, x: number, weight: number | null, group: string | null) => ({
  id,
  at: [x, 50.8] as LonLat,
  weight,
  group,
});
const demand = [
  place('near', 2.41, 100, 'west'),
  place('middle', 2.7, 60, 'west'),
  place('east', 3, 40, 'east'),
  place('unknown', 3.01, null, null),
];

type Place = ReturnType<typeof place>;
/** Reaches as the crow flies, each with the weight and the group of its place. */
function reachOf(
  places: readonly Place[],
  to: readonly { id: string; at: LonLat }[],
  detour: number,
): readonly Reach[] {
  const told = new Map(places.map((one) => [one.id, one]));
  const weighed = places.map(({ id, at }) => ({ id, at, weight: 0 }));
  const reaches = reachesOf({ places: weighed, points: to, travel: { kind: 'crow', detour }, matrix: null });
  return (reaches ?? []).map((reach) => {
    const { weight, group } = told.get(reach.id) ?? { weight: null, group: null };
    return { ...reach, weight, group };
  });
}

test('reach names the nearest point by id when two are as near, and the one after', () => {
  const [near, , east] = reachOf(demand, points, 1);
  expect(near).toMatchObject({ point: 'a' });
  expect(near?.first).toBeCloseTo(0.705, 2);
  expect(near?.second).toBe(near?.first);
  expect(east).toMatchObject({ point: 'c', first: 0 });
  expect(reachOf(demand, points.toReversed(), 1)).toEqual(reachOf(demand, points, 1));
  expect(reachOf(demand, points, 1.5)[1]?.first).toBeCloseTo(
    (reachOf(demand, points, 1)[1]?.first ?? 0) * 1.5,
    9,
  );
});

test('coverage counts weights and places apart, once and twice', () => {
  const { places, totalWeight, unknown, within } = coverageOf(reachOf(demand, points, 1), [1, 30]);
  expect([places, totalWeight, unknown]).toEqual([4, 200, 1]);
  expect(within[0]).toMatchObject({ weight: 140, share: 0.7, places: 3, twiceWeight: 100, twiceShare: 0.5 });
  expect(within[1]).toMatchObject({ weight: 200, share: 1, places: 4 });
});

test('coverage by group has those of no group last; without points all are beyond', () => {
  const reaches = reachOf(demand, points, 1);
  const groups = coverageByGroup(reaches, [1]);
  expect([...groups.keys()]).toEqual(['east', 'west', null]);
  expect(groups.get('west')?.within[0]?.share).toBeCloseTo(100 / 160, 12);
  expect(groups.get(null)?.within[0]?.share).toBeNull();
  expect(beyond(reaches, 1).map(({ id }) => id)).toEqual(['middle']);
  expect(beyond(reachOf(demand, [], 1), 1e9).map(({ id }) => id)).toEqual([
    'east',
    'middle',
    'near',
    'unknown',
  ]);
});

test('coverage never falls as the threshold rises or as a point is added', () => {
  const at = fc.tuple(
    fc.double({ min: 2, max: 4, noNaN: true }),
    fc.double({ min: 50, max: 51, noNaN: true }),
  );
  fc.assert(
    fc.property(
      fc.array(at, { minLength: 1, maxLength: 8 }),
      fc.array(at, { minLength: 1, maxLength: 8 }),
      (from, to) => {
        const places = from.map((one, rank) => ({ ...place(`${rank}`, 0, rank + 1, null), at: one }));
        const sites = to.map((one, rank) => ({ id: `${rank}`, at: one }));
        const curve = coverageOf(reachOf(places, sites, 1), [5, 20, 80]).within.map(({ weight }) => weight);
        expect(curve).toEqual(curve.toSorted((a, b) => a - b));
        const fewer = coverageOf(reachOf(places, sites.slice(1), 1), [5, 20, 80]).within;
        for (const [rank, { weight }] of fewer.entries())
          expect(weight).toBeLessThanOrEqual(curve[rank] ?? 0);
      },
    ),
    { numRuns: 60, seed: 2 },
  );
});

test('opening counts on a Sunday in August and in January', () => {
  const summer = { fromDay: '07-01', toDay: '08-31', weekdays: ['sat', 'sun'], hours: '10:00-12:00' };
  const winter = { fromDay: '12-20', toDay: '01-10', weekdays: ['mon'], hours: '14:00-17:00' };
  const any = { month: null, weekday: null, minute: null };
  expect(openShare([summer, winter], 2026, { ...any, month: 8, weekday: 'sun' })).toBe(1);
  expect(openShare([summer, winter], 2026, { ...any, month: 8, weekday: 'sun', minute: 720 })).toBe(0);
  // Of the 31 days of January 2026 one Monday is before the 11th.
  expect(openShare([summer, winter], 2026, { ...any, month: 1 })).toBeCloseTo(1 / 31, 12);
  expect(openShare([], 2026, any)).toBe(0);
});

test('training goes where agents travel the least', () => {
  const parties = [
    { id: 'x', at: [2.4, 50.8] as const, agents: 5 },
    { id: 'y', at: [3, 50.8] as const, agents: 1 },
    { id: 'z', at: [9, 45] as const, agents: 0 },
  ];
  const costs = sessionCosts({
    parties,
    places: points.slice(1),
    travel: { kind: 'crow', detour: 1 },
    matrix: null,
  });
  const [best, worst] = costs ?? [];
  expect([best?.id, worst?.id]).toEqual(['a', 'c']);
  expect(best?.total).toBeCloseTo(2 * 42.3, 0);
  expect((worst?.total ?? 0) / (best?.total ?? 1)).toBeCloseTo(5, 9);
  expect(best?.longest).toBeCloseTo(best?.total ?? 0, 9);
});
