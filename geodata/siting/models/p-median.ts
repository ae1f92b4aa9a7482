import { done, refused } from '../../model/issue';
import { conclude } from '../conclude';
import type { SitingModel } from '../contract';
import { enoughSites, needed } from '../enough';
import { place } from '../place/place';
import { addGreedily } from '../place/interchange';
import { placingOf } from '../place/placing';
import { flagsOf, keptSites, servingOf, sitesOf, weightedCost, weightedPairs } from '../serving';

/** The least sum of weight × cost, all served whom some site can serve. */
export const pMedian: SitingModel = {
  id: 'p-median',
  name: 'p-median',
  wants: ['sites'],
  sense: 'least',
  counts: 'weighted cost',
  measure: weightedCost,
  source:
    'S. L. Hakimi: Optimum locations of switching centers and the absolute centers and medians of a graph. Operations Research 12 (1964); N. Christofides, J. E. Beasley: A tree search algorithm for the p-median problem. European Journal of Operational Research 10 (1982)',
  solve: async (problem, run) => {
    const deadline = run.now() + run.timeLimitMs;
    const count = needed(problem.count, 'sites', 'p-median');
    if (!count.ok) return count;
    const enough = await enoughSites(problem, count.value, run, deadline);
    if (!enough.ok) return enough;
    const forced = flagsOf(problem, keptSites(problem));
    const placing = placingOf(weightedPairs(problem, problem.pairs), forced, count.value, null);
    const placed = await place(placing, run, deadline, [
      addGreedily(placing, flagsOf(problem, enough.value)),
    ]);
    if (placed === null)
      return refused([{ code: 'siting-out-of-time', severity: 'error', values: { count: count.value } }]);
    const sites = sitesOf(placed.chosen);
    const objective = weightedCost(problem, servingOf(problem, sites));
    const bound = Math.min(objective, objective - placed.value + placed.bound);
    return done(conclude(problem, 'p-median', sites, { objective, bound }));
  },
};
