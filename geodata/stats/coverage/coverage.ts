import { groupBy } from '../../model/group-by';
import type { Reach } from './reach';

/** What is within one threshold: of weights and, apart, of places; twice: of two points at least. Shares are null of no weight. */
export interface Covered {
  readonly threshold: number;
  readonly weight: number;
  readonly share: number | null;
  readonly places: number;
  readonly twiceWeight: number;
  readonly twiceShare: number | null;
}

/** Coverage of a set of places, threshold by threshold: the points of the curve. */
export interface Coverage {
  readonly places: number;
  readonly totalWeight: number;
  /** Places whose weight is not known: they count as places, never as weight. */
  readonly unknown: number;
  readonly within: readonly Covered[];
}

/** The coverage of places within each threshold (in the unit of their reach, the threshold included). */
export function coverageOf(reaches: readonly Reach[], thresholds: readonly number[]): Coverage {
  const weigh = (some: readonly Reach[]) => some.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  const totalWeight = weigh(reaches);
  const shareOf = (weight: number) => (totalWeight > 0 ? weight / totalWeight : null);
  return {
    places: reaches.length,
    totalWeight,
    unknown: reaches.filter(({ weight }) => weight === null).length,
    within: thresholds.map((threshold) => {
      const once = reaches.filter(({ first }) => first !== null && first <= threshold);
      const twice = once.filter(({ second }) => second !== null && second <= threshold);
      const [weight, twiceWeight] = [weigh(once), weigh(twice)];
      return {
        threshold,
        weight,
        share: shareOf(weight),
        places: once.length,
        twiceWeight,
        twiceShare: shareOf(twiceWeight),
      };
    }),
  };
}

/** The coverage of each group of places, those of no group under null, in the order of the names of groups. */
export function coverageByGroup(
  reaches: readonly Reach[],
  thresholds: readonly number[],
): ReadonlyMap<string | null, Coverage> {
  const groups = Array.from(groupBy(reaches, ({ group }) => group));
  groups.sort(([a], [b]) => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
  return new Map(groups.map(([group, some]) => [group, coverageOf(some, thresholds)]));
}

/** The places beyond a threshold or that no point serves, the farthest first, then by id. */
export function beyond(reaches: readonly Reach[], threshold: number): Reach[] {
  const far = ({ first }: Reach) => first ?? Infinity;
  return reaches
    .filter((reach) => far(reach) > threshold)
    .toSorted((a, b) => (far(a) === far(b) ? (a.id < b.id ? -1 : 1) : far(b) > far(a) ? 1 : -1));
}
