import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { problemKinds } from '../../../server/problems';
import { collections } from '../../../server/ogc/collections';
import { testApp } from '../../support/app';
import type { Database } from '../../../server/db/open';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly description?: string;
  readonly schema: Readonly<Record<string, unknown>>;
}
interface Document {
  readonly openapi: string;
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<
    Record<
      string,
      { readonly get?: { readonly parameters?: readonly Parameter[]; readonly summary?: string } }
    >
  >;
}

describe('description of the API', () => {
  // Nothing here asks the database.
  const version = { checksum: 'x', writing: '1', firstDay: '2007-01-01', lastDay: '2020-12-31' };
  const sql = (() => Promise.resolve([version])) as unknown as Database['sql'];
  const app = testApp({
    sql,
    engine: 'postgresql',
    versions: { postgresql: '15', postgis: '3.3' },
    close: () => Promise.resolve(),
  });
  const read = async (path: string) => {
    const response = await app.request(path);
    expect(response.status).toBe(200);
    return (await response.json()) as Document;
  };

  it('is a valid OpenAPI document: 3.1 for the whole, 3.0 for GIS software', async () => {
    for (const [path, openapi] of [
      ['/api/openapi.json', '3.1.0'],
      ['/ogc/api', '3.0.3'],
    ] as const) {
      const document = await read(path);
      expect(document.openapi).toBe(openapi);
      const { valid, errors } = await new Validator().validate({ ...document });
      expect(errors, path).toBeUndefined();
      expect(valid).toBe(true);
    }
  });

  it('describes every route, and no other', async () => {
    const { paths } = await read('/api/openapi.json');
    const plain = (path: string) => path.replaceAll(/:(\w+)/g, '{$1}').replace(/\/$/, '');
    const routes = app.routes
      .filter(({ method, path }) => method !== 'ALL' && path !== '/api/docs/style.css')
      .map(({ method, path }) => `${method} ${plain(path)}`);
    const described = Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${plain(path)}`),
    );
    expect(new Set(routes)).toEqual(new Set(described));
    const operations = Object.values(paths).flatMap((item) => Object.values(item));
    expect(operations.every(({ summary }) => (summary ?? '') !== '')).toBe(true);
  });

  it('says which parameters each collection takes', async () => {
    const { paths, servers } = await read('/ogc/api');
    expect(servers).toEqual([{ url: 'http://localhost/ogc' }]);
    for (const { id, properties } of collections) {
      const parameters = paths[`/collections/${id}/items`]?.get?.parameters ?? [];
      const names = parameters.map(({ name }) => name);
      for (const name of ['bbox', 'datetime', 'limit', 'offset', 'skipGeometry', 'f'])
        expect(names, id).toContain(name);
      for (const name of names.slice(6)) expect(Object.keys(properties.shape), id).toContain(name);
      expect(
        parameters.every(({ in: place, description }) => place === 'query' && (description ?? '') !== ''),
      ).toBe(true);
      expect(parameters.find(({ name }) => name === 'bbox')).toMatchObject({
        style: 'form',
        explode: false,
        schema: { type: 'array', minItems: 4, maxItems: 6, items: { type: 'number' } },
      });
      expect(parameters.find(({ name }) => name === 'limit')?.schema).toMatchObject({
        type: 'integer',
        minimum: 1,
        maximum: 10_000,
        default: 100,
      });
    }
    const structures = paths['/collections/structures/items']?.get?.parameters ?? [];
    expect(structures.find(({ name }) => name === 'year')?.schema).toMatchObject({ type: 'integer' });
    expect(structures.find(({ name }) => name === 'class')?.schema).toMatchObject({
      enum: ['SI', 'OT', 'OT1', 'OT2', 'OT3', 'OT4', 'OTIII', 'OTII', 'OTI', 'BA'],
    });
  });

  it('can be read on a page without scripts or other hosts, which explains every problem', async () => {
    const { paths } = await read('/api/openapi.json');
    for (const language of ['fr', 'en'] as const) {
      const response = await app.request('/api/docs', { headers: { 'Accept-Language': language } });
      const text = await response.text();
      expect(text).toContain(`<html lang="${language}">`);
      expect(text).not.toMatch(/<script|https?:\/\/|style="/);
      for (const [path, item] of Object.entries(paths))
        for (const method of Object.keys(item))
          expect(text, path).toContain(`${method.toUpperCase()} ${path}<`);
      for (const [kind, { title }] of Object.entries(problemKinds)) {
        expect(text).toContain(`id="${kind}"`);
        expect(text).toContain(title[language]);
      }
    }
    const style = await app.request('/api/docs/style.css');
    expect(style.headers.get('content-type')).toMatch(/^text\/css/);
  });
});
