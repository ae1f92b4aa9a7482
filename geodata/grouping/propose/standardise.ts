import type { Objective } from './contract';

/** Standardisation of a variable: `z` to mean 0 and sample standard deviation 1; `none` leaves its unit. */
export const standardisations = ['z', 'none'] as const;
export type Standardisation = (typeof standardisations)[number];

/** A variable with all its values, and its weight: of 2, a difference counts twice (its square, for the sum of squares). */
export interface WeightedValues {
  readonly values: Float64Array;
  readonly weight: number;
}

/**
 * Points of units from their variables, a row a unit. `z` divides by the sample standard deviation (n − 1); a variable that does not
 * vary becomes 0. Neither objective changes when a variable is shifted: `none` shifts by the whole number nearest to the mean, so that
 * great values lose no digits and whole ones stay whole. Weights multiply squared differences for `ss`, differences for `pairwise`.
 */
export function standardise(
  variables: readonly WeightedValues[],
  standardisation: Standardisation,
  objective: Objective,
): Float64Array {
  const size = variables[0]?.values.length ?? 0;
  const points = new Float64Array(size * variables.length);
  for (const [d, { values, weight }] of variables.entries()) {
    const { mean, deviation } = spreadOf(values);
    const factor = objective === 'ss' ? Math.sqrt(weight) : weight;
    const scale = standardisation === 'none' ? factor : deviation === 0 ? 0 : factor / deviation;
    const shift = standardisation === 'none' ? Math.round(mean) : mean;
    for (const [unit, value] of values.entries())
      points[unit * variables.length + d] = deviation === 0 ? 0 : (value - shift) * scale;
  }
  return points;
}

/** Mean and sample standard deviation, in two passes; the deviation is exactly 0 when the values are all equal. */
function spreadOf(values: Float64Array): { mean: number; deviation: number } {
  let mean = 0;
  for (const [rank, value] of values.entries()) mean += (value - mean) / (rank + 1);
  if (values.every((value) => value === values[0])) return { mean, deviation: 0 };
  let squares = 0;
  for (const value of values) squares += (value - mean) * (value - mean);
  return { mean, deviation: Math.sqrt(squares / (values.length - 1)) };
}
