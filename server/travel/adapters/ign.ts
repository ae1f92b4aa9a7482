import { z } from 'zod';
import type { MultiPolygon } from 'geojson';
import type { Result } from '../../../geodata/model/issue';
import { done } from '../../../geodata/model/issue';
import { distanceM } from '../../../geodata/spatial/measure';
import type { AreasAsked, Position, TravelAdapter, Way, WaysAsked } from '../adapter';
import { areaSchema, failed, modesOf, nearestRoadM, refusedBy, shaped } from '../answers';
import { EngineClient } from '../engine-client';
import type { ClientOptions } from '../engine-client';
import type { EngineSettings } from '../settings';

/** Five requests a second are allowed; a little more between two of them keeps any second at five. */
const interval = 210;
/** Ways of a block: five seconds of asking. */
const blockWays = 25;

const place = z.string().transform((text) => text.split(',').map(Number));
const routeSchema = z.object({ distance: z.number(), duration: z.number(), start: place, end: place });
const areaAnswer = z.object({ geometry: areaSchema });
/** What Road2 says where there is no way, no road near, or no area. */
const noWay = /\bno (path|route|data) found\b/i;
const refusalSchema = z.object({ error: z.object({ message: z.string() }) });

/**
 * The service of the Géoplateforme (IGN, Road2): /itineraire and /isochrone. It has no matrix: ways are asked one by one, five a second.
 */
export function ignAdapter(settings: EngineSettings, options: ClientOptions = {}): TravelAdapter {
  const { profiles, dataDate } = settings;
  const client = new EngineClient(settings.url, { interval, ...options });

  async function get(path: string, signal: AbortSignal): Promise<Result<unknown>> {
    const answered = await client.ask(path, signal);
    if (!answered.ok) return answered;
    const { status, body } = answered.value;
    if (status === 200) return done(body);
    const refusal = refusalSchema.safeParse(body);
    const reason = refusal.success ? refusal.data.error.message : JSON.stringify(body);
    // An address or a resource that is gone answers 404 too, and must not be kept as places without a way.
    return status === 404 && noWay.test(reason) ? failed('travel-no-road') : refusedBy(status, reason);
  }

  async function way(
    mode: WaysAsked['mode'],
    from: Position,
    to: Position,
    signal: AbortSignal,
  ): Promise<Result<Way>> {
    const query = new URLSearchParams({
      ...{ resource: 'bdtopo-osrm', profile: profiles[mode] ?? '', optimization: 'fastest' },
      ...{ start: from.join(','), end: to.join(','), getSteps: 'false', getBbox: 'false' },
      ...{ timeUnit: 'second', distanceUnit: 'meter', crs: 'EPSG:4326', geometryFormat: 'geojson' },
    });
    const found = await get(`/itineraire?${query.toString()}`, signal);
    if (!found.ok) return found.issues.every(({ code }) => code === 'travel-no-road') ? done(null) : found;
    const shape = shaped(routeSchema, found.value);
    if (!shape.ok) return shape;
    const { duration, distance, start, end } = shape.value;
    // It takes any place to its nearest road without a word, however far that is.
    const isFar = (at: Position, [lon = 0, lat = 0]: readonly number[]) =>
      distanceM(at, [lon, lat]) > nearestRoadM;
    return done(isFar(from, start) || isFar(to, end) ? null : [duration, distance]);
  }

  async function ways(
    { mode, origins, destinations }: WaysAsked,
    signal: AbortSignal,
  ): Promise<Result<readonly Way[]>> {
    const found = await Promise.all(
      origins.flatMap((from) => destinations.map((to) => way(mode, from, to, signal))),
    );
    const wrong = found.find((one) => !one.ok);
    if (wrong?.ok === false) return wrong;
    return done(found.map((one) => (one.ok ? one.value : null)));
  }

  async function areas(
    { mode, measure, at, limits }: AreasAsked,
    signal: AbortSignal,
  ): Promise<Result<readonly MultiPolygon[]>> {
    const found: MultiPolygon[] = [];
    for (const limit of limits) {
      const query = new URLSearchParams({
        ...{ resource: 'bdtopo-valhalla', profile: profiles[mode] ?? '', direction: 'departure' },
        ...{ point: at.join(','), costType: measure, timeUnit: 'second', distanceUnit: 'meter' },
        ...{ costValue: String(Math.round(limit * (measure === 'time' ? 60 : 1000))) },
        ...{ crs: 'EPSG:4326', geometryFormat: 'geojson' },
      });
      const answered = await get(`/isochrone?${query.toString()}`, signal);
      if (!answered.ok) return answered;
      const shape = shaped(areaAnswer, answered.value);
      if (!shape.ok) return shape;
      found.push(shape.value.geometry);
    }
    return done(found);
  }

  return {
    engine: {
      ...{ id: 'ign', name: 'IGN Géoplateforme', modes: modesOf(profiles), areas: ['time', 'distance'] },
      ...{ matrices: true, dataDate, credit: 'IGN, BD TOPO® (Licence Ouverte 2.0)' },
    },
    block: { origins: 1, destinations: blockWays },
    mostWays: 60_000,
    ways,
    areas,
    close: () => Promise.resolve(),
  };
}
