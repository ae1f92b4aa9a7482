import { done, refused } from '../../model/issue';
import { amongAllowed } from '../allowed';
import { placeWithin } from '../capacity/place-within';
import { conclude } from '../conclude';
import type { SitingModel } from '../contract';
import { enoughSites, needed, outOfTime } from '../enough';
import { addGreedily } from '../place/interchange';
import { byCheapest } from '../place/manner';
import { place } from '../place/place';
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
  solve: amongAllowed(async (problem, run) => {
    const deadline = run.now() + run.timeLimitMs;
    const count = needed(problem.count, 'sites', 'p-median');
    if (!count.ok) return count;
    const enough = await enoughSites(problem, count.value, run, deadline);
    if (!enough.ok) return enough;
    const pairs = weightedPairs(problem, problem.pairs);
    if (problem.capacities !== null) {
      const placed = await placeWithin(problem, pairs, null, run, deadline);
      if (!placed.ok) return placed;
      const { serving, value, bound } = placed.value;
      return done(conclude(serving, 'p-median', { objective: value, bound }));
    }
    const placing = placingOf(pairs, flagsOf(problem, keptSites(problem)), count.value, null, null);
    const start = addGreedily(placing, flagsOf(problem, enough.value));
    const placed = await place(placing, byCheapest, run, deadline, [start]);
    if (!placed.servesAll) return refused([outOfTime(count.value)]);
    const serving = servingOf(problem, sitesOf(placed.chosen));
    const objective = weightedCost(problem, serving);
    const bound = Math.min(objective, objective - placed.value + placed.bound);
    return done(conclude(serving, 'p-median', { objective, bound }));
  }),
};
