import type { Issue } from '../model/issue';
import { addSites, conclude } from './conclude';
import type { SitingModel, SitingPlan, SitingProblem, SitingRun } from './contract';
import { servingOf } from './serving';

/** The best plan of so many sites, or why there is none. */
export type CurvePoint =
  | { readonly count: number; readonly plan: SitingPlan }
  | { readonly count: number; readonly plan: null; readonly issues: readonly Issue[] };

/**
 * The efficiency curve of a model that is told a number of sites: a plan for each number, fewest first, the time shared between them. A
 * plan that was not proven and is worse than that of fewer sites gives way to those sites with more, so that the curve never turns back.
 */
export async function efficiencyCurve(
  model: SitingModel,
  problem: SitingProblem,
  counts: readonly number[],
  run: SitingRun,
): Promise<readonly CurvePoint[]> {
  const deadline = run.now() + run.timeLimitMs;
  const ordered = [...new Set(counts)].toSorted((a, b) => a - b);
  const points: CurvePoint[] = [];
  let last: SitingPlan | null = null;
  for (const [at, count] of ordered.entries()) {
    const timeLimitMs = Math.max(0, deadline - run.now()) / (ordered.length - at);
    const outcome = await model.solve({ ...problem, count }, { ...run, timeLimitMs });
    if (!outcome.ok) {
      points.push({ count, plan: null, issues: outcome.issues });
      continue;
    }
    const plan: SitingPlan =
      last === null ? outcome.value : noWorse(model, problem, outcome.value, last, count);
    points.push({ count, plan });
    last = plan;
  }
  return points;
}

function noWorse(
  model: SitingModel,
  problem: SitingProblem,
  plan: SitingPlan,
  fewer: SitingPlan,
  count: number,
) {
  const isWorse =
    model.sense === 'least' ? plan.objective > fewer.objective : plan.objective < fewer.objective;
  if (plan.proven || !isWorse) return plan;
  const sites = addSites(problem, fewer.sites, count);
  const objective = model.measure(problem, servingOf(problem, sites));
  return conclude(problem, model.id, sites, { objective, bound: plan.bound });
}
