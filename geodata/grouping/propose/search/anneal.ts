import { drawn } from '../random';
import type { State } from './state';
import type { Watch } from './watch';

/** Temperatures, each lower than the one before by the same factor, from that at which most moves pass to a thousandth of it. */
const temperatures = 60;
const cooled = 1e-3;

/**
 * Simulated annealing (S. Kirkpatrick, C. Gelatt, M. Vecchi, 1983; for AZP: S. Openshaw, L. Rao, 1995): random moves over limits between
 * groupings, those that make the partition worse pass with a probability that falls. Constraints that are met stay so. Gives the best
 * partition met.
 */
export function anneal(state: State, random: () => number, watch: Watch): Int32Array {
  const { labels, problem } = state;
  const { starts, ends, size } = problem.graph;
  let best = { value: state.value(), labels: labels.slice() };
  const propose = () => {
    const node = drawn(random, size);
    const degree = (starts[node + 1] ?? 0) - (starts[node] ?? 0);
    if (degree === 0) return null;
    const to = labels[ends[(starts[node] ?? 0) + drawn(random, degree)] ?? 0] ?? 0;
    return to === labels[node] || state.troubleDelta(node, to) > 0 ? null : { node, to };
  };
  let [sum, count] = [0, 0];
  for (let sample = 0; sample < 20 * size; sample += 1) {
    const move = propose();
    if (move === null) continue;
    sum += Math.abs(state.delta(move.node, move.to));
    count += 1;
  }
  if (count === 0) return best.labels;
  for (let step = 0; step < temperatures; step += 1) {
    const temperature = (sum / count) * 0.5 * cooled ** (step / (temperatures - 1));
    for (let turn = 0; turn < 40 * size; turn += 1) {
      if (turn % 256 === 0 && watch.isOver()) return best.labels;
      const move = propose();
      if (move === null) continue;
      const gain = state.delta(move.node, move.to);
      if (gain > 0 && random() >= Math.exp(-gain / temperature)) continue;
      if (!state.canLeave(move.node)) continue;
      state.move(move.node, move.to);
      if (state.value() < best.value) best = { value: state.value(), labels: labels.slice() };
    }
    watch.tell((step + 1) / temperatures, best.value, best.labels);
  }
  return best.labels;
}
