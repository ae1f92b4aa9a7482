import type { Boundary } from './boundary';

/** Pairs of areas, each once. */
export interface PairSet {
  readonly add: (a: number, b: number) => void;
  readonly has: (a: number, b: number) => boolean;
  /** Ascending, lower area first. */
  readonly list: () => (readonly [number, number])[];
}

/** An empty set of pairs of `size` areas; an area with itself is not a pair. */
export function pairSet(size: number): PairSet {
  const keys = new Set<number>();
  const key = (a: number, b: number) => (a < b ? a * size + b : b * size + a);
  return {
    add: (a, b) => {
      if (a !== b) keys.add(key(a, b));
    },
    has: (a, b) => keys.has(key(a, b)),
    list: () =>
      Array.from(Float64Array.from(keys).sort(), (one) => [Math.floor(one / size), one % size] as const),
  };
}

/** Adds the pairs of areas that have a very same segment; gives the segments that one area alone has. */
export function shareSegments({ from, to, area, x }: Boundary, pairs: PairSet): Int32Array {
  let slots = 16;
  while (slots < 2 * from.length) slots *= 2;
  const table = new Int32Array(slots).fill(-1);
  const next = new Int32Array(from.length).fill(-1);
  const heads: number[] = [];
  for (let segment = 0; segment < from.length; segment += 1) {
    const low = Math.min(from[segment] ?? 0, to[segment] ?? 0);
    const high = Math.max(from[segment] ?? 0, to[segment] ?? 0);
    const key = low * x.length + high;
    let slot = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
    slot = (slot ^ (slot >>> 15)) & (slots - 1);
    for (let found = table[slot] ?? -1; found !== -1; found = table[slot] ?? -1) {
      const [a, b] = [from[found] ?? 0, to[found] ?? 0];
      if (Math.min(a, b) * x.length + Math.max(a, b) === key) break;
      slot = (slot + 1) & (slots - 1);
    }
    if (table[slot] === -1) heads.push(slot);
    next[segment] = table[slot] ?? -1;
    table[slot] = segment;
  }
  const alone: number[] = [];
  for (const slot of heads) {
    const first = table[slot] ?? -1;
    let isShared = false;
    for (let one = first; one !== -1; one = next[one] ?? -1) {
      for (let other = next[one] ?? -1; other !== -1; other = next[other] ?? -1) {
        if (area[one] === area[other]) continue;
        isShared = true;
        pairs.add(area[one] ?? 0, area[other] ?? 0);
      }
    }
    // A segment that one area has twice is a seam inside it, not a limit.
    if (!isShared && next[first] === -1) alone.push(first);
  }
  return Int32Array.from(alone).sort();
}

/** The areas at each vertex: those at `v` are `areas[starts[v]]` to `areas[starts[v + 1] − 1]`, perhaps more than once. */
export interface VertexAreas {
  readonly starts: Int32Array;
  readonly areas: Int32Array;
}

/** Lists the areas at each vertex. Rings are closed: every vertex begins a segment. */
export function areasAtVertices({ from, area, x }: Boundary): VertexAreas {
  const starts = new Int32Array(x.length + 1);
  for (const vertex of from) starts[vertex + 1] = (starts[vertex + 1] ?? 0) + 1;
  for (let vertex = 0; vertex < x.length; vertex += 1)
    starts[vertex + 1] = (starts[vertex + 1] ?? 0) + (starts[vertex] ?? 0);
  const filled = starts.slice(0, x.length);
  const areas = new Int32Array(from.length);
  for (const [segment, vertex] of from.entries()) {
    const place = filled[vertex] ?? 0;
    areas[place] = area[segment] ?? 0;
    filled[vertex] = place + 1;
  }
  return { starts, areas };
}

/** Adds the pairs of areas that have a very same vertex. */
export function shareVertices({ starts, areas }: VertexAreas, pairs: PairSet): void {
  for (let vertex = 0; vertex + 1 < starts.length; vertex += 1) {
    const end = starts[vertex + 1] ?? 0;
    for (let one = starts[vertex] ?? 0; one < end; one += 1)
      for (let other = one + 1; other < end; other += 1) pairs.add(areas[one] ?? 0, areas[other] ?? 0);
  }
}
