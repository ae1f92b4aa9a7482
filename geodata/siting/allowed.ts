import { done, refused, type Result } from '../model/issue';
import { addSites } from './conclude';
import type { SitingModel, SitingPlan, SitingProblem, SitingRun } from './contract';
import { coverBy } from './enough';
import { pairsOf, rowOf } from './pairs';
import { canServe } from './serving';

/** A problem as models see it, and the index that each of its sites has in the problem that was asked. */
interface Narrowed {
  readonly problem: SitingProblem;
  readonly sites: readonly number[];
}

/**
 * A model that knows kept and other sites only, made one that knows all states: it is given the sites that a plan may have, the pairs whose
 * weight is within the capacity of the site, and one more place of demand, of weight 0, for each site that may move, which the places it
 * may have serve at the cost 0. Refused when so few sites cannot be a place for each of those.
 */
export function amongAllowed(solve: SitingModel['solve']): SitingModel['solve'] {
  return async (asked, run) => {
    const narrowed = narrow(asked);
    const enough = await enoughForMoves(narrowed.problem, run);
    if (!enough.ok) return enough;
    const outcome = await solve(narrowed.problem, run);
    return outcome.ok ? done(widened(outcome.value, asked, narrowed)) : outcome;
  };
}

/** Sites of a plan, and more that it may have until there are `count`; see `addSites`. */
export function addAllowed(asked: SitingProblem, chosen: readonly number[], count: number): number[] {
  const { problem, sites } = narrow(asked);
  const ranks = chosen.map((site) => sites.indexOf(site));
  return addSites(problem, ranks, count).map((site) => sites[site] ?? -1);
}

function narrow(asked: SitingProblem): Narrowed {
  const sites = Array.from(asked.sites.keys()).filter((site) => asked.states[site] !== 'closed');
  const rank = new Map(sites.map((site, at) => [site, at]));
  const rows = asked.demand.map((_, row) =>
    rowOf(asked.pairs, row).flatMap(([site, cost]) => {
      const at = rank.get(site);
      return at !== undefined && canServe(asked, row, site) ? [[at, cost] as const] : [];
    }),
  );
  const moves = asked.moves.map((own) => own.map((site) => rank.get(site) ?? -1));
  return {
    sites,
    problem: {
      ...asked,
      demand: [...asked.demand, ...moves.map(() => '')],
      weights: Float64Array.from([...asked.weights, ...moves.map(() => 0)]),
      sites: sites.map((site) => asked.sites[site] ?? ''),
      states: sites.map((site) => asked.states[site] ?? 'closed'),
      moves,
      capacities:
        asked.capacities === null ? null : Float64Array.from(sites, (site) => asked.capacities?.[site] ?? 0),
      pairs: pairsOf([...rows, ...moves.map((own) => own.map((site) => [site, 0] as const))]),
    },
  };
}

async function enoughForMoves(problem: SitingProblem, run: SitingRun): Promise<Result<null>> {
  const { moves, count } = problem;
  if (moves.length === 0 || count === null) return done(null);
  const pairs = pairsOf(moves.map((own) => own.map((site) => [site, 0] as const)));
  const { bound } = await coverBy(problem, pairs, count, { run, deadline: run.now() + run.timeLimitMs });
  if (bound <= count) return done(null);
  return refused([{ code: 'siting-too-few-for-moves', severity: 'error', values: { count, least: bound } }]);
}

function widened(plan: SitingPlan, { demand }: SitingProblem, { sites }: Narrowed): SitingPlan {
  return {
    ...plan,
    sites: plan.sites.map((site) => sites[site] ?? -1),
    assigned: plan.assigned.subarray(0, demand.length).map((site) => sites[site] ?? -1),
    costs: plan.costs.slice(0, demand.length),
  };
}
