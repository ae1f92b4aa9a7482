import type { MultiPolygon, Position } from 'geojson';
import type { LonLat } from '../model/place';

/** Half the width and half the height that a name takes on the ground, in kilometres. */
export interface NameSize {
  readonly halfWidthKm: number;
  readonly halfHeightKm: number;
}

const kmPerDegree = 111.2;
/** Candidates along the longer side of the area. */
const gridSize = 40;
/** Distance to the limit beyond which farther is no better, in sizes of the name. */
const edgeCeiling = 1.1;

type Point = readonly [number, number];
type Ring = readonly Point[];
type Segment = readonly [ax: number, ay: number, bx: number, by: number];

/** Where rings cross a level, in any order: a point of it is inside when an odd number of crossings lies beyond. */
function crossings(y: number, segments: readonly Segment[]): readonly number[] {
  return segments
    .filter(([, ay, , by]) => ay > y !== by > y)
    .map(([ax, ay, bx, by]) => ((bx - ax) * (y - ay)) / (by - ay) + ax);
}

function distanceTo([ax, ay, bx, by]: Segment, x: number, y: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** Distances from points that follow each other to the same limit. */
class Limit {
  /** The segment that ended the last search: what is near a point is near the next one. */
  #near = 0;

  constructor(private readonly segments: readonly Segment[]) {}

  /** The distance from a point, or some distance of at most `enough` as soon as one is found. */
  from(x: number, y: number, enough: number): number {
    const { segments } = this;
    let smallest = Infinity;
    for (let at = -1; at < segments.length; at++) {
      const index = at === -1 ? this.#near : at;
      const segment = segments[index];
      if (segment === undefined) continue;
      const distance = distanceTo(segment, x, y);
      if (distance >= smallest) continue;
      smallest = distance;
      this.#near = index;
      if (smallest <= enough) break;
    }
    return smallest;
  }
}

function spanOf(rings: readonly Ring[]): number {
  const xs = (rings[0] ?? []).map(([x]) => x);
  return Math.max(...xs) - Math.min(...xs);
}

/**
 * Where a name sits best in an area: inside its largest polygon, far from the limit and from `obstacles` (WGS 84 points it must not cover).
 * A plane scaled so that the name is a unit square makes "far" the same in width and in height; the best point of a regular grid is taken.
 * In and out: WGS 84. Throws on an empty geometry. After Imhof, "Positioning Names on Maps" (1975): inside, clear of marks, near the middle.
 */
export function labelPoint(
  geometry: MultiPolygon,
  size: NameSize = { halfWidthKm: 1, halfHeightKm: 1 },
  obstacles: readonly LonLat[] = [],
): LonLat {
  const key = JSON.stringify([size, obstacles]);
  const known = found.get(geometry);
  if (known?.key === key) return known.point;
  const point = search(geometry, size, obstacles);
  found.set(geometry, { key, point });
  return point;
}

/** Last answer for each geometry: a scene is resolved again at each tick of the timeline. */
const found = new WeakMap<MultiPolygon, { readonly key: string; readonly point: LonLat }>();

function search(geometry: MultiPolygon, size: NameSize, obstacles: readonly LonLat[]): LonLat {
  const latitude = geometry.coordinates[0]?.[0]?.[0]?.[1];
  if (latitude === undefined) throw new Error('a label needs an area');
  const scaleX = (kmPerDegree * Math.cos((latitude * Math.PI) / 180)) / size.halfWidthKm;
  const scaleY = kmPerDegree / size.halfHeightKm;
  const project = ([lon = 0, lat = 0]: Position | LonLat): Point => [lon * scaleX, lat * scaleY];
  const polygons = geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(project)));
  const rings = polygons.toSorted((a, b) => spanOf(b) - spanOf(a))[0] ?? [];
  const blocks = obstacles.map(project);
  const outline = rings[0] ?? [];
  const [west, east] = [Math.min(...outline.map(([x]) => x)), Math.max(...outline.map(([x]) => x))];
  const [south, north] = [Math.min(...outline.map(([, y]) => y)), Math.max(...outline.map(([, y]) => y))];
  const segments = rings.flatMap((ring) =>
    ring.map(([bx, by], at): Segment => {
      const [ax, ay] = ring.at(at - 1) ?? [bx, by];
      return [ax, ay, bx, by];
    }),
  );
  const limit = new Limit(segments);
  const step = Math.max(east - west, north - south) / gridSize;

  let best: Point = outline[0] ?? [0, 0];
  let bestScore = -Infinity;
  for (let y = south + step / 2; y < north; y += step) {
    const beyond = crossings(y, segments);
    for (let x = west + step / 2; x < east; x += step) {
      if (beyond.filter((crossing) => x < crossing).length % 2 === 0) continue;
      // Chebyshev distance below 1: the mark lies under the name.
      const clear = Math.min(1.15, ...blocks.map(([bx, by]) => Math.max(Math.abs(bx - x), Math.abs(by - y))));
      // The distance to the limit, the dear part, cannot make up for more than its own ceiling.
      if (clear + edgeCeiling <= bestScore) continue;
      const score = clear + Math.min(edgeCeiling, limit.from(x, y, bestScore - clear));
      if (score > bestScore) {
        bestScore = score;
        best = [x, y];
      }
    }
  }
  return [best[0] / scaleX, best[1] / scaleY];
}
