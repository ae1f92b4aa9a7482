import type { MultiPolygon } from 'geojson';
import { contains } from './rings';

type Point = readonly [number, number];

/** Distances (metres) inland at which a point pulled ashore is tried. */
const steps = [100, 200, 400, 50, 20];

/** The point of a segment nearest to another. */
function nearestOn(a: readonly number[], b: readonly number[], [x, y]: Point): Point {
  const [ax = 0, ay = 0] = a;
  const [bx = 0, by = 0] = b;
  const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
  const along =
    length2 === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2));
  return [ax + along * (bx - ax), ay + along * (by - ay)];
}

/**
 * A point on land: the point itself when it is, else the nearest shore crossed by a few hundred metres. For town points given too
 * coarsely, that fall at sea or beyond a border. In and out: plane metres; null when the land is too narrow there, or empty.
 */
export function pullAshore(point: Point, land: MultiPolygon): Point | null {
  if (contains(land, point)) return point;
  let shore: Point | null = null;
  let nearest = Infinity;
  for (const ring of land.coordinates.flat()) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const candidate = nearestOn(ring[i] ?? [], ring[i + 1] ?? [], point);
      const distance = Math.hypot(candidate[0] - point[0], candidate[1] - point[1]);
      if (distance < nearest) [shore, nearest] = [candidate, distance];
    }
  }
  if (shore === null || nearest === 0) return null;
  const [x, y] = shore;
  const [dx, dy] = [(x - point[0]) / nearest, (y - point[1]) / nearest];
  return (
    steps.map((step): Point => [x + dx * step, y + dy * step]).find((tried) => contains(land, tried)) ?? null
  );
}
