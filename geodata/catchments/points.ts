import type { GroundFacts, StructureFact } from '../grouping/facts';
import { isUnattested } from '../model/evidence';
import { groupBy } from '../model/group-by';
import type { LonLat } from '../model/place';
import { openShare, type When } from '../stats/coverage/open-when';
import type { CatchmentView } from './view';

/** A point that catchments are drawn from: a reception point, or a place (WGS 84) that stands for none. */
export interface OriginPoint {
  readonly id: string;
  readonly name: string;
  readonly at: LonLat;
  /** Above 0; 1 unless points are told apart by their staff. */
  readonly attractiveness: number;
  /** Null: a place that is no reception point. */
  readonly structure: StructureFact | null;
  /** Id of the zone of its commune; null: of none. */
  readonly zone: string | null;
}

/** The points that count, and those that were left out, each with why. */
export interface ChosenPoints {
  readonly points: readonly OriginPoint[];
  /** Structures that do not open on the days asked for. */
  readonly closed: readonly StructureFact[];
  /** Structures whose opening, or whose staff, is asked for and not known. */
  readonly unknown: readonly StructureFact[];
  /** Whether openings that nobody attests decided. */
  readonly isByDemonstration: boolean;
}

/** Id of the point of a place that was chosen on the map. */
const placeId = 'place';

/** Whether a view asks about some days of the year rather than any. */
export function asksWhen({ month, weekday, minute }: When): boolean {
  return month !== null || weekday !== null || minute !== null;
}

/**
 * The points that a view starts from, in the order of their ids. `placeName` is what a place chosen on the map is called; `shares` are those of
 * `openShares`, null when any day will do.
 */
export function chosenPoints(
  facts: GroundFacts,
  view: CatchmentView,
  placeName: string,
  shares: ReadonlyMap<string, number> | null,
): ChosenPoints {
  const { origins } = view;
  if (origins.kind === 'place') return onePlace(origins.at, placeName, null);
  const communes = new Map(facts.communes.map((one) => [one.insee, one]));
  if (origins.kind === 'commune') {
    const commune = communes.get(origins.insee);
    return commune === undefined ? none : onePlace(commune.seat, commune.name, commune.zone);
  }
  const zoneOf = ({ commune }: StructureFact) => communes.get(commune)?.zone ?? null;
  const structures = facts.structures.filter((structure) => {
    if (origins.kind === 'zone') return zoneOf(structure) === origins.zone;
    return origins.kind === 'all' || origins.structures.includes(structure.id);
  });
  const state = ({ id }: StructureFact) => {
    const share = shares === null ? 1 : shares.get(id);
    return share === undefined ? 'unknown' : share > 0 ? 'open' : 'closed';
  };
  const attractivenessOf = attraction(facts, view);
  const of = (wanted: 'open' | 'closed' | 'unknown') => structures.filter((one) => state(one) === wanted);
  const open = of('open');
  return {
    points: open.flatMap((structure): readonly OriginPoint[] => {
      const attractiveness = attractivenessOf(structure.id);
      if (attractiveness === null) return [];
      const { id, name, position } = structure;
      return [{ id, name, at: position, attractiveness, structure, zone: zoneOf(structure) }];
    }),
    closed: of('closed'),
    unknown: [...of('unknown'), ...open.filter(({ id }) => attractivenessOf(id) === null)],
    isByDemonstration:
      asksWhen(view.when) &&
      structures.some(({ id }) =>
        facts.openings.some((one) => one.structure === id && isUnattested(one.confidence)),
      ),
  };
}

const none: ChosenPoints = { points: [], closed: [], unknown: [], isByDemonstration: false };

function onePlace(at: LonLat, name: string, zone: string | null): ChosenPoints {
  return { ...none, points: [{ id: placeId, name, at, attractiveness: 1, structure: null, zone }] };
}

/** Of the days asked for in a year, the share on which each structure opens, by id; those of whose openings nothing is told are missing. */
export function openShares(
  openings: GroundFacts['openings'],
  year: number,
  when: When,
): ReadonlyMap<string, number> {
  const seasons = groupBy(openings, ({ structure }) => structure);
  return new Map(Array.from(seasons, ([id, own]) => [id, openShare(own, year, when)]));
}

/** What draws people to a structure; null: asked for and not known. Staff has a meaning for gravity alone. */
function attraction(facts: GroundFacts, { attraction: by, method }: CatchmentView) {
  const staff = new Map(facts.means.map(({ structure, fte }) => [structure, fte]));
  return (id: string): number | null => {
    if (by === 'same' || method !== 'huff') return 1;
    const fte = staff.get(id) ?? null;
    return fte === null || fte <= 0 ? null : fte;
  };
}
