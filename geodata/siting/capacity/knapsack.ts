import type { Pairs } from '../contract';
import type { Room } from '../place/placing';

/**
 * What a site saves at most at given prices of its demand, within its capacity, the last place served in part: the linear knapsack (G.
 * Dantzig: Discrete-variable extremum problems. Operations Research 5, 1957). 0 or below; `served`, when given, gets the share of each
 * place added to it. The site's own demand is in `bySite`.
 */
export function filledKnapsack(
  { starts, ends, costs }: Pairs,
  site: number,
  prices: Float64Array,
  { weights, capacities }: Room,
  served: Float64Array | null,
): number {
  let load = 0;
  let saving = 0;
  const worth: number[] = [];
  for (let at = starts[site] ?? 0; at < (starts[site + 1] ?? 0); at += 1) {
    const row = ends[at] ?? 0;
    const under = (costs[at] ?? 0) - (prices[row] ?? 0);
    if (under >= 0) continue;
    worth.push(at);
    load += weights[row] ?? 0;
    saving += under;
  }
  const serve = (at: number, share: number) => {
    const row = ends[at] ?? 0;
    if (served !== null) served[row] = (served[row] ?? 0) + share;
    return share * ((costs[at] ?? 0) - (prices[row] ?? 0));
  };
  let room = capacities[site] ?? Number.POSITIVE_INFINITY;
  if (load <= room) {
    if (served !== null) for (const at of worth) serve(at, 1);
    return saving;
  }
  const rates = new Map(
    worth.map((at) => {
      const row = ends[at] ?? 0;
      return [at, ((costs[at] ?? 0) - (prices[row] ?? 0)) / (weights[row] ?? 0)];
    }),
  );
  worth.sort((a, b) => (rates.get(a) ?? 0) - (rates.get(b) ?? 0) || a - b);
  saving = 0;
  for (const at of worth) {
    const weight = weights[ends[at] ?? 0] ?? 0;
    const share = weight <= room ? 1 : room / weight;
    saving += serve(at, share);
    room -= share * weight;
    if (share < 1) break;
  }
  return saving;
}
