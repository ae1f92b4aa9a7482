import type { Serving, SitingProblem } from './contract';

/** A place of demand whose site or cost is another; −1 and an infinite cost: served by none. */
export interface Move {
  readonly demand: number;
  readonly weight: number;
  readonly fromSite: number;
  readonly toSite: number;
  readonly before: number;
  readonly after: number;
}

/** Places together: how many, their weight, and their mean cost before and after, weighted; null where nobody is served or has weight. */
export interface MovedGroup {
  readonly places: number;
  readonly weight: number;
  readonly meanBefore: number | null;
  readonly meanAfter: number | null;
}

/** What changes from one set of sites to another. */
export interface Comparison {
  readonly opened: readonly number[];
  readonly closed: readonly number[];
  /** All places that change, in the order of their ids. */
  readonly moves: readonly Move[];
  readonly nearer: MovedGroup;
  readonly farther: MovedGroup;
  /** Served by another site at the same cost. */
  readonly elsewhere: MovedGroup;
  /** Served now, not before; and the other way round. */
  readonly gained: MovedGroup;
  readonly lost: MovedGroup;
  /** Weight × cost after less before, over the places served both times. */
  readonly weightedCostChange: number;
  /** Weight that comes within the radius, or is served at all when there is none, and that falls out of it. */
  readonly weightCovered: number;
  readonly weightUncovered: number;
}

/** Compares who is served by what before and after: today and a plan, or two plans. */
export function compareServings(problem: SitingProblem, before: Serving, after: Serving): Comparison {
  const moves = movesBetween(problem, before, after);
  const both = moves.filter((move) => move.fromSite >= 0 && move.toSite >= 0);
  const group = (some: readonly Move[]): MovedGroup => ({
    places: some.length,
    weight: some.reduce((sum, { weight }) => sum + weight, 0),
    meanBefore: meanOf(some, 'before'),
    meanAfter: meanOf(some, 'after'),
  });
  const most = problem.radius ?? Number.MAX_VALUE;
  const crossing = (from: 'before' | 'after', to: 'before' | 'after') =>
    moves.reduce((sum, move) => (move[from] > most && move[to] <= most ? sum + move.weight : sum), 0);
  return {
    opened: after.sites.filter((site) => !before.sites.includes(site)),
    closed: before.sites.filter((site) => !after.sites.includes(site)),
    moves,
    nearer: group(both.filter((move) => move.after < move.before)),
    farther: group(both.filter((move) => move.after > move.before)),
    elsewhere: group(both.filter((move) => move.after === move.before)),
    gained: group(moves.filter(({ fromSite }) => fromSite < 0)),
    lost: group(moves.filter(({ toSite }) => toSite < 0)),
    weightedCostChange: both.reduce((sum, move) => sum + move.weight * (move.after - move.before), 0),
    weightCovered: crossing('before', 'after'),
    weightUncovered: crossing('after', 'before'),
  };
}

function movesBetween({ demand, weights }: SitingProblem, before: Serving, after: Serving): Move[] {
  return Array.from(demand.keys(), (row) => ({
    demand: row,
    weight: weights[row] ?? 0,
    fromSite: before.assigned[row] ?? -1,
    toSite: after.assigned[row] ?? -1,
    before: before.costs[row] ?? Number.POSITIVE_INFINITY,
    after: after.costs[row] ?? Number.POSITIVE_INFINITY,
  })).filter(({ fromSite, toSite }) => fromSite !== toSite);
}

function meanOf(moves: readonly Move[], when: 'before' | 'after'): number | null {
  const weight = moves.reduce((sum, move) => sum + move.weight, 0);
  const mean =
    moves.reduce((sum, move) => (move.weight > 0 ? sum + move.weight * move[when] : sum), 0) / weight;
  return Number.isFinite(mean) ? mean : null;
}
