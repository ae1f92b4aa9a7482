import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { collections } from '../../server/ogc/collections';
import type { TestPage } from '../support/app';
import { ensureSystemPackages } from '../../scripts/system-packages.mjs';
import { shareCache, startServer } from '../support/server-process';
import type { ServerProcess } from '../support/server-process';

const run = promisify(execFile);
const [gdal] = ensureSystemPackages(['gdal']);
if (gdal) console.warn(`GDAL is missing (${gdal.reason}): ${gdal.without}`);

// One server after the other on one data folder, as a user starts and stops it.
describe('the server as a process, with the embedded database', () => {
  let dataDir: string;
  let settings: Record<string, string>;
  let server: ServerProcess;
  let address: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'maillage-process-'));
    await shareCache(dataDir);
    settings = { MAILLAGE_DATA_DIR: dataDir, MAILLAGE_PACK: join(dataDir, 'pack') };
    await cp('geodata/packs/nord', join(dataDir, 'pack'), { recursive: true });
    server = startServer(settings);
    address = await server.ready;
  });
  afterAll(async () => {
    server.signal('SIGKILL');
    await server.exited;
    await rm(dataDir, { recursive: true });
  });

  it('tells in French what it does, and its address', () => {
    expect(server.output()).toContain('Ouverture de la base de données…');
    expect(server.output()).toContain(`Maillage est prêt\u00a0: ${address}`);
    expect(address).toMatch(/^http:\/\/localhost:\d+$/);
  });

  it('tells its version, which is that of the package', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    expect(await (await fetch(`${address}/api/health`)).json()).toMatchObject({ status: 'ok', version });
  });

  it('serves the network of the Nord, in agreement with the published totals', async () => {
    const summary = (await (await fetch(`${address}/api/network/summary`)).json()) as {
      agrees: boolean;
      totals: { total: number };
    };
    expect(summary).toMatchObject({ agrees: true, totals: { total: 84 } });
  });

  it.runIf(gdal === undefined)(
    'is read by GDAL: every collection, with the right number of features',
    async () => {
      const { stdout } = await run('ogrinfo', ['-al', '-so', `OAPIF:${address}/ogc`]);
      for (const { id, title, geometryType } of collections) {
        const page = (await (
          await fetch(`${address}/ogc/collections/${id}/items?limit=1`)
        ).json()) as TestPage;
        const layer = stdout.split('Layer name: ').find((text) => text.startsWith(`${id}\n`));
        expect(layer, title.en).toBeDefined();
        expect(layer).toContain(`Feature Count: ${page.numberMatched}`);
        expect(layer).toContain(`Geometry: ${geometryType === 'Point' ? 'Point' : 'Multi Polygon'}`);
        expect(page.numberMatched).toBeGreaterThan(0);
      }
    },
  );

  it.runIf(gdal === undefined)(
    'gives GDAL all the features of a box or a filter over several pages',
    async () => {
      const source = `OAPIF:${address}/ogc`;
      const { stdout } = await run('ogr2ogr', [
        '-f',
        'GeoJSON',
        '/vsistdout/',
        source,
        'communes',
        '-oo',
        'PAGE_SIZE=50',
      ]);
      const all = JSON.parse(stdout) as TestPage;
      expect(new Set(all.features.map(({ properties }) => properties['insee'])).size).toBe(647);
      const { stdout: filtered } = await run('ogrinfo', [
        '-so',
        source,
        'structures',
        '-where',
        "class = 'OT4'",
      ]);
      expect(filtered).toContain('Feature Count: 2');
      const { stdout: boxed } = await run('ogrinfo', [
        '-so',
        source,
        'communes',
        '-spat',
        '3',
        '50.5',
        '3.1',
        '50.6',
      ]);
      const page = (await (
        await fetch(`${address}/ogc/collections/communes/items?bbox=3,50.5,3.1,50.6`)
      ).json()) as TestPage;
      expect(boxed).toContain(`Feature Count: ${page.numberMatched}`);
    },
  );

  it('writes one JSON line per request to its log, with the identifier of the answer', async () => {
    const response = await fetch(`${address}/ogc/collections/zones?f=json`);
    const id = response.headers.get('x-request-id') ?? '';
    const line = await vi.waitFor(() => {
      const found = server
        .output()
        .split('\n')
        .find((text) => text.includes(id));
      return JSON.parse(found ?? '') as unknown;
    });
    expect(line).toMatchObject({
      level: 30,
      requestId: id,
      method: 'GET',
      url: '/ogc/collections/zones?f=json',
      status: 200,
    });
  });

  it('refuses a port that is taken before it does anything else', async () => {
    const second = startServer({ MAILLAGE_DATA_DIR: join(dataDir, 'other'), PORT: new URL(address).port });
    expect(await second.exited).toBe(1);
    expect(second.output()).toContain('est déjà pris');
    expect(second.output()).not.toContain('Ouverture');
  });

  it('refuses a data folder that another server uses', async () => {
    const second = startServer({ MAILLAGE_DATA_DIR: dataDir });
    expect(await second.exited).toBe(1);
    expect(second.output()).not.toContain('est prêt');
    expect(second.output()).not.toMatch(/\n\s+at /);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'on %s finishes the requests under way, closes the database and ends well',
    async (name) => {
      // One after the other in the embedded database, each with the contours of all communes.
      const edges = Array.from({ length: 24 }, (_, index) => 2 + index / 100);
      let finished = 0;
      const asked = edges.map(async (west) => {
        const response = await fetch(
          `${address}/ogc/collections/communes/items?limit=10000&bbox=${west},49.9,4.3,51.2`,
        );
        const page = (await response.json()) as TestPage;
        finished += 1;
        return [response.status, page.features.length, page.numberReturned];
      });
      await Promise.race(asked);
      server.signal(name);
      expect(finished, 'others were under way').toBeLessThan(edges.length);
      for (const [status, features, returned] of await Promise.all(asked))
        expect([status, features]).toEqual([200, returned]);
      expect(await server.exited).toBe(0);
      await expect(fetch(`${address}/api/health`)).rejects.toThrow();

      server = startServer(settings);
      address = await server.ready;
      expect(server.output()).not.toContain('Enregistrement');
      expect(
        ((await (await fetch(`${address}/ogc/collections/structures/items`)).json()) as TestPage)
          .numberMatched,
      ).toBe(84);
    },
  );
});

describe('a start that fails', () => {
  it('says what is wrong with the settings, and ends with status 2', async () => {
    const server = startServer({ PORT: 'trois mille' });
    expect(await server.exited).toBe(2);
    expect(server.output()).toContain('PORT\u00a0: un nombre entier est attendu');
    expect(server.output()).not.toMatch(/\n\s+at /);
  });

  it('says in French that the database cannot be reached', async () => {
    const server = startServer({ DATABASE_URL: 'postgres://nobody@127.0.0.1:9/nothing' });
    expect(await server.exited).toBe(1);
    expect(server.output()).not.toMatch(/\n\s+at /);
  });
});
