import type { Graph } from './contract';

/** A partition of nodes: `labels[u]` from 0 to `count` − 1, numbered by first appearance. */
export interface Parts {
  readonly labels: Int32Array;
  readonly count: number;
}

/** The connected components of a graph. */
export function componentsOf(graph: Graph): Parts {
  return piecesOf(graph, new Int32Array(graph.size));
}

/** The connected pieces of the groupings of a graph: nodes of one piece have one label and are joined by edges within it. */
export function piecesOf({ size, starts, ends }: Graph, labels: Int32Array): Parts {
  const pieces = new Int32Array(size).fill(-1);
  const stack = new Int32Array(size);
  let count = 0;
  for (let first = 0; first < size; first += 1) {
    if (pieces[first] !== -1) continue;
    let height = 1;
    stack[0] = first;
    pieces[first] = count;
    while (height > 0) {
      height -= 1;
      const node = stack[height] ?? 0;
      for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at += 1) {
        const other = ends[at] ?? 0;
        if (pieces[other] !== -1 || labels[other] !== labels[node]) continue;
        pieces[other] = count;
        stack[height] = other;
        height += 1;
      }
    }
    count += 1;
  }
  return { labels: pieces, count };
}
