import { done, refused, type Result } from '../../model/issue';
import type { Ground } from '../ground';
import type { Plan } from '../plan';
import { metricOf } from '../score/registry';
import { drawnPlan, sampledOf, type SampleRequest } from './ask';
import { sampleGroupings, type SampleSize } from './sample';
import { associations } from './standing';

/** Values of a metric in a sample of plans, and in the plan itself; null where it is not known. */
export interface MetricSample {
  readonly metric: string;
  readonly own: number | null;
  readonly values: readonly (number | null)[];
}

/** Two units that touch, the share of the sample in which they are in one grouping, from 0 to 1, and whether the plan has them so. */
export interface PairSample {
  readonly a: string;
  readonly b: string;
  readonly together: number;
  readonly own: boolean;
}

/** How a plan stands among others drawn at random. */
export interface Robustness {
  /** Plans drawn, and steps of the chain that led elsewhere, of all. */
  readonly count: number;
  readonly steps: number;
  readonly moved: number;
  readonly metrics: readonly MetricSample[];
  readonly pairs: readonly PairSample[];
  /** Units that stayed as they are. */
  readonly left: readonly string[];
}

/** Ids of metrics to measure, what is drawn and how much of it. */
export interface RobustnessRequest extends SampleRequest, SampleSize {
  readonly metrics: readonly string[];
}

/**
 * Draws plans like one (ReCom) and measures each by metrics of the registry. Drawing is the first half of the work that `heard` hears
 * of, measuring the second. Refused as `sampledOf` refuses, and when the plan has a grouping in pieces.
 */
export function robustnessOf(
  plan: Plan,
  ground: Ground,
  request: RobustnessRequest,
  heard: (share: number) => void,
): Result<Robustness> {
  const sampled = sampledOf(plan, ground, request);
  if (!sampled.ok) return sampled;
  const { problem, unitIds, start, left } = sampled.value;
  const sample = sampleGroupings(problem, start, request, (share) => {
    heard(share / 2);
  });
  if (typeof sample === 'string')
    return refused([{ code: `robustness-${sample}`, severity: 'error', values: {} }]);
  const measured = request.metrics.flatMap((id) => metricOf(id) ?? []);
  const values = measured.map((): (number | null)[] => []);
  for (const [at, labels] of sample.groupings.entries()) {
    const drawn = drawnPlan(plan, ground, sampled.value, labels);
    for (const [rank, metric] of measured.entries()) values[rank]?.push(metric.ofPlan(drawn, ground).value);
    heard(0.5 + (at + 1) / sample.groupings.length / 2);
  }
  return done({
    count: sample.groupings.length,
    steps: sample.steps,
    moved: sample.moved,
    metrics: measured.map((metric, rank) => ({
      metric: metric.id,
      own: metric.ofPlan(plan, ground).value,
      values: values[rank] ?? [],
    })),
    pairs: associations(problem.graph, sample.groupings).map(({ a, b, together }) => ({
      a: unitIds[a] ?? '',
      b: unitIds[b] ?? '',
      together,
      own: start[a] === start[b],
    })),
    left,
  });
}
