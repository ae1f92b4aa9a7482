import { existingSites } from '../../geodata/catchments/plan/sites';
import type { GroundFacts } from '../../geodata/grouping/facts';
import type { PlanPoint, SitingDocument } from '../../geodata/model/siting-plan';

const commune = (insee: string, lon: number, population: number) => ({
  insee,
  name: `Commune ${insee}`,
  population,
  areaKm2: 10,
  epci: 'e',
  zone: lon < 3.15 ? 'west' : 'east',
  seat: [lon, 50.5] as const,
});
const structure = (id: string, at: string, lon: number) => ({
  id,
  name: `Office ${id}`,
  kind: 'OT',
  class: 'OT2',
  commune: at,
  territory: null,
  parent: null,
  position: [lon, 50.5] as const,
  confidence: 'attested',
});

/** Four towns in a row, a tenth of a degree apart (7.1 km), with offices in the first and the last. */
export const facts = {
  day: '2012-12-31',
  communes: [
    commune('59001', 3.0, 1000),
    commune('59002', 3.1, 400),
    commune('59003', 3.2, 300),
    commune('59004', 3.3, 2000),
  ],
  structures: [structure('a', '59001', 3.0), structure('d', '59004', 3.3)],
} as unknown as GroundFacts;
/** Nothing is known but the inhabitants. */
export const noDemand = { format: 1, day: '2012-12-31', demands: [], credits: [] } as const;

/** A plan of them as they are, but for what is given. */
export function planDocument(given: Partial<SitingDocument> = {}): SitingDocument {
  return {
    format: 1,
    demand: { measure: 'population', month: null },
    travel: { kind: 'crow', detour: 1 },
    model: 'p-median',
    count: 2,
    radius: null,
    moveWithin: 5,
    others: { existing: 'open', communes: 'closed' },
    points: [],
    sites: [...existingSites(facts)],
    ...given,
  };
}

/** A point of a plan, without limit and without a place of its own unless told. */
export const point = (id: string, state: PlanPoint['state'], more: Partial<PlanPoint> = {}): PlanPoint => ({
  id,
  state,
  capacity: null,
  place: null,
  ...more,
});
