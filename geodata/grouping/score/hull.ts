import type { PlanePoint } from '../../spatial/lambert93';

/** Convex hull of points of a plane, anticlockwise, without its last point repeated (Andrew's monotone chain, 1979). */
export function hullOf(points: readonly PlanePoint[]): PlanePoint[] {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (sorted.length < 3) return sorted;
  const [lower, upper] = [half(sorted), half(sorted.toReversed())];
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

function half(sorted: readonly PlanePoint[]): PlanePoint[] {
  const chain: PlanePoint[] = [];
  for (const point of sorted) {
    for (;;) {
      const [a, b] = [chain.at(-2), chain.at(-1)];
      if (a === undefined || b === undefined || turn(a, b, point) > 0) break;
      chain.pop();
    }
    chain.push(point);
  }
  return chain;
}

function turn([ax, ay]: PlanePoint, [bx, by]: PlanePoint, [cx, cy]: PlanePoint): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

/** A circle of a plane; its radius is in the unit of its centre. */
export interface Circle {
  readonly centre: PlanePoint;
  readonly radius: number;
}

/**
 * The least circle that encloses points, null of none (Welzl, 1991, in its incremental form). The points are taken in the order given,
 * so that the result is the same each time: few points, such as those of a hull, keep it quick.
 */
export function enclosingCircle(points: readonly PlanePoint[]): Circle | null {
  const [first] = points;
  if (first === undefined) return null;
  let circle: Circle = { centre: first, radius: 0 };
  for (const [i, p] of points.entries()) {
    if (holds(circle, p)) continue;
    circle = { centre: p, radius: 0 };
    for (const [j, q] of points.slice(0, i).entries()) {
      if (holds(circle, q)) continue;
      circle = acrossTwo(p, q);
      for (const r of points.slice(0, j)) if (!holds(circle, r)) circle = throughThree(p, q, r);
    }
  }
  return circle;
}

function holds({ centre, radius }: Circle, point: PlanePoint): boolean {
  return Math.hypot(point[0] - centre[0], point[1] - centre[1]) <= radius * (1 + 1e-12) + 1e-9;
}

function acrossTwo(a: PlanePoint, b: PlanePoint): Circle {
  return {
    centre: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2],
    radius: Math.hypot(a[0] - b[0], a[1] - b[1]) / 2,
  };
}

/** The circle through three points; through the two that are farthest apart when they stand in a line. */
function throughThree(a: PlanePoint, b: PlanePoint, c: PlanePoint): Circle {
  // From a, so that large coordinates do not cancel each other.
  const [bx, by] = [b[0] - a[0], b[1] - a[1]];
  const [cx, cy] = [c[0] - a[0], c[1] - a[1]];
  const double = 2 * (bx * cy - by * cx);
  if (double === 0)
    return [acrossTwo(a, b), acrossTwo(a, c), acrossTwo(b, c)].reduce((m, one) =>
      one.radius > m.radius ? one : m,
    );
  const [b2, c2] = [bx * bx + by * by, cx * cx + cy * cy];
  const [x, y] = [(cy * b2 - by * c2) / double, (bx * c2 - cx * b2) / double];
  return { centre: [a[0] + x, a[1] + y], radius: Math.hypot(x, y) };
}
