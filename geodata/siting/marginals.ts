import { compareServings, type Comparison } from './compare';
import type { Serving, SitingProblem } from './contract';
import { servingOf } from './serving';

/** What changes, and for whom, when one site alone closes or opens. */
export interface Marginal {
  readonly site: number;
  readonly change: Comparison;
}

/** For a plan, the closing of each site that may close, and the opening of each that is not in it, in the order of ids. */
export interface Marginals {
  readonly closings: readonly Marginal[];
  readonly openings: readonly Marginal[];
}

/** What each closing costs and to whom, and what each opening brings, one at a time and all else as it is. */
export function marginalsOf(problem: SitingProblem, serving: Serving): Marginals {
  const marginal = (site: number, sites: readonly number[]): Marginal => ({
    site,
    change: compareServings(problem, serving, servingOf(problem, sites)),
  });
  const { sites } = serving;
  return {
    closings: sites
      .filter((site) => problem.states[site] !== 'kept')
      .map((site) =>
        marginal(
          site,
          sites.filter((other) => other !== site),
        ),
      ),
    openings: Array.from(problem.sites.keys())
      .filter((site) => !sites.includes(site))
      .map((site) => marginal(site, [...sites, site])),
  };
}
