import { recombined } from '../../robustness/recombine';
import type { RegionProblem } from '../contract';
import { objectiveValue, valueOfUnits } from '../objective';
import type { Found, Watch } from './watch';

/** Steps whatever the size, and steps more for each node. */
const leastSteps = 4000;
const stepsPerNode = 10;
/** Share of the steps by which the usual loss of a step is learnt; the temperature then falls from it to a thousandth of it. */
const learning = 0.02;
const cooled = 1e-3;

/**
 * Annealing by recombination: two groupings that touch are put together and cut anew along a random tree so that both meet every
 * constraint (see `recombined`); worse partitions pass with a probability that falls. Where floors are so tight that no node may
 * leave a grouping alone, it still moves. Gives the best partition met; `start` must meet every constraint.
 */
export function recombineSearch(
  problem: RegionProblem,
  start: Int32Array,
  random: () => number,
  watch: Watch,
): Found {
  const steps = leastSteps + stepsPerNode * problem.graph.size;
  let now: Found = { value: objectiveValue(problem, start), labels: start };
  let best = now;
  let [losses, count] = [0, 0];
  for (let step = 0; step < steps; step += 1) {
    if (step % 16 === 0 && watch.isOver()) break;
    if (step % 256 === 0) watch.tell(step / steps, best.value, best.labels);
    const next = recombined(problem, now.labels, random);
    if (next === null) continue;
    const { labels, pair } = next;
    const loss = valueOf(problem, labels, pair) - valueOf(problem, now.labels, pair);
    const value = now.value + loss;
    if (loss > 0) [losses, count] = [losses + loss, count + 1];
    const progress = step / steps;
    const temperature = count === 0 ? 0 : (0.5 * losses * cooled ** progress) / count;
    const isLearning = progress < learning;
    if (loss > 0 && !isLearning && random() >= Math.exp(-loss / temperature)) continue;
    now = { value, labels };
    if (value < best.value) best = now;
  }
  return { value: objectiveValue(problem, best.labels), labels: best.labels };
}

/** The objective of some groupings alone. */
function valueOf(problem: RegionProblem, labels: Int32Array, groups: readonly number[]): number {
  const { members, points, dimensions, objective } = problem;
  const values: number[] = [];
  const own: number[] = [];
  for (const [node, group] of labels.entries()) {
    if (!groups.includes(group)) continue;
    for (const unit of members[node] ?? []) {
      own.push(groups.indexOf(group));
      for (let d = 0; d < dimensions; d += 1) values.push(points[unit * dimensions + d] ?? 0);
    }
  }
  return valueOfUnits({ points: Float64Array.from(values), dimensions }, objective, Int32Array.from(own));
}
