import { extentOf } from '../../spatial/rings';
import type { Setting } from './setting';
import type { Point, Rect } from '../page/page';
import { crosses, rectRound, segmentsOf, type Buckets, type Segment } from './plane';

/** Places tried along the longer side of an area. */
const gridSize = 26;

/** An area as the places at which its name may stand. */
export interface AreaGrid {
  readonly points: readonly Point[];
  readonly span: number;
  readonly limit: Buckets<Segment>;
}

/** The points of a regular grid that lie in an area of the plane, after `first`, which may lie anywhere. */
export function areaGrid(rings: readonly (readonly Point[])[], first: Point, side: number): AreaGrid {
  const [west, north, east, south] = extentOf(rings.flat().map((one) => [...one]));
  const span = Math.max(east - west, south - north);
  const step = span / gridSize;
  const points: Point[] = rowOf(rings, first[1], [first[0]]);
  for (let y = north + step / 2; y < south; y += step) {
    const columns = Array.from(
      { length: Math.ceil((east - west) / step) },
      (_, at) => west + (at + 0.5) * step,
    );
    points.push(...rowOf(rings, y, columns));
  }
  return { points, span, limit: segmentsOf(rings, true, side) };
}

/** Those of some points of a row that lie inside: an odd number of crossings of the limit lies beyond. */
function rowOf(rings: readonly (readonly Point[])[], y: number, columns: readonly number[]): Point[] {
  const crossings: number[] = [];
  for (const ring of rings) {
    let [ax, ay] = ring.at(-1) ?? [0, 0];
    for (const [bx, by] of ring) {
      if (ay > y !== by > y) crossings.push(((bx - ax) * (y - ay)) / (by - ay) + ax);
      [ax, ay] = [bx, by];
    }
  }
  return columns
    .filter((x) => crossings.filter((crossing) => x < crossing).length % 2 === 1)
    .map((x): Point => [x, y]);
}

/** Whether a name whose middle is inside lies in the area with `room` round it: its limit passes nowhere through it. */
export function isInArea(
  { limit }: AreaGrid,
  middle: Point,
  { width, height }: Pick<Setting, 'width' | 'height'>,
  room: number,
): boolean {
  const box: Rect = rectRound(middle, width + 2 * room, height + 2 * room);
  return !limit.some(box, ([from, to]) => crosses(from, to, box));
}
