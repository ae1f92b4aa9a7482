import type { LonLat } from '../../model/place';
import { NearestIndex, type Near } from '../../spatial/nearest-index';

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
  const index = new NearestIndex(inOrder);
  return demand.map(({ id, at, weight, group }) => {
    const [first, second] = index.nearest(at, 2);
    const km = (near: Near | undefined) => (near === undefined ? null : (near.metres * detour) / 1000);
    const point = first === undefined ? null : (inOrder[first.rank]?.id ?? null);
    return { id, weight, group, point, first: km(first), second: km(second) };
  });
}
