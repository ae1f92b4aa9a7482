import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../../geodata/model/place';
import { geodesicM } from '../../../geodata/spatial/geodesic';
import { NearestIndex } from '../../../geodata/spatial/nearest-index';
import { seeded } from '../../support/random';

/** The nearest two by measuring all. */
function byMeasuring(place: LonLat, points: readonly { readonly at: LonLat }[]) {
  return points
    .map(({ at }, rank) => ({ rank, metres: geodesicM(place, at) }))
    .sort((a, b) => a.metres - b.metres || a.rank - b.rank)
    .slice(0, 2);
}

/** Metres of the great circle on the sphere of other tools. */
function greatCircleM([x1, y1]: LonLat, [x2, y2]: LonLat): number {
  const [a, b] = [y1, y2].map((y) => (y * Math.PI) / 180) as [number, number];
  const half =
    Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(((x2 - x1) * Math.PI) / 360) ** 2;
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(half));
}

const random = seeded(7);
const drawn = (size: number, [west, south, east, north]: readonly [number, number, number, number]) =>
  Array.from({ length: size }, () => ({
    at: [west + random() * (east - west), south + random() * (north - south)] as LonLat,
  }));

describe('the nearest points', () => {
  it.each([
    ['a département', [2, 50, 4.3, 51.1]],
    ['the poles', [-180, 85, 180, 90]],
    ['the 180th meridian', [179, -20, 181, -17]],
    ['a wide land', [-5, 41, 9, 51]],
  ] as const)('are those of all that are measured: %s', (_, box) => {
    const east = (longitude: number) => (longitude > 180 ? longitude - 360 : longitude);
    const points = drawn(60, box).map(({ at: [x, y] }) => ({ at: [east(x), y] as LonLat }));
    // Points at one place, and two as near from the middle.
    points.push(...points.slice(0, 5));
    const index = new NearestIndex(points);
    for (const { at } of [...drawn(150, box), ...points]) {
      const expected = byMeasuring(at, points);
      expect(index.nearest(at, 2)).toEqual(expected);
      expect(index.nearest(at, 1)).toEqual(expected.slice(0, 1));
    }
  });

  it('are those by great circle too, but where two points are as near but for the difference of both measures', () => {
    const points = drawn(200, [2, 50, 4.3, 51.1]);
    const index = new NearestIndex(points);
    let same = 0;
    for (const { at } of drawn(500, [2, 50, 4.3, 51.1])) {
      const circles = points.map((point) => greatCircleM(at, point.at));
      const least = Math.min(...circles);
      const rank = index.nearest(at, 1)[0]?.rank ?? -1;
      if (circles[rank] === least) same += 1;
      expect(circles[rank]).toBeLessThanOrEqual(least * 1.006);
    }
    expect(same).toBeGreaterThan(490);
  });

  it('are none of no points, and one of one', () => {
    expect(new NearestIndex([]).nearest([3, 50], 2)).toEqual([]);
    expect(new NearestIndex([{ at: [3, 50] }]).nearest([3, 50], 2)).toEqual([{ rank: 0, metres: 0 }]);
  });
});
