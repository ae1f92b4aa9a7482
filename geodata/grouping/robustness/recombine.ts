import type { RegionProblem } from '../propose/contract';
import { reaches, staysWithin } from '../propose/limits';
import { drawn } from '../propose/random';
import { drawSpanningTree, type DrawnTree } from './spanning-tree';

/** Trees drawn for a pair of groupings before the step is given up. */
const mostTrees = 10;

/** A partition of which two groupings, and no other, are not what they were. */
export interface Recombination {
  readonly labels: Int32Array;
  readonly pair: readonly [number, number];
}

/**
 * One step of ReCom (D. DeFord, M. Duchin, J. Solomon, 2021): two groupings that touch are put together and cut anew along an edge of a
 * random spanning tree, such that both parts meet every constraint; all such edges are as likely. Null when none was found, or when
 * there are not two groupings that touch: the chain then stays where it is.
 */
export function recombined(
  problem: RegionProblem,
  labels: Int32Array,
  random: () => number,
): Recombination | null {
  const pair = drawPair(problem, labels, random);
  if (pair === null) return null;
  const [kept, other] = pair;
  const isIn = (node: number) => labels[node] === kept || labels[node] === other;
  const nodes = Array.from(labels.keys()).filter(isIn);
  for (let tries = 0; tries < mostTrees; tries += 1) {
    const tree = drawSpanningTree(problem.graph, nodes, isIn, random);
    const cuts = admissibleCuts(problem, tree);
    const cut = cuts[drawn(random, cuts.length)];
    if (cut === undefined) continue;
    const next = labels.slice();
    const isBelow = belowOf(tree, cut);
    for (const [place, node] of tree.order.entries()) next[node] = isBelow[place] === 1 ? other : kept;
    return { labels: next, pair };
  }
  return null;
}

/** Two groupings that touch: those of an edge between groupings, each edge as likely. */
function drawPair(
  { graph }: RegionProblem,
  labels: Int32Array,
  random: () => number,
): readonly [number, number] | null {
  const pairs: (readonly [number, number])[] = [];
  for (let node = 0; node < graph.size; node += 1) {
    for (const other of graph.ends.subarray(graph.starts[node], graph.starts[node + 1])) {
      const [a = 0, b = 0] = [labels[node], labels[other]];
      if (other > node && a !== b) pairs.push([a, b]);
    }
  }
  return pairs[drawn(random, pairs.length)] ?? null;
}

/** Places of a tree above which it can be cut: both parts meet the limits, part what must be apart and have a seed at most. */
function admissibleCuts(problem: RegionProblem, tree: DrawnTree): readonly number[] {
  const { limits, apart, seeds } = problem;
  const sums = limits.map(({ values }) => hanging(tree, (node) => values[node] ?? 0));
  const isSeed = new Set(seeds);
  const seedsBelow = hanging(tree, (node) => (isSeed.has(node) ? 1 : 0));
  const inTree = new Set(tree.order);
  const pairs = apart.filter(([a, b]) => inTree.has(a) && inTree.has(b));
  const cuts: number[] = [];
  for (let place = 1; place < tree.order.length; place += 1) {
    const meetsLimits = limits.every(({ least, most }, rank) => {
      const below = sums[rank]?.[place] ?? 0;
      const rest = (sums[rank]?.[0] ?? 0) - below;
      return [below, rest].every((part) => reaches(part, least) && staysWithin(part, most));
    });
    const below = seedsBelow[place] ?? 0;
    if (!meetsLimits || below > 1 || (seedsBelow[0] ?? 0) - below > 1) continue;
    if (pairs.length === 0 || parts(tree, place, pairs)) cuts.push(place);
  }
  return cuts;
}

/** True when a cut parts every pair. */
function parts(tree: DrawnTree, cut: number, pairs: RegionProblem['apart']): boolean {
  const isBelow = belowOf(tree, cut);
  const side = new Map(Array.from(tree.order, (node, place) => [node, isBelow[place]]));
  return pairs.every(([a, b]) => side.get(a) !== side.get(b));
}

/** Sum of a value over what hangs from each place, itself included. */
function hanging({ order, above }: DrawnTree, valueOf: (node: number) => number): Float64Array {
  const sums = Float64Array.from(order, valueOf);
  for (let place = order.length - 1; place > 0; place -= 1) {
    const up = above[place] ?? 0;
    sums[up] = (sums[up] ?? 0) + (sums[place] ?? 0);
  }
  return sums;
}

/** By place, 1 for what hangs from a cut. */
function belowOf({ order, above }: DrawnTree, cut: number): Uint8Array {
  const isBelow = new Uint8Array(order.length);
  isBelow[cut] = 1;
  for (let place = cut + 1; place < order.length; place += 1)
    if (isBelow[above[place] ?? 0] === 1) isBelow[place] = 1;
  return isBelow;
}
