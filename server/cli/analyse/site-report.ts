import type { SitingPlan, SitingProblem } from '../../../geodata/siting/contract';
import { coveredBy } from '../../../geodata/siting/serving';
import type { SiteWish } from './site-wish';

/**
 * What the report says of a plan. `covered` is a weight, `uncovered` and `unreachable` are ids of places. `seconds`: the model alone;
 * `totalSeconds`: with reading.
 */
export function sitingReport(
  { model, count, radius, keep, moves, capacities, seconds: timeLimit }: SiteWish,
  problem: SitingProblem,
  plan: SitingPlan,
  made: { readonly seconds: number; readonly totalSeconds: number; readonly version: string },
) {
  const { objective, bound, gap, proven, ended, sites } = plan;
  const { covered, uncovered, unreachable, coveredWeight, uncoveredWeight } = coveredBy(problem, plan);
  const idsOf = (rows: readonly number[]) => rows.map((row) => problem.demand[row]);
  return {
    model: model.id,
    objective,
    objectiveCounts: model.counts,
    bound,
    // Not a number in JSON when an objective of 0 is not proven.
    gap: Number.isFinite(gap) ? gap : null,
    proven,
    ended,
    sites: sites.map((site) => problem.sites[site]),
    covered: coveredWeight,
    coveredPlaces: covered.length,
    uncovered: idsOf(uncovered),
    uncoveredWeight,
    unreachable: idsOf(unreachable),
    seconds: made.seconds,
    totalSeconds: made.totalSeconds,
    timeLimit,
    version: made.version,
    places: problem.demand.length,
    candidates: problem.sites.length,
    sitesAsked: count,
    radius,
    keep: keep.toSorted(),
    moves: Array.from(moves, ([site, places]) => ({ site, places: places.toSorted() })),
    hasCapacities: capacities !== null,
    source: model.source,
  };
}

/** One line for who waits. */
export function sitingSummary(
  { model }: SiteWish,
  problem: SitingProblem,
  plan: SitingPlan,
  seconds: number,
): string {
  const shown = (number: number) => number.toLocaleString('fr', { maximumSignificantDigits: 6 });
  const what = {
    'weighted cost': 'coût pondéré',
    cost: 'coût le plus élevé',
    weight: 'poids couvert',
    sites: null,
  }[model.counts];
  const value = what === null ? ' ' : `, ${what} ${shown(plan.objective)} `;
  const limit = `aucun plan n’est ${model.sense === 'least' ? 'sous' : 'au-dessus de'} ${shown(plan.bound)}`;
  const { uncovered, uncoveredWeight } = coveredBy(problem, plan);
  const beyond =
    uncovered.length === 0
      ? ''
      : ` Lieux non couverts\u00a0: ${uncovered.length} (poids ${shown(uncoveredWeight)}).`;
  const certainty = plan.proven ? 'optimum prouvé' : limit;
  return `${model.name}\u00a0: ${plan.sites.length} point${plan.sites.length > 1 ? 's' : ''}${value}(${certainty}), en ${shown(seconds)}\u00a0s.${beyond}`;
}
