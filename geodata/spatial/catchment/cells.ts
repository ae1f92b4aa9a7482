import { Delaunay } from 'd3-delaunay';
import type { Position } from 'geojson';
import type { LonLat } from '../../model/place';
import type { Box } from '../clip-box';
import type { PlanePoint } from '../lambert93';
import type { Plane } from '../plane';
import type { CatchmentPoint } from './contract';

/** Points nearer than this many metres to each other, one by one along a chain, share a cell. */
export const samePlaceM = 1;
/** Limits are bent back into degrees every so many metres: a straight line in degrees then stays within 6 cm of them. */
const stepM = 1000;

/** A cell: the points it is of, and its convex outline, anticlockwise and closed, WGS 84. */
export interface Cell {
  readonly points: readonly CatchmentPoint[];
  readonly outline: readonly Position[];
}

/**
 * The parts of a box (WGS 84) that are nearest to each point, in a plane. Points must be in the order of their ids: the first of those at one place
 * stands for them. Neighbours share the vertices of their common limit to the last digit. Delaunay triangulation by d3-delaunay.
 */
export function cellsOf(points: readonly CatchmentPoint[], box: Box, plane: Plane): Cell[] {
  const [west, south, east, north] = box;
  const corners: LonLat[] = [
    [west, south],
    [west, north],
    [east, south],
    [east, north],
    [(west + east) / 2, south],
    [(west + east) / 2, north],
  ];
  const placed = points.map((point) => ({ point, at: plane.to(point.at) }));
  const all = [...corners.map(plane.to), ...placed.map(({ at }) => at)];
  const [left, low, right, high] = extent(all);
  const [middleX, middleY, size] = [
    (left + right) / 2,
    (low + high) / 2,
    Math.max(right - left, high - low, 1000),
  ];
  // Coordinates count from the middle: digits are kept for places that nearly coincide.
  const groups = together(
    placed.map(({ point, at: [x, y] }) => ({ point, at: [x - middleX, y - middleY] as const })),
  );
  const far = Array.from({ length: 24 }, (_, i): [number, number] => {
    const angle = (2 * Math.PI * (i + 0.3)) / 24;
    return [4 * size * Math.cos(angle), 4 * size * Math.sin(angle)];
  });
  const sites = groups.map(({ at: [x, y] }): [number, number] => [x, y]);
  const voronoi = Delaunay.from([...sites, ...far]).voronoi([-9 * size, -9 * size, 9 * size, 9 * size]);
  const back = ([x, y]: PlanePoint): Position => [...plane.from([x + middleX, y + middleY])];
  return groups.map(({ points: sharing }, rank) => ({
    points: sharing,
    outline: bent(anticlockwise(voronoi.cellPolygon(rank)), back),
  }));
}

function extent(points: readonly PlanePoint[]): readonly [number, number, number, number] {
  return points.reduce<readonly [number, number, number, number]>(
    ([left, low, right, high], [x, y]) => [
      Math.min(left, x),
      Math.min(low, y),
      Math.max(right, x),
      Math.max(high, y),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
}

interface Group {
  readonly at: PlanePoint;
  readonly points: readonly CatchmentPoint[];
}

/** Points joined with those at the same place, each group at its first point. */
function together(placed: readonly { readonly point: CatchmentPoint; readonly at: PlanePoint }[]): Group[] {
  const head = Array.from(placed.keys());
  const headOf = (rank: number): number => {
    let at = rank;
    while (head[at] !== at) at = head[at] ?? at;
    return at;
  };
  const byX = Array.from(placed.entries()).toSorted(([, a], [, b]) => a.at[0] - b.at[0]);
  for (const [i, [one, { at }]] of byX.entries())
    for (let j = i + 1; j < byX.length; j++) {
      const [other, { at: place }] = byX[j] ?? [one, { at }];
      if (place[0] - at[0] > samePlaceM) break;
      if (Math.hypot(place[0] - at[0], place[1] - at[1]) > samePlaceM) continue;
      const [a, b] = [headOf(one), headOf(other)];
      head[Math.max(a, b)] = Math.min(a, b);
    }
  return placed.flatMap(({ at }, rank) =>
    headOf(rank) === rank
      ? [{ at, points: placed.filter((_, other) => headOf(other) === rank).map(({ point }) => point) }]
      : [],
  );
}

function anticlockwise(ring: readonly PlanePoint[]): readonly PlanePoint[] {
  let doubled = 0;
  for (const [i, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[i + 1] ?? [x, y];
    doubled += x * nextY - nextX * y;
  }
  return doubled < 0 ? ring.toReversed() : ring;
}

/** A ring of the plane in degrees, its sides bent; each side is walked from its lower end, so that both cells along it bend it alike. */
function bent(ring: readonly PlanePoint[], back: (point: PlanePoint) => Position): Position[] {
  const bends = ring.slice(1).flatMap((end, i) => {
    const start = ring[i] ?? end;
    const isRising = start[0] < end[0] || (start[0] === end[0] && start[1] < end[1]);
    const [a, b] = isRising ? [start, end] : [end, start];
    const parts = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / stepM));
    const side = Array.from({ length: parts + 1 }, (_, step): PlanePoint => {
      if (step === parts) return b;
      return [a[0] + ((b[0] - a[0]) * step) / parts, a[1] + ((b[1] - a[1]) * step) / parts];
    });
    return (isRising ? side : side.toReversed()).slice(0, -1);
  });
  const outline = bends.map(back);
  return [...outline, [...(outline[0] ?? [])]];
}
