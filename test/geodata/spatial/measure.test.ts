import { describe, expect, test } from 'vitest';
import { areaKm2, distanceM, doubledArea } from '../../../geodata/spatial/measure';

function box(west: number, south: number, east: number, north: number) {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

describe('areas', () => {
  test('of a degree square at 50° N is that of the zone of the ellipsoid between its parallels', () => {
    // Zone of the ellipsoid between two parallels, by the integral of the radii of curvature.
    const strip = (south: number, north: number) => {
      const [a, e2, steps] = [6_378_137, 0.0066943800229, 20_000];
      let sum = 0;
      for (let i = 0; i < steps; i++) {
        const phi = ((south + ((north - south) * (i + 0.5)) / steps) * Math.PI) / 180;
        sum += Math.cos(phi) / (1 - e2 * Math.sin(phi) ** 2) ** 2;
      }
      return (a * a * (1 - e2) * sum * (((north - south) * Math.PI) / 180 / steps) * (Math.PI / 180)) / 1e6;
    };
    expect(areaKm2({ type: 'Polygon', coordinates: [box(3, 50, 4, 51)] })).toBeCloseTo(strip(50, 51), 3);
  });

  test('are those of a geography in PostGIS, but for edges that follow a geodesic there', () => {
    const square = areaKm2({ type: 'Polygon', coordinates: [box(3, 50, 3.1, 50.1)] });
    expect(Math.abs(square / 79.664443077 - 1)).toBeLessThan(1e-4);
  });

  test('leave holes out and do not depend on the sense of rings', () => {
    const [outer, hole] = [box(3, 50, 4, 51), box(3.25, 50.25, 3.75, 50.75)];
    const whole = areaKm2({ type: 'Polygon', coordinates: [outer] });
    const inside = areaKm2({ type: 'Polygon', coordinates: [hole] });
    expect(areaKm2({ type: 'MultiPolygon', coordinates: [[outer.toReversed(), hole]] })).toBeCloseTo(
      whole - inside,
      6,
    );
  });

  test('of a ring are positive anticlockwise, negative clockwise', () => {
    expect(doubledArea(box(0, 0, 2, 3))).toBe(12);
    expect(doubledArea(box(0, 0, 2, 3).toReversed())).toBe(-12);
  });
});

describe('distances', () => {
  test('are those of the geodesic within a metre below 100 km', () => {
    // References: PostGIS 3.6, ST_Distance and ST_Area of geographies (WGS 84).
    expect(Math.abs(distanceM([3, 50], [3, 51]) - 111_238.681)).toBeLessThan(1);
    expect(Math.abs(distanceM([3, 50.5], [3.5, 50.5]) - 35_474.654)).toBeLessThan(1);
    expect(Math.abs(distanceM([2.377, 51.034], [3.058, 50.633]) - 65_510.068)).toBeLessThan(1);
    expect(distanceM([3, 50], [3, 50])).toBe(0);
  });

  test('do not depend on the direction', () => {
    expect(distanceM([2.4, 51], [3.1, 50.6])).toBeCloseTo(distanceM([3.1, 50.6], [2.4, 51]), 6);
  });
});
