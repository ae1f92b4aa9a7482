import { done, refused, type Issue, type Result } from '../model/issue';
import type { SiteState, SitingProblem } from './contract';
import { pairsOf } from './pairs';

/** A site as it comes. */
export interface SiteWish {
  readonly id: string;
  readonly state: SiteState;
  /** Of a moving site: ids of the free places (candidates) it may move to beside its own. */
  readonly mayMoveTo?: readonly string[];
  /** Weight that it can serve, 0 or more; null or not said: without limit. */
  readonly capacity?: number | null;
}

/** Demand, sites and costs as they come, in any order. */
export interface SitingRequest {
  readonly demand: readonly { readonly id: string; readonly weight: number }[];
  readonly sites: readonly SiteWish[];
  /** Each pair once at most. */
  readonly costs: readonly { readonly demand: string; readonly site: string; readonly cost: number }[];
  readonly count: number | null;
  readonly radius: number | null;
}

/**
 * A problem from demand, sites and costs, put in the order of ids. Refused when an id is there twice or unknown, a weight, a cost or a
 * capacity is below 0 or not a number, a pair is there twice, more sites are asked for than may be there, or fewer than must stay, and when
 * a site that does not move has places to move to, or one that does has others than candidates.
 */
export function prepareSiting(request: SitingRequest): Result<SitingProblem> {
  const issues: Issue[] = [];
  const demand = inOrder(request.demand);
  const sites = inOrder(request.sites);
  const rankOf = (rows: readonly { readonly id: string }[]) => {
    const rank = new Map(rows.map(({ id }, at) => [id, at]));
    if (rank.size < rows.length)
      issues.push(
        fault('siting-id-twice', { id: rows.find((row, at) => rank.get(row.id) !== at)?.id ?? '' }),
      );
    return rank;
  };
  const [demandRank, siteRank] = [rankOf(demand), rankOf(sites)];
  for (const { id, weight } of demand)
    if (!(Number.isFinite(weight) && weight >= 0)) issues.push(fault('siting-not-a-quantity', { id }));
  const rows = demand.map((): [number, number][] => []);
  for (const { demand: from, site: to, cost } of request.costs) {
    const [row, site] = [demandRank.get(from), siteRank.get(to)];
    if (row === undefined || site === undefined)
      issues.push(fault('siting-unknown-id', { id: row === undefined ? from : to }));
    else if (!(Number.isFinite(cost) && cost >= 0))
      issues.push(fault('siting-not-a-quantity', { id: `${from}, ${to}` }));
    else rows[row]?.push([site, cost]);
  }
  for (const [row, own] of rows.entries()) {
    own.sort(([siteA, costA], [siteB, costB]) => costA - costB || siteA - siteB);
    if (new Set(own.map(([site]) => site)).size < own.length)
      issues.push(fault('siting-pair-twice', { id: demand[row]?.id ?? '' }));
  }
  for (const { id, capacity } of sites)
    if (typeof capacity === 'number' && !(Number.isFinite(capacity) && capacity >= 0))
      issues.push(fault('siting-not-a-capacity', { id }));
  for (const site of sites) issues.push(...moveFaults(site, siteRank, sites));
  issues.push(...countFaults(sites, request.count));
  if (demand.length === 0 || sites.length === 0) issues.push(fault('siting-nothing'));
  if (issues.length > 0) return refused(issues);
  return done({
    demand: demand.map(({ id }) => id),
    weights: Float64Array.from(demand, ({ weight }) => weight),
    sites: sites.map(({ id }) => id),
    states: sites.map(({ state }) => state),
    moves: sites.flatMap(({ id, state, mayMoveTo = [] }) =>
      state === 'moving' ? [ranksOf([id, ...mayMoveTo], siteRank)] : [],
    ),
    capacities: sites.every(({ capacity = null }) => capacity === null)
      ? null
      : Float64Array.from(sites, ({ capacity }) => capacity ?? Number.POSITIVE_INFINITY),
    pairs: pairsOf(rows),
    count: request.count,
    radius: request.radius,
  });
}

function countFaults(sites: SitingRequest['sites'], count: number | null): Issue[] {
  if (count === null) return [];
  const kept = sites.filter(({ state }) => state === 'kept').length;
  const possible = sites.filter(({ state }) => state !== 'closed').length;
  if (count > possible) return [fault('siting-too-many-sites', { count, sites: possible })];
  return count < kept ? [fault('siting-too-few-for-kept', { count, kept })] : [];
}

function moveFaults(
  { id, state, mayMoveTo = [] }: SiteWish,
  rank: ReadonlyMap<string, number>,
  sites: readonly SiteWish[],
): Issue[] {
  if (state !== 'moving' && mayMoveTo.length > 0) return [fault('siting-not-moving', { id })];
  return mayMoveTo.flatMap((to) => {
    const target = sites[rank.get(to) ?? -1];
    if (target === undefined) return [fault('siting-unknown-id', { id: to })];
    return to === id || target.state === 'candidate' ? [] : [fault('siting-move-not-free', { id, to })];
  });
}

function ranksOf(ids: readonly string[], rank: ReadonlyMap<string, number>): number[] {
  return [...new Set(ids.map((id) => rank.get(id) ?? -1))].toSorted((a, b) => a - b);
}

function inOrder<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function fault(code: string, values: NonNullable<Issue['values']> = {}): Issue {
  return { code, severity: 'error', values };
}
