import { done, refused, type Result } from '../../model/issue';
import { amongAllowed } from '../allowed';
import { coverWithin } from '../capacity/cover-within';
import { short } from '../capacity/place-within';
import { conclude, settle, settleWithin } from '../conclude';
import type { Pairs, Serving, SitingModel, SitingProblem, SitingRun } from '../contract';
import type { Solving } from '../cover/cover';
import { coverBy, enoughSites, needed, outOfTime } from '../enough';
import { within } from '../pairs';
import { servedAs, servingOf } from '../serving';

/** The least cost within which everybody is whom some site can serve; weights do not count. */
export const pCenter: SitingModel = {
  id: 'p-center',
  name: 'p-center',
  wants: ['sites'],
  sense: 'least',
  counts: 'cost',
  measure: (_, { costs }) => dearest(costs),
  source:
    'S. L. Hakimi: Optimum locations of switching centers and the absolute centers and medians of a graph. Operations Research 12 (1964); E. Minieka: The m-center problem. SIAM Review 12 (1970)',
  solve: amongAllowed(async (problem, run) => {
    const deadline = run.now() + run.timeLimitMs;
    const count = needed(problem.count, 'sites', 'p-center');
    if (!count.ok) return count;
    const start = await startOf(problem, count.value, { run, deadline });
    if (!start.ok) return start;
    const levels = levelsOf(problem);
    const search = new Search(problem, levels, count.value, start.value);
    // Bounds alone narrow the levels first; the solver then decides between those that are left.
    await search.bisect(null);
    await search.bisect({ run, deadline });
    const { serving, highest, lowest } = search;
    const radius = levels[highest] ?? 0;
    const settled =
      problem.capacities === null
        ? settle(problem, serving.sites, count.value, radius)
        : settleWithin(problem, serving, count.value, radius);
    return done(conclude(settled, 'p-center', { objective: radius, bound: levels[lowest] ?? 0 }));
  }),
};

/** The greatest cost of those who are served. */
function dearest(costs: Float64Array): number {
  return costs.reduce((most, cost) => (Number.isFinite(cost) ? Math.max(most, cost) : most), 0);
}

/** The different costs of pairs, ascending, from the least within which each place has a site on. */
function levelsOf({ demand, pairs }: SitingProblem): Float64Array {
  let least = 0;
  for (const row of demand.keys()) {
    const at = pairs.starts[row] ?? 0;
    if (at < (pairs.starts[row + 1] ?? 0)) least = Math.max(least, pairs.costs[at] ?? 0);
  }
  const levels = new Set(pairs.costs.filter((cost) => cost >= least));
  return Float64Array.from(levels.size === 0 ? [0] : levels).toSorted();
}

/** Whom so many sites at most serve through pairs, null when none were found; every cover has `bound` sites at least. */
async function servingBy(
  problem: SitingProblem,
  pairs: Pairs,
  count: number,
  solving: Solving,
): Promise<{ readonly serving: Serving | null; readonly bound: number }> {
  if (problem.capacities !== null) {
    const { found, bound } = await coverWithin(problem, pairs, count, solving);
    const isEnough = found !== null && found.sites.length <= count;
    return { serving: isEnough ? servedAs(problem, found.sites, found.assigned) : null, bound };
  }
  const { sites, bound } = await coverBy(problem, pairs, count, solving);
  return { serving: sites.length <= count ? servingOf(problem, sites) : null, bound };
}

/** Who is served by so many sites, whatever it costs. Refused when they cannot serve all, or when none were found in time. */
async function startOf(
  problem: SitingProblem,
  count: number,
  solving: { readonly run: SitingRun; readonly deadline: number },
): Promise<Result<Serving>> {
  const enough = await enoughSites(problem, count, solving.run, solving.deadline);
  if (!enough.ok) return enough;
  if (problem.capacities === null) return done(servingOf(problem, enough.value));
  const { serving, bound } = await servingBy(problem, problem.pairs, count, solving);
  if (serving !== null) return done(serving);
  return refused([bound > count ? short : outOfTime(count)]);
}

/** Levels between which the least radius lies: so many sites serve all within `highest`, and none below `lowest`. */
class Search {
  lowest = 0;
  highest: number;

  constructor(
    private readonly problem: SitingProblem,
    private readonly levels: Float64Array,
    private readonly count: number,
    public serving: Serving,
  ) {
    this.highest = levels.length - 1;
    this.take(serving);
  }

  /** Halves what is between, by bounds or with the solver; a level that stays unknown is passed over as if it could not be. */
  async bisect(solving: Solving): Promise<void> {
    let from = this.lowest;
    while (from < this.highest) {
      const middle = Math.floor((from + this.highest) / 2);
      const pairs = within(this.problem.pairs, this.levels[middle] ?? 0);
      const { serving, bound } = await servingBy(this.problem, pairs, this.count, solving);
      if (serving !== null) this.take(serving);
      else {
        from = middle + 1;
        if (bound > this.count) this.lowest = Math.max(this.lowest, from);
      }
      solving?.run.report({
        objective: this.levels[this.highest] ?? null,
        bound: this.levels[this.lowest] ?? null,
      });
    }
  }

  private take(serving: Serving): void {
    const level = this.levels.indexOf(dearest(serving.costs));
    if (level < 0 || level > this.highest) return;
    this.highest = level;
    this.serving = serving;
  }
}
