import { lines, sum } from '../../grouping/propose/mip';
import { cutoffOf, type Placing } from './placing';
import type { Relaxation } from './relax';

/** What is left of a placing once all has been decided that prices decide: a programme in CPLEX LP format. */
export interface PlaceProgramme {
  readonly lp: string;
  /** To be added to the objective of the programme. */
  readonly offset: number;
  /** Entries of its matrix. */
  readonly entries: number;
}

/**
 * The programme of all plans below the value of the best known, and of that one: `y{site}` is 1 for chosen sites, `z{row}_{level}` for
 * demand whose cost is above that of the level. Pairs that no better plan uses are left out. G. Cornuéjols, G. Nemhauser, L. Wolsey: A
 * canonical representation of simple plant location problems (1980), in the form of S. Elloumi: A tighter formulation of the p-median
 * problem. Journal of Combinatorial Optimization 19 (2010).
 */
export function placeProgramme(
  placing: Placing,
  { prices, savings, bound, chosen, lastIn }: Relaxation,
  closed: Uint8Array,
  forced: Uint8Array,
  best: { readonly chosen: Uint8Array; readonly value: number },
): PlaceProgramme {
  const { size, count, byDemand, outside, mustServe } = placing;
  const { starts, ends, costs } = byDemand;
  const cutoff = cutoffOf(placing, best.value);
  // The best plan known stays in the programme, so that it always has a solution.
  const isAlive = Uint8Array.from(closed, (is, site) => (is !== 1 || best.chosen[site] === 1 ? 1 : 0));
  const isForced = Uint8Array.from(forced, (is, site) => (is === 1 && best.chosen[site] === 1 ? 1 : 0));
  const opening = Float64Array.from(savings, (saving, site) =>
    chosen[site] === 1 ? 0 : Math.max(0, saving - lastIn),
  );
  const terms: string[] = [];
  const rows: string[] = [];
  const levels: string[] = [];
  let offset = 0;
  let entries = 0;
  for (let row = 0; row < size; row += 1) {
    const [price, most] = [prices[row] ?? 0, outside[row] ?? 0];
    let isServed = false;
    let at = starts[row] ?? 0;
    const to = starts[row + 1] ?? 0;
    let last: { readonly name: string; readonly cost: number } | null = null;
    let isClosedChain = false;
    const mayBeOutside = !mustServe && bound + most - price <= cutoff;
    while (at < to && !isClosedChain && (costs[at] ?? 0) < most) {
      const cost = costs[at] ?? 0;
      const names: string[] = [];
      for (; at < to && costs[at] === cost; at += 1) {
        const site = ends[at] ?? 0;
        const isBest = !isServed && best.chosen[site] === 1;
        if (isBest) isServed = true;
        if (isAlive[site] !== 1) continue;
        if (!isBest && bound + Math.max(0, cost - price) + (opening[site] ?? 0) > cutoff) continue;
        names.push(`y${site}`);
        if (isForced[site] === 1) isClosedChain = true;
      }
      if (names.length === 0) continue;
      if (last === null) offset += cost;
      else terms.push(`${cost - last.cost} ${last.name}`);
      const name = `z${row}_${levels.length}`;
      if (!isClosedChain) {
        rows.push(` ${sum([name, ...names])}${last === null ? ' >= 1' : ` - ${last.name} >= 0`}`);
        levels.push(name);
        entries += names.length + 2;
      }
      last = { name, cost };
    }
    if (last === null) offset += most;
    else if (!isClosedChain) {
      // Beyond the last level there is the outside, or nothing.
      if (mayBeOutside || !isServed) terms.push(`${most - last.cost} ${last.name}`);
      else rows.push(` ${last.name} = 0`);
    }
  }
  const sites = Array.from(isAlive.keys()).filter((site) => isAlive[site] === 1);
  const all = sites.map((site) => `y${site}`);
  const lp = [
    'Minimize',
    ` cost: ${terms.length === 0 ? `0 ${all[0] ?? 'y0'}` : sum(terms)}`,
    'Subject To',
    ` count: ${sum(all)} = ${count}`,
    ...sites.filter((site) => isForced[site] === 1).map((site) => ` y${site} = 1`),
    ...rows,
    'Bounds',
    ...levels.map((name) => ` 0 <= ${name} <= 1`),
    'Binary',
    ...lines(all, ' '),
    'End',
    '',
  ].join('\n');
  return { lp, offset, entries };
}
