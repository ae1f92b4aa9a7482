import type { MipAnswer } from '../../grouping/propose/contract';
import { lines, sum } from '../../grouping/propose/mip';
import { rowOf } from '../pairs';
import type { PlaceProgramme } from '../place/place-lp';
import { cutoffOf, type FoundPlan, type Placing } from '../place/placing';
import type { Relaxation } from '../place/relax';
import { fits, type Assigned } from './assign';

/**
 * The programme of a placing with capacities, in CPLEX LP format: `y{site}` is 1 for chosen sites, `x{row}_{site}` for demand that a site
 * serves, `u{row}` for demand outside. Demand is bound to sites one pair at a time beside the capacities, which is tighter than either
 * alone (J. Díaz, E. Fernández: A branch-and-price algorithm for the single source capacitated plant location problem. Journal of the
 * Operational Research Society 53, 2002). Pairs that no better plan uses are left out, as in `placeProgramme`.
 */
export function capacityProgramme(
  placing: Placing,
  { prices, savings, bound, chosen, lastIn }: Relaxation,
  closed: Uint8Array,
  forced: Uint8Array,
  best: FoundPlan,
): PlaceProgramme {
  const { size, count, byDemand, outside, mustServe } = placing;
  const cutoff = cutoffOf(placing, best.value);
  // The best plan known stays in the programme, so that it always has a solution if that serves all.
  const isBest = (site: number) => best.servesAll && best.chosen[site] === 1;
  const isAlive = Uint8Array.from(closed, (is, site) => (is !== 1 || isBest(site) ? 1 : 0));
  const isForced = Uint8Array.from(forced, (is, site) =>
    is === 1 && (!best.servesAll || best.chosen[site] === 1) ? 1 : 0,
  );
  const penaltyOf = (site: number) => (chosen[site] === 1 ? 0 : Math.max(0, (savings[site] ?? 0) - lastIn));
  const pairs = Array.from({ length: size }, (_, row) =>
    rowOf(byDemand, row).filter(([site, cost]) => {
      if (isAlive[site] !== 1 || cost >= (outside[row] ?? 0)) return false;
      if (best.assigned?.[row] === site && isBest(site)) return true;
      return bound + Math.max(0, cost - (prices[row] ?? 0)) + penaltyOf(site) <= cutoff;
    }),
  );
  const free = Array.from(isAlive.keys()).filter((site) => isAlive[site] === 1);
  return {
    lp: assignmentLp(placing, pairs, {
      sites: free,
      forced: free.filter((site) => isForced[site] === 1),
      count: `= ${count}`,
      mayBeOutside: (row) => !mustServe || byDemand.starts[row] === byDemand.starts[row + 1],
      countsSites: false,
    }),
    offset: 0,
    entries: pairs.reduce((all, own) => all + 3 * own.length, 0),
  };
}

/** What a programme of assignment is about beside its pairs. */
export interface AssignmentWish {
  readonly sites: readonly number[];
  readonly forced: readonly number[];
  /** Relation of the number of sites, as "= 3" or "<= 3". */
  readonly count: string | null;
  readonly mayBeOutside: (row: number) => boolean;
  /** The objective is the number of sites, not the costs. */
  readonly countsSites: boolean;
}

/** Demand to sites within capacities, each place whole to one site; see `capacityProgramme`. */
export function assignmentLp(
  { outside, room }: Pick<Placing, 'outside' | 'room'>,
  pairs: readonly (readonly (readonly [site: number, cost: number])[])[],
  { sites, forced, count, mayBeOutside, countsSites }: AssignmentWish,
): string {
  const names = sites.map((site) => `y${site}`);
  const bySite = new Map(sites.map((site): [number, string[]] => [site, []]));
  const costs: string[] = countsSites ? names : [];
  const rows: string[] = [];
  const whole: string[] = [...names];
  const parts: string[] = [];
  for (const [row, own] of pairs.entries()) {
    if (own.length === 0 && mayBeOutside(row)) {
      if (!countsSites) costs.push(`${outside[row] ?? 0} u${row}`);
      rows.push(` r${row}: u${row} = 1`);
      parts.push(`u${row}`);
      continue;
    }
    const weight = room?.weights[row] ?? 0;
    const terms = own.map(([site]) => `x${row}_${site}`);
    (weight > 0 ? whole : parts).push(...terms);
    for (const [site, cost] of own) {
      rows.push(` l${row}_${site}: x${row}_${site} - y${site} <= 0`);
      if (weight > 0) bySite.get(site)?.push(`${weight} x${row}_${site}`);
      if (!countsSites && cost > 0) costs.push(`${cost} x${row}_${site}`);
    }
    if (mayBeOutside(row)) {
      terms.push(`u${row}`);
      parts.push(`u${row}`);
      if (!countsSites) costs.push(`${outside[row] ?? 0} u${row}`);
    }
    // A place without any pair that must be served makes the programme impossible, which is right.
    rows.push(` r${row}: ${terms.length === 0 ? `0 ${names[0] ?? 'y0'}` : sum(terms)} = 1`);
  }
  for (const [site, terms] of bySite) {
    const capacity = room?.capacities[site] ?? Number.POSITIVE_INFINITY;
    if (Number.isFinite(capacity) && terms.length > 0)
      rows.push(` k${site}: ${sum(terms)} - ${capacity} y${site} <= 0`);
  }
  return [
    'Minimize',
    ` cost: ${costs.length === 0 ? `0 ${names[0] ?? 'y0'}` : sum(costs)}`,
    'Subject To',
    ...(count === null ? [] : [` count: ${sum(names)} ${count}`]),
    ...forced.map((site) => ` f${site}: y${site} = 1`),
    ...rows,
    'Bounds',
    ...parts.map((name) => ` 0 <= ${name} <= 1`),
    'Binary',
    ...lines(whole, ' '),
    'End',
    '',
  ].join('\n');
}

/** What a solver answers of an assignment, valued anew; null when it is none within capacities. */
export function readAssigned(
  { size, byDemand, outside, room }: Placing,
  chosen: Uint8Array,
  { values }: MipAnswer,
): Assigned | null {
  const assigned = new Int32Array(size).fill(-1);
  const loads = new Float64Array(chosen.length);
  let value = 0;
  for (let row = 0; row < size; row += 1) {
    const weight = room?.weights[row] ?? 0;
    const own = rowOf(byDemand, row).filter(([site]) => chosen[site] === 1);
    // What weighs nothing goes to the cheapest.
    const found = own.find(([site]) => weight === 0 || (values.get(`x${row}_${site}`) ?? 0) > 0.5);
    const [site = -1, cost = outside[row] ?? 0] = found ?? [];
    value += Math.min(cost, outside[row] ?? 0);
    assigned[row] = site;
    if (site >= 0) loads[site] = (loads[site] ?? 0) + weight;
  }
  const isWithin = loads.every((load, site) =>
    fits(load, room?.capacities[site] ?? Number.POSITIVE_INFINITY),
  );
  return isWithin ? { assigned, value } : null;
}
