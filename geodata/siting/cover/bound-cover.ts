import { rowsBySite } from './covering';

/** A cover found, and how many sites every cover has at least. */
export interface BoundedCover {
  readonly sites: readonly number[];
  readonly bound: number;
}

const turns = 400;

/**
 * A small cover and a bound on all of them, by subgradients on the prices of rows; covers are made greedily at reduced costs and thinned.
 * J. E. Beasley: A Lagrangian heuristic for set-covering problems. Naval Research Logistics 37 (1990). Stops when they meet and,
 * when it is only asked whether `enough` sites can do, as soon as that is known.
 */
export function boundCover(
  sites: number,
  rows: readonly (readonly number[])[],
  enough: number | null,
): BoundedCover {
  const bySite = rowsBySite({ sites, rows });
  const longest = bySite.reduce((most, own) => Math.max(most, own.length), 1);
  let prices = Float64Array.from(rows, (own) =>
    own.reduce((least, site) => Math.min(least, 1 / (bySite[site]?.length ?? longest)), 1),
  );
  let best = greedyCover(rows, bySite, new Float64Array(sites).fill(1));
  let bound = 0;
  let bestPrices = prices;
  let factor = 1.5;
  let stale = 0;
  for (let turn = 1; turn <= turns && factor > 1e-3; turn += 1) {
    const reduced = Float64Array.from(bySite, (own) => own.reduce((sum, row) => sum - (prices[row] ?? 0), 1));
    let value = prices.reduce((sum, price) => sum + price, 0);
    for (const cost of reduced) if (cost < 0) value += cost;
    if (value > bound + 1e-7) {
      bound = value;
      bestPrices = prices;
      stale = 0;
    } else stale += 1;
    if (turn % 10 === 1) {
      const cover = greedyCover(rows, bySite, reduced);
      if (cover.length < best.length) best = cover;
    }
    const lifted = Math.ceil(bound - 1e-6);
    if (lifted >= best.length || (enough !== null && (lifted > enough || best.length <= enough))) break;
    if (stale >= 15) {
      factor /= 1.6;
      stale = 0;
      prices = bestPrices;
      continue;
    }
    const slope = Float64Array.from(rows, (own) =>
      own.reduce((sum, site) => ((reduced[site] ?? 0) < 0 ? sum - 1 : sum), 1),
    );
    const length = slope.reduce((sum, one) => sum + one * one, 0);
    if (length === 0) break;
    const step = (factor * (1.02 * best.length - value)) / length;
    prices = prices.map((price, row) => Math.max(0, price + step * (slope[row] ?? 0)));
  }
  return { sites: best, bound: Math.min(Math.ceil(bound - 1e-6), best.length) };
}

/** A cover made of the site that costs least a row not yet covered, again and again, then without the sites it can spare. */
function greedyCover(
  rows: readonly (readonly number[])[],
  bySite: readonly (readonly number[])[],
  costs: Float64Array,
): number[] {
  const covered = new Uint16Array(rows.length);
  const news = bySite.map((own) => own.length);
  const chosen: number[] = [];
  let left = rows.length;
  while (left > 0) {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const [site, count] of news.entries()) {
      if (count === 0) continue;
      // A cost below 0 is the better the more rows it is for.
      const cost = costs[site] ?? 1;
      const rate = cost > 0 ? cost / count : cost * count;
      if (rate < least) [best, least] = [site, rate];
    }
    chosen.push(best);
    for (const row of bySite[best] ?? []) {
      if (covered[row] === 0) {
        left -= 1;
        for (const site of rows[row] ?? []) news[site] = (news[site] ?? 0) - 1;
      }
      covered[row] = (covered[row] ?? 0) + 1;
    }
  }
  return chosen
    .toReversed()
    .filter((site) => {
      const own = bySite[site] ?? [];
      if (own.some((row) => covered[row] === 1)) return true;
      for (const row of own) covered[row] = (covered[row] ?? 0) - 1;
      return false;
    })
    .toSorted((a, b) => a - b);
}
