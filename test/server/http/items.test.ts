import { beforeAll, expect, it } from 'vitest';
import { collections } from '../../../server/ogc/collections';
import { testApp } from '../../support/app';
import type { TestFeature, TestPage, TestProblem } from '../../support/app';
import { onBothDatabases } from '../../support/databases';
import { Features } from '../../support/ogc';
import { insertSample } from '../../support/sample';

const counts = {
  zones: 2,
  communes: 6,
  epcis: 2,
  structures: 5,
  territories: 4,
  initiatives: 3,
  places: 6,
  backdrop: 1,
};

onBothDatabases('features of the collections', (getDatabase) => {
  let app: ReturnType<typeof testApp>;
  let features: Features;
  beforeAll(async () => {
    await insertSample(getDatabase().sql);
    app = testApp(getDatabase());
    features = new Features(app);
  });

  it('gives every feature of every collection, with the declared properties and geometry', async () => {
    expect(collections.map(({ id }) => id)).toEqual(Object.keys(counts));
    for (const collection of collections) {
      const { id, properties, geometryType } = collection;
      const { features: found, numberMatched, numberReturned } = await features.page(`${id}/items`);
      const expected = counts[id as keyof typeof counts];
      expect([found.length, numberMatched, numberReturned], id).toEqual([expected, expected, expected]);
      for (const feature of found) {
        expect(feature).toMatchObject({ type: 'Feature', geometry: { type: geometryType } });
        expect(() => properties.strict().parse(feature.properties), `${id} ${feature.id}`).not.toThrow();
      }
    }
  });

  it('gives the values of the model', async () => {
    const { features: found } = await features.page('structures/items');
    expect(found.map(({ id }) => id)).toEqual(['ba-b', 'ot-a', 'ot-d', 'si-c', 'si-f']);
    expect(found[1]).toEqual({
      type: 'Feature',
      id: 'ot-a',
      geometry: { type: 'Point', coordinates: [3.05, 50.05] },
      properties: {
        id: 'ot-a',
        name: 'OT de A',
        kind: 'OT',
        class: 'OT2',
        classConfidence: 'demonstration',
        classes: [{ class: 'OT2', from: null, to: null, confidence: 'demonstration' }],
        commune: '59001',
        communeName: 'Commune A',
        epci: '200000001',
        epciName: 'CC de l’Ouest',
        zone: 'west',
        parent: null,
        territory: 't-a',
        from: null,
        to: null,
        predecessors: [],
        successors: [],
        confidence: 'attested',
        source: 'Annuaire 2012',
        year: 2012,
        note: null,
      },
    });
    expect(found[4]?.properties).toMatchObject({ from: null, to: '2010-12-31', territory: null });
    const [territory] = (await features.page('territories/items')).features;
    expect(territory?.properties).toMatchObject({
      territory: 't-a',
      communes: ['59001', '59002'],
      zone: 'west',
      fte: 4.5,
      budget: 200000,
      meansYear: 2012,
      meansConfidence: 'estimated',
    });
    const [, contract] = (await features.page('initiatives/items')).features;
    expect(contract?.properties).toMatchObject({
      communes: ['59001', '59002', '59003'],
      territories: ['t-a', 't-c'],
      partial: [],
      carrier: null,
      document: null,
      actors: [
        { actor: 'cci', name: 'CCI « du Nord »', role: 'consulted' },
        { actor: 'region', name: 'Région', role: 'funds' },
      ],
    });
  });

  it('draws an initiative as one valid multipolygon, the union of its territories', async () => {
    const feature = (await (
      await app.request('/ogc/collections/initiatives/items/contract')
    ).json()) as TestFeature;
    const [check] = await getDatabase().sql<[{ valid: boolean; area: number; parts: number }]>`
      select st_isvalid(geom) as valid, st_area(geom) as area, st_numgeometries(geom) as parts
      from (select st_geomfromgeojson(${JSON.stringify(feature.geometry)}) as geom) shape`;
    expect(check).toMatchObject({ valid: true, parts: 1 });
    expect(check.area).toBeCloseTo(0.03, 9);
  });

  it('leaves the geometry out when asked', async () => {
    const { features: found } = await features.page('initiatives/items?skipGeometry=true');
    expect(found.map(({ geometry }) => geometry)).toEqual([null, null, null]);
    const kept = await features.page('initiatives/items?skipGeometry=false');
    expect(kept.features.every(({ geometry }) => geometry?.type === 'MultiPolygon')).toBe(true);
  });

  it('walks through all features once by following the links', async () => {
    for (const limit of [1, 2, 4, 5, 6]) {
      const seen: string[] = [];
      let path: string | undefined = `communes/items?limit=${limit}&f=json`;
      while (path !== undefined) {
        const { features: found, links, numberMatched, numberReturned } = await features.page(path);
        expect(numberMatched).toBe(6);
        expect(numberReturned).toBe(found.length);
        seen.push(...found.map(({ id }) => id));
        path = links.find(({ rel }) => rel === 'next')?.href.split('/collections/')[1];
      }
      expect(seen).toEqual(['59001', '59002', '59003', '59004', '59005', '59006']);
    }
  });

  it('links a page to the one before it, and keeps the filters', async () => {
    const { links, features: found } = await features.page('communes/items?zone=east&limit=2&offset=2');
    expect(found.map(({ id }) => id)).toEqual(['59006']);
    const previous = links.find(({ rel }) => rel === 'prev')?.href ?? '';
    expect(await features.ids(previous.split('/collections/')[1] ?? '')).toEqual(['59004', '59005']);
    expect(links.some(({ rel }) => rel === 'next')).toBe(false);
  });

  it('tells how many features match even past the last page', async () => {
    const {
      numberMatched,
      numberReturned,
      features: found,
    } = await features.page('communes/items?limit=2&offset=40');
    expect([numberMatched, numberReturned, found.length]).toEqual([6, 0, 0]);
  });

  it('brings a limit beyond the largest page down to it, and takes 100 when none is given', async () => {
    expect((await features.page('communes/items?limit=999999')).numberReturned).toBe(6);
    await getDatabase()
      .sql`insert into backdrop_area select 'x' || n, 'land', st_multi(st_makeenvelope(0, 0, 1, 1, 4326)) from generate_series(1, 150) n`;
    // Another application: the first one may remember the answer.
    const fresh = await new Features(testApp(getDatabase())).page('backdrop/items');
    expect([fresh.numberReturned, fresh.numberMatched]).toEqual([100, 151]);
    await getDatabase().sql`delete from backdrop_area where id like 'x%'`;
  });

  it('gives one feature by its id, and says when there is none', async () => {
    const response = await app.request('/ogc/collections/structures/items/ot-d');
    const feature = (await response.json()) as TestFeature & Pick<TestPage, 'links'>;
    expect(feature).toMatchObject({
      type: 'Feature',
      id: 'ot-d',
      properties: { class: 'OT4', territory: 't-d-2' },
    });
    expect(feature.links.map(({ rel }) => rel)).toEqual(['self', 'collection']);
    const missing = await app.request('/ogc/collections/structures/items/nobody');
    expect(missing.status).toBe(404);
    expect((await missing.json()) as TestProblem).toMatchObject({
      status: 404,
      detail: expect.stringContaining('nobody') as string,
    });
    expect((await app.request("/ogc/collections/structures/items/x'y%22z")).status).toBe(404);
    expect((await app.request('/ogc/collections/structures/items/ot-d?bbox=1,2,3,4')).status).toBe(400);
  });
});
