import type { RankedEdges } from '../ranked-edges';

/** A forest over nodes 0 to `size` − 1: its edges by lower then higher node, so that the lower index of two is the first. */
export interface Forest {
  readonly size: number;
  readonly lows: Int32Array;
  readonly highs: Int32Array;
}

/** The forest of chosen edges. */
export function forestOf(size: number, { lows, highs }: RankedEdges, chosen: readonly number[]): Forest {
  const sorted = chosen.toSorted(
    (a, b) => (lows[a] ?? 0) - (lows[b] ?? 0) || (highs[a] ?? 0) - (highs[b] ?? 0),
  );
  return {
    size,
    lows: Int32Array.from(sorted, (edge) => lows[edge] ?? 0),
    highs: Int32Array.from(sorted, (edge) => highs[edge] ?? 0),
  };
}

/** Minimum spanning forest (J. Kruskal, 1956): a tree for each connected component. Ties go to the edge of the lower nodes. */
export function minimumSpanningForest(size: number, edges: RankedEdges): Forest {
  const parent = Int32Array.from({ length: size }, (_, node) => node);
  const root = (node: number) => {
    let at = node;
    for (let up = parent[at] ?? 0; up !== at; up = parent[at] ?? 0) {
      parent[at] = parent[up] ?? 0;
      at = parent[at] ?? 0;
    }
    return at;
  };
  const chosen: number[] = [];
  for (let edge = 0; edge < edges.lows.length && chosen.length < size - 1; edge += 1) {
    const a = root(edges.lows[edge] ?? 0);
    const b = root(edges.highs[edge] ?? 0);
    if (a === b) continue;
    parent[Math.max(a, b)] = Math.min(a, b);
    chosen.push(edge);
  }
  return forestOf(size, edges, chosen);
}
