import type { LonLat } from '../../model/place';
import { geodesicM } from '../../spatial/geodesic';

/** A place of demand; the weight is null when it is not known, the group when it is in none. */
export interface DemandPlace {
  readonly id: string;
  readonly at: LonLat;
  readonly weight: number | null;
  readonly group: string | null;
}

/** What it takes from a place to the nearest point and to the one after, in km or any other cost; null when there is none. */
export interface Reach {
  readonly id: string;
  readonly weight: number | null;
  readonly group: string | null;
  readonly point: string | null;
  readonly first: number | null;
  readonly second: number | null;
}

/**
 * How far the two nearest points are from each place, in km: geodesic times a detour factor. Points at the same distance go by id, so
 * that the order of rows changes nothing.
 */
export function reachOf(
  demand: readonly DemandPlace[],
  points: readonly { readonly id: string; readonly at: LonLat }[],
  detour: number,
): Reach[] {
  const inOrder = points.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return demand.map(({ id, at, weight, group }) => {
    let [point, first, second] = [null as string | null, Infinity, Infinity];
    for (const one of inOrder) {
      // A degree of latitude is 110.57 km at least: what is farther by latitude alone is not measured.
      if (Math.abs(one.at[1] - at[1]) * 110.5 * detour > second) continue;
      const km = (geodesicM(at, one.at) * detour) / 1000;
      if (km < first) [point, first, second] = [one.id, km, first];
      else second = Math.min(second, km);
    }
    const known = (km: number) => (km === Infinity ? null : km);
    return { id, weight, group, point, first: known(first), second: known(second) };
  });
}
