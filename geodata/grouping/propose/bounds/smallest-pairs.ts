import type { Objective } from '../contract';
import type { Points } from '../objective';

/** Halvings of the interval of the multiplier; the bound holds for any multiplier. */
const steps = 50;

/**
 * Lower bound on an objective of any partition into `groups` parts, from the nearest units of each unit. In a part of s units, a unit
 * pays at least half the distances to its s − 1 nearest (squared and divided by s for the sum of squares). The sum of 1/s over the
 * units is the number of parts: a multiplier on it (Lagrange) lets each unit choose its s alone. O(n² log n).
 */
export function smallestPairsBound(units: Points, objective: Objective, groups: number): number {
  const pays = leastPays(units, objective);
  const size = pays.length;
  const value = (multiplier: number) => {
    let sum = -multiplier * groups;
    for (const own of pays) {
      let least = Number.POSITIVE_INFINITY;
      for (const [at, pay] of own.entries()) least = Math.min(least, pay + multiplier / (at + 1));
      sum += least;
    }
    return sum;
  };
  // Concave in the multiplier: the interval shrinks around its top.
  let low = 0;
  let high = 2 * size * pays.reduce((most, own) => Math.max(most, own.at(-1) ?? 0), 0);
  for (let step = 0; step < steps; step += 1) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
    if (value(left) < value(right)) low = left;
    else high = right;
  }
  return Math.max(0, value((low + high) / 2));
}

/** What each unit pays at least in a part of 1, 2, … units. */
function leastPays({ points, dimensions }: Points, objective: Objective): Float64Array[] {
  const size = points.length / dimensions;
  return Array.from({ length: size }, (_, unit) => {
    const distances = new Float64Array(size);
    for (let other = 0; other < size; other += 1) {
      let distance = 0;
      for (let d = 0; d < dimensions; d += 1) {
        const difference = (points[unit * dimensions + d] ?? 0) - (points[other * dimensions + d] ?? 0);
        distance += objective === 'ss' ? difference * difference : Math.abs(difference);
      }
      distances[other] = distance;
    }
    let sum = 0;
    // Sorted, the first is the unit itself, or one that equals it.
    return distances.sort().map((distance, at) => {
      sum += distance;
      return objective === 'ss' ? sum / (2 * (at + 1)) : sum / 2;
    });
  });
}
