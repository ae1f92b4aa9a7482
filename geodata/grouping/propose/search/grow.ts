import type { RegionProblem } from '../contract';
import { foesOf } from '../foes';
import { reaches, staysWithin } from '../limits';
import { drawn } from '../random';
import { shuffled } from './random-start';

/** Groupings that reach every floor, as many as one growth gave. */
export interface Grown {
  readonly labels: Int32Array;
  readonly count: number;
}

/**
 * One growth of max-p (J. Duque, L. Anselin, S. Rey: The max-p-regions problem, 2012): from seeds, then from nodes in random order,
 * groupings take neighbours until they reach every floor; what is left goes to random neighbours. Ceilings and foes are heeded
 * while there is a choice. Null when a component is left without a grouping.
 */
export function grown(problem: RegionProblem, random: () => number): Grown | null {
  const { size, starts, ends } = problem.graph;
  const { limits, seeds } = problem;
  const foes = foesOf(problem);
  const labels = new Int32Array(size).fill(-1);
  const neighbours = (node: number) => ends.subarray(starts[node], starts[node + 1]);
  let count = 0;

  const growFrom = (origin: number): void => {
    const nodes = [origin];
    labels[origin] = count;
    const totals = limits.map(({ values }) => values[origin] ?? 0);
    const isReached = () => limits.every(({ least }, at) => reaches(totals[at] ?? 0, least));
    while (!isReached()) {
      const border = new Set(nodes.flatMap((node) => [...neighbours(node)]));
      const open = Array.from(border).filter(
        (node) =>
          labels[node] === -1 &&
          !(foes[node] ?? []).some((foe) => labels[foe] === count) &&
          limits.every(({ values, most }, at) => staysWithin((totals[at] ?? 0) + (values[node] ?? 0), most)),
      );
      const next = pick(open, labels, neighbours, random);
      if (next === null) {
        for (const node of nodes) labels[node] = -1;
        return;
      }
      labels[next] = count;
      nodes.push(next);
      for (const [at, { values }] of limits.entries()) totals[at] = (totals[at] ?? 0) + (values[next] ?? 0);
    }
    count += 1;
  };
  for (const origin of [...seeds, ...shuffled(size, random)]) if (labels[origin] === -1) growFrom(origin);

  let left = shuffled(size, random).filter((node) => labels[node] === -1);
  while (left.length > 0) {
    const still = left.filter((node) => {
      const around = Array.from(neighbours(node), (other) => labels[other] ?? -1).filter(
        (group) => group >= 0,
      );
      if (around.length === 0) return true;
      labels[node] = around[drawn(random, around.length)] ?? 0;
      return false;
    });
    if (still.length === left.length) return null;
    left = still;
  }
  return { labels, count };
}

/** Of three nodes drawn, the one with the fewest free neighbours: it would be shut in soon. */
function pick(
  open: readonly number[],
  labels: Int32Array,
  neighbours: (node: number) => Int32Array,
  random: () => number,
): number | null {
  let best: number | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (let draw = 0; draw < Math.min(3, open.length); draw += 1) {
    const node = open[drawn(random, open.length)] ?? 0;
    const free = neighbours(node).reduce((sum, other) => sum + (labels[other] === -1 ? 1 : 0), 0);
    if (free < fewest) [best, fewest] = [node, free];
  }
  return best;
}
