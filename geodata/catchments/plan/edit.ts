import type { GroundFacts } from '../../grouping/facts';
import type { LonLat } from '../../model/place';
import { inhabitants, type PlanPoint, type PointState, type SitingDocument } from '../../model/siting-plan';
import { existingSites } from './sites';

/** The plan that one starts from: the network of the day as it is, all of it may close, as the crow flies with the usual detour. */
export function firstDocument(facts: Pick<GroundFacts, 'structures'>): SitingDocument {
  const sites = existingSites(facts);
  return {
    format: 1,
    demand: { measure: inhabitants, month: null },
    travel: { kind: 'crow', detour: 1.3 },
    model: 'p-median',
    count: Math.max(1, sites.length),
    radius: 15,
    moveWithin: 10,
    others: { existing: 'open', communes: 'closed' },
    points: [],
    sites: [...sites],
  };
}

const blank = (id: string, state: PointState): PlanPoint => ({ id, state, capacity: null, place: null });

/** Gives points a state. What must stay is then in the plan, what is ruled out is not. */
export function withState(
  document: SitingDocument,
  ids: readonly string[],
  state: PointState,
): SitingDocument {
  const known = new Map(document.points.map((point) => [point.id, point]));
  for (const id of ids) known.set(id, { ...(known.get(id) ?? blank(id, state)), state });
  const sites = new Set(document.sites);
  for (const id of ids) {
    if (state === 'kept' || state === 'moving') sites.add(id);
    if (state === 'closed') sites.delete(id);
  }
  return { ...document, points: [...known.values()], sites: ordered(sites) };
}

/** Puts points into the plan or takes them out of it, each with the state that allows it: `free` when it has none of its own. */
export function withSites(document: SitingDocument, ids: readonly string[], isIn: boolean): SitingDocument {
  const sites = new Set(document.sites);
  const known = new Map(document.points.map((point) => [point.id, point]));
  for (const id of ids) {
    if (isIn) sites.add(id);
    else sites.delete(id);
    const state = known.get(id)?.state;
    const free = id.startsWith('structure:') ? 'open' : 'candidate';
    // A point that must stay cannot be out, one that is ruled out cannot be in.
    const isAtOdds = isIn ? state === 'closed' : state === 'kept' || state === 'moving';
    const isUnlisted =
      state === undefined && (!id.startsWith('structure:') || document.others.existing !== 'open');
    if (isAtOdds || isUnlisted) known.set(id, { ...(known.get(id) ?? blank(id, free)), state: free });
  }
  return { ...document, points: [...known.values()], sites: ordered(sites) };
}

/** Gives a point a capacity, in the measure of the demand; null: without limit. `state` is that of a point without one of its own. */
export function withCapacity(
  document: SitingDocument,
  id: string,
  capacity: number | null,
  state: PointState,
): SitingDocument {
  const own = document.points.find((point) => point.id === id) ?? blank(id, state);
  const others = document.points.filter((point) => point.id !== id);
  return { ...document, points: [...others, { ...own, capacity }] };
}

/** Adds a place of its own (WGS 84) to the plan, open. */
export function withPlace(
  document: SitingDocument,
  id: string,
  place: { readonly name: string; readonly at: LonLat },
): SitingDocument {
  const point: PlanPoint = { id: `place:${id}`, state: 'candidate', capacity: null, place };
  return { ...document, points: [...document.points, point], sites: ordered([...document.sites, point.id]) };
}

/** Forgets what is said of a point that does not exist today. */
export function withoutPoint(document: SitingDocument, id: string): SitingDocument {
  return {
    ...document,
    points: document.points.filter((point) => point.id !== id),
    sites: document.sites.filter((site) => site !== id),
  };
}

function ordered(ids: Iterable<string>): string[] {
  return [...new Set(ids)].toSorted((a, b) => (a < b ? -1 : 1));
}
