import { componentsOf } from '../components';
import type { RegionProblem } from '../contract';
import { drawn } from '../random';

/**
 * A random partition into `groups` groupings in one piece: each grows from a node, a random neighbour at a time. Seeds are first, then
 * one node a component, then any. Limits are not looked at. `groups`: from the number of components to that of nodes.
 */
export function randomStart(problem: RegionProblem, groups: number, random: () => number): Int32Array {
  const { size, starts, ends } = problem.graph;
  const labels = new Int32Array(size).fill(-1);
  const edge: number[] = [];
  const take = (node: number, group: number) => {
    labels[node] = group;
    for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at += 1)
      if (labels[ends[at] ?? 0] === -1) edge.push(node, ends[at] ?? 0);
  };
  for (const [group, node] of origins(problem, groups, random).entries()) take(node, group);
  while (edge.length > 0) {
    const at = 2 * drawn(random, edge.length / 2);
    const [from = 0, to = 0] = [edge[at], edge[at + 1]];
    const last = edge.pop() ?? 0;
    const first = edge.pop() ?? 0;
    if (at < edge.length) [edge[at], edge[at + 1]] = [first, last];
    if (labels[to] === -1) take(to, labels[from] ?? 0);
  }
  return labels;
}

function origins({ graph, seeds }: RegionProblem, groups: number, random: () => number): number[] {
  const { labels, count } = componentsOf(graph);
  const order = shuffled(graph.size, random);
  const chosen = new Set(seeds);
  const reached = new Set(seeds.map((seed) => labels[seed]));
  for (const node of order) {
    if (reached.size === count) break;
    if (!reached.has(labels[node])) chosen.add(node);
    reached.add(labels[node]);
  }
  for (const node of order) {
    if (chosen.size >= groups) break;
    chosen.add(node);
  }
  return Array.from(chosen);
}

/** The whole numbers below `count` in random order (R. Fisher, F. Yates, 1938). */
export function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, node) => node);
  for (let at = count - 1; at > 0; at -= 1) {
    const other = drawn(random, at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}
