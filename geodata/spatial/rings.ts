import type { MultiPolygon, Polygon, Position } from 'geojson';
import { doubledArea } from './measure';

function keyOf(position: Position): string {
  return `${String(position[0])},${String(position[1])}`;
}

/** Whether a point is inside a closed ring (even-odd rule); a point on the ring itself may be told either. */
export function ringContains(ring: readonly Position[], [x = 0, y = 0]: readonly number[]): boolean {
  let inside = false;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    const [bx = 0, by = 0] = ring[i + 1] ?? [];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** Whether a point is inside a geometry and in none of its holes, in the geometry's own coordinates. */
export function contains(geometry: MultiPolygon, point: readonly number[]): boolean {
  return geometry.coordinates.some(
    ([outer = [], ...holes]) =>
      ringContains(outer, point) && !holes.some((hole) => ringContains(hole, point)),
  );
}

/** Cuts closed rings at the points they pass twice, so that each loop is simple; loops without area disappear. */
export function simpleLoops(rings: readonly (readonly Position[])[]): Position[][] {
  const loops: Position[][] = [];
  for (const ring of rings) {
    const path: Position[] = [];
    const at = new Map<string, number>();
    for (const position of ring) {
      const key = keyOf(position);
      const seen = at.get(key);
      if (seen !== undefined) {
        const loop = path.splice(seen);
        for (const passed of loop) at.delete(keyOf(passed));
        if (loop.length > 2) loops.push([...loop, position]);
      }
      at.set(key, path.length);
      path.push(position);
    }
  }
  return loops.filter((loop) => doubledArea(loop) !== 0);
}

type Extent = readonly [minX: number, minY: number, maxX: number, maxY: number];

/** Extent of a ring or line, in its own units; infinite and inverted when it is empty. */
export function extentOf(ring: readonly Position[]): Extent {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of ring) {
    minX = Math.min(minX, x);
    maxX = Math.max(maxX, x);
    minY = Math.min(minY, y);
    maxY = Math.max(maxY, y);
  }
  return [minX, minY, maxX, maxY];
}

/** Tells which rings are inside an outline: by a vertex of theirs that the outline does not share, when there is one. */
class Outline {
  readonly rings: Position[][];
  readonly #extent: Extent;
  #vertices: Set<string> | undefined;

  constructor(readonly ring: Position[]) {
    this.rings = [ring];
    this.#extent = extentOf(ring);
  }

  holds(hole: readonly Position[], [minX, minY, maxX, maxY]: Extent): boolean {
    const [west, south, east, north] = this.#extent;
    if (minX < west || minY < south || maxX > east || maxY > north) return false;
    this.#vertices ??= new Set(this.ring.map(keyOf));
    const vertices = this.#vertices;
    return ringContains(this.ring, hole.find((position) => !vertices.has(keyOf(position))) ?? hole[0] ?? []);
  }
}

/**
 * Builds polygons from closed rings that have their interior on the left: anticlockwise rings are outlines, clockwise ones are holes
 * of the smallest outline around them. Rings passing twice at a point are cut there, so that the result is valid for PostGIS and GeoJSON.
 */
export function polygonsFrom(rings: readonly (readonly Position[])[]): MultiPolygon {
  const loops = simpleLoops(rings).map((ring) => ({ ring, doubled: doubledArea(ring) }));
  const outlines = loops
    .filter((loop) => loop.doubled > 0)
    .toSorted((a, b) => a.doubled - b.doubled)
    .map(({ ring }) => new Outline(ring));
  for (const { ring } of loops.filter((loop) => loop.doubled < 0)) {
    const extent = extentOf(ring);
    outlines.find((outline) => outline.holds(ring, extent))?.rings.push(ring);
  }
  return { type: 'MultiPolygon', coordinates: outlines.toReversed().map((outline) => outline.rings) };
}

/** The same area with outlines anticlockwise and holes clockwise, as RFC 7946 asks, always as a MultiPolygon. */
export function rewind(geometry: Polygon | MultiPolygon): MultiPolygon {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map((rings) =>
      rings.map((ring, rank) => (doubledArea(ring) > 0 === (rank === 0) ? ring : ring.toReversed())),
    ),
  };
}
