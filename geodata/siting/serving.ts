import { assignWithin } from './capacity/assign';
import type { Pairs, Serving, SitingProblem } from './contract';
import { rowOf } from './pairs';
import { placingOf } from './place/placing';

/**
 * Who is served by what when these sites (indexes, in any order) are there: the cheapest, of equal costs the lower id. Where capacities do
 * not allow that, little weighted cost is sought, which is not proven to be the least, and who finds no room is served by none.
 */
export function servingOf(problem: SitingProblem, chosen: Iterable<number>): Serving {
  const nearest = nearestServing(problem, chosen);
  const { capacities, weights } = problem;
  if (capacities === null) return nearest;
  const pairs = weightedPairs(problem, problem.pairs);
  const placing = placingOf(pairs, flagsOf(problem, []), 0, null, { weights, capacities });
  const { assigned } = assignWithin(placing, flagsOf(problem, nearest.sites));
  return servedAs(problem, nearest.sites, assigned);
}

/** Who is served by what from the site of each place, −1 for none. */
export function servedAs(problem: SitingProblem, sites: readonly number[], assigned: Int32Array): Serving {
  const costs = Float64Array.from(assigned, (site, row) =>
    site < 0
      ? Number.POSITIVE_INFINITY
      : (rowOf(problem.pairs, row).find(([end]) => end === site)?.[1] ?? Number.POSITIVE_INFINITY),
  );
  return { sites, assigned, costs };
}

function nearestServing(problem: SitingProblem, chosen: Iterable<number>): Serving {
  const { demand, pairs } = problem;
  const isThere = flagsOf(problem, chosen);
  const assigned = new Int32Array(demand.length).fill(-1);
  const costs = new Float64Array(demand.length).fill(Number.POSITIVE_INFINITY);
  for (let row = 0; row < demand.length; row += 1) {
    for (let at = pairs.starts[row] ?? 0; at < (pairs.starts[row + 1] ?? 0); at += 1) {
      const site = pairs.ends[at] ?? 0;
      if (isThere[site] !== 1) continue;
      assigned[row] = site;
      costs[row] = pairs.costs[at] ?? 0;
      break;
    }
  }
  return { sites: sitesOf(isThere), assigned, costs };
}

/** True when a plan may have a site and its capacity is enough for a place of demand. */
export function canServe({ states, weights, capacities }: SitingProblem, row: number, site: number): boolean {
  return states[site] !== 'closed' && (weights[row] ?? 0) <= (capacities?.[site] ?? Number.POSITIVE_INFINITY);
}

/** Places of demand that some site could serve. */
function reachable(problem: SitingProblem): number[] {
  return Array.from(problem.demand.keys()).filter((row) =>
    rowOf(problem.pairs, row).some(([site]) => canServe(problem, row, site)),
  );
}

/** Sites that must stay. */
export function keptSites({ states }: SitingProblem): number[] {
  return Array.from(states.keys()).filter((site) => states[site] === 'kept');
}

/** 1 for each site of a list. */
export function flagsOf({ sites }: SitingProblem, chosen: Iterable<number>): Uint8Array {
  const flags = new Uint8Array(sites.length);
  for (const site of chosen) flags[site] = 1;
  return flags;
}

/** The sites whose flag is 1, ascending. */
export function sitesOf(flags: Uint8Array): number[] {
  return Array.from(flags.keys()).filter((site) => flags[site] === 1);
}

/** The same pairs, each cost times the weight of its place. */
export function weightedPairs({ weights }: SitingProblem, { starts, ends, costs }: Pairs): Pairs {
  const weighted = costs.slice();
  for (const [row, weight] of weights.entries())
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
      weighted[at] = weight * (costs[at] ?? 0);
  return { starts, ends, costs: weighted };
}

/** Sum of weight × cost over the places that are served. */
export function weightedCost({ weights }: SitingProblem, { costs }: Serving): number {
  return costs.reduce(
    (sum, cost, row) => (Number.isFinite(cost) ? sum + (weights[row] ?? 0) * cost : sum),
    0,
  );
}

/** What is covered: places (indexes) and their weights. */
export interface Covered {
  readonly covered: readonly number[];
  /** Those that are not, whoever could serve them. */
  readonly uncovered: readonly number[];
  /** Those among them that no site at all could serve. */
  readonly unreachable: readonly number[];
  readonly coveredWeight: number;
  readonly uncoveredWeight: number;
}

/** Places served within the radius, or served at all when the problem has none, and the others. */
export function coveredBy(problem: SitingProblem, { costs }: Serving): Covered {
  const { demand, weights, radius } = problem;
  const most = radius ?? Number.MAX_VALUE;
  const rows = Array.from(demand.keys());
  const [covered, uncovered] = [true, false].map((is) =>
    rows.filter((row) => (costs[row] ?? 0) <= most === is),
  );
  const weightOf = (some: readonly number[] = []) => some.reduce((sum, row) => sum + (weights[row] ?? 0), 0);
  const canBe = new Set(reachable(problem));
  return {
    covered: covered ?? [],
    uncovered: uncovered ?? [],
    unreachable: rows.filter((row) => !canBe.has(row)),
    coveredWeight: weightOf(covered),
    uncoveredWeight: weightOf(uncovered),
  };
}
