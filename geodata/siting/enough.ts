import { done, refused, type Issue, type Result } from '../model/issue';
import type { Pairs, SitingProblem, SitingRun } from './contract';
import { coveringOf } from './cover/covering';
import { smallestCover, type Cover } from './cover/cover';
import { keptSites } from './serving';

/** The smallest cover of all that the pairs can serve, sites kept in it; see `smallestCover`. */
export function coverBy(
  problem: SitingProblem,
  pairs: Pairs,
  enough: number | null,
  solving: { readonly run: SitingRun; readonly deadline: number } | null,
): Promise<Cover> {
  return smallestCover(coveringOf(pairs, problem.sites.length, keptSites(problem)), enough, solving);
}

/**
 * Sites that together can serve all whom some site can, as many as are asked for at most. Refused when no so many can, with how many
 * it takes at least, or when none were found in time.
 */
export async function enoughSites(
  problem: SitingProblem,
  count: number,
  run: SitingRun,
  deadline: number,
): Promise<Result<readonly number[]>> {
  const { sites, bound } = await coverBy(problem, problem.pairs, count, { run, deadline });
  if (sites.length <= count) return done(sites);
  if (bound <= count) return refused([outOfTime(count)]);
  return refused([{ code: 'siting-too-few-sites', severity: 'error', values: { count, least: bound } }]);
}

/** What is said when no plan was found in time. */
export function outOfTime(count: number): Issue {
  return { code: 'siting-out-of-time', severity: 'error', values: { count } };
}

/** What a model says that is not told a number it wants. */
export function lacking(option: 'sites' | 'radius', model: string): Issue {
  const code = { sites: 'siting-wants-sites', radius: 'siting-wants-radius' }[option];
  return { code, severity: 'error', values: { model } };
}

/** The number that a model must be told. Refused without it. */
export function needed(value: number | null, option: 'sites' | 'radius', model: string): Result<number> {
  return value === null ? refused([lacking(option, model)]) : done(value);
}
