import { metrics } from './registry';
import type { Measures } from './score-plan';

/** What a metric brings to the weighted score of a candidate. */
export interface WeightedPart {
  readonly metric: string;
  readonly value: number | null;
  readonly weight: number;
  /** From 0, the worst of the candidates, to 1, the best; null when the value is unknown or all are equal. */
  readonly standing: number | null;
}

/** A weighted score with its parts: it is never given without them. `score` is from 0 to 1, null when nothing could be weighed. */
export interface WeightedScore {
  readonly id: string;
  readonly score: number | null;
  readonly parts: readonly WeightedPart[];
}

/**
 * Weighted scores of candidates (groupings of a plan, or plans): the mean, by weights of 0 or more by id of metric, of where each stands
 * between the worst and the best of them. A metric without a direction, or in which all are equal, says nothing and is not weighed; for
 * a candidate of which a value is unknown, neither is that metric. The score ranks these candidates among themselves only.
 */
export function weightedScores(
  candidates: readonly { readonly id: string; readonly measures: Measures }[],
  weights: Readonly<Record<string, number>>,
): readonly WeightedScore[] {
  const weighed = metrics.flatMap(({ id, direction }) => {
    const weight = weights[id] ?? 0;
    if (direction === 'none' || weight <= 0) return [];
    const known = candidates.flatMap(({ measures }) => measures[id]?.value ?? []);
    return [{ id, direction, weight, low: Math.min(...known), high: Math.max(...known) }];
  });
  return candidates.map(({ id, measures }) => {
    const parts = weighed.map(({ id: metric, direction, weight, low, high }): WeightedPart => {
      const value = measures[metric]?.value ?? null;
      if (value === null || high <= low) return { metric, value, weight, standing: null };
      const share = (value - low) / (high - low);
      return { metric, value, weight, standing: direction === 'more' ? share : 1 - share };
    });
    let [sum, total] = [0, 0];
    for (const { standing, weight } of parts) {
      if (standing === null) continue;
      sum += standing * weight;
      total += weight;
    }
    return { id, score: total === 0 ? null : sum / total, parts };
  });
}
