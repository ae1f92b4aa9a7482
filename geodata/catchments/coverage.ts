import type { Ground } from '../grouping/ground';
import type { LonLat } from '../model/place';
import type { TravelChoice, TravelMatrix } from '../model/travel';
import { NearestIndex, type Near } from '../spatial/nearest-index';
import { coverageByGroup, coverageOf, type Coverage } from '../stats/coverage/coverage';
import type { Reach } from '../stats/coverage/reach';
import { costTable } from './costs';
import type { PlacedDemand } from './demand-places';
import { communeOf, type CommuneAreas, type GroupShare } from './groups';

interface Placed {
  readonly id: string;
  readonly at: LonLat;
}

/** What reaches are computed from: ways from places of demand to points, by a choice of travel and its matrix, if any. */
export interface ReachOrder {
  readonly places: readonly (Placed & { readonly weight: number })[];
  readonly points: readonly Placed[];
  readonly travel: TravelChoice;
  readonly matrix: TravelMatrix | null;
}

/**
 * How far the two nearest points are from each place, in the unit of the travel; null when there is no way. Points as near go by id.
 * Null when an engine was chosen and its costs are not there.
 */
export function reachesOf({ places, points, travel, matrix }: ReachOrder): readonly Reach[] | null {
  const inOrder = points.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (travel.kind === 'crow') return crowReaches(places, inOrder, travel.detour);
  const table = costTable(travel, matrix, places, points);
  if (table === null) return null;
  return places.map(({ id, weight }) => {
    let [point, first, second] = [null as string | null, Infinity, Infinity];
    for (const one of inOrder) {
      const cost = table.costOf(id, one.id) ?? Infinity;
      if (cost < first) [point, first, second] = [one.id, cost, first];
      else second = Math.min(second, cost);
    }
    const known = (cost: number) => (cost === Infinity ? null : cost);
    return { id, weight, group: null, point, first: known(first), second: known(second) };
  });
}

/** The same as the crow flies, in km: geodesic times a detour factor. `points` by id. */
function crowReaches(
  places: ReachOrder['places'],
  points: readonly Placed[],
  detour: number,
): readonly Reach[] {
  const index = new NearestIndex(points);
  const km = (near: Near | undefined) => (near === undefined ? null : (near.metres * detour) / 1000);
  return places.map(({ id, at, weight }) => {
    const [first, second] = index.nearest(at, 2);
    const point = first === undefined ? null : (points[first.rank]?.id ?? null);
    return { id, weight, group: null, point, first: km(first), second: km(second) };
  });
}

/** What is covered of a ground: of all, and by group in the order of their names, places of no group last under null. */
export interface GroundCoverage {
  readonly whole: Coverage;
  readonly groups: ReadonlyMap<string | null, Coverage>;
}

/**
 * The coverage of places within thresholds. A place is counted in the groups of its commune, in parts where a scenario divides it: then it
 * counts as a place in each, and with its part of the weight.
 */
export function groundCoverage(
  reaches: readonly Reach[],
  thresholds: readonly number[],
  groupsOfPlace: (id: string) => readonly GroupShare[],
): GroundCoverage {
  const parts = reaches.flatMap((reach): readonly Reach[] => {
    const shares = groupsOfPlace(reach.id);
    if (shares.length === 0) return [reach];
    return shares.map(({ group, share }) => ({
      ...reach,
      group,
      weight: reach.weight === null ? null : reach.weight * share,
    }));
  });
  return { whole: coverageOf(reaches, thresholds), groups: coverageByGroup(parts, thresholds) };
}

/** The groups of each place of demand, by those of its commune. */
export function groupsOfPlaces(
  places: readonly PlacedDemand[],
  ground: Ground,
  areas: CommuneAreas,
  groupsOfCommune: (insee: string) => readonly GroupShare[],
): (id: string) => readonly GroupShare[] {
  const groups = new Map(
    places.map((place) => {
      const insee = communeOf(place, ground, areas);
      return [place.id, insee === null ? [] : groupsOfCommune(insee)];
    }),
  );
  return (id) => groups.get(id) ?? [];
}
