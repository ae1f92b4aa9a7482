import type { GroundFacts } from '../../grouping/facts';
import { isUnattested } from '../../model/evidence';
import type { LonLat } from '../../model/place';
import type { PointState, SitingDocument } from '../../model/siting-plan';

/** A point that a plan knows: an existing one, the town of a commune, or a place of its own (WGS 84). */
export interface PlanSite {
  /** "structure:<id>", "commune:<insee>" or "place:<id>". */
  readonly id: string;
  readonly name: string;
  readonly at: LonLat;
  readonly state: PointState;
  /** In the measure of the demand; null: without limit. */
  readonly capacity: number | null;
  /** It is there on the day, whatever the plan says of it. */
  readonly isExisting: boolean;
  /** Id of the zone of its commune; null: of none that is known. */
  readonly zone: string | null;
  /** Whether a person asserts that it is there, and where. */
  readonly isAttested: boolean;
}

/** Id of an existing point in plans. */
export function structureSite(structure: string): string {
  return `structure:${structure}`;
}

/** Ids of the points that exist on the day of some facts: those of today. */
export function existingSites({ structures }: Pick<GroundFacts, 'structures'>): readonly string[] {
  return structures.map(({ id }) => structureSite(id)).toSorted((a, b) => (a < b ? -1 : 1));
}

/**
 * The points of a plan in the order of their ids (code units): all existing ones, whatever their state, the places that the document names,
 * and the towns of communes where they are not ruled out. What a document names and the day does not have is left out.
 */
export function planSites(document: SitingDocument, facts: GroundFacts): readonly PlanSite[] {
  const named = new Map(document.points.map((point) => [point.id, point]));
  const communes = new Map(facts.communes.map((commune) => [commune.insee, commune]));
  const existing = facts.structures.map((structure): PlanSite => {
    const id = structureSite(structure.id);
    const own = named.get(id);
    return {
      id,
      name: structure.name,
      at: structure.position,
      state: own?.state ?? document.others.existing,
      capacity: own?.capacity ?? null,
      isExisting: true,
      zone: communes.get(structure.commune)?.zone ?? null,
      isAttested: !isUnattested(structure.confidence),
    };
  });
  const towns = facts.communes.flatMap((commune): readonly PlanSite[] => {
    const id = `commune:${commune.insee}`;
    const own = named.get(id);
    const state = own?.state ?? document.others.communes;
    if (state === 'closed') return [];
    const { name, seat, zone } = commune;
    return [
      {
        id,
        name,
        at: seat,
        state,
        capacity: own?.capacity ?? null,
        isExisting: false,
        zone,
        isAttested: true,
      },
    ];
  });
  const places = document.points.flatMap(({ id, state, capacity, place }): readonly PlanSite[] =>
    place === null || !id.startsWith('place:')
      ? []
      : [
          {
            id,
            name: place.name,
            at: place.at,
            state,
            capacity,
            isExisting: false,
            zone: null,
            isAttested: true,
          },
        ],
  );
  return [...existing, ...towns, ...places].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The points of a plan that are drawn: where every commune may have one, those that are only possible would hide the others, and take
 * seconds to be moved apart.
 */
export function drawnSites(
  { points, sites: chosen }: SitingDocument,
  sites: readonly PlanSite[],
): readonly PlanSite[] {
  const known = new Set([...chosen, ...points.map(({ id }) => id)]);
  return sites.filter(({ id, isExisting }) => isExisting || known.has(id));
}
