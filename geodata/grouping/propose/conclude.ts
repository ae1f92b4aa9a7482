import type { RegionProblem, Solution } from './contract';
import { canonical } from './canonical';
import { objectiveValue } from './objective';

/** A solution for a number of groupings, its value computed whole and beside the best bound that is had without searching. */
export function conclude(problem: RegionProblem, labels: Int32Array, ended: Solution['ended']): Solution {
  const { labels: numbered, count } = canonical(labels);
  const value = objectiveValue(problem, numbered);
  return {
    labels: numbered,
    groups: count,
    value,
    bound: 0,
    boundBy: 'zero',
    mostGroups: count,
    proven: value === 0,
    ended,
  };
}
