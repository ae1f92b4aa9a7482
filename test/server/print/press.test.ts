import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { AppEnv } from '../../../server/app-env';
import { onError } from '../../../server/errors';
import { Press, type PressLimits } from '../../../server/print/press';
import type { PrintTask } from '../../../server/print/print-task';

/** An application in which each work waits until it is let go, asked by addresses. */
function appWith(limits: PressLimits) {
  const press = new Press<PrintTask>(
    { addressOf: (c) => c.req.header('X-Forwarded-For') ?? '' },
    'print',
    limits,
  );
  const begun: string[] = [];
  const waiting: (() => void)[] = [];
  const app = new Hono<AppEnv>();
  app.use(async (c, next) => {
    c.set('actor', () => Promise.resolve(null));
    c.set('requestId', 'test');
    await next();
  });
  app.get('/wait/:name', (c) =>
    press.run(c, async () => {
      begun.push(c.req.param('name'));
      await new Promise<void>((resolve) => waiting.push(resolve));
      return c.text(c.req.param('name'));
    }),
  );
  app.get('/heavy', (c) =>
    press.run(c, async (ask) => {
      const setup = {} as never;
      const data = {} as never;
      await ask('report', { data, day: '2012-12-31', setup });
      return c.text('done');
    }),
  );
  app.onError(onError);
  const get = (path: string, address: string, signal: AbortSignal | null = null) =>
    Promise.resolve(app.request(path, { headers: { 'X-Forwarded-For': address }, signal }));
  /** Lets all that wait go, until nothing more begins. */
  const letGo = async () => {
    while (waiting.length > 0) {
      for (const go of waiting.splice(0)) go();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
  return { get, begun, letGo, settled };
}
const roomy = { memoryMb: 64, seconds: 30, places: 2, mostWaiting: 8 };

describe('the press', () => {
  it('makes one thing at a time of each who asks, so that others find a place', async () => {
    const { get, begun, letGo, settled } = appWith(roomy);
    const answers = [
      ...['a1', 'a2', 'a3'].map((name) => get(`/wait/${name}`, '192.0.2.1')),
      get('/wait/b1', '192.0.2.2'),
    ];
    await settled();
    expect(begun).toEqual(['a1', 'b1']);
    await letGo();
    expect(await Promise.all(answers.map(async (answer) => (await answer).text()))).toEqual([
      'a1',
      'a2',
      'a3',
      'b1',
    ]);
    expect(begun).toEqual(['a1', 'b1', 'a2', 'a3']);
  });

  it('refuses who has too many waiting, and has forgotten them once they are made', async () => {
    const { get, letGo, settled } = appWith(roomy);
    const answers = ['1', '2', '3', '4', '5'].map((name) => get(`/wait/${name}`, '192.0.2.1'));
    const refused = await answers[4];
    expect([refused?.status, refused?.headers.get('Retry-After')]).toEqual([503, '5']);
    await settled();
    await letGo();
    expect(await Promise.all(answers.map(async (answer) => (await answer).status))).toEqual([
      200, 200, 200, 200, 503,
    ]);
    const again = get('/wait/6', '192.0.2.1');
    await settled();
    await letGo();
    expect((await again).status).toBe(200);
  });

  it('makes nothing for who is gone, and lets others wait in their place', async () => {
    const { get, begun, letGo, settled } = appWith(roomy);
    const going = new AbortController();
    const first = get('/wait/1', '192.0.2.1');
    await settled();
    const gone = ['2', '3', '4'].map((name) => get(`/wait/${name}`, '192.0.2.1', going.signal));
    await settled();
    going.abort();
    await settled();
    const last = get('/wait/5', '192.0.2.1');
    await settled();
    await letGo();
    expect([(await first).status, (await last).status, begun]).toEqual([200, 200, ['1', '5']]);
    await Promise.all(gone);
  });

  it('ends the thread of who is gone', async () => {
    const { get, settled } = appWith({ ...roomy, places: 1 });
    const going = new AbortController();
    const gone = get('/heavy', '192.0.2.1', going.signal);
    await settled();
    going.abort();
    const problem = (await (await gone).json()) as { readonly type: string };
    expect(problem.type).toBe('/api/docs#server-busy');
  });

  it('says that a thing is too heavy, instead of breaking', async () => {
    const { get } = appWith({ ...roomy, seconds: 0 });
    const answer = await get('/heavy', '192.0.2.1');
    const problem = (await answer.json()) as { readonly type: string };
    expect([answer.status, problem.type]).toEqual([503, '/api/docs#too-heavy']);
  });
});
