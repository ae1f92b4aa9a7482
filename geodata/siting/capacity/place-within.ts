import { done, refused, type Result } from '../../model/issue';
import type { Pairs, Serving, SitingProblem, SitingRun } from '../contract';
import { outOfTime } from '../enough';
import { addGreedily } from '../place/interchange';
import { byCapacity } from '../place/manner';
import { place } from '../place/place';
import { placingOf } from '../place/placing';
import { flagsOf, keptSites, servedAs, sitesOf } from '../serving';

/** Who is served by what within capacities, what that is worth to a placing, and what no plan costs less than. */
export interface PlacedWithin {
  readonly serving: Serving;
  readonly value: number;
  readonly bound: number;
}

/**
 * The best plan of a placing with capacities (see `place`), from costs by demand and what each place costs that is served by none, null
 * when all must be served. Refused when capacities are not enough, or when no plan was found in time.
 */
export async function placeWithin(
  problem: SitingProblem,
  pairs: Pairs,
  outside: Float64Array | null,
  run: SitingRun,
  deadline: number,
): Promise<Result<PlacedWithin>> {
  const { count, weights, capacities } = problem;
  if (count === null || capacities === null) throw new Error('A number of sites and capacities are needed.');
  const room = { weights, capacities };
  const placing = placingOf(pairs, flagsOf(problem, keptSites(problem)), count, outside, room);
  // The largest sites are most likely to hold all.
  const largest = Array.from(capacities.keys()).toSorted(
    (a, b) => (capacities[b] ?? 0) - (capacities[a] ?? 0) || a - b,
  );
  const kept = keptSites(problem);
  const roomy = [...kept, ...largest.filter((site) => !kept.includes(site))].slice(0, count);
  const start = addGreedily(placing, flagsOf(problem, roomy));
  const { chosen, assigned, value, bound, servesAll } = await place(placing, byCapacity, run, deadline, [
    start,
  ]);
  if (bound === Number.POSITIVE_INFINITY) return refused([short]);
  if (!servesAll || assigned === null) return refused([outOfTime(count)]);
  return done({ serving: servedAs(problem, sitesOf(chosen), assigned), value, bound });
}

/** What is said when capacities cannot hold all who must be served. */
export const short = { code: 'siting-too-little-capacity', severity: 'error' } as const;
