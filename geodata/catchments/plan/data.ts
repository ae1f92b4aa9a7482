import type { GroundFacts } from '../../grouping/facts';
import type { DemandFacts } from '../../model/demand';
import type { PlanPoint, SitingDocument } from '../../model/siting-plan';
import type { TravelMatrix, TravelRequest } from '../../model/travel';
import { demandPlaces } from '../demand-places';
import { planSites } from './sites';

/** All that a plan is computed on beside itself. */
export interface PlanData {
  readonly facts: GroundFacts;
  readonly demands: DemandFacts;
  readonly matrix: TravelMatrix | null;
}

/** Points of a plan, or of those of today: what a plan is set beside. Places of their own come with it. */
export interface Baseline {
  readonly sites: readonly string[];
  readonly points: readonly PlanPoint[];
}

/** The facts that plans are computed on, without the rest: less to hand to a worker. */
export function planFacts(facts: GroundFacts): GroundFacts {
  const without = { territories: [], means: [], staff: [], skills: [], referential: [], initiatives: [] };
  return { ...facts, ...without };
}

/**
 * A plan as it is evaluated: with every point that it or its baseline has, and without the towns that are only possible, whose openings are
 * tried by nobody one by one.
 */
export function evaluatedDocument(document: SitingDocument, baseline: Baseline): SitingDocument {
  const named = new Map(baseline.points.map((point) => [point.id, point]));
  for (const point of document.points) named.set(point.id, point);
  const present = new Set([...document.sites, ...baseline.sites]);
  const free = (id: string): PlanPoint => ({
    ...(named.get(id) ?? { id, capacity: null, place: null }),
    state: 'candidate',
  });
  const own = new Set(document.points.map(({ id }) => id));
  const added = [...present].filter((id) => !id.startsWith('structure:') && !own.has(id)).map(free);
  const listed = document.points.map((point) =>
    present.has(point.id) && point.state === 'closed' ? free(point.id) : point,
  );
  return {
    ...document,
    others: { ...document.others, communes: 'closed' },
    points: [...listed, ...added],
  };
}

/**
 * What an engine of routes is asked for a plan: ways from all places of demand, and from points that may move, to all points. Null as the crow
 * flies, and when there is nothing to ask.
 */
export function planTravel(
  document: SitingDocument,
  { facts, demands }: Omit<PlanData, 'matrix'>,
): TravelRequest | null {
  const { travel } = document;
  if (travel.kind !== 'engine') return null;
  const sites = planSites(document, facts);
  const moving = sites.filter(({ state }) => state === 'moving');
  const origins = [...demandPlaces(facts, demands, document.demand), ...moving];
  if (origins.length === 0 || sites.length === 0) return null;
  const placed = ({ id, at }: { readonly id: string; readonly at: readonly [number, number] }) => ({
    id,
    at,
  });
  return {
    kind: 'matrix',
    engine: travel.engine,
    mode: travel.mode,
    origins: origins.map(placed),
    destinations: sites.map(placed),
  };
}
