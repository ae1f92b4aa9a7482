import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../server/db/open';
import { testApp } from '../../support/app';

describe('the built client', () => {
  const database = {
    sql: (() => Promise.resolve([])) as unknown as Database['sql'],
    engine: 'postgresql' as const,
    versions: { postgresql: '15', postgis: '3.3' },
    close: () => Promise.resolve(),
  };
  let webRoot: string;
  let app: ReturnType<typeof testApp>;
  const script = `const text = ${JSON.stringify('a'.repeat(3000))};`;

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'maillage-web-'));
    webRoot = join(folder, 'web');
    await mkdir(join(webRoot, 'assets'), { recursive: true });
    await writeFile(join(folder, 'secret.txt'), 'secret');
    await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>Maillage</title>');
    await writeFile(join(webRoot, 'map.html'), '<!doctype html><title>Maillage, with hints</title>');
    await writeFile(join(webRoot, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await writeFile(join(webRoot, 'assets', 'app-1a2b.js'), script);
    await writeFile(join(webRoot, 'assets', 'ready-3c4d.js'), script);
    await writeFile(join(webRoot, 'assets', 'ready-3c4d.js.gz'), gzipSync(script));
    app = testApp(database, { webRoot });
  });
  afterAll(() => rm(join(webRoot, '..'), { recursive: true }));

  it.each([
    ['/', 200, 'Maillage, with hints'],
    ['/strategies?date=2012-01', 200, 'Maillage, with hints'],
    ['/donnees/structure', 200, 'Maillage'],
    ['/s/ABC234', 200, 'Maillage'],
    ['/anything/else', 404, 'Maillage'],
    ['/reseau/else', 404, 'Maillage'],
  ])(
    'gives its page at %s with status %i, with what comes first where that is the map',
    async (path, status, title) => {
      const response = await app.request(path);
      expect(response.status).toBe(status);
      expect(response.headers.get('content-type')).toMatch(/^text\/html/);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(await response.text()).toContain(`<title>${title}</title>`);
    },
  );

  it('lets browsers keep files with a hash in their name for ever', async () => {
    const response = await app.request('/assets/app-1a2b.js');
    expect(response.headers.get('content-type')).toMatch(/javascript/);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(await response.text()).toBe(script);
    expect((await app.request('/icon.svg')).headers.get('cache-control')).toBe('no-cache');
  });

  it('sends compressed files, made beforehand or on the way', async () => {
    for (const name of ['app-1a2b.js', 'ready-3c4d.js']) {
      const response = await app.request(`/assets/${name}`, { headers: { 'Accept-Encoding': 'gzip' } });
      expect(response.headers.get('content-encoding'), name).toBe('gzip');
      expect(response.headers.get('vary')).toContain('Accept-Encoding');
      const bytes = await new Response(response.body?.pipeThrough(new DecompressionStream('gzip'))).text();
      expect(bytes).toBe(script);
    }
  });

  it('says that a missing file is missing, and gives nothing from outside its folder', async () => {
    for (const path of [
      '/assets/gone-5e6f.js',
      '/secret.txt',
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
    ]) {
      const response = await app.request(path);
      expect(await response.text(), path).not.toContain('secret\n');
      expect([response.status, response.headers.get('content-type')], path).not.toEqual([
        200,
        'text/plain; charset=utf-8',
      ]);
    }
    expect((await app.request('/assets/gone-5e6f.js')).status).toBe(404);
    expect((await app.request('/assets/gone-5e6f.js')).headers.get('content-type')).toBe(
      'application/problem+json',
    );
  });

  it('is only read', async () => {
    const response = await app.request('/reseau', { method: 'POST' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  it('is reported missing as long as it is not built', async () => {
    const response = await testApp(database, { webRoot: '/nowhere' }).request('/');
    expect([response.status, response.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json',
    ]);
  });
});
