import { piecesOf, type Parts } from './components';
import type { Graph } from './contract';

/** The same partition with its labels numbered from 0 by first appearance: the declared rule by which groupings are numbered. */
export function canonical(labels: Int32Array): Parts {
  const rank = new Map<number, number>();
  const numbered = new Int32Array(labels.length);
  for (let node = 0; node < labels.length; node += 1) {
    const label = labels[node] ?? 0;
    const known = rank.get(label);
    numbered[node] = known ?? rank.size;
    if (known === undefined) rank.set(label, rank.size);
  }
  return { labels: numbered, count: rank.size };
}

/** True when every grouping is in one piece. */
export function isContiguous(graph: Graph, labels: Int32Array): boolean {
  return piecesOf(graph, labels).count === canonical(labels).count;
}
