import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectedWeights, probabilities } from '../../../../geodata/spatial/catchment/gravity';
import { huff } from '../../../../geodata/spatial/catchment/huff';
import { nearest } from '../../../../geodata/spatial/catchment/nearest';
import { areaKm2 } from '../../../../geodata/spatial/measure';
import { cut } from '../../../../geodata/spatial/overlay';
import { computed, contour, pointsAt } from './support';

const gravity = { decay: 2, detour: 1, farthestKm: null };
const place = fc.tuple(
  fc.double({ min: 1.9, max: 4.1, noNaN: true }),
  fc.double({ min: 50, max: 51, noNaN: true }),
);

test('probabilities sum to 1, also on top of a point and with any decay', () => {
  fc.assert(
    fc.property(
      fc.array(place, { minLength: 1, maxLength: 9 }),
      fc.double({ min: 0.1, max: 300, noNaN: true }),
      (at, decay) => {
        const points = pointsAt(...at);
        for (const from of [at[0] ?? [2, 50], [2.5, 50.5] as const]) {
          const shares = probabilities(from, points, { ...gravity, decay }) ?? [];
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        }
      },
    ),
    { numRuns: 100, seed: 5 },
  );
});

test('follow attractiveness and the power of distance', () => {
  const [a, b] = [
    { id: 'a', at: [2, 0] as const, attractiveness: 1 },
    { id: 'b', at: [-1, 0] as const, attractiveness: 1 },
  ];
  const [toA = 0, toB = 0] = probabilities([0, 0], [a, b], gravity) ?? [];
  expect(toB / toA).toBeCloseTo(4, 6);
  const [heavy = 0, light = 0] = probabilities([0, 0], [{ ...a, attractiveness: 8 }, b], gravity) ?? [];
  expect(heavy / light).toBeCloseTo(2, 6);
});

test('weights are handed out whole, or told as unreached', () => {
  const points = pointsAt([2.5, 50.5], [2.9, 50.6]);
  const demand = [
    { at: [2.6, 50.5] as const, weight: 120 },
    { at: [2.8, 50.6] as const, weight: 80 },
    { at: [9, 45] as const, weight: 7 },
  ];
  const { expected, unreached } = expectedWeights(demand, points, { ...gravity, farthestKm: 50 });
  expect(unreached).toBe(7);
  expect(expected.reduce((sum, one) => sum + one, 0)).toBeCloseTo(200, 9);
});

test('areas tile the contour; all as attractive, the most probable point is the nearest', () => {
  const points = pointsAt([2.3, 50.4], [3, 50.4], [2.8, 50.8]);
  const { areas, how } = computed(huff, points, { distancesKm: [], within: contour });
  const sum = areas.reduce((total, area) => total + area.areaKm2, 0);
  expect(Math.abs(sum / areaKm2(contour) - 1)).toBeLessThan(1e-6);
  const cells = computed(nearest, points, { distancesKm: [], within: contour }).areas;
  const right = areas.reduce((total, { geometry, points: own }) => {
    const cell = cells.find(({ points: ids }) => ids[0] === own[0]);
    return total + (cell === undefined ? 0 : areaKm2(cut(geometry, cell.geometry)));
  }, 0);
  expect(right / sum).toBeGreaterThan(0.97);
  expect(
    areas.every(({ probability }) => probability !== null && probability > 1 / 3 - 1e-9 && probability <= 1),
  ).toBe(true);
  expect(how[0]?.fr).toContain('distance^−2');
});

test('within a distance leaves out what is beyond', () => {
  const { areas } = computed(huff, pointsAt([2.5, 50.7]), { distancesKm: [5, 10] });
  const of = (km: number) =>
    areas.filter(({ toKm }) => toKm === km).reduce((sum, area) => sum + area.areaKm2, 0);
  expect(of(5) / (Math.PI * 25)).toBeCloseTo(1, 0);
  expect(of(10)).toBeGreaterThan(of(5));
});
