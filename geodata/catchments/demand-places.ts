import type { GroundFacts } from '../grouping/facts';
import type { DemandFact, DemandFacts } from '../model/demand';
import { isUnattested } from '../model/evidence';
import { groupBy } from '../model/group-by';
import { inhabitants, type DemandChoice } from '../model/siting-plan';
import type { LonLat } from '../model/place';

/** A place of demand: "commune:<insee>" at its town, or "gateway:<name>" at its point (WGS 84). */
export interface PlacedDemand {
  readonly id: string;
  readonly name: string;
  readonly at: LonLat;
  readonly weight: number;
  /** INSEE code of the commune it is; null for a gateway. */
  readonly commune: string | null;
  /** Whether a person asserts its weight, rather than a demonstration or an estimate. */
  readonly isAttested: boolean;
}

/**
 * The places that a demand comes from, in the order of their ids (code units). Inhabitants are those of all communes. Of a measure that
 * was imported, the weight of a month is that of the season that holds it, else of the whole year, else 0; that of the whole year
 * (month null) is the mean of its twelve months. Places of weight 0 are kept: they count as places.
 */
export function demandPlaces(
  facts: GroundFacts,
  { demands }: DemandFacts,
  { measure, month }: DemandChoice,
): readonly PlacedDemand[] {
  const places =
    measure === inhabitants
      ? facts.communes.map(({ insee, name, seat, population }): PlacedDemand => ({
          id: `commune:${insee}`,
          name,
          at: seat,
          weight: population,
          commune: insee,
          isAttested: true,
        }))
      : [
          ...groupBy(
            demands.filter((one) => one.measure === measure),
            placeOf,
          ),
        ].flatMap(([id, rows]) => {
          const [first] = rows;
          return first === undefined ? [] : [placed(id, first, rows, month)];
        });
  return places.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function placeOf({ commune, name }: DemandFact): string {
  return commune === null ? `gateway:${name}` : `commune:${commune}`;
}

function placed(
  id: string,
  { name, at, commune }: DemandFact,
  rows: readonly DemandFact[],
  month: number | null,
): PlacedDemand {
  const months = month === null ? Array.from({ length: 12 }, (_, index) => index + 1) : [month];
  const weight = months.reduce((sum, one) => sum + weightIn(rows, one), 0) / months.length;
  const isAttested = rows.every(({ confidence }) => !isUnattested(confidence));
  return { id, name, at, weight, commune, isAttested };
}

function weightIn(rows: readonly DemandFact[], month: number): number {
  const sum = (some: readonly DemandFact[]) => some.reduce((total, { weight }) => total + weight, 0);
  const seasonal = rows.filter(({ months }) => months !== null && holds(months, month));
  return seasonal.length > 0 ? sum(seasonal) : sum(rows.filter(({ months }) => months === null));
}

/** A season whose first month comes after its last goes over the end of the year. */
function holds([from, to]: readonly [number, number], month: number): boolean {
  return from <= to ? from <= month && month <= to : month >= from || month <= to;
}
