import type { Boundary } from './boundary';

export type Place = readonly [number, number];

/** Two points, one on each of two limits, where these are nearest, and how far apart they are; `crosses`: each goes through the other. */
export interface Gap {
  readonly distance: number;
  readonly from: Place;
  readonly to: Place;
  readonly crosses: boolean;
}

/** Segment of a boundary as its two ends. */
export function endsOf({ x, y, from, to }: Boundary, segment: number): readonly [Place, Place] {
  const [a, b] = [from[segment] ?? 0, to[segment] ?? 0];
  return [
    [x[a] ?? 0, y[a] ?? 0],
    [x[b] ?? 0, y[b] ?? 0],
  ];
}

/** The nearest point of a segment to a point. */
export function footOn([ax, ay]: Place, [bx, by]: Place, [px, py]: Place): Place {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy)));
  return along === 1 ? [bx, by] : [ax + along * dx, ay + along * dy];
}

/** Where two segments are nearest; distance 0 when they cross or touch. */
export function gapBetween([a, b]: readonly [Place, Place], [c, d]: readonly [Place, Place]): Gap {
  const crossing = crossingOf(a, b, c, d);
  if (crossing !== null) return crossing;
  const candidates = [
    [a, footOn(c, d, a)],
    [b, footOn(c, d, b)],
    [footOn(a, b, c), c],
    [footOn(a, b, d), d],
  ] as const;
  let best: Gap = { distance: Number.POSITIVE_INFINITY, from: a, to: c, crosses: false };
  for (const [from, to] of candidates) {
    const distance = Math.hypot(from[0] - to[0], from[1] - to[1]);
    if (distance < best.distance) best = { distance, from, to, crosses: false };
  }
  return best;
}

/** A share of a segment this near to its end is the end, in the rounding of doubles. */
const atEnd = 1e-9;

/** Where two segments meet inside both or at an end; null when they do not, or are parallel. */
function crossingOf(a: Place, b: Place, c: Place, d: Place): Gap | null {
  const [ux, uy] = [b[0] - a[0], b[1] - a[1]];
  const [vx, vy] = [d[0] - c[0], d[1] - c[1]];
  const cross = ux * vy - uy * vx;
  if (cross === 0) return null;
  const along = ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / cross;
  const other = ((c[0] - a[0]) * uy - (c[1] - a[1]) * ux) / cross;
  if (along < 0 || along > 1 || other < 0 || other > 1) return null;
  const place: Place = [a[0] + along * ux, a[1] + along * uy];
  const crosses = [along, other].every((share) => share > atEnd && share < 1 - atEnd);
  return { distance: 0, from: place, to: place, crosses };
}

/** True when two segments run along each other: what lies side by side is longer than twice the tolerance and nowhere further apart than it. */
export function runAlong(
  [a, b]: readonly [Place, Place],
  [c, d]: readonly [Place, Place],
  tolerance: number,
): boolean {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const [ux, uy] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
  const along = ([x, y]: Place) => (x - a[0]) * ux + (y - a[1]) * uy;
  const aside = ([x, y]: Place) => (y - a[1]) * ux - (x - a[0]) * uy;
  const [c0, d0] = [along(c), along(d)];
  const low = Math.max(0, Math.min(c0, d0));
  const high = Math.min(length, Math.max(c0, d0));
  if (high - low <= 2 * tolerance) return false;
  const slope = (aside(d) - aside(c)) / (d0 - c0);
  const asideAt = (place: number) => Math.abs(aside(c) + (place - c0) * slope);
  return asideAt(low) <= tolerance && asideAt(high) <= tolerance;
}
