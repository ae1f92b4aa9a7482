import { moveApart } from '../../symbology/place-symbols';
import { styleOf } from '../../symbology/scale';
import { symbolSize } from '../../symbology/symbol-svg';
import type { PointLayer } from '../scene';
import type { NamedDisc } from '../names/room';
import type { Projection } from './frame';
import { rounded, strokeOf } from './ground';
import type { PageNode, PathNode, Point, Rect } from './page';

/** Free space kept between two symbols, in CSS pixels. */
const gap = 1.5;

/** Symbols on the page, and the places they take. */
export interface PlacedPoints {
  readonly nodes: readonly PageNode[];
  readonly discs: readonly NamedDisc[];
  readonly leaders: readonly (readonly Point[])[];
}

const isIn = ({ x, y, width, height }: Rect, [px, py]: Point) =>
  px >= x && px <= x + width && py >= y && py <= y + height;

function lines(pairs: readonly (readonly [Point, Point])[], stroke: PathNode['stroke']): PathNode[] {
  if (pairs.length === 0) return [];
  const parts = pairs.map((pair) => pair.map(([x, y]): Point => [rounded(x), rounded(y)]));
  return [{ type: 'path', parts, closed: false, fill: null, stroke, name: null }];
}

/**
 * The symbols of a layer that stand in the map, moved apart where they would overlap and joined to their true place by a leader; an annex
 * is tied to its parent where that is drawn.
 */
export function placePoints(layer: PointLayer, { place, rect }: Projection, pixel: number): PlacedPoints {
  const shown = layer.marks
    .map((mark) => ({ mark, home: place(mark.position), style: styleOf(layer.scale, mark.key) }))
    .filter(({ home }) => isIn(rect, home));
  const radii = shown.map(({ style }) => ((symbolSize(style) + gap) / 2) * pixel);
  const moved = moveApart(
    shown.map(({ home }) => home),
    radii,
  );
  const inside = (value: number, from: number, length: number, radius: number) =>
    Math.min(from + length - radius, Math.max(from + radius, value));
  const placed = shown.map((one, i) => {
    const [x, y] = moved[i] ?? one.home;
    const radius = radii[i] ?? 0;
    const at: Point = [
      rounded(inside(x, rect.x, rect.width, radius)),
      rounded(inside(y, rect.y, rect.height, radius)),
    ];
    return { ...one, at, radius };
  });
  const atPosition = new Map(placed.map(({ mark, at }) => [mark.position.join(), at]));
  const leaders = placed
    .filter(({ home, at }) => Math.hypot(home[0] - at[0], home[1] - at[1]) > pixel)
    .map(({ home, at }) => [home, at] as const);
  const ties = placed.flatMap(({ mark, at }) =>
    mark.tie === null ? [] : [[at, atPosition.get(mark.tie.join()) ?? place(mark.tie)] as const],
  );
  // The smallest above, as on the screen.
  const order = placed.toSorted((a, b) => b.radius - a.radius);
  return {
    nodes: [
      ...lines(ties, strokeOf(layer.tie, pixel)),
      ...lines(leaders, strokeOf(layer.leader, pixel)),
      ...order.map(({ mark, at, style }) => ({ type: 'symbol', at, style, name: mark.label }) as const),
    ],
    leaders,
    discs: placed.map(({ mark: { place }, at, radius }) => ({ place, at, radius })),
  };
}
