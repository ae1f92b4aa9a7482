import { beforeAll, describe, expect, it } from 'vitest';
import { done, refused } from '../../../geodata/model/issue';
import type { TravelAreas, TravelJob, TravelMatrix, TravelRequest } from '../../../geodata/model/travel';
import type { AreasAsked, TravelAdapter, WaysAsked } from '../../../server/travel/adapter';
import { Travel } from '../../../server/travel/travel';
import { makeAccount, Visitor } from '../../support/accounts';
import { testApp } from '../../support/app';
import { onBothDatabases, silentLog } from '../../support/databases';
import { insertSample } from '../../support/sample';

const places = (count: number, lon: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `p${index}`, at: [lon + index / 100, 50.5] as const }));

const matrix = (engine: string, origins = 3, destinations = 4): TravelRequest => ({
  kind: 'matrix',
  engine,
  mode: 'car',
  origins: places(origins, 3).map(({ id, at: [x, y] }) => ({ id, at: [x, y] })),
  destinations: places(destinations, 2.5).map(({ id, at: [x, y] }) => ({ id, at: [x, y] })),
});

/** An engine that answers at once, or waits until it is let go; each way takes a minute and is a kilometre long. */
class FakeEngine implements TravelAdapter {
  readonly engine;
  readonly block = { origins: 1, destinations: 10 };
  readonly mostWays = 100;
  calls = 0;
  gate: Promise<void> = Promise.resolve();
  fails = false;
  constructor(id: string, dataDate: string | null = '2026-01-01') {
    this.engine = {
      id,
      name: 'Fake',
      modes: ['car'],
      areas: ['time'],
      matrices: true,
      dataDate,
      credit: 'Nobody',
    } as const;
  }
  async ways({ origins, destinations }: WaysAsked, signal: AbortSignal): ReturnType<TravelAdapter['ways']> {
    this.calls += 1;
    const aborted = new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => resolve());
    });
    await Promise.race([this.gate, aborted]);
    if (this.fails)
      return refused([{ code: 'travel-server-error', severity: 'error', values: { status: 500 } }]);
    return done(origins.flatMap(() => destinations.map(() => [60, 1000] as const)));
  }
  areas({ limits, at: [x, y] }: AreasAsked) {
    this.calls += 1;
    const square = (size: number, [lon, lat]: readonly [number, number]) => ({
      type: 'MultiPolygon' as const,
      coordinates: [
        [
          [
            [lon - size, lat - size],
            [lon + size, lat - size],
            [lon + size, lat + size],
            [lon - size, lat + size],
            [lon - size, lat - size],
          ],
        ],
      ],
    });
    // East of 3.015 it draws its areas elsewhere.
    return Promise.resolve(
      done(limits.map((limit) => square(limit / 1000, x > 3.015 ? [x + 1, y] : [x, y]))),
    );
  }
  close() {
    return Promise.resolve();
  }
}

