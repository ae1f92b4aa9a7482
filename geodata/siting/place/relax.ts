import { filledKnapsack } from '../capacity/knapsack';
import { cutoffOf, type Placing } from './placing';

/** Prices of the Lagrangian relaxation, and what they say. */
export interface Relaxation {
  /** No plan costs less. */
  readonly bound: number;
  /** What serving each place of demand is worth. */
  readonly prices: Float64Array;
  /** What each site saves at these prices, 0 or below; NaN for closed ones. */
  readonly savings: Float64Array;
  /** The sites that save most, those forced included. */
  readonly chosen: Uint8Array;
  /** The least saving that is in, and the greatest that is out, of sites free to be either. */
  readonly lastIn: number;
  readonly firstOut: number;
}

/** What a plan without forced and with closed sites costs at least at given prices, O(pairs below the prices). */
function relaxedAt(
  placing: Placing,
  prices: Float64Array,
  closed: Uint8Array,
  forced: Uint8Array,
): Relaxation {
  const { size, sites, count } = placing;
  const savings = savingsAt(placing, prices);
  let bound = 0;
  for (let row = 0; row < size; row += 1) bound += prices[row] ?? 0;
  const chosen = forced.slice();
  let left = count;
  const free: number[] = [];
  for (let site = 0; site < sites; site += 1) {
    if (forced[site] === 1) {
      left -= 1;
      bound += savings[site] ?? 0;
    } else if (closed[site] !== 1) free.push(site);
  }
  // Too few or too many were decided: no plan below the cutoff is left.
  if (left < 0 || left > free.length) bound = Number.POSITIVE_INFINITY;
  free.sort((a, b) => (savings[a] ?? 0) - (savings[b] ?? 0) || a - b);
  for (const site of free.slice(0, Math.max(left, 0))) {
    chosen[site] = 1;
    bound += savings[site] ?? 0;
  }
  return {
    bound,
    prices,
    savings,
    chosen,
    lastIn: left > 0 ? (savings[free[left - 1] ?? -1] ?? 0) : Number.NEGATIVE_INFINITY,
    firstOut: left < free.length ? (savings[free[left] ?? -1] ?? 0) : Number.POSITIVE_INFINITY,
  };
}

/** What each site saves at given prices, within its capacity. */
function savingsAt({ size, sites, byDemand, bySite, room }: Placing, prices: Float64Array): Float64Array {
  if (room !== null)
    return new Float64Array(sites).map((_, site) => filledKnapsack(bySite, site, prices, room, null));
  const { starts, ends, costs } = byDemand;
  const savings = new Float64Array(sites);
  for (let row = 0; row < size; row += 1) {
    const price = prices[row] ?? 0;
    const to = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < to; at += 1) {
      const under = (costs[at] ?? 0) - price;
      if (under >= 0) break;
      const end = ends[at] ?? 0;
      savings[end] = (savings[end] ?? 0) + under;
    }
  }
  return savings;
}

/** How often chosen sites serve each place of demand at given prices. */
function servedAt(
  { size, byDemand, bySite, room }: Placing,
  prices: Float64Array,
  chosen: Uint8Array,
): Float64Array {
  const served = new Float64Array(size);
  if (room !== null) {
    for (const [site, is] of chosen.entries())
      if (is === 1) filledKnapsack(bySite, site, prices, room, served);
    return served;
  }
  const { starts, ends, costs } = byDemand;
  for (let row = 0; row < size; row += 1) {
    const price = prices[row] ?? 0;
    const to = starts[row + 1] ?? 0;
    let own = 0;
    for (let at = starts[row] ?? 0; at < to && (costs[at] ?? 0) < price; at += 1)
      own += chosen[ends[at] ?? 0] ?? 0;
    served[row] = own;
  }
  return served;
}

/** Closes and forces the sites whose other state no plan below the cutoff can have; gives how many it has decided. */
function decide(found: Relaxation, cutoff: number, closed: Uint8Array, forced: Uint8Array): number {
  const { bound, savings, chosen, lastIn, firstOut } = found;
  let decided = 0;
  for (let site = 0; site < savings.length; site += 1) {
    if (closed[site] === 1 || forced[site] === 1) continue;
    const saving = savings[site] ?? 0;
    if (chosen[site] === 1) {
      if (bound - saving + firstOut <= cutoff) continue;
      forced[site] = 1;
    } else {
      if (bound + saving - lastIn <= cutoff) continue;
      closed[site] = 1;
    }
    decided += 1;
  }
  return decided;
}

/** What a search along prices is given: the best plan known, improved by whoever is asked, and when to stop. */
export interface RelaxWish {
  readonly prices: Float64Array;
  readonly closed: Uint8Array;
  readonly forced: Uint8Array;
  readonly turns: number;
  /** The value of the best plan, told a promising set of sites from time to time. */
  readonly best: (promising: Uint8Array | null) => number;
  readonly isLate: () => boolean;
}

/**
 * The best bound that subgradients find, starting from given prices; sites are decided on the way. N. Christofides, J. E. Beasley: A tree
 * search algorithm for the p-median problem. European Journal of Operational Research 10 (1982); steps as M. Held, P. Wolfe,
 * H. Crowder: Validation of subgradient optimization. Mathematical Programming 6 (1974).
 */
export function relax(placing: Placing, wish: RelaxWish): Relaxation {
  const { size, outside } = placing;
  const { closed, forced } = wish;
  let prices: Float64Array = wish.prices.slice();
  let best = relaxedAt(placing, prices, closed, forced);
  let found = best;
  let factor = 1.5;
  let stale = 0;
  const slope = new Float64Array(size);
  for (let turn = 1; turn <= wish.turns && factor > 1e-3; turn += 1) {
    const value = wish.best(turn % 25 === 0 ? found.chosen : null);
    const cutoff = cutoffOf(placing, value);
    if (best.bound > cutoff || (turn % 8 === 0 && wish.isLate())) return best;
    decide(found, cutoff, closed, forced);
    let length = 0;
    const served = servedAt(placing, prices, found.chosen);
    for (let row = 0; row < size; row += 1) {
      const price = prices[row] ?? 0;
      // The last direction takes part: it damps the zigzag (P. Camerini, L. Fratta, F. Maffioli, 1975).
      const own = 1 - (served[row] ?? 0) + 0.4 * (slope[row] ?? 0);
      // A price at its limit cannot go beyond.
      slope[row] = own > 0 && price >= (outside[row] ?? 0) ? 0 : own;
      length += (slope[row] ?? 0) ** 2;
    }
    if (length === 0) return best;
    const step = (factor * Math.max(1.02 * value - found.bound, 1e-6 * Math.abs(value))) / length;
    const moved = new Float64Array(size);
    for (let row = 0; row < size; row += 1)
      moved[row] = Math.min(Math.max((prices[row] ?? 0) + step * (slope[row] ?? 0), 0), outside[row] ?? 0);
    prices = moved;
    found = relaxedAt(placing, prices, closed, forced);
    if (found.bound > best.bound + 1e-7 * Math.abs(best.bound)) {
      best = found;
      stale = 0;
    } else {
      stale += 1;
      if (stale >= 20) {
        factor /= 1.6;
        stale = 0;
        prices = best.prices;
        found = best;
        slope.fill(0);
      }
    }
  }
  return best;
}
