import { z } from 'zod';
import type { MultiPolygon } from 'geojson';
import type { Result } from '../../../geodata/model/issue';
import { done } from '../../../geodata/model/issue';
import type { AreasAsked, TravelAdapter, Way, WaysAsked } from '../adapter';
import { areaSchema, failed, modesOf, refusedBy, shaped, waysOf } from '../answers';
import { EngineClient } from '../engine-client';
import type { ClientOptions } from '../engine-client';
import type { EngineSettings } from '../settings';

/** Areas that the public service draws in a request. */
const mostAreas = 10;

const table = z.array(z.array(z.number().nullable()));
const matrixSchema = z.object({ durations: table, distances: table });
const areasSchema = z.object({
  features: z.array(z.object({ properties: z.object({ value: z.number() }), geometry: areaSchema })),
});
const refusalSchema = z.object({
  error: z.union([z.string(), z.object({ code: z.number(), message: z.string() })]),
});

/** Codes of openrouteservice for a place without a road near: of a matrix, and of areas. */
const noRoad: ReadonlySet<number> = new Set([6010, 3011]);

/** openrouteservice, API v2: /matrix and /isochrones; the key goes in a header. */
export function orsAdapter(settings: EngineSettings, options: ClientOptions = {}): TravelAdapter {
  const { profiles, most, key, dataDate } = settings;
  const client = new EngineClient(settings.url, {
    ...options,
    ...(key === null ? {} : { headers: { Authorization: key } }),
  });
  const side = Math.max(1, Math.floor(Math.sqrt(most)));

  async function post(path: string, signal: AbortSignal, asked: unknown): Promise<Result<unknown>> {
    const answered = await client.ask(path, signal, asked);
    if (!answered.ok) return answered;
    const { status, body } = answered.value;
    if (status === 200) return done(body);
    const refusal = refusalSchema.safeParse(body);
    if (!refusal.success) return refusedBy(status, JSON.stringify(body));
    const { error } = refusal.data;
    if (typeof error === 'string') return refusedBy(status, error);
    return noRoad.has(error.code) ? failed('travel-no-road') : refusedBy(status, error.message);
  }

  async function ways(
    { mode, origins, destinations }: WaysAsked,
    signal: AbortSignal,
  ): Promise<Result<readonly Way[]>> {
    const found = await post(`/v2/matrix/${profiles[mode] ?? ''}`, signal, {
      locations: [...origins, ...destinations],
      sources: origins.map((_, index) => index),
      destinations: destinations.map((_, index) => origins.length + index),
      metrics: ['duration', 'distance'],
      units: 'm',
    });
    if (!found.ok) return found;
    const shape = shaped(matrixSchema, found.value);
    if (!shape.ok) return shape;
    return waysOf(shape.value.durations, shape.value.distances, origins.length, destinations.length);
  }

  async function areas(
    { mode, measure, at, limits }: AreasAsked,
    signal: AbortSignal,
  ): Promise<Result<readonly MultiPolygon[]>> {
    const values = limits.slice(0, mostAreas).map((limit) => limit * (measure === 'time' ? 60 : 1000));
    const found = await post(`/v2/isochrones/${profiles[mode] ?? ''}`, signal, {
      ...{ locations: [at], range: values, range_type: measure, units: 'm' },
    });
    if (!found.ok) return found;
    const shape = shaped(areasSchema, found.value);
    if (!shape.ok) return shape;
    const byValue = new Map(
      shape.value.features.map(({ properties, geometry }) => [properties.value, geometry]),
    );
    if (byValue.size !== values.length)
      return failed('travel-lengths', { got: byValue.size, wanted: values.length });
    return done(values.map((value) => byValue.get(value) ?? { type: 'MultiPolygon', coordinates: [] }));
  }

  return {
    engine: {
      ...{ id: 'ors', name: 'openrouteservice', modes: modesOf(profiles), areas: ['time', 'distance'] },
      ...{ matrices: true, dataDate, credit: '© openrouteservice.org, © contributeurs OpenStreetMap (ODbL)' },
    },
    block: { origins: side, destinations: side },
    mostWays: 2_000_000,
    ways,
    areas,
    close: () => Promise.resolve(),
  };
}
