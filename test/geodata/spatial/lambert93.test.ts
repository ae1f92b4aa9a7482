import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromLambert93, mapPositions, toLambert93 } from '../../../geodata/spatial/lambert93';

/** Constants of Lambert-93 and its formulas as IGN publishes them (NTG 71, and "Projections Lambert-93" of 2014). */
const published = {
  exponent: 0.725607765,
  constant: 11_754_255.426,
  easting: 700_000,
  northing: 12_655_612.05,
  meridian: (3 * Math.PI) / 180,
  eccentricity: 0.08181919106,
};

function publishedLambert93(longitude: number, latitude: number): [number, number] {
  const [lambda, phi] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
  const scaled = published.eccentricity * Math.sin(phi);
  const isometric =
    Math.log(Math.tan(Math.PI / 4 + phi / 2)) +
    (published.eccentricity / 2) * Math.log((1 - scaled) / (1 + scaled));
  const radius = published.constant * Math.exp(-published.exponent * isometric);
  const angle = published.exponent * (lambda - published.meridian);
  return [published.easting + radius * Math.sin(angle), published.northing - radius * Math.cos(angle)];
}

describe('Lambert-93', () => {
  test('has its origin at 3° E, 46.5° N', () => {
    const [x, y] = toLambert93([3, 46.5]);
    expect(x).toBeCloseTo(700_000, 4);
    expect(y).toBeCloseTo(6_600_000, 4);
  });

  test('agrees with the formulas and constants published by IGN to the millimetre', () => {
    const places = [
      [2.377, 51.034],
      [3.05858, 50.63297],
      [4.23, 49.97],
      [-4.79, 48.41],
      [9.45, 42.7],
    ] as const;
    for (const [longitude, latitude] of places) {
      const [x, y] = toLambert93([longitude, latitude]);
      const [expectedX, expectedY] = publishedLambert93(longitude, latitude);
      expect(Math.abs(x - expectedX)).toBeLessThan(1e-3);
      expect(Math.abs(y - expectedY)).toBeLessThan(1e-3);
    }
  });

  test('comes back to where it left from within a tenth of a millimetre', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: 10, noNaN: true }),
        fc.double({ min: 41, max: 52, noNaN: true }),
        (lon, lat) => {
          const [backLon, backLat] = fromLambert93(toLambert93([lon, lat]));
          expect(Math.abs(backLon - lon)).toBeLessThan(1e-9);
          expect(Math.abs(backLat - lat)).toBeLessThan(1e-9);
        },
      ),
    );
  });

  test('changes every position of a geometry and keeps its rings', () => {
    const square = [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    ];
    const moved = mapPositions({ type: 'MultiPolygon', coordinates: [square] }, ([x = 0, y = 0]) => [
      x + 1,
      y,
    ]);
    expect(moved.coordinates).toEqual([
      [
        [
          [1, 0],
          [2, 0],
          [2, 1],
          [1, 0],
        ],
      ],
    ]);
  });
});
