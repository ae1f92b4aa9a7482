import Flatbush from 'flatbush';
import { endsOf } from './segments';
import type { Boundary } from './boundary';

export type Box = readonly [west: number, south: number, east: number, north: number];

/** An index of boxes; null when there is none, which Flatbush does not take. */
export function indexOf(boxes: readonly Box[]): Flatbush | null {
  if (boxes.length === 0) return null;
  const index = new Flatbush(boxes.length);
  for (const [west, south, east, north] of boxes) index.add(west, south, east, north);
  index.finish();
  return index;
}

/** Box of a segment. */
export function segmentBox(boundary: Boundary, segment: number): Box {
  const [[ax, ay], [bx, by]] = endsOf(boundary, segment);
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}

/** Box of each area; an area without a segment has a box that nothing touches. */
export function areaBoxes(boundary: Boundary): Box[] {
  const { areas, firsts, from, x, y } = boundary;
  return Array.from({ length: areas }, (_, area) => {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let segment = firsts[area] ?? 0; segment < (firsts[area + 1] ?? 0); segment += 1) {
      const vertex = from[segment] ?? 0;
      west = Math.min(west, x[vertex] ?? 0);
      east = Math.max(east, x[vertex] ?? 0);
      south = Math.min(south, y[vertex] ?? 0);
      north = Math.max(north, y[vertex] ?? 0);
    }
    return [west, south, east, north] as const;
  });
}

/** True when a place is inside an area (even–odd rule over all its rings). */
export function holds(
  { firsts, from, to, x, y }: Boundary,
  area: number,
  [px, py]: readonly [number, number],
): boolean {
  let isInside = false;
  for (let segment = firsts[area] ?? 0; segment < (firsts[area + 1] ?? 0); segment += 1) {
    const [a, b] = [from[segment] ?? 0, to[segment] ?? 0];
    const [ay, by] = [y[a] ?? 0, y[b] ?? 0];
    if (ay > py === by > py) continue;
    const [ax, bx] = [x[a] ?? 0, x[b] ?? 0];
    if (px < ax + ((py - ay) / (by - ay)) * (bx - ax)) isInside = !isInside;
  }
  return isInside;
}
