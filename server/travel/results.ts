import type { TravelAreas, TravelEngine, TravelMatrix, TravelProvenance } from '../../geodata/model/travel';
import type { Sql } from '../db/fragments';
import { readAreas, readWays } from '../db/queries/travel-costs';
import type { KeptTravelJob } from '../db/queries/travel-jobs';
import { placeKey } from './canonical';

/**
 * What a job that is done has found, from the cache.
 *
 * @param engine that it was asked of; null when it is not configured any more
 */
export async function resultOf(
  sql: Sql,
  { engine: id, dataDate, request }: KeptTravelJob,
  engine: TravelEngine | null,
): Promise<TravelMatrix | TravelAreas> {
  const source = { engine: id, mode: request.mode, dataDate };
  const provenance = (instants: readonly string[]): TravelProvenance => ({
    engine: id,
    engineName: engine?.name ?? id,
    mode: request.mode,
    dataDate: dataDate === '' ? null : dataDate,
    computedAt: instants.reduce((oldest, one) => (one < oldest ? one : oldest), instants[0] ?? ''),
    credit: engine?.credit ?? '',
  });
  if (request.kind === 'areas') {
    const keys = request.points.map(({ at }) => placeKey(at));
    const known = await readAreas(sql, source, request.measure, [...new Set(keys)]);
    const byKey = new Map(known.map((area) => [`${area.place} ${area.reach}`, area]));
    const found = request.points.flatMap(({ id: point }, index) =>
      request.limits.flatMap((limit) => {
        const area = byKey.get(`${keys[index] ?? ''} ${limit}`);
        return area === undefined ? [] : [{ point, limit, ...area }];
      }),
    );
    return {
      format: 1,
      ...provenance(found.map(({ computedAt }) => computedAt)),
      measure: request.measure,
      areas: found.flatMap(({ point, limit, answer }) =>
        'geometry' in answer ? [{ point, limit, geometry: answer.geometry }] : [],
      ),
      faults: found.flatMap(({ point, answer }) => ('fault' in answer ? [{ point, ...answer.fault }] : [])),
    };
  }
  const origins = request.origins.map(({ at }) => placeKey(at));
  const destinations = request.destinations.map(({ at }) => placeKey(at));
  const rows = await readWays(sql, source, [...new Set(origins)]);
  const byOrigin = new Map(rows.map(({ origin, cells }) => [origin, cells]));
  const ways = origins.flatMap((from) => destinations.map((to) => byOrigin.get(from)?.[to] ?? null));
  return {
    format: 1,
    ...provenance(rows.map(({ computedAt }) => computedAt)),
    origins: request.origins.map(({ id: origin }) => origin),
    destinations: request.destinations.map(({ id: destination }) => destination),
    minutes: ways.map((way) => (way === null ? null : round(way[0] / 60))),
    km: ways.map((way) => (way === null ? null : round(way[1] / 1000))),
  };
}

/** To the thousandth: a metre, a sixteenth of a second. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
