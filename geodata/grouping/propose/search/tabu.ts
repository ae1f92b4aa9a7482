import type { State } from './state';
import type { Watch } from './watch';

/** How long a tabu search goes on. */
export interface TabuSteps {
  /** Moves at most, and moves without a better partition after which it ends. */
  readonly most: number;
  readonly patience: number;
  /** Moves during which a node may not go back. */
  readonly tenure: number;
}

/** Steps that grow with the number of nodes and of groupings. */
export function tabuSteps(nodes: number, groups: number): TabuSteps {
  return {
    most: 400 + 20 * nodes,
    patience: 100 + 3 * nodes,
    tenure: Math.max(3, Math.round(Math.sqrt(nodes * Math.min(groups, 10)) / 3)),
  };
}

/**
 * Tabu search (S. Openshaw, L. Rao, 1995): the best move of all, even one that makes the partition worse, but for moves back. While
 * constraints are not met, moves that ease them go first; met, they stay so. Gives the best partition met: least trouble, then value.
 */
export function tabuSearch(state: State, steps: TabuSteps, watch: Watch): Int32Array {
  const { problem, groups, labels } = state;
  const { size } = problem.graph;
  const until = new Int32Array(size * groups);
  let [trouble, value] = [state.trouble(), state.value()];
  let best = { trouble, value, labels: labels.slice() };
  let idle = 0;
  for (let step = 1; step <= steps.most && idle < steps.patience; step += 1) {
    if (step % 16 === 0 && watch.isOver()) break;
    if (step % 256 === 0) watch.tell(step / steps.most, best.value, best.labels);
    const isTabu = (node: number, to: number) => (until[node * groups + to] ?? 0) > step;
    const chosen = bestMove(state, trouble, best, isTabu);
    if (chosen === null) break;
    until[chosen.node * groups + (labels[chosen.node] ?? 0)] = step + steps.tenure;
    state.move(chosen.node, chosen.to);
    value = state.value();
    trouble = trouble === 0 && chosen.trouble <= 0 ? 0 : state.trouble();
    idle += 1;
    if (isBetter(trouble, value, best)) {
      best = { trouble, value, labels: labels.slice() };
      idle = 0;
    }
  }
  return best.labels;
}

interface Standing {
  readonly trouble: number;
  readonly value: number;
}
interface Move {
  readonly node: number;
  readonly to: number;
  readonly trouble: number;
  readonly value: number;
}

/** Less trouble, or as much and a lower value; differences of rounding count for nothing. */
function isBetter(trouble: number, value: number, than: Standing): boolean {
  if (trouble < than.trouble - 1e-12) return true;
  return trouble <= than.trouble + 1e-12 && value < than.value - 1e-10 * Math.max(1, than.value);
}

/** The move that adds least, ties to the lower node, then the lower grouping met first; a tabu one only when it beats the best. */
function bestMove(
  state: State,
  trouble: number,
  best: Standing,
  isTabu: (node: number, to: number) => boolean,
): Move | null {
  const { problem, labels } = state;
  const { size, starts, ends } = problem.graph;
  const value = state.value();
  let chosen: Move | null = null;
  for (let node = 0; node < size; node += 1) {
    let mayLeave: boolean | null = null;
    const from = labels[node] ?? 0;
    for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at += 1) {
      const to = labels[ends[at] ?? 0] ?? 0;
      if (to === from || mayLeave === false) continue;
      const harm = state.troubleDelta(node, to);
      if (trouble === 0 && harm > 0) continue;
      const gain = state.delta(node, to);
      const isLess =
        chosen === null || harm < chosen.trouble || (harm === chosen.trouble && gain < chosen.value);
      if (!isLess || (isTabu(node, to) && !isBetter(trouble + harm, value + gain, best))) continue;
      mayLeave ??= state.canLeave(node);
      if (mayLeave) chosen = { node, to, trouble: harm, value: gain };
    }
  }
  return chosen;
}
