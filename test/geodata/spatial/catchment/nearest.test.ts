import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from '../../../../geodata/spatial/catchment/nearest';
import { NearestIndex } from '../../../../geodata/spatial/nearest-index';
import { geodesicM } from '../../../../geodata/spatial/geodesic';
import { areaKm2 } from '../../../../geodata/spatial/measure';
import { cut } from '../../../../geodata/spatial/overlay';
import { contains } from '../../../../geodata/spatial/rings';
import { computed, contour, inputOf, pointsAt } from './support';

const whole = areaKm2(contour);
const place = fc.tuple(
  fc.double({ min: 1.9, max: 4.1, noNaN: true }),
  fc.double({ min: 50, max: 51, noNaN: true }),
);
/** Points in and out of the contour, some on top of others and some a hand’s breadth away. */
const places = fc
  .array(place, { minLength: 1, maxLength: 12 })
  .map((at) => [
    ...at,
    ...at.slice(0, 2),
    ...at.slice(1, 4).map(([x, y]): [number, number] => [x + 1e-6, y]),
    ...at.slice(2, 4).map(([x, y]): [number, number] => [x, y + 2e-5]),
  ]);

describe('nearest', () => {
  test('tiles the contour without gap or overlap, each point in its own cell', () => {
    fc.assert(
      fc.property(places, (at) => {
        const points = pointsAt(...at);
        const { areas } = computed(nearest, points, { distancesKm: [], within: contour });
        const sum = areas.reduce((total, area) => total + area.areaKm2, 0);
        expect(Math.abs(sum - whole) / whole).toBeLessThan(1e-6);
        for (const [rank, one] of areas.entries())
          for (const other of areas.slice(rank + 1))
            expect(areaKm2(cut(one.geometry, other.geometry))).toBeLessThan(1e-6);
        for (const { id, at: where } of points.filter((point) => contains(contour, point.at))) {
          const own = areas.find((area) => area.points[0] === id);
          if (own !== undefined) expect(contains(own.geometry, where)).toBe(true);
        }
        expect(computed(nearest, points.toReversed(), { distancesKm: [], within: contour }).areas).toEqual(
          areas,
        );
      }),
      { numRuns: 6, seed: 11, endOnFailure: true },
    );
  });

  test('has points at one place share a cell, and says so', () => {
    const { areas, how } = computed(
      nearest,
      pointsAt([2.5, 50.4], [2.5, 50.4], [2.500001, 50.4], [3, 50.4]),
      {
        distancesKm: [],
        within: contour,
      },
    );
    expect(areas.map((area) => area.points)).toEqual([['p0', 'p1', 'p2'], ['p3']]);
    expect(how.map(({ fr }) => fr).join()).toContain('1 cellule(s) de plusieurs points');
  });

  test('of one point is the whole contour, of points in line are strips', () => {
    expect(
      computed(nearest, pointsAt([9, 45]), { distancesKm: [], within: contour }).areas[0]?.areaKm2,
    ).toBeCloseTo(whole, 6);
    const { areas } = computed(nearest, pointsAt([2.4, 50.6], [2.6, 50.6], [2.8, 50.6], [3, 50.6]), {
      distancesKm: [],
      within: contour,
    });
    expect(areas).toHaveLength(4);
    expect(areas.reduce((sum, area) => sum + area.areaKm2, 0)).toBeCloseTo(whole, 2);
  });

  test('holds places that are nearest to its point by geodesic, but along its limits', () => {
    const points = pointsAt([2.2, 50.3], [3.1, 50.35], [2.9, 50.8], [2.4, 50.75]);
    const { areas } = computed(nearest, points, { distancesKm: [], within: contour });
    for (let x = 2.15; x < 3.2; x += 0.07)
      for (let y = 50.22; y < 50.9; y += 0.05) {
        const cell = areas.find(({ geometry }) => contains(geometry, [x, y]));
        if (cell === undefined) continue;
        const own = points.find(({ id }) => id === cell.points[0]);
        const [best] = new NearestIndex(points).nearest([x, y], 1);
        // Scales of the plane differ by a thousandth at most over so small a ground.
        expect(geodesicM([x, y], own?.at ?? [0, 0])).toBeLessThanOrEqual((best?.metres ?? 0) * 1.001);
      }
  });

  test('within distances grows with them, and works beyond the metropolis', () => {
    const reunion = pointsAt([55.45, -20.9], [55.47, -21.34], [55.7, -21.1]);
    const { areas, how } = computed(nearest, reunion);
    expect(how[0]?.fr).toContain('stéréographique centrée sur -21.');
    for (const { id } of reunion) {
      const own = areas.filter((area) => area.points[0] === id).map((area) => area.areaKm2);
      expect(own).toEqual(own.toSorted((a, b) => a - b));
      expect(own[0]).toBeCloseTo(Math.PI * 25, 0);
    }
  });

  test('is refused where no plane is right', () => {
    const result = nearest.compute(inputOf(pointsAt([2.5, 50.5], [55.5, -21])));
    expect(result.ok ? [] : result.issues.map(({ code }) => code)).toEqual(['catchment-too-wide']);
  });
});
