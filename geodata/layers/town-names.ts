import type { LonLat } from '../model/place';
import type { LabelMark, PointMark } from '../scene/scene';

/** A town by its commune (INSEE code). */
export interface Town {
  readonly insee: string;
  readonly name: string;
  readonly population: number;
  readonly position: LonLat;
}

/** Rank of a town by its population: decides its type size and from which zoom it is named. */
function rankOf({ population }: Town): string {
  if (population >= 30_000) return 'town';
  if (population >= 10_000) return 'smallTown';
  return population >= 2_500 ? 'village' : 'hamlet';
}

function keyOf(town: Town, isSeat: boolean): string {
  const rank = rankOf(town);
  if (!isSeat) return rank;
  return rank === 'town' ? 'seatTown' : 'seat';
}

/** The towns (INSEE codes) of points that a map shows, with the importance of the first of each. */
export function seatsOf(
  points: readonly Pick<PointMark, 'place' | 'key'>[],
  importance: (key: string) => number,
): ReadonlyMap<string, number> {
  const seats = new Map<string, number>();
  for (const { place, key } of points)
    if (place !== null) seats.set(place, Math.max(seats.get(place) ?? -Infinity, importance(key)));
  return seats;
}

const noSeats: ReadonlyMap<string, number> = new Map();

/** Names of towns: first the seats of what the map shows, by its importance, then the others; the most populous first. */
export function townNames(
  towns: readonly Town[],
  seats: ReadonlyMap<string, number> = noSeats,
): readonly LabelMark[] {
  const seatOf = ({ insee }: Town) => seats.get(insee) ?? -Infinity;
  const order = (a: Town, b: Town) => {
    const [p, q] = [seatOf(a), seatOf(b)];
    return (p === q ? 0 : q - p) || b.population - a.population || (a.insee < b.insee ? -1 : 1);
  };
  return towns.toSorted(order).map((town) => ({
    id: town.insee,
    key: keyOf(town, seats.has(town.insee)),
    text: town.name,
    position: town.position,
    within: null,
  }));
}
