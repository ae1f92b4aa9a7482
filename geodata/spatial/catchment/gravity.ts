import type { LonLat } from '../../model/place';
import { geodesicM } from '../geodesic';
import type { CatchmentPoint } from './contract';

/** Decay of gravity unless told otherwise: the square of distance, as in Reilly's law (The Law of Retail Gravitation, 1931). */
export const defaultDecay = 2;
/** Nearer than this is as near as this, in km: at a distance of nothing a point would draw everybody. */
export const floorKm = 0.5;

/** What gravity is computed with; distances in km, `farthestKm` null when nobody is too far to come. */
export interface Gravity {
  readonly decay: number;
  readonly detour: number;
  readonly farthestKm: number | null;
}

/**
 * The probability that somebody at a place goes to each point, in the order of the points: A·d^−λ over the sum of them (Huff, Defining and
 * Estimating a Trading Area, Journal of Marketing 28, 1964). They sum to 1; points beyond the farthest distance have 0; null when all are.
 */
export function probabilities(
  place: LonLat,
  points: readonly CatchmentPoint[],
  { decay, detour, farthestKm }: Gravity,
): readonly number[] | null {
  // Logarithms, so that no power vanishes or overflows.
  const pulls = points.map(({ at, attractiveness }) => {
    const km = (geodesicM(place, at) * detour) / 1000;
    if (farthestKm !== null && km > farthestKm) return -Infinity;
    return Math.log(attractiveness) - decay * Math.log(Math.max(km, floorKm));
  });
  const strongest = Math.max(...pulls);
  if (strongest === -Infinity) return null;
  const shares = pulls.map((pull) => Math.exp(pull - strongest));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}

/** Weights that each point may expect, in the order of the points, and the weight of places that no point is near enough to. */
export function expectedWeights(
  demand: readonly { readonly at: LonLat; readonly weight: number }[],
  points: readonly CatchmentPoint[],
  gravity: Gravity,
): { readonly expected: readonly number[]; readonly unreached: number } {
  const expected = points.map(() => 0);
  let unreached = 0;
  for (const { at, weight } of demand) {
    const shares = probabilities(at, points, gravity);
    if (shares === null) unreached += weight;
    for (const [rank, share] of (shares ?? []).entries())
      expected[rank] = (expected[rank] ?? 0) + weight * share;
  }
  return { expected, unreached };
}
