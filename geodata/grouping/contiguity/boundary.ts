import type { MultiPolygon, Polygon, Position } from 'geojson';

/** The limits of areas as segments between numbered vertices; the same place is the same vertex (no tolerance). */
export interface Boundary {
  /** Number of areas. */
  readonly areas: number;
  /** Coordinates by vertex, in the plane of work. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Ends and area of each segment; segments without length are left out. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly area: Int32Array;
  /** Segments of area `a`: `firsts[a]` to `firsts[a + 1] − 1`. */
  readonly firsts: Int32Array;
}

/** Maps a position of a file into the plane of work. */
export type Plane = (position: Position) => readonly [number, number];

/** Numbers the vertices of areas and lists their segments. */
export function boundaryOf(geometries: readonly (Polygon | MultiPolygon)[], plane: Plane): Boundary {
  const rings = geometries.map((geometry) =>
    geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
  );
  const most = rings.reduce((sum, own) => sum + own.reduce((inner, ring) => inner + ring.length, 0), 0);
  const vertices = vertexNumbers(most);
  const from = new Int32Array(most);
  const to = new Int32Array(most);
  const area = new Int32Array(most);
  const firsts = new Int32Array(geometries.length + 1);
  let count = 0;
  for (const [own, list] of rings.entries()) {
    for (const ring of list) {
      let last = -1;
      for (const position of ring) {
        const [x, y] = plane(position);
        const vertex = vertices.numberOf(x, y);
        if (last !== -1 && last !== vertex) {
          from[count] = last;
          to[count] = vertex;
          area[count] = own;
          count += 1;
        }
        last = vertex;
      }
    }
    firsts[own + 1] = count;
  }
  return {
    areas: geometries.length,
    ...vertices.places(),
    from: from.slice(0, count),
    to: to.slice(0, count),
    area: area.slice(0, count),
    firsts,
  };
}

/** Numbers places by exact equality, by hashing with open addressing: some millions of vertices a second. */
function vertexNumbers(most: number) {
  let slots = 16;
  while (slots < 2 * most) slots *= 2;
  const table = new Int32Array(slots).fill(-1);
  const x = new Float64Array(most);
  const y = new Float64Array(most);
  const pair = new Float64Array(2);
  const bits = new Int32Array(pair.buffer);
  let count = 0;
  return {
    numberOf: (px: number, py: number): number => {
      // Adding 0 makes one of the two zeros.
      pair[0] = px + 0;
      pair[1] = py + 0;
      let hash = 0;
      for (let at = 0; at < 4; at += 1) hash = Math.imul(hash ^ (bits[at] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
      let slot = (hash ^ (hash >>> 16)) & (slots - 1);
      for (let found = table[slot] ?? -1; found !== -1; found = table[slot] ?? -1) {
        if (x[found] === px && y[found] === py) return found;
        slot = (slot + 1) & (slots - 1);
      }
      table[slot] = count;
      x[count] = px;
      y[count] = py;
      count += 1;
      return count - 1;
    },
    places: () => ({ x: x.slice(0, count), y: y.slice(0, count) }),
  };
}
