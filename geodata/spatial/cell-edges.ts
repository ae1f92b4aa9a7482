import { fromLambert93, type PlanePoint } from './lambert93';
import type { CellEdge } from './voronoi';

/** A point in whole millionths of a degree, on which the side of a line can be told exactly. */
export type GridPoint = readonly [number, number];

/** A limit between two cells, as served. */
export interface GridEdge extends Pick<CellEdge, 'left' | 'right'> {
  readonly a: GridPoint;
  readonly b: GridPoint;
}

/** Millionths of a degree in a degree. */
export const perDegree = 1e6;
/** A line straight in Lambert-93 is not in degrees: limits longer than this (m) are cut, which keeps them within half a metre. */
const longest = 5_000;

/** West, south, east, north in Lambert-93 metres. */
export type PlaneBox = readonly [number, number, number, number];

function between([ax, ay]: PlanePoint, [bx, by]: PlanePoint, along: number): PlanePoint {
  return [ax + along * (bx - ax), ay + along * (by - ay)];
}

/** The part of a segment within a box (Liang–Barsky); null when it is outside. */
function within(
  a: PlanePoint,
  b: PlanePoint,
  [west, south, east, north]: PlaneBox,
): readonly [PlanePoint, PlanePoint] | null {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  let [from, to] = [0, 1];
  for (const [delta, room] of [
    [-dx, a[0] - west],
    [dx, east - a[0]],
    [-dy, a[1] - south],
    [dy, north - a[1]],
  ] as const) {
    if (delta === 0 && room < 0) return null;
    if (delta < 0) from = Math.max(from, room / delta);
    if (delta > 0) to = Math.min(to, room / delta);
  }
  return from > to ? null : [between(a, b, from), between(a, b, to)];
}

/**
 * A Lambert-93 point on the grid of a tenth of its step aside from where land has its vertices, so that a vertex of a cell is never one
 * of the land's.
 */
function toGrid(point: PlanePoint): GridPoint {
  const [longitude, latitude] = fromLambert93(point);
  return [aside(longitude), aside(latitude)];
}

function aside(degrees: number): number {
  return Math.round((degrees * perDegree) / 10) * 10 + 5;
}

/** Limits of cells, from Lambert-93 to millionths of degrees: cut to a box, and into steps short enough to stay straight. */
export function gridEdges(edges: readonly CellEdge[], box: PlaneBox): GridEdge[] {
  return edges.flatMap(({ a, b, left, right }) => {
    const kept = within(a, b, box);
    if (kept === null) return [];
    const [start, end] = kept;
    const steps = Math.max(1, Math.ceil(Math.hypot(end[0] - start[0], end[1] - start[1]) / longest));
    const points = Array.from({ length: steps + 1 }, (_, step) => toGrid(between(start, end, step / steps)));
    return points.slice(1).flatMap((next, at) => {
      const last = points[at] ?? next;
      return last[0] === next[0] && last[1] === next[1] ? [] : [{ a: last, b: next, left, right }];
    });
  });
}
