import { done, refused, type Issue, type Result } from '../model/issue';
import type { SiteState, SitingProblem } from './contract';
import { pairsOf } from './pairs';

/** Demand, sites and costs as they come, in any order. */
export interface SitingRequest {
  readonly demand: readonly { readonly id: string; readonly weight: number }[];
  readonly sites: readonly { readonly id: string; readonly state: SiteState }[];
  /** Each pair once at most. */
  readonly costs: readonly { readonly demand: string; readonly site: string; readonly cost: number }[];
  readonly count: number | null;
  readonly radius: number | null;
}

/**
 * A problem from demand, sites and costs, put in the order of ids. Refused when an id is there twice or unknown, a weight or a cost is
 * below 0 or not a number, a pair is there twice, more sites are asked for than there are, or fewer than must stay.
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
  issues.push(...countFaults(sites, request.count));
  if (demand.length === 0 || sites.length === 0) issues.push(fault('siting-nothing'));
  if (issues.length > 0) return refused(issues);
  return done({
    demand: demand.map(({ id }) => id),
    weights: Float64Array.from(demand, ({ weight }) => weight),
    sites: sites.map(({ id }) => id),
    states: sites.map(({ state }) => state),
    pairs: pairsOf(rows),
    count: request.count,
    radius: request.radius,
  });
}

function countFaults(sites: SitingRequest['sites'], count: number | null): Issue[] {
  if (count === null) return [];
  const kept = sites.filter(({ state }) => state === 'kept').length;
  if (count > sites.length) return [fault('siting-too-many-sites', { count, sites: sites.length })];
  return count < kept ? [fault('siting-too-few-for-kept', { count, kept })] : [];
}

function inOrder<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function fault(code: string, values: NonNullable<Issue['values']> = {}): Issue {
  return { code, severity: 'error', values };
}