onBothDatabases('the queue of travel', (getDatabase) => {
  const travelOf = (...adapters: FakeEngine[]) =>
    new Travel({ sql: getDatabase().sql, adapters, log: silentLog });
  const allowed = () => Promise.resolve();

  it('asks once for each way, row by row, and has the same request as the same job', async () => {
    const engine = new FakeEngine('once');
    const travel = travelOf(engine);
    const job = await travel.ask(matrix('once'), allowed);
    expect(job).toMatchObject({ state: 'waiting', done: 0, total: 12, failure: null });
    await travel.settled();
    expect(await travel.get(job.id)).toMatchObject({ state: 'done', done: 12 });
    expect(engine.calls).toBe(3);
    const found = (await travel.result(job.id)) as TravelMatrix;
    expect(found).toMatchObject({ engine: 'once', dataDate: '2026-01-01', credit: 'Nobody' });
    expect(found.minutes).toEqual(Array.from({ length: 12 }, () => 1));
    expect(found.km).toEqual(Array.from({ length: 12 }, () => 1));
    expect(Date.parse(found.computedAt)).toBeGreaterThan(0);
    expect((await travel.ask(matrix('once'), allowed)).id).toBe(job.id);
    // Part of it is another job, and had without asking anybody.
    const part = await travel.ask(matrix('once', 2, 2), () => Promise.reject(new Error('not allowed')));
    expect(part).toMatchObject({ state: 'done', done: 4, total: 4 });
    expect(engine.calls).toBe(3);
  });

  it('goes on after a restart from what is cached, and computes anew for other roads', async () => {
    const engine = new FakeEngine('restarted');
    let letGo = () => {};
    const travel = travelOf(engine);
    await travel.ask(matrix('restarted', 1), allowed);
    await travel.settled();
    engine.gate = new Promise((resolve) => (letGo = resolve));
    const job = await travel.ask(matrix('restarted'), allowed);
    expect(job.done).toBe(4);
    await travel.stop();
    expect(['waiting', 'running']).toContain((await travel.get(job.id)).state);
    letGo();
    const again = new FakeEngine('restarted');
    const next = travelOf(again);
    await next.resume();
    await next.settled();
    expect(await next.get(job.id)).toMatchObject({ state: 'done', done: 12 });
    expect(again.calls).toBe(2);
    const newer = travelOf(new FakeEngine('restarted', '2026-06-01'));
    expect(await newer.ask(matrix('restarted'), allowed)).toMatchObject({ state: 'waiting', done: 0 });
    await newer.settled();
  });

  it('cancels, says why it failed, and begins again when asked again', async () => {
    const engine = new FakeEngine('ill');
    const travel = travelOf(engine);
    engine.gate = new Promise(() => {});
    const job = await travel.ask(matrix('ill'), allowed);
    expect(await travel.cancel(job.id)).toMatchObject({ state: 'cancelled' });
    engine.gate = Promise.resolve();
    engine.fails = true;
    await travel.ask(matrix('ill'), allowed);
    await travel.settled();
    const failed = await travel.get(job.id);
    expect(failed.state).toBe('failed');
    expect(failed.failure?.fr).toContain('réponse 500');
    expect(failed.failure?.en).toContain('answer 500');
    engine.fails = false;
    await travel.ask(matrix('ill'), allowed);
    await travel.settled();
    expect(await travel.get(job.id)).toMatchObject({ state: 'done', failure: null });
  });

  it('cancels at once what waits for its turn, and computes it when it is asked again before that', async () => {
    const engine = new FakeEngine('held');
    let letGo = () => {};
    engine.gate = new Promise((resolve) => (letGo = resolve));
    const travel = travelOf(engine);
    await travel.ask(matrix('held', 1), allowed);
    const { id } = await travel.ask(matrix('held', 2), allowed);
    expect(await travel.cancel(id)).toMatchObject({ state: 'cancelled' });
    expect(await travel.ask(matrix('held', 2), allowed)).toMatchObject({ id, state: 'waiting' });
    letGo();
    await travel.settled();
    expect(await travel.get(id)).toMatchObject({ state: 'done', done: 8 });
    expect(engine.calls).toBe(2);
  });

  it('forgets the oldest of many jobs, for whoever reads may have one made of what is cached', async () => {
    const { sql } = getDatabase();
    const travel = travelOf(new FakeEngine('many'));
    await travel.ask(matrix('many'), allowed);
    await travel.settled();
    await sql`
      insert into travel_job (id, engine, data_date, request, state, done, total, ended_at)
      select lpad(to_hex(n), 64, '0'), 'many', '', '{}', 'done', 1, 1, timestamptz '2020-01-01' from generate_series(1, 600) n`;
    const { id } = await travel.ask(matrix('many', 1), () => Promise.reject(new Error('not allowed')));
    const [row] = await sql<
      [{ count: number }]
    >`select count(*)::int as count from travel_job where ended_at is not null`;
    expect(row.count).toBe(500);
    expect(await travel.get(id)).toMatchObject({ state: 'done' });
  });

  it('leaves out areas that make no sense, and says so', async () => {
    const travel = travelOf(new FakeEngine('areas'));
    const request: TravelRequest = {
      ...{ kind: 'areas', engine: 'areas', mode: 'car', measure: 'time', limits: [20, 10] },
      points: places(3, 3).map(({ id, at: [x, y] }) => ({ id, at: [x, y] })),
    };
    const job = await travel.ask(request, allowed);
    await travel.settled();
    const found = (await travel.result(job.id)) as TravelAreas;
    expect(found.areas.map(({ point, limit }) => [point, limit])).toEqual([
      ['p0', 10],
      ['p0', 20],
      ['p1', 10],
      ['p1', 20],
    ]);
    expect(found.faults.map(({ point }) => point)).toEqual(['p2', 'p2']);
    expect(found.faults[0]?.fr).toContain('ne contient pas son propre départ');
  });

  describe('over HTTP', () => {
    beforeAll(async () => {
      await insertSample(getDatabase().sql);
      for (const role of ['reader', 'engineer'] as const)
        await makeAccount(getDatabase(), `${role}@example.org`, role);
    });

    it('computes for engineers, and gives what is cached to whoever reads', async () => {
      const travel = travelOf(new FakeEngine('http'));
      const app = testApp(getDatabase(), { travel });
      const [anonymous, reader, engineer] = [new Visitor(app), new Visitor(app), new Visitor(app)];
      await reader.signIn('reader@example.org');
      await engineer.signIn('engineer@example.org');
      const engines = (await (await anonymous.ask('GET', '/api/engines')).json()) as { engines: unknown[] };
      expect(engines.engines).toHaveLength(1);
      const post = (visitor: Visitor, body: unknown) => visitor.ask('POST', '/api/travel', { body });
      expect((await post(anonymous, matrix('http'))).status).toBe(401);
      expect((await post(reader, matrix('http'))).status).toBe(403);
      expect((await post(engineer, matrix('unknown'))).status).toBe(400);
      expect((await post(engineer, { ...matrix('http'), mode: 'foot' })).status).toBe(400);
      expect((await post(engineer, matrix('http', 11, 10))).status).toBe(400);
      expect(await travel.cached(matrix('http'))).toBeNull();
      const accepted = await post(engineer, matrix('http'));
      expect(accepted.status).toBe(202);
      const { id } = (await accepted.json()) as TravelJob;
      expect((await anonymous.ask('DELETE', `/api/travel/${id}`)).status).toBe(401);
      await travel.settled();
      expect((await post(anonymous, matrix('http'))).status).toBe(200);
      expect(await travel.cached(matrix('http'))).toMatchObject({ engine: 'http' });
      expect(await travel.cached(matrix('unknown'))).toBeNull();
      const result = await anonymous.ask('GET', `/api/travel/${id}/result`);
      expect(((await result.json()) as TravelMatrix).minutes).toHaveLength(12);
      expect((await anonymous.ask('GET', '/api/travel/unknown/result')).status).toBe(404);
    });
  });
});
