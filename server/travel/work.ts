import type { Issue, Result } from '../../geodata/model/issue';
import { done, refused } from '../../geodata/model/issue';
import type { TravelRequest } from '../../geodata/model/travel';
import type { Sql } from '../db/fragments';
import { addAreas, addWays, readAreas, readWays } from '../db/queries/travel-costs';
import type { Cells, TravelSource } from '../db/queries/travel-costs';
import type { TravelAdapter, Way, WaysAsked } from './adapter';
import { placeAt, placeKey } from './canonical';
import { checkAreas, faultOf } from './check-areas';
import { checkWays } from './check-ways';

/** Ways or areas that a request asks in all. */
export function totalOf(request: TravelRequest): number {
  return request.kind === 'matrix'
    ? request.origins.length * request.destinations.length
    : request.points.length * request.limits.length;
}

/** What a request asks of places that are not cached yet: the places of the other side, or the limits, by place. */
export type Lacking = ReadonlyMap<string, readonly string[]>;

/** What the cache lacks for a request: by origin the destinations, or by point the limits. */
export async function lackingOf(sql: Sql, source: TravelSource, request: TravelRequest): Promise<Lacking> {
  const known = new Map<string, ReadonlySet<string>>();
  if (request.kind === 'matrix') {
    const places = distinct(request.origins);
    for (const { origin, cells } of await readWays(sql, source, places))
      known.set(origin, new Set(Object.keys(cells)));
    return without(places, distinct(request.destinations), known);
  }
  const places = distinct(request.points);
  const byPlace = new Map<string, Set<string>>();
  for (const { place, reach } of await readAreas(sql, source, request.measure, places))
    byPlace.set(place, (byPlace.get(place) ?? new Set<string>()).add(String(reach)));
  return without(places, request.limits.map(String), byPlace);
}

/** How many ways or areas are lacking. */
export function countOf(lacking: Lacking): number {
  return [...lacking.values()].reduce((sum, list) => sum + list.length, 0);
}

/** What a job is given: where its answers are kept, and who hears how much is still lacking. */
export interface Work {
  readonly sql: Sql;
  readonly source: TravelSource;
  readonly adapter: TravelAdapter;
  readonly request: TravelRequest;
  readonly signal: AbortSignal;
  readonly tell: (lacking: number) => Promise<void>;
}

/** Asks an engine for all that the cache lacks, block by block, and keeps each block as it comes. */
export async function work(given: Work): Promise<Result<null>> {
  const lacking = await lackingOf(given.sql, given.source, given.request);
  return given.request.kind === 'matrix' ? askWays(given, lacking) : askAreas(given, given.request, lacking);
}

async function askWays(
  { sql, source, adapter, request: { mode }, signal, tell }: Work,
  lacking: Lacking,
): Promise<Result<null>> {
  const { block } = adapter;
  let left = countOf(lacking);
  for (const origins of chunks([...lacking.keys()], block.origins)) {
    const wanted = [...new Set(origins.flatMap((origin) => lacking.get(origin) ?? []))];
    for (const destinations of chunks(wanted, block.destinations)) {
      const asked = { mode, origins: origins.map(placeAt), destinations: destinations.map(placeAt) };
      const answered = signal.aborted ? stopped : await askBlock(adapter, asked, signal);
      // What was answered as it was stopped counts for nothing.
      if (signal.aborted) return stopped;
      if (!answered.ok) return answered;
      const checked = checkWays(asked, answered.value);
      if (!checked.ok) return checked;
      const rows = origins.map((origin, row) => ({
        origin,
        cells: Object.fromEntries(
          destinations.map((to, column) => [to, checked.value[row * destinations.length + column] ?? null]),
        ) satisfies Cells,
      }));
      await addWays(sql, source, rows);
      const asking = new Set(destinations);
      for (const origin of origins) left -= (lacking.get(origin) ?? []).filter((to) => asking.has(to)).length;
      await tell(left);
    }
  }
  return done(null);
}

/** Asks a block; when a place of it has no road near, and it is not told which, asks its halves, down to the way that does not exist. */
async function askBlock(
  adapter: TravelAdapter,
  asked: WaysAsked,
  signal: AbortSignal,
): Promise<Result<readonly Way[]>> {
  const answered = await adapter.ways(asked, signal);
  if (answered.ok || answered.issues.some(({ code }) => code !== 'travel-no-road')) return answered;
  const { origins, destinations } = asked;
  if (origins.length * destinations.length <= 1) return done([null]);
  const side = origins.length > 1 ? 'origins' : 'destinations';
  const half = Math.ceil(asked[side].length / 2);
  const first = await askBlock(adapter, { ...asked, [side]: asked[side].slice(0, half) }, signal);
  if (!first.ok) return first;
  const second = await askBlock(adapter, { ...asked, [side]: asked[side].slice(half) }, signal);
  return second.ok ? done([...first.value, ...second.value]) : second;
}

async function askAreas(
  { sql, source, adapter, signal, tell }: Work,
  { mode, measure }: Extract<TravelRequest, { kind: 'areas' }>,
  lacking: Lacking,
): Promise<Result<null>> {
  let left = countOf(lacking);
  for (const [place, reaches] of lacking) {
    const asked = { mode, measure, at: placeAt(place), limits: reaches.map(Number) };
    const answered = signal.aborted ? stopped : await adapter.areas(asked, signal);
    if (signal.aborted) return stopped;
    const nowhere = !answered.ok && answered.issues.every(({ code }) => code === 'travel-no-road');
    if (!answered.ok && !nowhere) return answered;
    const answers = answered.ok
      ? checkAreas(asked, answered.value)
      : asked.limits.map(() => faultOf('travel-no-road', ''));
    const areas = asked.limits.map((reach, index) => ({
      place,
      reach,
      answer: answers[index] ?? faultOf('travel-area-empty', String(reach)),
    }));
    await addAreas(sql, source, measure, areas);
    left -= reaches.length;
    await tell(left);
  }
  return done(null);
}

const stopped: Result<never> = refused([{ code: 'travel-stopped', severity: 'error' } satisfies Issue]);

function distinct(places: readonly { readonly at: readonly [number, number] }[]): string[] {
  return [...new Set(places.map(({ at }) => placeKey(at)))];
}

function without(
  places: readonly string[],
  wanted: readonly string[],
  known: ReadonlyMap<string, ReadonlySet<string>>,
): Lacking {
  return new Map(
    places
      .map((place) => [place, wanted.filter((one) => known.get(place)?.has(one) !== true)] as const)
      .filter(([, list]) => list.length > 0),
  );
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  const count = Math.ceil(list.length / size);
  return Array.from({ length: count }, (_, index) => list.slice(index * size, (index + 1) * size));
}
