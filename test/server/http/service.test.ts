import { beforeAll, expect, it } from 'vitest';
import { testApp } from '../../support/app';
import type { TestPage } from '../../support/app';
import { onBothDatabases } from '../../support/databases';
import { insertSample } from '../../support/sample';
import { collections } from '../../../server/ogc/collections';

interface Linked {
  readonly links: TestPage['links'];
}

onBothDatabases('description of the service', (getDatabase) => {
  let app: ReturnType<typeof testApp>;
  beforeAll(async () => {
    await insertSample(getDatabase().sql);
    app = testApp(getDatabase());
  });

  it('leads from the landing page to everything by links that answer', async () => {
    const seen = new Set<string>();
    const types = new Map<string, string>();
    const follow = async (href: string): Promise<void> => {
      const { pathname, search, origin } = new URL(href);
      expect(origin).toBe('http://localhost');
      if (seen.has(pathname + search)) return;
      seen.add(pathname + search);
      const response = await app.request(pathname + search);
      expect(response.status, href).toBe(200);
      types.set(pathname + search, (response.headers.get('content-type') ?? '').split(';')[0] ?? '');
      if (!types.get(pathname + search)?.endsWith('json')) return;
      const document = (await response.json()) as Partial<Linked> & { collections?: Linked[] };
      const links = [...(document.links ?? []), ...(document.collections ?? []).flatMap((c) => c.links)];
      for (const link of links) await follow(link.href);
    };
    await follow('http://localhost/ogc');
    for (const { id } of collections) expect([...seen]).toContain(`/ogc/collections/${id}/items`);
    expect(seen.size).toBeGreaterThan(5 + 4 * collections.length);
    expect(types.get('/ogc?f=html')).toBe('text/html');
    expect(types.get('/ogc/api')).toBe('application/vnd.oai.openapi+json');
  });

  it('describes every collection with its extent, and its period when it has dates', async () => {
    const response = await app.request('/ogc/collections');
    const { collections: listed } = (await response.json()) as {
      collections: {
        id: string;
        extent: { spatial?: { bbox: number[][] }; temporal?: { interval: string[][] } };
      }[];
    };
    expect(listed.map(({ id }) => id)).toEqual(collections.map(({ id }) => id));
    const extent = Object.fromEntries(listed.map(({ id, extent: value }) => [id, value]));
    expect(extent['communes']?.spatial?.bbox).toEqual([[3, 50, 3.6, 50.1]]);
    expect(extent['initiatives']?.spatial?.bbox).toEqual([[3, 50, 3.3, 50.1]]);
    expect(extent['communes']?.temporal).toBeUndefined();
    expect(extent['structures']?.temporal?.interval).toEqual([
      ['2007-01-01T00:00:00Z', '2020-12-31T23:59:59Z'],
    ]);
  });

  it('declares the conformance classes it meets', async () => {
    const { conformsTo } = (await (await app.request('/ogc/conformance')).json()) as { conformsTo: string[] };
    for (const name of ['core', 'geojson', 'oas30'])
      expect(conformsTo).toContain(`http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${name}`);
  });

  it('lists the properties that can be filtered on, as JSON Schema', async () => {
    const response = await app.request('/ogc/collections/territories/queryables');
    expect(response.headers.get('content-type')).toBe('application/schema+json');
    const schema = (await response.json()) as { properties: Record<string, unknown> };
    expect(Object.keys(schema.properties)).toContain('zone');
    expect(Object.keys(schema.properties)).not.toContain('communes');
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
  });

  it('answers pages to browsers and JSON to programs, in the language they prefer', async () => {
    const ask = (path: string, headers: Record<string, string>) => app.request(path, { headers });
    const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    for (const path of ['/ogc', '/ogc/', '/ogc/collections', '/ogc/collections/zones']) {
      const response = await ask(path, { Accept: browser, 'Accept-Language': 'en-GB' });
      expect(response.headers.get('content-type'), path).toMatch(/^text\/html/);
      expect(await response.text()).toContain('<html lang="en">');
      expect((await ask(path, { Accept: '*/*' })).headers.get('content-type')).toBe('application/json');
      expect((await ask(`${path}?f=json`, { Accept: browser })).headers.get('content-type')).toBe(
        'application/json',
      );
    }
    const french = (await (await app.request('/ogc/collections/zones')).json()) as { title: string };
    const english = (await (
      await ask('/ogc/collections/zones', { 'Accept-Language': 'de, en;q=0.5' })
    ).json()) as { title: string };
    expect([french.title, english.title]).toEqual(['Zones touristiques', 'Touristic zones']);
  });

  it('tells an unknown collection from an unknown path, as problem documents', async () => {
    const unknown = await app.request('/ogc/collections/hotels/items');
    expect(unknown.status).toBe(404);
    expect(((await unknown.json()) as { detail: string }).detail).toContain('hotels');
    for (const path of ['/ogc/nothing', '/ogc/collections/zones/nothing', '/api/nothing']) {
      const response = await app.request(path);
      expect([response.status, response.headers.get('content-type')], path).toEqual([
        404,
        'application/problem+json',
      ]);
    }
  });

  it('writes its links under the public address when there is one', async () => {
    const behind = testApp(getDatabase(), { publicUrl: 'https://carte.example.fr' });
    const landing = (await (await behind.request('/ogc')).json()) as Linked;
    expect(landing.links.every(({ href }) => href.startsWith('https://carte.example.fr/'))).toBe(true);
    const page = (await (await behind.request('/ogc/collections/communes/items?limit=2')).json()) as Linked;
    expect(page.links.find(({ rel }) => rel === 'next')?.href).toBe(
      'https://carte.example.fr/ogc/collections/communes/items?limit=2&offset=2',
    );
  });
});
