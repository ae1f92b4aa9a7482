import { seeded } from './random';

/** A graph of the OR-Library: nodes from 1, edges with lengths in the order of the file, and a number of sites. */
export interface OrGraph {
  readonly nodes: number;
  readonly sites: number;
  readonly edges: readonly (readonly [from: number, to: number, length: number])[];
}

/** Reads a pmed file: nodes, edges and sites, then an edge a line. */
export function readOrGraph(text: string): OrGraph {
  const numbers = text.trim().split(/\s+/).map(Number);
  const [nodes = 0, edges = 0, sites = 0] = numbers;
  return {
    nodes,
    sites,
    edges: Array.from({ length: edges }, (_, edge) => {
      const [from = 0, to = 0, length = 0] = numbers.slice(3 + 3 * edge, 6 + 3 * edge);
      return [from, to, length] as const;
    }),
  };
}

/** Distances between all nodes by shortest paths (Floyd, 1962); of an edge given twice the last length holds. */
export function shortestPaths({ nodes, edges }: OrGraph): Float64Array[] {
  const table = Array.from({ length: nodes }, (_, from) =>
    new Float64Array(nodes).fill(Number.POSITIVE_INFINITY).fill(0, from, from + 1),
  );
  for (const [from, to, length] of edges) {
    for (const [a, b] of [
      [from - 1, to - 1],
      [to - 1, from - 1],
    ] as const) {
      const row = table[a];
      if (row !== undefined) row[b] = length;
    }
  }
  for (const via of table.keys()) {
    const through = table[via] ?? new Float64Array(nodes);
    for (const row of table) {
      const first = row[via] ?? 0;
      for (let to = 0; to < nodes; to += 1) row[to] = Math.min(row[to] ?? 0, first + (through[to] ?? 0));
    }
  }
  return table;
}

/** The files that `npm run analyse -- site` reads, from a graph: every node is a place of weight 1 and a site. */
export function filesOfGraph(graph: OrGraph): { readonly demand: string; readonly costs: string } {
  const paths = shortestPaths(graph);
  const costs = paths.flatMap((row, from) =>
    Array.from(row, (cost, to) => [from + 1, to + 1, cost]).filter(([, , cost]) => Number.isFinite(cost)),
  );
  return {
    demand: ['id,weight', ...paths.map((_, node) => `${node + 1},1`), ''].join('\n'),
    costs: ['demand,site,cost', ...costs.map((row) => row.join(',')), ''].join('\n'),
  };
}

/** A graph of the shape of the OR-Library's: connected, lengths from 1 to 100, some edges given twice; the same for the same seed. */
export function drawnGraph(nodes: number, edges: number, sites: number, seed: number): OrGraph {
  const random = seeded(seed);
  const whole = (most: number) => 1 + Math.floor(random() * most);
  const drawn = Array.from({ length: edges }, (_, edge): readonly [number, number, number] =>
    // The first ones reach every node.
    edge < nodes - 1
      ? [edge + 2, 1 + Math.floor(random() * (edge + 1)), whole(100)]
      : [whole(nodes), whole(nodes), whole(100)],
  );
  return { nodes, sites, edges: drawn.filter(([from, to]) => from !== to) };
}
