import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AreasAsked, TravelAdapter, WaysAsked } from '../../../server/travel/adapter';
import { ignAdapter } from '../../../server/travel/adapters/ign';
import { orsAdapter } from '../../../server/travel/adapters/ors';
import { osrmAdapter } from '../../../server/travel/adapters/osrm';
import { valhallaAdapter } from '../../../server/travel/adapters/valhalla';
import { travelAdapters } from '../../../server/travel/registry';
import { readConfig } from '../../../server/config';
import * as answers from '../../fixtures/travel/answers';
import { FakeEngineServer } from '../../support/fake-engine-server';

const server = new FakeEngineServer();
let base = '';
beforeAll(async () => {
  base = await server.start();
});
afterAll(() => server.stop());

/** Pauses that were made, in milliseconds: none is waited for. */
let pauses: number[] = [];
beforeEach(() => {
  pauses = [];
});
const options = {
  pause: (milliseconds: number) => {
    pauses.push(milliseconds);
    return Promise.resolve();
  },
  patience: 0.2,
};
const engineOf = (
  make: typeof osrmAdapter,
  profiles: Readonly<Record<string, string>>,
  key: string | null = null,
): TravelAdapter => make({ url: base, key, profiles, dataDate: null, most: 100 }, options);
const osrm = () => engineOf(osrmAdapter, { car: 'driving' });
const valhalla = () => engineOf(valhallaAdapter, { car: 'auto' });
const ors = () => engineOf(orsAdapter, { car: 'driving-car' }, 'secret-key');
const ign = () => engineOf(ignAdapter, { car: 'car', foot: 'pedestrian' });

const asked: WaysAsked = {
  mode: 'car',
  origins: [
    [3.06, 50.63],
    [3.1, 50.6],
  ],
  destinations: [
    [3.16, 50.7],
    [3.2, 50.71],
    [3.3, 50.72],
  ],
};
const one: WaysAsked = { mode: 'car', origins: [[3.06, 50.63]], destinations: [[3.16, 50.7]] };
const areas: AreasAsked = { mode: 'car', measure: 'time', at: [3.06, 50.63], limits: [10, 20] };
const never = new AbortController().signal;
const ways = [[600, 8000], null, [1200, 16_005], [0, 0], [900, 12_000], [1800, 25_000]];

const valueOf = (result: Awaited<ReturnType<TravelAdapter['ways']>>) =>
  result.ok ? result.value.map((way) => way?.map(Math.round) ?? null) : result.issues;
const codeOf = (result: { ok: boolean; issues?: readonly { code: string }[] }) => result.issues?.[0]?.code;

describe('OSRM', () => {
  it('is asked for a table by indexes, in one address', async () => {
    server.answers(() => ({ body: answers.osrmTable }));
    expect(valueOf(await osrm().ways(asked, never))).toEqual(ways);
    expect(server.heard[0]?.url).toBe(
      '/table/v1/driving/3.06,50.63;3.1,50.6;3.16,50.7;3.2,50.71;3.3,50.72' +
        '?annotations=duration,distance&sources=0;1&destinations=2;3;4',
    );
  });

  it('has no way from a place that it takes to a road far away', async () => {
    const far = { ...answers.osrmTable, sources: [{ distance: 27_000 }, { distance: 1 }] };
    server.answers(() => ({ body: far }));
    expect(valueOf(await osrm().ways(asked, never))).toEqual([null, null, null, ...ways.slice(3)]);
  });

  it('tells what it refuses, and what lacks a road', async () => {
    server.answers(() => ({ status: 400, body: answers.osrmTooBig }));
    expect(codeOf(await osrm().ways(asked, never))).toBe('travel-refused');
    server.answers(() => ({ status: 400, body: answers.osrmNoSegment }));
    expect(codeOf(await osrm().ways(asked, never))).toBe('travel-no-road');
  });
});

describe('Valhalla', () => {
  it('is asked for ways and areas', async () => {
    server.answers(() => ({ body: answers.valhallaMatrix }));
    expect(valueOf(await valhalla().ways(asked, never))).toEqual(ways);
    expect(server.heard[0]).toMatchObject({ method: 'POST', url: '/sources_to_targets' });
    expect(JSON.parse(server.heard[0]?.body ?? '')).toMatchObject({ costing: 'auto', units: 'kilometers' });
    server.answers(() => ({ body: answers.valhallaContours }));
    const drawn = await valhalla().areas(areas, never);
    expect(drawn.ok && drawn.value.map(({ coordinates }) => coordinates[0]?.[0]?.[0])).toEqual([
      [3.06 - 0.1, 50.63 - 0.1],
      [3.06 - 0.2, 50.63 - 0.2],
    ]);
    server.answers(() => ({ status: 400, body: answers.valhallaNoEdges }));
    expect(codeOf(await valhalla().areas(areas, never))).toBe('travel-no-road');
  });
});

