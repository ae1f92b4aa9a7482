import type { Issue } from '../model/issue';
import { addAllowed } from './allowed';
import { conclude } from './conclude';
import type { Serving, SitingModel, SitingPlan, SitingProblem, SitingRun } from './contract';
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
  if (plan.proven || noMore(model, plan.objective, fewer.objective)) return plan;
  const sites = addAllowed(problem, fewer.sites, count);
  const objectiveOf = (serving: Serving) => model.measure(problem, serving);
  const added = servingOf(problem, sites);
  // Within capacities, those who are served anew may be served worse than as they were.
  const same = { ...added, assigned: fewer.assigned, costs: fewer.costs };
  const isBetter = noMore(model, objectiveOf(added), objectiveOf(same));
  const serving = isBetter ? added : same;
  return conclude(serving, model.id, { objective: objectiveOf(serving), bound: plan.bound });
}

function noMore({ sense }: SitingModel, one: number, other: number): boolean {
  return sense === 'least' ? one <= other : one >= other;
}
