import { expectedWeights, probabilities } from '../spatial/catchment/gravity';
import { geodesicM } from '../spatial/geodesic';
import { contains } from '../spatial/rings';
import type { AreasOrder, DrawnArea, PointFigure, PointFigures } from './area-contract';

type Order = Pick<
  AreasOrder,
  'method' | 'points' | 'places' | 'thresholds' | 'decay' | 'detour' | 'travel' | 'isDissolved'
>;

/**
 * What areas hold. By distance and by an engine a place counts for every point within reach of it; in a partition for the nearest alone; by
 * gravity, in parts, for all as probable as each is. A place stands where its point is: a commune at its town.
 */
export function figuresOf(order: Order, areas: readonly DrawnArea[]): PointFigures {
  const { places, thresholds } = order;
  const costs = costsOf(order);
  const least = places.map((_, place) => Math.min(Infinity, ...costs.map((row) => row[place] ?? Infinity)));
  const sum = (of: (place: number) => boolean) =>
    places.reduce((total, { weight }, place) => (of(place) ? total + weight : total), 0);
  const count = (of: (place: number) => boolean) => places.filter((_, place) => of(place)).length;
  return {
    points: order.method === 'huff' ? gravityFigures(order, areas) : reachFigures(order, areas, costs, least),
    within: thresholds.map((threshold) => {
      const isIn = (place: number) => (least[place] ?? Infinity) <= threshold;
      return { threshold, places: count(isIn), weight: sum(isIn) };
    }),
    places: places.length,
    weight: sum(() => true),
  };
}

/** What it takes to each place from each point, in the unit of the thresholds: Infinity when it is out of reach. */
function costsOf({ points, places, detour, travel, thresholds }: Order): readonly (readonly number[])[] {
  if (travel === null)
    return points.map(({ at }) => places.map((place) => (geodesicM(at, place.at) * detour) / 1000));
  return points.map(({ id }) => {
    const reached = thresholds.map((threshold) => ({
      threshold,
      areas: travel.areas.filter(({ point, limit }) => point === id && limit === threshold),
    }));
    return places.map(
      ({ at }) =>
        reached.find(({ areas }) => areas.some(({ geometry }) => contains(geometry, at)))?.threshold ??
        Infinity,
    );
  });
}

/** The area of each point alone; null where areas are of several. */
function areaOf(areas: readonly DrawnArea[], id: string): number | null {
  const own = areas.filter(({ points }) => points.includes(id));
  if (own.some(({ points }) => points.length > 1)) return null;
  // Of discs, the greatest has the others.
  const isCumulative = own.every(({ from }) => from === 0) && own.some(({ to }) => to !== null);
  const sizes = own.map(({ areaKm2 }) => areaKm2);
  return isCumulative ? Math.max(0, ...sizes) : sizes.reduce((sum, one) => sum + one, 0);
}

function reachFigures(
  { method, points, places, thresholds }: Order,
  areas: readonly DrawnArea[],
  costs: readonly (readonly number[])[],
  least: readonly number[],
): readonly PointFigure[] {
  const taken = new Set<number>();
  return points.map(({ id }, row) => {
    const costTo = (place: number) => costs[row]?.[place] ?? Infinity;
    const own = places.flatMap((_, place) => {
      if (method !== 'nearest') return costTo(place) <= (thresholds.at(-1) ?? 0) ? [place] : [];
      // Of points as near, the first has the place.
      if (costTo(place) > (least[place] ?? 0) || taken.has(place)) return [];
      taken.add(place);
      return [place];
    });
    const weigh = (some: readonly number[]) =>
      some.reduce((sum, place) => sum + (places[place]?.weight ?? 0), 0);
    return {
      id,
      areaKm2: areaOf(areas, id),
      places: own.length,
      weight: weigh(own),
      within: thresholds.map((threshold) => weigh(own.filter((place) => costTo(place) <= threshold))),
    };
  });
}

function gravityFigures(
  { points, places, decay, detour }: Order,
  areas: readonly DrawnArea[],
): readonly PointFigure[] {
  const gravity = { decay, detour, farthestKm: null };
  const { expected } = expectedWeights(places, points, gravity);
  const first = places.map(({ at }) => {
    const shares = probabilities(at, points, gravity) ?? [];
    return shares.indexOf(Math.max(...shares));
  });
  return points.map(({ id }, rank) => ({
    id,
    areaKm2: areaOf(areas, id) ?? 0,
    places: first.filter((one) => one === rank).length,
    weight: expected[rank] ?? 0,
    within: [],
  }));
}
