import type { Placing } from './placing';

/** The cheapest and second cheapest chosen site of each place of demand; the second may be −1, outside. */
interface Nearest {
  readonly first: Int32Array;
  readonly cost: Float64Array;
  readonly second: Float64Array;
}

function nearestOf({ size, byDemand, outside }: Placing, chosen: Uint8Array): Nearest {
  const { starts, ends, costs } = byDemand;
  const first = new Int32Array(size).fill(-1);
  const cost = outside.slice();
  const second = outside.slice();
  for (let row = 0; row < size; row += 1) {
    let found = 0;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0) && found < 2; at += 1) {
      const [end, own, most] = [ends[at] ?? 0, costs[at] ?? 0, outside[row] ?? 0];
      if (own >= most) break;
      if (chosen[end] !== 1) continue;
      if (found === 0) {
        first[row] = end;
        cost[row] = own;
      } else second[row] = own;
      found += 1;
    }
  }
  return { first, cost, second };
}

/** Chooses sites one by one until there are enough, each time the one that takes most off the objective; of equals the lower index. */
export function addGreedily(placing: Placing, start: Uint8Array): Uint8Array {
  const { sites, count, forced, bySite } = placing;
  const chosen = start.map((is, site) => Math.max(is, forced[site] ?? 0));
  let left = count - chosen.reduce((sum, is) => sum + is, 0);
  const cost = nearestOf(placing, chosen).cost.slice();
  for (; left > 0; left -= 1) {
    let best = -1;
    let most = -1;
    for (let site = 0; site < sites; site += 1) {
      if (chosen[site] === 1) continue;
      let gain = 0;
      for (let at = bySite.starts[site] ?? 0; at < (bySite.starts[site + 1] ?? 0); at += 1) {
        const saved = (cost[bySite.ends[at] ?? 0] ?? 0) - (bySite.costs[at] ?? 0);
        if (saved > 0) gain += saved;
      }
      if (gain > most) [best, most] = [site, gain];
    }
    if (best === -1) break;
    chosen[best] = 1;
    for (let at = bySite.starts[best] ?? 0; at < (bySite.starts[best + 1] ?? 0); at += 1) {
      const row = bySite.ends[at] ?? 0;
      cost[row] = Math.min(cost[row] ?? 0, bySite.costs[at] ?? 0);
    }
  }
  return chosen;
}

/**
 * Exchanges one site against another as long as the objective falls, each time the pair of which it falls most; of equals the lower
 * indexes. M. B. Teitz, P. Bart: Heuristic methods for estimating the generalized vertex median of a weighted graph. Operations
 * Research 16 (1968), with all pairs seen at once as R. Whitaker: A fast algorithm for the greedy interchange. INFOR 21 (1983).
 */
export function interchange(placing: Placing, start: Uint8Array): Uint8Array {
  const chosen = start.slice();
  for (;;) {
    const swap = bestSwap(placing, chosen, nearestOf(placing, chosen));
    if (swap === null) return chosen;
    chosen[swap.out] = 0;
    chosen[swap.into] = 1;
  }
}

function bestSwap(
  { sites, forced, bySite }: Placing,
  chosen: Uint8Array,
  { first, cost, second }: Nearest,
): { readonly into: number; readonly out: number } | null {
  const loss = new Float64Array(sites);
  let total = 0;
  for (const [row, site] of first.entries()) {
    total += cost[row] ?? 0;
    if (site >= 0) loss[site] = (loss[site] ?? 0) + (second[row] ?? 0) - (cost[row] ?? 0);
  }
  const leavers = Array.from(loss.keys()).filter((site) => chosen[site] === 1 && forced[site] !== 1);
  const change = new Float64Array(sites);
  let best: { readonly into: number; readonly out: number } | null = null;
  // What rounding may bring is no gain, or the search would turn in circles.
  let most = 1e-11 * Math.max(1, total);
  for (let into = 0; into < sites; into += 1) {
    if (chosen[into] === 1) continue;
    for (const out of leavers) change[out] = loss[out] ?? 0;
    let gain = 0;
    for (let at = bySite.starts[into] ?? 0; at < (bySite.starts[into + 1] ?? 0); at += 1) {
      const row = bySite.ends[at] ?? 0;
      const [own, now, next] = [bySite.costs[at] ?? 0, cost[row] ?? 0, second[row] ?? 0];
      if (own >= next) continue;
      const from = first[row] ?? -1;
      if (own < now) gain += now - own;
      if (from >= 0) change[from] = (change[from] ?? 0) - (next - Math.max(own, now));
    }
    if (gain <= most && !leavers.some((out) => gain - (change[out] ?? 0) > most)) continue;
    for (const out of leavers) {
      const profit = gain - (change[out] ?? 0);
      if (profit > most) {
        most = profit;
        best = { into, out };
      }
    }
  }
  return best;
}
