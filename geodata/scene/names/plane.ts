import type { Point, Rect } from '../page/page';

/** A straight line. */
export type Segment = readonly [from: Point, to: Point];

/** A symbol as names see it. */
export interface Disc {
  readonly at: Point;
  readonly radius: number;
}

/** Whether two rectangles share more than a side. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a rectangle lies in another. */
export function isWithin(a: Rect, b: Rect): boolean {
  return a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
}

/** A rectangle with room round it. */
export function widened({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** The rectangle of a size round a point. */
export function rectRound([x, y]: Point, width: number, height: number): Rect {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** From a rectangle to the edge of a disc; below 0 where they overlap. */
export function distanceTo({ x, y, width, height }: Rect, { at: [px, py], radius }: Disc): number {
  return Math.hypot(Math.max(x - px, 0, px - x - width), Math.max(y - py, 0, py - y - height)) - radius;
}

/** Whether the straight line between two points passes through a rectangle (Liang and Barsky, 1984). */
export function crosses([x1, y1]: Point, [x2, y2]: Point, { x, y, width, height }: Rect): boolean {
  const [dx, dy] = [x2 - x1, y2 - y1];
  let [from, to] = [0, 1];
  for (const [p, q] of [
    [-dx, x1 - x],
    [dx, x + width - x1],
    [-dy, y1 - y],
    [dy, y + height - y1],
  ] as const) {
    if (p === 0 && q < 0) return false;
    if (p < 0) from = Math.max(from, q / p);
    if (p > 0) to = Math.min(to, q / p);
  }
  return from <= to;
}

/** The rectangle that a straight line goes through from corner to corner. */
export function spanOf([[ax, ay], [bx, by]]: Segment): Rect {
  const [x, y] = [Math.min(ax, bx), Math.min(ay, by)];
  return { x, y, width: Math.max(ax, bx) - x, height: Math.max(ay, by) - y };
}

/** Whether two straight lines cross, their ends left out. */
export function meet([a, b]: Segment, [c, d]: Segment): boolean {
  const turn = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) =>
    Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/** Things by where they lie, so that one asks those near a rectangle alone. */
export class Buckets<Item> {
  readonly #cells = new Map<number, Item[]>();

  /** `side`: that of a cell, in units of the plane. */
  constructor(private readonly side: number) {}

  /** Keeps a thing under the rectangle that it takes. */
  add(rect: Rect, item: Item): void {
    this.#under(rect, (cell) => {
      const held = this.#cells.get(cell);
      if (held === undefined) this.#cells.set(cell, [item]);
      else held.push(item);
      return false;
    });
  }

  /** Whether one of the things that may touch a rectangle is such a one. */
  some(rect: Rect, isSuch: (item: Item) => boolean): boolean {
    return this.#under(rect, (cell) => this.#cells.get(cell)?.some(isSuch) === true);
  }

  /** Goes through the cells under a rectangle until it is enough; far apart, two may have one number, which only costs time. */
  #under({ x, y, width, height }: Rect, isEnough: (cell: number) => boolean): boolean {
    const { side } = this;
    const [west, east] = [Math.floor(x / side), Math.floor((x + width) / side)];
    const [north, south] = [Math.floor(y / side), Math.floor((y + height) / side)];
    for (let row = north; row <= south; row++)
      for (let column = west; column <= east; column++) if (isEnough(row * 65_536 + column)) return true;
    return false;
  }
}

/** The segments of some lines, or of rings where `isClosed`, by where they lie. */
export function segmentsOf(
  lines: readonly (readonly Point[])[],
  isClosed: boolean,
  side: number,
): Buckets<Segment> {
  const buckets = new Buckets<Segment>(side);
  for (const line of lines) {
    for (const [i, to] of line.entries()) {
      const from = i === 0 ? (isClosed ? line.at(-1) : undefined) : line[i - 1];
      if (from === undefined) continue;
      buckets.add(spanOf([from, to]), [from, to]);
    }
  }
  return buckets;
}
