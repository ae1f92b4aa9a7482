import { lowerBound, meetsBound } from './bounds';
import type { RegionProblem, Solution } from './contract';
import { canonical } from './canonical';
import { objectiveValue } from './objective';

/** A solution for a number of groupings, its value computed whole and beside the best bound that is had without searching. */
export function conclude(problem: RegionProblem, labels: Int32Array, ended: Solution['ended']): Solution {
  const { labels: numbered, count } = canonical(labels);
  const value = objectiveValue(problem, numbered);
  const { bound, boundBy } = lowerBound(problem, count);
  return {
    labels: numbered,
    groups: count,
    value,
    // Rounding may lift a bound over the value it meets.
    bound: Math.min(bound, value),
    boundBy,
    mostGroups: count,
    proven: meetsBound(value, bound),
    ended,
  };
}
