import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database } from '../../../server/db/open';
import { testApp } from '../../support/app';
import type { TestPage, TestProblem } from '../../support/app';
import { onBothDatabases } from '../../support/databases';
import { insertSample } from '../../support/sample';

/** A client that tells of each use. */
function watching(sql: Database['sql'], asked: () => void): Database['sql'] {
  return new Proxy(sql, {
    apply: (target, self, values: unknown[]): unknown => {
      asked();
      return Reflect.apply(target as unknown as (...given: unknown[]) => unknown, self, values);
    },
    get: (target, key): unknown => {
      if (key === 'unsafe') asked();
      return Reflect.get(target, key);
    },
  });
}

/** A database none of whose questions is answered but by an error. */
function failingDatabase(error: Error): Database {
  const fail = () => Promise.reject(error);
  const pending = () => Object.assign(fail(), { raw: fail });
  const sql = Object.assign(() => pending(), { unsafe: () => pending() }) as unknown as Database['sql'];
  return {
    sql,
    engine: 'postgresql',
    versions: { postgresql: '15', postgis: '3.3' },
    close: () => Promise.resolve(),
  };
}

onBothDatabases('exchange with clients', (getDatabase) => {
  let app: ReturnType<typeof testApp>;
  beforeAll(async () => {
    await insertSample(getDatabase().sql);
    app = testApp(getDatabase());
  });
  const items = '/ogc/collections/structures/items';

  it('answers 304 to a client that holds the answer, without asking the database', async () => {
    const asked = vi.fn();
    const watched = testApp({ ...getDatabase(), sql: watching(getDatabase().sql, asked) });
    for (const path of [items, '/ogc/collections', '/api/dataset', '/api/network/summary']) {
      const first = await watched.request(path);
      expect(asked, path).toHaveBeenCalled();
      const etag = first.headers.get('etag') ?? '';
      expect(etag, path).toMatch(/^W\/".+"$/);
      expect(first.headers.get('cache-control')).toBe('public, no-cache');
      asked.mockClear();
      const again = await watched.request(path, { headers: { 'If-None-Match': `"other", ${etag}` } });
      expect(asked, path).not.toHaveBeenCalled();
      expect([again.status, await again.text(), again.headers.get('etag')], path).toEqual([304, '', etag]);
    }
  });

  it('changes the ETag with the address, the language, the data, and the day where dates count', async () => {
    const etagOf = async (path: string, headers: Record<string, string> = {}) =>
      (await app.request(path, { headers })).headers.get('etag');
    const etags = await Promise.all([
      etagOf(items),
      etagOf(`${items}?limit=2`),
      etagOf(items, { 'Accept-Language': 'en' }),
      etagOf('/ogc'),
      etagOf('/ogc', { Accept: 'text/html' }),
    ]);
    expect(new Set(etags).size).toBe(etags.length);
    await getDatabase().sql`update dataset set checksum = 'sample-2'`;
    const reloaded = await testApp(getDatabase()).request(items);
    expect(reloaded.headers.get('etag')).not.toBe(etags[0]);
    await getDatabase().sql`update dataset set checksum = 'sample-1'`;
  });

  it('compresses by brotli or gzip what is long enough, once the client admits it', async () => {
    const plain = Buffer.from(await (await app.request(items)).arrayBuffer());
    const parse = (bytes: Buffer) => (JSON.parse(bytes.toString('utf8')) as TestPage).features;
    for (const [accepted, encoding, decode] of [
      ['gzip, deflate, br', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
      ['br;q=0, gzip', 'gzip', gunzipSync],
    ] as const) {
      for (const path of [items, '/api/openapi.json', '/ogc/collections']) {
        const response = await app.request(path, { headers: { 'Accept-Encoding': accepted } });
        expect(response.headers.get('content-encoding'), path).toBe(encoding);
        expect(response.headers.get('vary'), path).toContain('Accept-Encoding');
        const bytes = decode(Buffer.from(await response.arrayBuffer()));
        if (path === items) expect(parse(bytes)).toEqual(parse(plain));
        else expect(() => JSON.parse(bytes.toString('utf8')) as unknown).not.toThrow();
      }
    }
    for (const [path, accepted] of [
      [items, 'identity'],
      [items, 'br;q=0'],
      ['/api/health', 'br'],
    ] as const) {
      const response = await app.request(path, { headers: { 'Accept-Encoding': accepted } });
      expect(response.headers.has('content-encoding'), `${path} ${accepted}`).toBe(false);
      expect(() => response.json()).not.toThrow();
    }
  });

  it('gives the same answer from memory as the first time, without asking the database', async () => {
    const asked = vi.fn();
    const watched = testApp({ ...getDatabase(), sql: watching(getDatabase().sql, asked) });
    const path = `${items}?zone=west`;
    const first = await watched.request(path);
    asked.mockClear();
    const second = await watched.request(path);
    expect(asked).not.toHaveBeenCalled();
    expect(await second.text()).toBe(await first.text());
    expect(second.headers.get('content-type')).toBe('application/geo+json');
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
  });

  it('answers HEAD as GET without a body, and says which methods an address has', async () => {
    for (const path of [items, '/api/health', '/ogc', '/api/docs']) {
      const head = await app.request(path, { method: 'HEAD' });
      const get = await app.request(path);
      expect([head.status, await head.text()], path).toEqual([200, '']);
      expect(head.headers.get('content-type'), path).toBe(get.headers.get('content-type'));
      const post = await app.request(path, { method: 'POST', body: '{}' });
      expect([post.status, post.headers.get('allow')], path).toEqual([405, 'GET, HEAD, OPTIONS']);
      expect((await post.json()) as TestProblem).toMatchObject({
        type: '/api/docs#method-not-allowed',
        status: 405,
      });
    }
    const options = await app.request('/api/health', { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
    expect((await app.request(`${items}/ot-a`, { method: 'DELETE' })).status).toBe(405);
    expect((await app.request('/ogc/nothing', { method: 'DELETE' })).status).toBe(404);
  });

  it('lets pages of any origin read the features, and nothing else', async () => {
    const origin = { Origin: 'https://gis.example.org' };
    expect((await app.request(items, { headers: origin })).headers.get('access-control-allow-origin')).toBe(
      '*',
    );
    expect(
      (await app.request(`${items}?x=1`, { headers: origin })).headers.get('access-control-allow-origin'),
    ).toBe('*');
    const preflight = await app.request(items, {
      method: 'OPTIONS',
      headers: {
        ...origin,
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'if-none-match',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-methods')).toBe('GET,HEAD,OPTIONS');
    expect(
      (await app.request('/api/dataset', { headers: origin })).headers.has('access-control-allow-origin'),
    ).toBe(false);
  });

  it('sends security headers with every answer', async () => {
    for (const path of [items, '/api/docs', '/api/nothing', '/ogc/collections/zones/items?x=1']) {
      const { headers } = await app.request(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy, path).toContain("default-src 'self'");
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
      expect(policy.replace("'wasm-unsafe-eval'", '')).not.toContain('unsafe');
      expect(policy).not.toContain('http');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-request-id')).toMatch(/^[\w-]+$/);
    }
    const basemap = { url: 'https://tiles.example.org/{z}/{x}/{y}.png', attribution: '© Exemple' };
    const { headers } = await testApp(getDatabase(), { basemap }).request('/api/health');
    expect(headers.get('content-security-policy')).toContain("connect-src 'self' https://tiles.example.org;");
    expect(headers.get('content-security-policy')).toContain(
      "img-src 'self' data: blob: https://tiles.example.org;",
    );
  });

  it('speaks of errors in French, or in English when it is preferred', async () => {
    const french = (await (await app.request(`${items}?x=1`)).json()) as TestProblem;
    const english = (await (
      await app.request(`${items}?x=1`, { headers: { 'Accept-Language': 'en-US,en;q=0.9,fr;q=0.8' } })
    ).json()) as TestProblem;
    expect([french.title, english.title]).toEqual(['Paramètre refusé', 'Parameter refused']);
    expect(french).toMatchObject({ status: 400, instance: items, requestId: expect.any(String) as string });
    expect(french.detail).toBe(
      'Paramètre «\u00a0x\u00a0»\u00a0: reçu «\u00a01\u00a0», attendu aucun paramètre de ce nom.',
    );
  });
});

describe('a database that fails', () => {
  const failing = (message: string, code?: string) => {
    const { sql, ...database } = failingDatabase(Object.assign(new Error(message), { code }));
    return testApp({ ...database, sql });
  };

  it.each(['ECONNREFUSED', 'CONNECTION_CLOSED', 'CONNECT_TIMEOUT', '57P01', '08006', '53300'])(
    'is told as 503 when it cannot be reached (%s)',
    async (code) => {
      const app = failing('connect ECONNREFUSED 10.0.0.1:5432', code);
      for (const path of ['/ogc/collections/zones/items', '/api/dataset', '/api/health']) {
        const response = await app.request(path);
        expect([response.status, response.headers.get('retry-after')], path).toEqual([503, '5']);
        const problem = await response.text();
        expect(problem).toContain('database-unavailable');
        expect(problem).not.toContain('10.0.0.1');
      }
    },
  );

  it('is told as 503 when it stopped a long query', async () => {
    const response = await failing('canceling statement due to statement timeout', '57014').request(
      '/api/dataset',
    );
    expect([response.status, ((await response.json()) as TestProblem).type]).toEqual([
      503,
      '/api/docs#query-too-long',
    ]);
  });

  it('is told as 500 on anything unforeseen, without a word of its cause', async () => {
    const response = await failing('column "secret" does not exist', '42703').request('/api/dataset');
    expect(response.status).toBe(500);
    const problem = await response.text();
    expect(problem).toContain('internal-error');
    expect(problem).not.toMatch(/secret|42703|at /);
  });
});
