import { lines, sum } from '../../grouping/propose/mip';
import type { SitingRun } from '../contract';
import { boundCover } from './bound-cover';
import { coreOf, type Covering } from './covering';

/** The smallest cover found, forced sites in it, and how many sites every cover has at least. */
export interface Cover {
  readonly sites: readonly number[];
  readonly bound: number;
}

/** Who solves what the bounds leave open; null: nobody. */
export type Solving = { readonly run: SitingRun; readonly deadline: number } | null;

/**
 * The smallest cover: reductions, prices that bound, then HiGHS on what they leave open. When it is only asked whether `enough` sites
 * can do, it stops as soon as that is known: a cover of at most `enough`, or a bound above.
 */
export async function smallestCover(
  covering: Covering,
  enough: number | null,
  solving: Solving,
): Promise<Cover> {
  const { rows, chosen } = coreOf(covering);
  const whole = (sites: readonly number[]) => [...chosen, ...sites].toSorted((a, b) => a - b);
  if (rows.length === 0) return { sites: chosen, bound: chosen.length };
  const found = boundCover(covering.sites, rows, enough === null ? null : enough - chosen.length);
  const known = { sites: whole(found.sites), bound: chosen.length + found.bound };
  const isEnough = enough !== null && (known.bound > enough || known.sites.length <= enough);
  const isKnown = known.bound >= known.sites.length || isEnough;
  if (isKnown || solving === null) return known;
  const left = solving.deadline - solving.run.now();
  if (left <= 0) return known;
  const answer = await solving.run.mip(coverLp(rows), left);
  const answered = [...answer.values].flatMap(([name, value]) =>
    value > 0.5 ? [Number(name.slice(1))] : [],
  );
  const isCover = rows.every((own) => own.some((site) => answered.includes(site)));
  const sites = isCover && answered.length < found.sites.length ? whole(answered) : known.sites;
  const lifted = chosen.length + Math.ceil((answer.bound ?? 0) - 1e-6);
  // A bound above a cover that is there says that the solver is wrong: it is not believed.
  const bound = lifted > sites.length ? known.bound : Math.max(known.bound, lifted);
  return { sites, bound };
}

/** The covering of rows at the least number of sites, in CPLEX LP format; site `s` is the variable `y{s}`. */
function coverLp(rows: readonly (readonly number[])[]): string {
  const all = [...new Set(rows.flat())].toSorted((a, b) => a - b).map((site) => `y${site}`);
  return [
    'Minimize',
    ` cost: ${sum(all)}`,
    'Subject To',
    ...rows.map((own, row) => ` r${row}: ${sum(own.map((site) => `y${site}`))} >= 1`),
    'Binary',
    ...lines(all, ' '),
    'End',
    '',
  ].join('\n');
}
