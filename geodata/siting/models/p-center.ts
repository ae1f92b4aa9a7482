import { done } from '../../model/issue';
import { conclude, settle } from '../conclude';
import type { SitingModel, SitingProblem, SitingRun } from '../contract';
import { coverBy, enoughSites, needed } from '../enough';
import { within } from '../pairs';
import { servingOf } from '../serving';

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
  solve: async (problem, run) => {
    const deadline = run.now() + run.timeLimitMs;
    const count = needed(problem.count, 'sites', 'p-center');
    if (!count.ok) return count;
    const enough = await enoughSites(problem, count.value, run, deadline);
    if (!enough.ok) return enough;
    const levels = levelsOf(problem);
    const search = new Search(problem, levels, count.value, enough.value);
    // Bounds alone narrow the levels first; the solver then decides between those that are left.
    await search.bisect(null);
    await search.bisect({ run, deadline });
    const { sites, highest, lowest } = search;
    const settled = settle(problem, sites, count.value, levels[highest] ?? 0);
    const bounds = { objective: levels[highest] ?? 0, bound: levels[lowest] ?? 0 };
    return done(conclude(problem, 'p-center', settled, bounds));
  },
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

/** Levels between which the least radius lies: so many sites cover all within `highest`, and none below `lowest`. */
class Search {
  lowest = 0;
  highest: number;

  constructor(
    private readonly problem: SitingProblem,
    private readonly levels: Float64Array,
    private readonly count: number,
    public sites: readonly number[],
  ) {
    this.highest = levels.length - 1;
    this.take(sites);
  }

  /** Halves what is between, by bounds or with the solver; a level that stays unknown is passed over as if it could not be. */
  async bisect(solving: { readonly run: SitingRun; readonly deadline: number } | null): Promise<void> {
    let from = this.lowest;
    while (from < this.highest) {
      const middle = Math.floor((from + this.highest) / 2);
      const pairs = within(this.problem.pairs, this.levels[middle] ?? 0);
      const { sites, bound } = await coverBy(this.problem, pairs, this.count, solving);
      if (sites.length <= this.count) this.take(sites);
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

  private take(sites: readonly number[]): void {
    const { costs } = servingOf(this.problem, sites);
    const level = this.levels.indexOf(dearest(costs));
    if (level < 0 || level > this.highest) return;
    this.highest = level;
    this.sites = sites;
  }
}
