import { compareServings, type Comparison } from './compare';
import type { Serving, SitingProblem } from './contract';
import { servingOf } from './serving';

/** What changes, and for whom, when one site alone closes or opens. */
export interface Marginal {
  readonly site: number;
  readonly change: Comparison;
}

/** What the closing of each site of a plan that may close costs and to whom, one at a time and all else as it is, in the order of ids. */
export function closingsOf(problem: SitingProblem, serving: Serving): readonly Marginal[] {
  const { sites } = serving;
  return sites
    .filter((site) => problem.states[site] !== 'kept')
    .map((site) =>
      marginal(
        problem,
        serving,
        site,
        sites.filter((other) => other !== site),
      ),
    );
}

/** What the opening of each site that is not in a plan brings, one at a time and all else as it is, in the order of ids. */
export function openingsOf(problem: SitingProblem, serving: Serving): readonly Marginal[] {
  const { sites } = serving;
  return Array.from(problem.sites.keys())
    .filter((site) => !sites.includes(site))
    .map((site) => marginal(problem, serving, site, [...sites, site]));
}

function marginal(
  problem: SitingProblem,
  serving: Serving,
  site: number,
  sites: readonly number[],
): Marginal {
  return { site, change: compareServings(problem, serving, servingOf(problem, sites)) };
}