describe('openrouteservice', () => {
  it('is asked with its key in a header', async () => {
    server.answers(() => ({ body: answers.orsMatrix }));
    expect(valueOf(await ors().ways(asked, never))).toEqual(ways);
    expect(server.heard[0]).toMatchObject({ url: '/v2/matrix/driving-car' });
    expect(server.heard[0]?.headers.authorization).toBe('secret-key');
    expect(JSON.parse(server.heard[0]?.body ?? '')).toMatchObject({
      sources: [0, 1],
      destinations: [2, 3, 4],
    });
    server.answers(() => ({ body: answers.orsAreas }));
    const drawn = await ors().areas(areas, never);
    expect(drawn.ok && drawn.value).toHaveLength(2);
    expect(JSON.parse(server.heard[0]?.body ?? '')).toMatchObject({ range: [600, 1200], range_type: 'time' });
    server.answers(() => ({ status: 400, body: answers.orsRefusal }));
    const refusal = await ors().ways(asked, never);
    expect(refusal.ok ? null : refusal.issues[0]?.values?.reason).toContain(
      'exceed the server configuration',
    );
    server.answers(() => ({ status: 403, body: { error: 'Access to this API has been disallowed' } }));
    expect(codeOf(await ors().ways(asked, never))).toBe('travel-refused');
  });
});

describe('the Géoplateforme', () => {
  it('is asked way by way, never more than five times a second', async () => {
    server.answers((_, count) =>
      count === 2 ? { status: 404, body: answers.ignNoWay } : { body: answers.ignRoute },
    );
    const found = valueOf(
      await ign().ways(
        {
          ...one,
          destinations: [
            [3.16, 50.7],
            [3.16, 50.7],
          ],
        },
        never,
      ),
    );
    expect(found).toEqual(expect.arrayContaining([[901, 12_000], null]));
    const query = new URL(server.heard[0]?.url ?? '', base).searchParams;
    expect(Object.fromEntries(query)).toMatchObject({
      ...{ resource: 'bdtopo-osrm', profile: 'car', optimization: 'fastest', start: '3.06,50.63' },
    });
    expect(pauses.some((pause) => pause > 150 && pause <= 210)).toBe(true);
  });

  it('fails where a service is gone, which tells nothing of ways', async () => {
    const body = { error: { errorType: 'notFound', message: 'Resource not found' } };
    server.answers(() => ({ status: 404, body }));
    expect(codeOf(await ign().ways(one, never))).toBe('travel-refused');
    expect(codeOf(await ign().areas(areas, never))).toBe('travel-refused');
  });

  it('has no way from a place that it takes to a road far away', async () => {
    server.answers(() => ({ body: { ...answers.ignRoute, start: '3.5,50.9' } }));
    expect(valueOf(await ign().ways(one, never))).toEqual([null]);
  });

  it('draws areas one by one', async () => {
    server.answers(() => ({ body: answers.ignIsochrone }));
    const drawn = await ign().areas(areas, never);
    expect(drawn.ok && drawn.value).toHaveLength(2);
    const values = server.heard.map(({ url }) => new URL(url, base).searchParams.get('costValue'));
    expect(values).toEqual(['600', '1200']);
  });
});

describe('whatever the engine', () => {
  it('waits as long as a 429 asks for, and goes on', async () => {
    server.answers((_, count) =>
      count < 3 ? { status: 429, headers: { 'Retry-After': '7' } } : { body: answers.osrmTable },
    );
    expect((await osrm().ways(asked, never)).ok).toBe(true);
    expect(pauses).toEqual([7000, 7000]);
  });

  it.each([
    ['429 for too long', { status: 429, headers: { 'Retry-After': '3600' } }, 'travel-too-many', 1],
    ['429 for ever', { status: 429 }, 'travel-too-many', 4],
    ['5xx', { status: 503, body: 'gone' }, 'travel-server-error', 4],
    ['silence', null, 'travel-timeout', 4],
    ['a page instead of JSON', { body: '<html>' }, 'travel-malformed', 1],
    ['another form', { body: { code: 'Ok', durations: 'none' } }, 'travel-malformed', 1],
    [
      'rows that are too short',
      { body: { ...answers.osrmTable, durations: [[1], [2]] } },
      'travel-lengths',
      1,
    ],
    ['a redirection', { status: 302, headers: { Location: 'http://127.0.0.1:1/' } }, 'travel-unreachable', 4],
  ] as const)('tells %s', async (_, answer, code, times) => {
    server.answers(() => answer);
    expect(codeOf(await osrm().ways(asked, never))).toBe(code);
    expect(server.heard).toHaveLength(times);
  });

  it('stops when it is told to', async () => {
    server.answers(() => null);
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 20);
    expect((await osrm().ways(asked, abort.signal)).ok).toBe(false);
    expect(server.heard).toHaveLength(1);
  });

  it('is offered when it is configured, and only then', async () => {
    const dataDir = '/nowhere';
    expect(await travelAdapters({ ...readConfig({}), dataDir })).toEqual([]);
    const { travel } = readConfig({ OSRM_URL: 'http://osrm.example.org:5000/', OSRM_DATE: '2026-01-01' });
    expect((await travelAdapters({ travel, dataDir })).map(({ engine }) => engine)).toMatchObject([
      { id: 'osrm', modes: ['car'], areas: [], dataDate: '2026-01-01' },
    ]);
    expect(travel.osrm?.url).toBe('http://osrm.example.org:5000');
    expect(() => readConfig({ VALHALLA_PROFILES: 'plane=auto' })).toThrow('VALHALLA_PROFILES');
    expect(() => readConfig({ OSRM_DATE: 'hier' })).toThrow('OSRM_DATE');
  });
});
