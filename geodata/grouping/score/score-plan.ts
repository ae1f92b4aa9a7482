import type { Ground } from '../ground';
import type { Plan } from '../plan';
import type { Measure } from './contract';
import { metrics } from './registry';

/** Measures by id of metric. */
export type Measures = Readonly<Record<string, Measure>>;

/** Every metric of a plan and of its groupings, as stored with a version. */
export interface PlanScores {
  /** Version of each metric, by id. */
  readonly versions: Readonly<Record<string, number>>;
  readonly plan: Measures;
  /** By id of grouping. */
  readonly groupings: Readonly<Record<string, Measures>>;
}

/**
 * Every metric of a plan and of its groupings. What hangs on the communes of a grouping alone is kept for the ground: after a stroke,
 * only the groupings it touched are measured again.
 */
export function scorePlan(plan: Plan, ground: Ground): PlanScores {
  return {
    versions: Object.fromEntries(metrics.map(({ id, version }) => [id, version])),
    plan: Object.fromEntries(metrics.map((metric) => [metric.id, metric.ofPlan(plan, ground)])),
    groupings: Object.fromEntries(
      plan.groupings.map(({ id }) => [
        id,
        Object.fromEntries(metrics.map((metric) => [metric.id, metric.ofGrouping(plan, id, ground)])),
      ]),
    ),
  };
}
