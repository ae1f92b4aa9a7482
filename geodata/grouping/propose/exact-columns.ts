import type { RegionProblem } from './contract';
import { connectedSets, neighbourBits } from './enumerate';
import { foesOf } from './foes';
import { reaches, staysWithin } from './limits';
import { setCosts } from './set-costs';

/** A grouping that a partition may be made of: its nodes as bits, and its objective. */
export interface Column {
  readonly set: number;
  readonly cost: number;
}

/** Most groupings that the solver is given, and most connected sets that are looked at for them. */
export const mostColumns = 120_000;
const mostVisited = 4_000_000;

/**
 * All groupings that a partition into `count` of them with an objective of at most `dearest` can hold: in one piece, within the limits,
 * without foes, leaving enough nodes and enough of each floor for the others. Null when there are too many.
 */
export function columnsOf(problem: RegionProblem, count: number, dearest: number): Column[] | null {
  const size = problem.ids.length;
  const costOf = setCosts(problem);
  const foes = foesOf(problem).map((own) => own.reduce((bits, node) => bits | (1 << node), 0));
  const limits = problem.limits.map(({ values, least, most }) => {
    // What a node has above a floor helps no other grouping.
    const useful = values.map((value) => (least === null ? 0 : Math.min(value, least)));
    const spare = useful.reduce((sum, value) => sum + value, 0) - (count - 1) * (least ?? 0);
    return { values, useful, least, most, spare: least === null ? null : spare };
  });
  const columns: Column[] = [];
  let visited = 0;
  const isComplete = connectedSets(neighbourBits(problem.graph), (set) => {
    visited += 1;
    if (visited > mostVisited) return 'stop';
    let nodes = 0;
    for (let left = set; left !== 0; left &= left - 1) {
      nodes += 1;
      if (((foes[31 - Math.clz32(left & -left)] ?? 0) & set) !== 0) return 'leave';
    }
    if (nodes > size - count + 1) return 'leave';
    let isEnough = true;
    for (const { values, useful, least, most, spare } of limits) {
      const total = sumOf(values, set);
      if (!staysWithin(total, most) || !staysWithin(sumOf(useful, set), spare)) return 'leave';
      if (!reaches(total, least)) isEnough = false;
    }
    const cost = costOf(set);
    if (cost > dearest) return 'leave';
    if (isEnough) columns.push({ set, cost });
    return columns.length > mostColumns ? 'stop' : 'grow';
  });
  return isComplete ? columns : null;
}

function sumOf(values: Float64Array, set: number): number {
  let sum = 0;
  for (let left = set; left !== 0; left &= left - 1) sum += values[31 - Math.clz32(left & -left)] ?? 0;
  return sum;
}
