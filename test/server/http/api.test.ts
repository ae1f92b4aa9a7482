import { beforeAll, describe, expect, it } from 'vitest';
import { testApp } from '../../support/app';
import { onBothDatabases } from '../../support/databases';
import { insertSample } from '../../support/sample';
import type { NetworkSummary } from '../../../server/network-summary';

onBothDatabases('routes under /api', (getDatabase) => {
  it('answers 503 when nothing is loaded, and health all the same', async () => {
    const empty = testApp(getDatabase());
    for (const path of ['/api/dataset', '/api/network/summary', '/ogc/collections/zones/items']) {
      const response = await empty.request(path);
      expect(response.status, path).toBe(503);
      expect(response.headers.get('retry-after')).toBe('5');
      expect(await response.json()).toMatchObject({ type: '/api/docs#no-dataset', status: 503 });
    }
    expect((await empty.request('/api/health')).status).toBe(200);
  });

  describe('once data are loaded', () => {
    let app: ReturnType<typeof testApp>;
    beforeAll(async () => {
      await insertSample(getDatabase().sql);
      app = testApp(getDatabase());
    });

    it('tells the health of the server and the versions of its database', async () => {
      const { engine, versions } = getDatabase();
      const response = await app.request('/api/health');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await response.json()).toEqual({
        status: 'ok',
        version: '0.0.0',
        database: { engine, postgresql: versions.postgresql, postgis: versions.postgis, busy: false },
      });
    });

    it('answers health while slow queries hold the database', async () => {
      const { sql } = getDatabase();
      const slow = Promise.all(Array.from({ length: 12 }, () => sql`select pg_sleep(0.2)`));
      const start = performance.now();
      const responses = await Promise.all(Array.from({ length: 5 }, async () => app.request('/api/health')));
      const waited = performance.now() - start;
      expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
      if (getDatabase().engine === 'embedded') {
        expect(waited).toBeLessThan(1500);
        expect(await responses[0]?.json()).toMatchObject({ status: 'ok', database: { busy: true } });
      }
      await slow;
    });

    it('describes what is loaded', async () => {
      const response = await app.request('/api/dataset');
      expect(await response.json()).toMatchObject({
        pack: 'sample',
        union: 'UD d’essai',
        departmentName: 'Nord',
        networkYear: 2012,
        period: ['2007-01-01', '2020-12-31'],
        geometry: { kind: 'embedded', label: 'Carrés', accuracyM: 500, licence: 'CC0', date: '2024-01-01' },
        sources: [
          {
            label: 'Plan d’action',
            licence: 'Licence Ouverte 2.0',
            url: 'https://example.org/plan',
            date: '2014-01-01',
          },
          { label: 'Gazetteer', licence: 'CC BY 4.0', url: null, date: null },
        ],
        backdropLabels: [
          { id: 'sea', kind: 'water', nameFr: 'Mer du Nord', nameEn: 'North Sea', position: [2.5, 51.2] },
        ],
        basemap: null,
      });
      const basemap = { url: 'https://tiles.example.org/{z}/{x}/{y}.png', attribution: '© Exemple' };
      const withBasemap = await testApp(getDatabase(), { basemap }).request('/api/dataset');
      expect(await withBasemap.json()).toMatchObject({ basemap });
    });

    it('counts the network of its year by zone and class, and shows every difference with the published totals', async () => {
      const summary = (await (await app.request('/api/network/summary')).json()) as NetworkSummary & {
        year: number;
      };
      expect(summary.year).toBe(2012);
      expect(summary.rows.map(({ zone, total }) => [zone, total])).toEqual([
        ['west', 2],
        ['east', 1],
      ]);
      expect(summary.rows[0]).toMatchObject({
        counts: { SI: 1, OT1: 0, OT2: 1, OT3: 0, OT4: 0, BA: 1 },
        controls: { SI: 1, OT1: 0, OT2: 1, OT3: 0, OT4: 0 },
        differences: { SI: 0, OT1: 0, OT2: 0, OT3: 0, OT4: 0 },
        controlTotal: 2,
        totalDifference: 0,
      });
      // SI F closed in 2010 and is still in the published total of the east.
      expect(summary.rows[1]).toMatchObject({
        differences: { SI: -1, OT4: 0 },
        controlTotal: 2,
        totalDifference: -1,
      });
      expect(summary.totals).toMatchObject({
        counts: { SI: 1, OT2: 1, OT4: 1, BA: 1 },
        total: 3,
        controlTotal: 4,
        totalDifference: -1,
      });
      expect(summary.agrees).toBe(false);
    });

    it('refuses parameters on routes that have none', async () => {
      for (const path of ['/api/health', '/api/dataset', '/api/network/summary']) {
        const response = await app.request(`${path}?date=2012-01-01`);
        expect(response.status, path).toBe(400);
        expect(await response.json()).toMatchObject({ parameters: [{ name: 'date' }] });
      }
    });
  });
});
