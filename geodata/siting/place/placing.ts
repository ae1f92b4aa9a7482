import type { Pairs } from '../contract';
import { transposed } from '../pairs';

/** Capacities of sites, infinite without limit, and what each place of demand takes of them. */
export interface Room {
  readonly weights: Float64Array;
  readonly capacities: Float64Array;
}

/**
 * Choose `count` sites at the least sum, over demand, of the cost of the cheapest chosen site, or of `outside` when that is less or
 * when there is none. Both p-median (outside is dearer than any plan) and MCLP (costs of 0, outside is the weight) are this.
 */
export interface Placing {
  readonly size: number;
  readonly sites: number;
  readonly count: number;
  /** 1 for sites that must be chosen. */
  readonly forced: Uint8Array;
  /** Sites by demand, the cheapest first, costs weighted. */
  readonly byDemand: Pairs;
  /** Demand by site, ascending. */
  readonly bySite: Pairs;
  readonly outside: Float64Array;
  /** No demand may be outside: `outside` is then only the price by which a search sees that some is. */
  readonly mustServe: boolean;
  /** Two values of the objective differ by this at least: 1 when all costs are whole, else 0. */
  readonly step: 0 | 1;
  /** With it, demand is assigned within capacities, each place whole to one site. */
  readonly room: Room | null;
}

/** Sites, what they cost, and whether all are served who must be; `assigned` null: each place by the cheapest. */
export interface FoundPlan {
  readonly chosen: Uint8Array;
  readonly assigned: Int32Array | null;
  readonly value: number;
  readonly servesAll: boolean;
}

/**
 * A placing from weighted costs by demand, the cheapest first; `outside` null: nobody may be outside but those whom no site can serve, who
 * cost nothing.
 */
export function placingOf(
  byDemand: Pairs,
  forced: Uint8Array,
  count: number,
  outside: Float64Array | null,
  room: Room | null,
): Placing {
  const size = byDemand.starts.length - 1;
  // Dearer by more than what a proof tolerates.
  const dearest = 1 + Math.ceil(1.00001 * dearestSum(byDemand));
  const price =
    outside ?? Float64Array.from({ length: size }, (_, row) => (isEmpty(byDemand, row) ? 0 : dearest));
  const isWhole =
    byDemand.costs.every(Number.isSafeInteger) && (outside === null || outside.every(Number.isSafeInteger));
  return {
    size,
    sites: forced.length,
    count,
    forced,
    byDemand,
    bySite: transposed(byDemand, forced.length),
    outside: price,
    mustServe: outside === null,
    step: isWhole ? 1 : 0,
    room,
  };
}

/** More than any plan can cost that serves all. */
function dearestSum({ starts, costs }: Pairs): number {
  let sum = 0;
  for (let row = 0; row + 1 < starts.length; row += 1) {
    const [from, to] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    if (to > from) sum += costs[to - 1] ?? 0;
  }
  return sum;
}

/** The objective of a set of sites, summed in the order of demand. */
export function placedCost({ size, byDemand, outside }: Placing, chosen: Uint8Array): number {
  const { starts, ends, costs } = byDemand;
  let sum = 0;
  for (let row = 0; row < size; row += 1) {
    let least = outside[row] ?? 0;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      if (chosen[ends[at] ?? 0] !== 1) continue;
      least = Math.min(least, costs[at] ?? 0);
      break;
    }
    sum += least;
  }
  return sum;
}

function isEmpty({ starts }: Pairs, row: number): boolean {
  return starts[row] === starts[row + 1];
}

/** True when a set of sites can serve all whom some site can. */
export function servesAll({ size, byDemand }: Placing, chosen: Uint8Array): boolean {
  const { starts, ends } = byDemand;
  for (let row = 0; row < size; row += 1) {
    let isServed = isEmpty(byDemand, row);
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0) && !isServed; at += 1)
      isServed = chosen[ends[at] ?? 0] === 1;
    if (!isServed) return false;
  }
  return true;
}

/** What a plan must be below to be better than one of this value; a bound above it proves that there is none. */
export function cutoffOf({ step }: Pick<Placing, 'step'>, value: number): number {
  return value - (step === 1 ? 1 - 1e-6 : 1e-9 * Math.max(1, Math.abs(value)));
}
