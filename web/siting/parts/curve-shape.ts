import type { CurveStep } from '../../../geodata/catchments/plan/solve';
import { countsOf } from './told';

/** A point of the curve as it is drawn: how many points, and what the objective counts: a mean cost, a cost, or a share in percent. */
export interface CurveDot {
  readonly count: number;
  readonly value: number;
  readonly isProven: boolean;
}

/** The dots of a curve, fewest points first; steps without a plan have none. */
export function curveDots(steps: readonly CurveStep[]): readonly CurveDot[] {
  return steps
    .flatMap(({ count, plan }) => {
      if (plan === null) return [];
      const { objective, proven } = plan.proof;
      const counts = countsOf(plan.model);
      const all = plan.totalWeight > 0 ? plan.totalWeight : 1;
      const value =
        counts === 'weighted cost'
          ? objective / all
          : counts === 'weight'
            ? (objective / all) * 100
            : objective;
      return [{ count, value, isProven: proven }];
    })
    .toSorted((a, b) => a.count - b.count);
}

/** Round values for an axis from 0 to at least `most`, four steps at most. */
export function axisTicks(most: number): readonly number[] {
  if (!(most > 0)) return [0, 1];
  const power = 10 ** Math.floor(Math.log10(most / 4));
  const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one * 4 >= most) ?? most;
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, at) => at * step);
}
