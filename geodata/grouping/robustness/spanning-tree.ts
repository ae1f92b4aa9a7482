import type { Graph } from '../propose/contract';
import { drawn } from '../propose/random';

/** A tree over some nodes of a graph: `order` has the root first and each node after the one above it, `above` their places in it (−1: none). */
export interface DrawnTree {
  readonly order: Int32Array;
  readonly above: Int32Array;
}

/**
 * A spanning tree of the connected part of a graph made by the nodes of `isIn`, every tree as likely as any other: loop-erased random
 * walks (D. Wilson, 1996). `nodes` are those of the part, in order.
 */
export function drawSpanningTree(
  { starts, ends }: Graph,
  nodes: readonly number[],
  isIn: (node: number) => boolean,
  random: () => number,
): DrawnTree {
  const within = new Map(
    nodes.map((node) => [node, ends.subarray(starts[node], starts[node + 1]).filter(isIn)] as const),
  );
  const next = new Map<number, number>();
  const root = nodes[drawn(random, nodes.length)] ?? 0;
  const isReached = new Set([root]);
  for (const first of nodes) {
    // Writing over the way out of a node erases the loop that led back to it.
    for (let node = first; !isReached.has(node); node = next.get(node) ?? root) {
      const around = within.get(node) ?? new Int32Array();
      next.set(node, around[drawn(random, around.length)] ?? root);
    }
    for (let node = first; !isReached.has(node); node = next.get(node) ?? root) isReached.add(node);
  }
  return ordered(nodes, root, next);
}

function ordered(nodes: readonly number[], root: number, next: ReadonlyMap<number, number>): DrawnTree {
  const below = new Map<number, number[]>();
  for (const node of nodes) {
    const up = next.get(node);
    if (node === root || up === undefined) continue;
    const list = below.get(up);
    if (list === undefined) below.set(up, [node]);
    else list.push(node);
  }
  const order = [root];
  const above = [-1];
  for (let place = 0; place < order.length; place += 1) {
    for (const node of below.get(order[place] ?? 0) ?? []) {
      order.push(node);
      above.push(place);
    }
  }
  return { order: Int32Array.from(order), above: Int32Array.from(above) };
}
