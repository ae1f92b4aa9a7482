import type { SitingPlan, SitingProblem } from './contract';
import { within } from './pairs';
import { addGreedily, interchange } from './place/interchange';
import { placingOf } from './place/placing';
import { flagsOf, keptSites, servingOf, sitesOf, weightedPairs } from './serving';

/** A plan from its sites: who is served by what, and the gap between objective and bound; `proven` when they agree but for rounding. */
export function conclude(
  problem: SitingProblem,
  model: string,
  chosen: Iterable<number>,
  { objective, bound }: { readonly objective: number; readonly bound: number },
): SitingPlan {
  const gap = gapOf(objective, bound);
  const proven = gap <= 1e-9;
  return {
    ...servingOf(problem, chosen),
    model,
    objective,
    bound: proven ? objective : bound,
    gap: proven ? 0 : gap,
    proven,
    ended: proven ? 'complete' : 'time',
  };
}

/** Difference of objective and bound over the objective; infinite when that is 0 and the bound is not. */
export function gapOf(objective: number, bound: number): number {
  const difference = Math.abs(objective - bound);
  if (difference === 0) return 0;
  return objective === 0 ? Number.POSITIVE_INFINITY : difference / Math.abs(objective);
}

/**
 * Of plans as good for a model, one of little weighted cost: sites are added until there are `count`, then exchanged, as long as nobody
 * whom a pair of at most `radius` serves loses it.
 */
export function settle(
  problem: SitingProblem,
  chosen: Iterable<number>,
  count: number,
  radius: number,
): number[] {
  const pairs = weightedPairs(problem, within(problem.pairs, radius));
  const placing = placingOf(pairs, flagsOf(problem, keptSites(problem)), count, null);
  return sitesOf(interchange(placing, addGreedily(placing, flagsOf(problem, chosen))));
}
