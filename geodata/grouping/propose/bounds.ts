import type { BoundKind, RegionProblem } from './contract';
import { oneVariableBound } from './bounds/one-variable';
import { smallestPairsBound } from './bounds/smallest-pairs';
import { spectralBound } from './bounds/spectral';

/** A lower bound on the objective, and the argument it is from. */
export interface LowerBound {
  readonly bound: number;
  readonly boundBy: BoundKind;
}

/** Most work for which a bound is worth its time: operations of one-variable cuts, units whose pairs are sorted. */
const mostCuts = 10_000_000;
const mostPaired = { ss: 200, pairwise: 1000 } as const;

/**
 * The best lower bound on the objective of any partition of the units into at most `groups` parts that is had without a search:
 * contiguity, limits and locked units are left aside, which can only lower it.
 */
export function lowerBound(problem: RegionProblem, groups: number): LowerBound {
  const { points, dimensions, objective } = problem;
  const units = points.length / dimensions;
  const found: LowerBound[] = [{ bound: 0, boundBy: 'zero' }];
  if (groups < units && units <= mostPaired[objective])
    found.push({ bound: smallestPairsBound(problem, objective, groups), boundBy: 'smallest-pairs' });
  if (groups < units && objective === 'ss') {
    found.push({ bound: spectralBound(problem, groups), boundBy: 'spectral' });
    if (units * Math.log2(units + 1) * groups * dimensions <= mostCuts)
      found.push({ bound: oneVariableBound(problem, groups), boundBy: 'one-variable' });
  }
  return found.reduce((best, one) => (one.bound > best.bound ? one : best));
}

/** True when a value meets a bound but for rounding: nothing is better. */
export function meetsBound(value: number, bound: number): boolean {
  return value - bound <= 1e-9 * Math.max(1, Math.abs(value));
}
