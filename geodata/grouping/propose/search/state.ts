import type { Graph, RegionProblem } from '../contract';
import { foesOf } from '../foes';
import { reaches, staysWithin, totalsOf } from '../limits';
import { trackObjective } from '../tracker';

/** A partition that a search changes node by node: its objective, and how far it is from meeting limits, pairs apart and seeds. */
export interface State {
  readonly problem: RegionProblem;
  readonly groups: number;
  /** Change them by `move` alone. */
  readonly labels: Int32Array;
  readonly value: () => number;
  /** What moving a node would add to the objective. */
  readonly delta: (node: number, to: number) => number;
  /** 0 when all constraints are met: shares of limits missed or exceeded, and pairs of foes that are together. */
  readonly trouble: () => number;
  /** What moving a node would add to the trouble. */
  readonly troubleDelta: (node: number, to: number) => number;
  /** True when the grouping of a node has others and stays in one piece without it. */
  readonly canLeave: (node: number) => boolean;
  readonly move: (node: number, to: number) => void;
}

/** The state of a partition into `groups` groupings, none of which is empty. */
export function stateOf(problem: RegionProblem, start: Int32Array, groups: number): State {
  const tracker = trackObjective(problem, start, groups);
  const { labels } = tracker;
  const foes = foesOf(problem);
  const counts = new Int32Array(groups);
  for (const group of labels) counts[group] = (counts[group] ?? 0) + 1;
  const limits = problem.limits.map((limit) => ({ ...limit, totals: totalsOf(limit, labels, groups) }));
  const canLeave = donorCheck(problem.graph, labels, counts);

  const miss = (total: number, least: number | null, most: number | null) => {
    let sum = 0;
    if (least !== null && !reaches(total, least)) sum += (least - total) / least;
    if (most !== null && !staysWithin(total, most)) sum += (total - most) / Math.max(most, 1e-9);
    return sum;
  };
  const foesIn = (node: number, group: number) => {
    let count = 0;
    for (const foe of foes[node] ?? []) if (labels[foe] === group) count += 1;
    return count;
  };
  const trouble = () => {
    let sum = 0;
    for (const { totals, least, most } of limits) for (const total of totals) sum += miss(total, least, most);
    for (const [node, group] of labels.entries()) sum += foesIn(node, group) / 2;
    return sum;
  };
  const troubleDelta = (node: number, to: number) => {
    const from = labels[node] ?? 0;
    let sum = foesIn(node, to) - foesIn(node, from);
    for (const { totals, values, least, most } of limits) {
      const own = values[node] ?? 0;
      const [giver, taker] = [totals[from] ?? 0, totals[to] ?? 0];
      const after = miss(giver - own, least, most) + miss(taker + own, least, most);
      sum += after - miss(giver, least, most) - miss(taker, least, most);
    }
    return sum;
  };
  const move = (node: number, to: number) => {
    const from = labels[node] ?? 0;
    for (const { totals, values } of limits) {
      totals[from] = (totals[from] ?? 0) - (values[node] ?? 0);
      totals[to] = (totals[to] ?? 0) + (values[node] ?? 0);
    }
    counts[from] = (counts[from] ?? 0) - 1;
    counts[to] = (counts[to] ?? 0) + 1;
    tracker.move(node, to);
  };
  const { value, delta } = tracker;
  return { problem, groups, labels, value, delta, trouble, troubleDelta, canLeave, move };
}

/** Whether groupings stay in one piece: the neighbours of a node within its grouping must reach each other without it. */
function donorCheck({ size, starts, ends }: Graph, labels: Int32Array, counts: Int32Array) {
  const seen = new Int32Array(size);
  const stack = new Int32Array(size);
  let turn = 0;
  return (node: number): boolean => {
    const group = labels[node] ?? 0;
    if ((counts[group] ?? 0) < 2) return false;
    let first = -1;
    let wanted = 0;
    const [from, to] = [starts[node] ?? 0, starts[node + 1] ?? 0];
    turn += 2;
    for (let at = from; at < to; at += 1) {
      const other = ends[at] ?? 0;
      if (labels[other] !== group) continue;
      first = other;
      seen[other] = turn;
      wanted += 1;
    }
    if (wanted < 2) return wanted === 1;
    // turn: a neighbour to be reached; turn + 1: reached.
    seen[node] = turn + 1;
    seen[first] = turn + 1;
    stack[0] = first;
    wanted -= 1;
    for (let height = 1; height > 0;) {
      height -= 1;
      const at = stack[height] ?? 0;
      for (let edge = starts[at] ?? 0; edge < (starts[at + 1] ?? 0); edge += 1) {
        const other = ends[edge] ?? 0;
        const mark = seen[other] ?? 0;
        if (mark === turn + 1 || labels[other] !== group) continue;
        if (mark === turn) wanted -= 1;
        if (wanted === 0) return true;
        seen[other] = turn + 1;
        stack[height] = other;
        height += 1;
      }
    }
    return false;
  };
}
