import type { MultiPolygon } from 'geojson';
import type { Result } from '../../../geodata/model/issue';
import { done } from '../../../geodata/model/issue';
import type { AreasAsked, TravelAdapter, WaysAsked } from '../adapter';
import { modesOf } from '../answers';
import { EngineClient } from '../engine-client';
import type { ClientOptions } from '../engine-client';
import type { EngineSettings } from '../settings';
import {
  contoursQuery,
  matrixQuery,
  mostContours,
  readContours,
  readMatrix,
  readRefusal,
} from '../valhalla-messages';

/** Valhalla: /sources_to_targets and /isochrone. */
export function valhallaAdapter(settings: EngineSettings, options: ClientOptions = {}): TravelAdapter {
  const { profiles, most, dataDate } = settings;
  const client = new EngineClient(settings.url, options);
  const side = Math.max(1, Math.floor(Math.sqrt(most)));

  async function post(path: string, signal: AbortSignal, query: object): Promise<Result<unknown>> {
    const answered = await client.ask(path, signal, query);
    if (!answered.ok) return answered;
    const { status, body } = answered.value;
    return status === 200 ? done(body) : readRefusal(status, body);
  }

  async function areas(asked: AreasAsked, signal: AbortSignal): Promise<Result<readonly MultiPolygon[]>> {
    const found: MultiPolygon[] = [];
    for (let from = 0; from < asked.limits.length; from += mostContours) {
      const part = { ...asked, limits: asked.limits.slice(from, from + mostContours) };
      const answered = await post('/isochrone', signal, contoursQuery(part, profiles[asked.mode] ?? ''));
      if (!answered.ok) return answered;
      const read = readContours(part, answered.value);
      if (!read.ok) return read;
      found.push(...read.value);
    }
    return done(found);
  }

  return {
    engine: {
      ...{ id: 'valhalla', name: 'Valhalla', modes: modesOf(profiles), areas: ['time', 'distance'] },
      ...{ matrices: true, dataDate, credit: '© contributeurs OpenStreetMap (ODbL)' },
    },
    block: { origins: side, destinations: side },
    mostWays: 2_000_000,
    async ways(asked: WaysAsked, signal) {
      const query = matrixQuery(asked, profiles[asked.mode] ?? '');
      const answered = await post('/sources_to_targets', signal, query);
      return answered.ok ? readMatrix(asked, answered.value) : answered;
    },
    areas,
    close: () => Promise.resolve(),
  };
}
