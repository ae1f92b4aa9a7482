import type { Serving, SitingPlan, SitingProblem } from './contract';
import { assignWithin } from './capacity/assign';
import { pairsOf, rowOf, within } from './pairs';
import { addGreedily, interchange } from './place/interchange';
import { placingOf, type Placing } from './place/placing';
import { flagsOf, keptSites, servedAs, servingOf, sitesOf, weightedPairs } from './serving';

/** A plan from who is served by what, and the gap between objective and bound; `proven` when they agree but for rounding. */
export function conclude(
  serving: Serving,
  model: string,
  { objective, bound }: { readonly objective: number; readonly bound: number },
): SitingPlan {
  const gap = gapOf(objective, bound);
  const proven = gap <= 1e-9;
  return {
    ...serving,
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
): Serving {
  const start = addSites(problem, chosen, count);
  const sites = sitesOf(interchange(nearPlacing(problem, count, radius), flagsOf(problem, start)));
  return servingOf(problem, sites);
}

/**
 * The same for a plan within capacities: sites are added until there are `count`, and those who are served within the radius are assigned
 * anew at little weighted cost, places of no weight with them.
 */
export function settleWithin(problem: SitingProblem, plan: Serving, count: number, radius: number): Serving {
  const { weights, capacities, demand } = problem;
  if (capacities === null) throw new Error('Capacities are needed.');
  const sites = addSites(problem, plan.sites, count);
  const isAsked = (row: number) => (plan.assigned[row] ?? -1) >= 0 || weights[row] === 0;
  const near = within(problem.pairs, radius);
  const pairs = pairsOf(Array.from(demand.keys(), (row) => (isAsked(row) ? rowOf(near, row) : [])));
  const placing = placingOf(weightedPairs(problem, pairs), flagsOf(problem, []), count, null, {
    weights,
    capacities,
  });
  const { assigned } = assignWithin(placing, flagsOf(problem, sites));
  const isWhole = plan.assigned.every((site, row) => site < 0 || (assigned[row] ?? -1) >= 0);
  return isWhole ? servedAs(problem, sites, assigned) : { ...plan, sites };
}

function nearPlacing(problem: SitingProblem, count: number, radius: number): Placing {
  const pairs = weightedPairs(problem, within(problem.pairs, radius));
  return placingOf(pairs, flagsOf(problem, keptSites(problem)), count, null, null);
}
