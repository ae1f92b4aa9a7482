import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uniteDiscs } from '../../../../geodata/spatial/catchment/discs';
import { isodistance } from '../../../../geodata/spatial/catchment/isodistance';
import { circle } from '../../../../geodata/spatial/catchment/ring';
import { destination, geodesicM } from '../../../../geodata/spatial/geodesic';
import { areaKm2 } from '../../../../geodata/spatial/measure';
import { unite, without } from '../../../../geodata/spatial/overlay';
import { computed, contour, inputOf, pointsAt } from './support';

const semiMajor = 6378.137;
const flattening = 1 / 298.257222101;

/** Area in km² of a geodesic disc: πr²(1 − Kr²/12), K the curvature of the ellipsoid at its centre (Bertrand and Puiseux). */
function trueArea(latitude: number, km: number): number {
  const e2 = flattening * (2 - flattening);
  const w2 = 1 - e2 * Math.sin((latitude * Math.PI) / 180) ** 2;
  const curvature = w2 ** 2 / (semiMajor ** 2 * (1 - e2));
  return Math.PI * km ** 2 * (1 - (curvature * km ** 2) / 12);
}

describe('geodesics', () => {
  test('solve the example of Flinders Peak and Buninyong both ways, on GRS 80', () => {
    // Geoscience Australia, GDA technical manual: 54 972.271 m at 306°52′05.37″.
    const flinders = [144 + 25 / 60 + 29.5244 / 3600, -(37 + 57 / 60 + 3.7203 / 3600)] as const;
    const buninyong = [143 + 55 / 60 + 35.3839 / 3600, -(37 + 39 / 60 + 10.1561 / 3600)] as const;
    expect(geodesicM(flinders, buninyong)).toBeCloseTo(54_972.271, 2);
    const reached = destination(flinders, 306 + 52 / 60 + 5.37 / 3600, 54_972.271);
    expect(reached[0]).toBeCloseTo(buninyong[0], 7);
    expect(reached[1]).toBeCloseTo(buninyong[1], 7);
  });

  test('settle between points that face each other across the globe', () => {
    expect(geodesicM([0, 0.5], [179.9, -0.4])).toBeGreaterThan(1e7);
    expect(geodesicM([3, 50], [3, 50])).toBe(0);
  });
});

describe('isodistance', () => {
  test.each([0, -21.1, 45, 50.7, 65, 80])('has the true area within 0.1 %% at latitude %s', (latitude) => {
    for (const { areaKm2: area, toKm } of computed(isodistance, pointsAt([2.5, latitude]), {
      distancesKm: [0.1, 5, 15, 60],
    }).areas) {
      const right = trueArea(latitude, toKm ?? 0);
      expect(Math.abs(area - right) / right).toBeLessThan(0.001);
    }
  });

  test('of bands makes rings that add to the disc', () => {
    const bands = computed(isodistance, pointsAt([2.5, 50.8]), { isBands: true }).areas;
    expect(bands.map(({ fromKm, toKm }) => [fromKm, toKm])).toEqual([
      [0, 5],
      [5, 10],
      [10, 15],
    ]);
    const sum = bands.reduce((total, { areaKm2: area }) => total + area, 0);
    expect(sum).toBeCloseTo(areaKm2({ type: 'Polygon', coordinates: [circle([2.5, 50.8], 15_000)] }), 6);
    expect(bands[1]?.geometry.coordinates[0]).toHaveLength(2);
  });

  const places = fc.array(
    fc.tuple(fc.double({ min: 2, max: 3, noNaN: true }), fc.double({ min: 50.2, max: 50.9, noNaN: true })),
    { minLength: 1, maxLength: 14 },
  );

  test('dissolved is the union of the discs, with their holes, whatever their places', () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 3, max: 20 }), (at, km) => {
        const united = uniteDiscs([...at, ...at.slice(0, 2)], km * 1000);
        const discs = unite(
          at.map((place) => ({ type: 'Polygon', coordinates: [circle(place, km * 1000)] })),
        );
        const [mine, theirs] = [areaKm2(united), areaKm2(discs)];
        // Meetings lie on the circles, a little outside their polygons.
        expect(Math.abs(mine - theirs) / theirs).toBeLessThan(0.0005);
        expect(areaKm2(without(discs, united)) / theirs).toBeLessThan(0.0005);
      }),
      { numRuns: 25, seed: 7 },
    );
  });

  test('grows with distance, does not change with the order of rows, and stays as it is when clipped twice', () => {
    fc.assert(
      fc.property(places, (at) => {
        const points = pointsAt(...at);
        const options = { isDissolved: true, within: contour };
        const { areas } = computed(isodistance, points, options);
        for (const [rank, { geometry }] of areas.entries()) {
          const wider = areas[rank + 1];
          if (wider !== undefined) expect(areaKm2(without(geometry, wider.geometry))).toBeLessThan(1e-6);
        }
        expect(computed(isodistance, points.toReversed(), options).areas).toEqual(areas);
        const again = computed(isodistance, points, { ...options, within: areas[2]?.geometry ?? contour });
        if (areas[2]?.geometry.coordinates.length !== 0)
          expect(again.areas[2]?.areaKm2).toBeCloseTo(areas[2]?.areaKm2 ?? 0, 6);
      }),
      { numRuns: 6, seed: 3 },
    );
  });

  test('with a detour factor reaches less far, and says so', () => {
    const { areas, how } = computed(isodistance, pointsAt([2.5, 50.8]), { detour: 1.25, distancesKm: [10] });
    expect(areas[0]?.areaKm2).toBeCloseTo(
      areaKm2({ type: 'Polygon', coordinates: [circle([2.5, 50.8], 8000)] }),
      6,
    );
    expect(how.map(({ fr }) => fr).join()).toContain('vol d’oiseau × 1,25');
    expect(how.map(({ en }) => en).join()).toContain('Points of 2026-01-01');
  });

  test('is refused over a pole, over the 180th meridian and for what is no distance', () => {
    const codes = (...input: Parameters<typeof inputOf>) => {
      const result = isodistance.compute(inputOf(...input));
      return result.ok ? [] : result.issues.map(({ code }) => code);
    };
    expect(codes(pointsAt([0, 89.95]))).toEqual(['catchment-off-map']);
    expect(codes(pointsAt([179.95, -16]))).toEqual(['catchment-off-map']);
    expect(codes(pointsAt([2, 50]), { distancesKm: [10, 5] })).toEqual(['catchment-bad-parameter']);
    expect(codes(pointsAt([2, 50]), { distancesKm: [] })).toEqual(['catchment-wants-distance']);
    expect(codes([])).toEqual(['catchment-no-points']);
    expect(codes(pointsAt([652_000, 7_060_000]))).toContain('catchment-bad-place');
  });
});
