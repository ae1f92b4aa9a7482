import { shuffled } from './random-start';
import type { State } from './state';
import type { Watch } from './watch';

/** Rounds over all nodes at most; each round but the last makes the partition better. */
const mostRounds = 200;

/**
 * Greedy descent (S. Openshaw: A geographical solution to scale and aggregation problems in region-building, partitioning and spatial
 * modelling, 1977): nodes in random order, each moved to the neighbouring grouping that lowers the objective most, until none does.
 * Constraints that are met stay so.
 */
export function descend(state: State, random: () => number, watch: Watch): void {
  const { size } = state.problem.graph;
  for (let round = 0; round < mostRounds; round += 1) {
    let isMoved = false;
    for (const node of shuffled(size, random)) {
      if (watch.isOver()) return;
      const to = bestTarget(state, node);
      if (to === null || !state.canLeave(node)) continue;
      state.move(node, to);
      isMoved = true;
    }
    if (!isMoved) return;
  }
}

/** The neighbouring grouping that a node lowers the objective most in, constraints no worse; null when none lowers it. */
function bestTarget(state: State, node: number): number | null {
  const { graph } = state.problem;
  let least = -1e-10 * Math.max(1, state.value());
  let target: number | null = null;
  for (let at = graph.starts[node] ?? 0; at < (graph.starts[node + 1] ?? 0); at += 1) {
    const to = state.labels[graph.ends[at] ?? 0] ?? 0;
    if (to === state.labels[node] || state.troubleDelta(node, to) > 0) continue;
    const gain = state.delta(node, to);
    if (gain < least) [least, target] = [gain, to];
  }
  return target;
}
