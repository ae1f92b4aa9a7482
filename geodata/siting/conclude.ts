import type { SitingPlan, SitingProblem } from './contract';
import { within } from './pairs';
import { addGreedily, interchange } from './place/interchange';
import { placingOf, type Placing } from './place/placing';
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
function gapOf(objective: number, bound: number): number {
  const difference = Math.abs(objective - bound);
  if (difference === 0) return 0;
  return objective === 0 ? Number.POSITIVE_INFINITY : difference / Math.abs(objective);
}

/** Sites added to others until there are `count`, each time the one that takes most off the weighted cost. */
export function addSites(problem: SitingProblem, chosen: Iterable<number>, count: number): number[] {
  const placing = nearPlacing(problem, count, Number.MAX_VALUE);
  return sitesOf(addGreedily(placing, flagsOf(problem, chosen)));
}

/**
 * Of plans as good for a model, one of little weighted cost: sites are added until there are `count`, then exchanged, as long as no more
 * places are without a site within the radius.
 */
export function settle(
  problem: SitingProblem,
  chosen: Iterable<number>,
  count: number,
  radius: number,
): number[] {
  const start = addSites(problem, chosen, count);
  return sitesOf(interchange(nearPlacing(problem, count, radius), flagsOf(problem, start)));
}

function nearPlacing(problem: SitingProblem, count: number, radius: number): Placing {
  const pairs = weightedPairs(problem, within(problem.pairs, radius));
  return placingOf(pairs, flagsOf(problem, keptSites(problem)), count, null);
}
