import type { MultiPolygon, Position } from 'geojson';
import { doubledArea } from './measure';
import { extentOf } from './rings';

/** Where the rings of a polygon pass a height, west to east. */
function passages(rings: readonly Position[][], height: number): number[] {
  return rings
    .flatMap((ring) =>
      ring.slice(1).flatMap(([bx = 0, by = 0], at) => {
        const [ax = 0, ay = 0] = ring[at] ?? [];
        return ay > height === by > height ? [] : [ax + ((bx - ax) * (height - ay)) / (by - ay)];
      }),
    )
    .toSorted((a, b) => a - b);
}

/**
 * A point that is inside an area: the middle of its widest stretch at half the height of its largest polygon, holes left out (as
 * ST_PointOnSurface of PostGIS does). In the coordinates of the area. Throws on an area without extent.
 */
export function surfacePoint({ coordinates }: MultiPolygon): readonly [number, number] {
  const rings =
    coordinates.toSorted(
      (a, b) => Math.abs(doubledArea(b[0] ?? [])) - Math.abs(doubledArea(a[0] ?? [])),
    )[0] ?? [];
  const [, south, , north] = extentOf(rings[0] ?? []);
  const height = (south + north) / 2;
  const xs = passages(rings, height);
  const stretches = xs.flatMap((west, at) => {
    const east = xs[at + 1];
    return at % 2 === 0 && east !== undefined ? [{ middle: (west + east) / 2, width: east - west }] : [];
  });
  const [widest] = stretches.toSorted((a, b) => b.width - a.width);
  if (widest === undefined) throw new Error('a point is asked of an area without extent');
  return [widest.middle, height];
}
