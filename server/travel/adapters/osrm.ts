import { z } from 'zod';
import type { Result } from '../../../geodata/model/issue';
import type { Position, TravelAdapter, Way, WaysAsked } from '../adapter';
import { failed, modesOf, nearestRoadM, refusedBy, shaped, waysOf } from '../answers';
import { EngineClient } from '../engine-client';
import type { ClientOptions } from '../engine-client';
import type { EngineSettings } from '../settings';

/** Places on each side of a request: more would make its address longer than servers read. */
const mostPlaces = 100;

const table = z.array(z.array(z.number().nullable()));
const waypoints = z.array(z.object({ distance: z.number().nonnegative().optional() }));
const tableSchema = z.object({
  code: z.literal('Ok'),
  durations: table,
  distances: table,
  sources: waypoints,
  destinations: waypoints,
});
const refusalSchema = z.object({ code: z.string(), message: z.string().optional() });

/** OSRM, service table v1 (annotations since 5.20): matrices of time and distance, no areas. */
export function osrmAdapter(settings: EngineSettings, options: ClientOptions = {}): TravelAdapter {
  const { profiles, most, dataDate } = settings;
  const client = new EngineClient(settings.url, options);
  const side = Math.min(most, mostPlaces);

  async function ways(
    { mode, origins, destinations }: WaysAsked,
    signal: AbortSignal,
  ): Promise<Result<readonly Way[]>> {
    const indexes = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => from + index).join(';');
    const path =
      `/table/v1/${profiles[mode] ?? ''}/${[...origins, ...destinations].map(coordinates).join(';')}` +
      `?annotations=duration,distance&sources=${indexes(0, origins.length)}` +
      `&destinations=${indexes(origins.length, destinations.length)}`;
    const answered = await client.ask(path, signal);
    if (!answered.ok) return answered;
    const { status, body } = answered.value;
    if (status !== 200) {
      const refusal = refusalSchema.safeParse(body);
      if (!refusal.success) return failed('travel-malformed', { reason: String(status) });
      const { code, message = '' } = refusal.data;
      if (code === 'NoSegment' || code === 'NoTable') return failed('travel-no-road');
      return refusedBy(status, `${code} ${message}`);
    }
    const shape = shaped(tableSchema, body);
    if (!shape.ok) return shape;
    const { durations, distances, sources, destinations: targets } = shape.value;
    const found = waysOf(durations, distances, origins.length, destinations.length);
    if (!found.ok) return found;
    // It takes any place to its nearest road, however far that is.
    const isFar = ({ distance = 0 }: { distance?: number | undefined } = {}) => distance > nearestRoadM;
    return {
      ...found,
      value: found.value.map((way, index) =>
        isFar(sources[Math.floor(index / destinations.length)]) || isFar(targets[index % destinations.length])
          ? null
          : way,
      ),
    };
  }

  return {
    engine: {
      ...{ id: 'osrm', name: 'OSRM', modes: modesOf(profiles), areas: [], matrices: true, dataDate },
      credit: '© contributeurs OpenStreetMap (ODbL)',
    },
    block: { origins: side, destinations: side },
    mostWays: 2_000_000,
    ways,
    areas: () => Promise.resolve(failed('travel-refused', { status: 0, reason: 'isochrone' })),
    close: () => Promise.resolve(),
  };
}

function coordinates([lon, lat]: Position): string {
  return `${lon},${lat}`;
}
