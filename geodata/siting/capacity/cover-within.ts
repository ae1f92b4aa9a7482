import { coverBy } from '../enough';
import type { Pairs, SitingProblem, SitingRun } from '../contract';
import { rowOf } from '../pairs';
import { placingOf, type Placing } from '../place/placing';
import { flagsOf, keptSites, sitesOf, weightedPairs } from '../serving';
import { assignWithin, fits } from './assign';
import { assignmentLp, readAssigned } from './capacity-lp';

/** A cover within capacities: its sites and the site of each place, null when none was found; every cover has `bound` sites at least. */
export interface CoverWithin {
  readonly found: { readonly sites: readonly number[]; readonly assigned: Int32Array } | null;
  /** Infinite when there is no cover at all. */
  readonly bound: number;
}

/** Entries of the programme beyond which the solver is not asked. */
const mostEntries = 400_000;

/**
 * The fewest sites that serve within capacities all that has a pair, each place whole by one site: bounds are those without capacities and
 * the volume of the largest sites; covers are made greedily; HiGHS decides what is left. When it is only asked whether `enough` sites can
 * do, it stops as soon as that is known.
 */
export async function coverWithin(
  problem: SitingProblem,
  pairs: Pairs,
  enough: number | null,
  solving: { readonly run: SitingRun; readonly deadline: number } | null,
): Promise<CoverWithin> {
  const { weights, capacities } = problem;
  if (capacities === null) throw new Error('Capacities are needed.');
  const kept = flagsOf(problem, keptSites(problem));
  const placing = placingOf(weightedPairs(problem, pairs), kept, 0, null, { weights, capacities });
  const near = await coverBy(problem, pairs, enough, solving);
  const bound = Math.max(near.bound, fewestByVolume(placing, kept));
  const found = thinned(placing, grown(placing, flagsOf(problem, near.sites)));
  const known = { found: planOf(placing, found), bound };
  const count = known.found?.sites.length ?? Number.POSITIVE_INFINITY;
  const isEnough = enough !== null && (bound > enough || count <= enough);
  if (bound >= count || isEnough || bound === Number.POSITIVE_INFINITY || solving === null) return known;
  const left = solving.deadline - solving.run.now();
  const rows = Array.from(problem.demand.keys(), (row) => rowOf(pairs, row));
  if (left <= 0 || 3 * pairs.ends.length > mostEntries) return known;
  const sites = Array.from(problem.sites.keys());
  const lp = assignmentLp(placing, rows, {
    sites,
    forced: sites.filter((site) => kept[site] === 1),
    count: enough === null ? null : `<= ${enough}`,
    mayBeOutside: (row) => rows[row]?.length === 0,
    countsSites: enough === null,
  });
  const answer = await solving.run.mip(lp, left);
  if (answer.status === 'infeasible') {
    if (enough !== null) return { ...known, bound: Math.max(bound, enough + 1) };
    return known.found === null ? { found: null, bound: Number.POSITIVE_INFINITY } : known;
  }
  const chosen = kept.map((_, site) => ((answer.values.get(`y${site}`) ?? 0) > 0.5 ? 1 : 0));
  const read = readAssigned(placing, chosen, answer);
  const isCover = read?.assigned.every((site, row) => site >= 0 || rows[row]?.length === 0) === true;
  const answered = isCover ? { sites: sitesOf(chosen), assigned: read.assigned } : null;
  const best = answered !== null && answered.sites.length < count ? answered : known.found;
  if (enough !== null) return { found: best, bound };
  const lifted = Math.ceil((answer.bound ?? 0) - 1e-6);
  // A bound above a cover that is there says that the solver is wrong: it is not believed.
  return { found: best, bound: lifted > (best?.sites.length ?? lifted) ? bound : Math.max(bound, lifted) };
}

/** The fewest sites whose capacities together hold all, kept ones first; infinite when all together do not. */
function fewestByVolume({ byDemand, room }: Placing, kept: Uint8Array): number {
  const load = (room?.weights ?? new Float64Array()).reduce(
    (sum, weight, row) => (byDemand.starts[row] === byDemand.starts[row + 1] ? sum : sum + weight),
    0,
  );
  const capacityOf = (site: number) => room?.capacities[site] ?? Number.POSITIVE_INFINITY;
  const others = Array.from(kept.keys()).filter((site) => kept[site] !== 1);
  others.sort((a, b) => (capacityOf(a) < capacityOf(b) ? 1 : capacityOf(a) > capacityOf(b) ? -1 : a - b));
  let volume = kept.reduce((sum, is, site) => (is === 1 ? sum + capacityOf(site) : sum), 0);
  let number = kept.reduce((sum, is) => sum + is, 0);
  for (const site of others) {
    if (fits(load, volume)) return number;
    volume += capacityOf(site);
    number += 1;
  }
  return fits(load, volume) ? number : Number.POSITIVE_INFINITY;
}

/** More sites until all are served, each time the one that could take the most weight of those outside; of equals the lower index. */
function grown(placing: Placing, start: Uint8Array): Uint8Array {
  const { byDemand, bySite, room } = placing;
  const chosen = start.slice();
  for (;;) {
    const { assigned } = assignWithin(placing, chosen);
    const isOutside = assigned.map((site, row) =>
      site < 0 && byDemand.starts[row] !== byDemand.starts[row + 1] ? 1 : 0,
    );
    if (!isOutside.includes(1)) return chosen;
    let [best, most] = [-1, -1];
    for (const [site, is] of chosen.entries()) {
      if (is === 1) continue;
      const load = rowOf(bySite, site).reduce(
        (sum, [row]) => (isOutside[row] === 1 ? sum + (room?.weights[row] ?? 0) : sum),
        0,
      );
      const taken = Math.min(load, room?.capacities[site] ?? 0);
      if (taken > most) [best, most] = [site, taken];
    }
    if (best < 0) return chosen;
    chosen[best] = 1;
  }
}

/** Without the sites that can be spared, the last first. */
function thinned(placing: Placing, chosen: Uint8Array): Uint8Array {
  const rest = chosen.slice();
  if (planOf(placing, rest) === null) return rest;
  for (const site of sitesOf(chosen).toReversed()) {
    if (placing.forced[site] === 1) continue;
    rest[site] = 0;
    if (planOf(placing, rest) === null) rest[site] = 1;
  }
  return rest;
}

function planOf(placing: Placing, chosen: Uint8Array) {
  const { starts } = placing.byDemand;
  const { assigned } = assignWithin(placing, chosen);
  const isWhole = assigned.every((site, row) => site >= 0 || starts[row] === starts[row + 1]);
  return isWhole ? { sites: sitesOf(chosen), assigned } : null;
}
