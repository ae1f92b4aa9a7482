import type { RankedEdges } from '../ranked-edges';
import type { Link, Linkage } from './linkage';
import { mergeQueue, type Candidate } from './queue';

/** What a caller has to say about merges. */
export interface Guide {
  /** Rank of the merge of two clusters: lower ones go first; null when they may not be merged, now nor later. */
  readonly rank: (one: number, other: number) => number | null;
  readonly joined: (into: number, from: number) => void;
}

/** Clusters after merges: `labels[u]` the cluster of each node, the edges that the merges ran along, and how many clusters are left. */
export interface Clusters {
  readonly labels: Int32Array;
  readonly edges: readonly number[];
  readonly count: number;
}

/**
 * Merges the two most alike clusters that touch, from single nodes, until `groups` are left or none may be merged. Each merge runs
 * along the first edge between its clusters. Ties go to the pair with the first edge. O(edges · log edges) merges of neighbour lists,
 * the shorter into the longer.
 */
export function agglomerate(
  size: number,
  edges: RankedEdges,
  linkage: Linkage,
  groups: number,
  guide: Guide,
): Clusters {
  const links: Map<number, Link>[] = Array.from({ length: size }, () => new Map<number, Link>());
  const current = new Map<Link, Candidate>();
  const queue = mergeQueue();
  const consider = (link: Link) => {
    const rank = guide.rank(link.one, link.other);
    const distance = linkage.distance(link);
    const known = current.get(link);
    if (rank === null) {
      current.delete(link);
      return;
    }
    if (known?.rank === rank && known.distance === distance && known.edge === link.edge) return;
    const candidate = { link, rank, distance, edge: link.edge };
    current.set(link, candidate);
    queue.push(candidate);
  };
  for (let edge = 0; edge < edges.lows.length; edge += 1) {
    const [one = 0, other = 0, sum = 0] = [edges.lows[edge], edges.highs[edge], edges.distances[edge]];
    const link = { one, other, edge, count: 1, sum, squares: sum * sum, most: sum };
    links[one]?.set(other, link);
    links[other]?.set(one, link);
    consider(link);
  }

  const parent = Int32Array.from({ length: size }, (_, node) => node);
  const chosen: number[] = [];
  while (size - chosen.length > groups) {
    const next = queue.pop();
    if (next === undefined) break;
    if (current.get(next.link) !== next) continue;
    const { one, other, edge } = next.link;
    const isLonger = (links[one]?.size ?? 0) >= (links[other]?.size ?? 0);
    const [into, from] = isLonger ? [one, other] : [other, one];
    chosen.push(edge);
    parent[from] = into;
    current.delete(next.link);
    linkage.join(into, from);
    guide.joined(into, from);
    for (const link of takeIn(links, into, from)) current.delete(link);
    for (const link of links[into]?.values() ?? []) consider(link);
  }
  return { labels: rootsOf(parent), edges: chosen, count: size - chosen.length };
}

/** Gives the links of one cluster to another; returns those that became part of a link that was there. */
function takeIn(links: readonly Map<number, Link>[], into: number, from: number): Link[] {
  const own = links[into];
  const dropped: Link[] = [];
  for (const [cluster, link] of links[from] ?? []) {
    links[cluster]?.delete(from);
    if (cluster === into) continue;
    const known = own?.get(cluster);
    if (known === undefined) {
      if (link.one === from) link.one = into;
      else link.other = into;
      own?.set(cluster, link);
      links[cluster]?.set(into, link);
      continue;
    }
    known.edge = Math.min(known.edge, link.edge);
    known.count += link.count;
    known.sum += link.sum;
    known.squares += link.squares;
    known.most = Math.max(known.most, link.most);
    dropped.push(link);
  }
  links[from]?.clear();
  return dropped;
}

function rootsOf(parent: Int32Array): Int32Array {
  return parent.map((_, node) => {
    let root = node;
    while (parent[root] !== root) root = parent[root] ?? root;
    return root;
  });
}
