import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';

const code = readFileSync('web/public/seminar-worker.js', 'utf8');
const origin = 'https://maillage.example';
const hour = 3_600_000;
type Handler = (event: object) => void;

/** A cache that knows addresses alone. */
class FakeCache {
  readonly kept = new Map<string, Response>();
  match(request: string | Request) {
    return Promise.resolve(this.kept.get(urlOf(request))?.clone());
  }
  put(request: string | Request, response: Response) {
    this.kept.set(urlOf(request), response);
    return Promise.resolve();
  }
  add(url: string) {
    return this.put(url, new Response('kept'));
  }
}

function urlOf(request: string | Request): string {
  return typeof request === 'string' ? request : request.url;
}

/** The worker with a clock, a network and caches of its own. */
function openWorker() {
  const handlers = new Map<string, Handler>();
  const opened = new Map<string, FakeCache>();
  const state = { now: 0, isOnline: true, unregistered: 0, comes: Promise.resolve() };
  const context = createContext({
    ...{ Response, URL, Number, String, Promise, setTimeout },
    Date: { now: () => state.now },
    location: { origin },
    addEventListener: (kind: string, handler: Handler) => handlers.set(kind, handler),
    skipWaiting: () => Promise.resolve(),
    clients: { claim: () => Promise.resolve() },
    registration: { unregister: () => Promise.resolve((state.unregistered += 1)) },
    caches: {
      open: (name: string) => {
        const cache = opened.get(name) ?? new FakeCache();
        opened.set(name, cache);
        return Promise.resolve(cache);
      },
      has: (name: string) => Promise.resolve(opened.has(name)),
      delete: (name: string) => Promise.resolve(opened.delete(name)),
    },
    fetch: async () => {
      await state.comes;
      if (!state.isOnline) throw new TypeError('no network');
      const response = new Response('fresh');
      Object.defineProperty(response, 'type', { value: 'basic' });
      return response;
    },
  });
  runInContext(code, context);
  const send = async (kind: string, event: object) => {
    const until: Promise<unknown>[] = [];
    const add = (promise: Promise<unknown>) => void until.push(promise);
    handlers.get(kind)?.({ ...event, ports: [], waitUntil: add, respondWith: add });
    return (await Promise.all(until))[0];
  };
  const get = async (path: string) => {
    const answer = await send('fetch', { request: new Request(`${origin}${path}`) });
    return answer instanceof Response ? answer.text() : null;
  };
  return { state, send, get };
}

it('what a talk shows is kept for a day without network, and no longer', async () => {
  const { state, send, get } = openWorker();
  await send('activate', {});
  expect(await get('/reseau')).toBe('fresh');
  state.isOnline = false;
  state.now = 23 * hour;
  expect(await get('/reseau')).toBe('fresh');
  expect(await get('/api/followed/CODE')).toBeNull();
  state.now = 25 * hour;
  await expect(get('/reseau')).rejects.toThrow('no network');
});

it('a talk that is prepared a day after another that was never ended is kept as well', async () => {
  const { state, send, get } = openWorker();
  await send('activate', {});
  state.now = 30 * hour;
  await send('message', { data: { keep: [`${origin}/reseau`] } });
  expect(await get('/strategies')).toBe('fresh');
  expect(state.unregistered).toBe(0);
  state.isOnline = false;
  expect([await get('/reseau'), await get('/strategies')]).toEqual(['kept', 'fresh']);
  state.now = 55 * hour;
  state.isOnline = true;
  expect(await get('/reseau')).toBe('fresh');
  expect(state.unregistered).toBe(1);
});

it('all is kept once nothing passes any more', async () => {
  const { state, send, get } = openWorker();
  await send('activate', {});
  let come: (() => void) | undefined;
  state.comes = new Promise((done) => (come = done));
  const late = get('/strategies');
  let isSettled = false;
  const settled = send('message', { data: { settle: true } }).then(() => (isSettled = true));
  await new Promise((done) => setTimeout(done, 500));
  expect(isSettled).toBe(false);
  come?.();
  await settled;
  expect(await late).toBe('fresh');
  state.comes = Promise.resolve();
  state.isOnline = false;
  expect(await get('/strategies')).toBe('fresh');
});
