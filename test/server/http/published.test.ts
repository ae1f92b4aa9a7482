import { beforeAll, expect, it } from 'vitest';
import { classOn, type DatedClass } from '../../../geodata/model/structure';
import { publishRows } from '../../../server/db/queries/publish';
import { writeRows } from '../../../server/db/queries/register-writes';
import { testApp, type TestFeature } from '../../support/app';
import { onBothDatabases } from '../../support/databases';
import { Features } from '../../support/ogc';
import { insertSample } from '../../support/sample';
import { rowOf } from '../../support/sample-rows';

const classOf = (id: string, values: Parameters<typeof rowOf>[2]) =>
  rowOf('classification', id, { structure: 'ot-a', ...values }, { confidence: 'declared' });

onBothDatabases('what is published from the registers', (getDatabase) => {
  let app: ReturnType<typeof testApp>;
  let features: Features;
  beforeAll(async () => {
    await insertSample(getDatabase().sql);
  });

  /** Writes rows, publishes them with their wholes, and asks an application that remembers nothing. */
  const write = async (rows: readonly ReturnType<typeof rowOf>[], wholes: readonly string[]) => {
    await getDatabase().sql.begin(async (sql) => {
      await writeRows(sql, rows, 1);
      const touched = wholes
        .map((whole) => whole.split('/'))
        .map(([register = '', id = '']) => ({ register, id }));
      await publishRows(sql, [...rows, ...touched]);
    });
    app = testApp(getDatabase());
    features = new Features(app);
  };
  const item = async (path: string) => {
    const response = await app.request(`/ogc/collections/${path}`);
    expect(response.status, path).toBe(200);
    return (await response.json()) as TestFeature;
  };

  it('shows the class of an office on any day, in both orders, as the model does', async () => {
    await write(
      [
        classOf('ot-a_stars', { nomenclature: 'stars_1999', class: '2', valid_to: '2013-12-31' }),
        classOf('ot-a_ii', {
          nomenclature: 'categories_2010',
          class: 'II',
          valid_from: '2012-07-01',
          valid_to: '2017-06-30',
        }),
        classOf('ot-a_i', {
          nomenclature: 'categories_2010',
          class: 'I',
          valid_from: '2016-01-01',
          valid_to: '2018-12-31',
        }),
      ],
      ['structure/ot-a'],
    );
    const shown = async (day: string) => {
      const { features: found } = await features.page(`structures/items?commune=59001&datetime=${day}`);
      return found[0]?.properties ?? {};
    };
    const days = [
      '2010-01-01',
      '2012-06-30',
      '2012-07-01',
      '2015-12-31',
      '2016-01-01',
      '2017-07-01',
      '2019-01-01',
    ];
    const all = await Promise.all(days.map(shown));
    expect(all.map((properties) => properties['class'])).toEqual([
      'OT2',
      'OT2',
      'OTII',
      'OTII',
      'OTI',
      'OTI',
      'OT',
    ]);
    expect(all.map((properties) => properties['classConfidence']).slice(-2)).toEqual(['declared', null]);
    const [first] = all;
    expect(first?.['classes']).toEqual([
      { class: 'OT2', from: null, to: '2013-12-31', confidence: 'declared' },
      { class: 'OTII', from: '2012-07-01', to: '2017-06-30', confidence: 'declared' },
      { class: 'OTI', from: '2016-01-01', to: '2018-12-31', confidence: 'declared' },
    ]);
    const classes = first?.['classes'] as readonly DatedClass[];
    for (const [index, day] of days.entries())
      expect(all[index]?.['class']).toBe(classOn({ kind: 'OT', classes }, day));
  });

  it('counts a structure by the class of the last day of the year, and tells that more was not published', async () => {
    const summary = (await (await app.request('/api/network/summary')).json()) as {
      readonly agrees: boolean;
      readonly totals: { readonly counts: object; readonly differences: object; readonly total: number };
    };
    expect(summary).toMatchObject({
      agrees: false,
      totals: { total: 3, counts: { OTII: 1, OT2: 0, OT4: 1 } },
    });
    expect(summary.totals.differences).toEqual({ SI: -1, OT1: 0, OT2: -1, OT3: 0, OT4: 0 });
  });

  it('shows mergers from both sides', async () => {
    const values = { predecessor: 'si-c', successor: 'ot-a', day: '2013-01-01', nature: 'merger' };
    await write([rowOf('succession', 'x-1', values)], ['structure/si-c', 'structure/ot-a']);
    expect((await item('structures/items/si-c')).properties).toMatchObject({
      successors: [{ structure: 'ot-a', day: '2013-01-01', nature: 'merger' }],
      predecessors: [],
    });
    expect((await item('structures/items/ot-a')).properties).toMatchObject({
      successors: [],
      predecessors: [{ structure: 'si-c', day: '2013-01-01', nature: 'merger' }],
    });
  });

  it('shows a territory by periods of constant communes, and initiatives on each of them', async () => {
    const left = { territory: 't-a', commune: '59002', valid_to: '2013-12-31' };
    await write([rowOf('territory_commune', 't-a_59002', left)], ['territory/t-a', 'structure/ot-a']);
    expect(await features.ids('territories/items?structure=ot-a')).toEqual(['t-a', 't-a.start']);
    expect((await item('territories/items/t-a')).properties).toMatchObject({
      territory: 't-a',
      communes: ['59001'],
      from: '2014-01-01',
      to: null,
      population: 1000,
    });
    expect((await item('territories/items/t-a.start')).properties).toMatchObject({
      territory: 't-a',
      communes: ['59001', '59002'],
      from: null,
      to: '2013-12-31',
    });
    expect(await features.ids('territories/items?territory=t-a&datetime=2012-05-01')).toEqual(['t-a.start']);
    // The strategy covers the communes that the territory has now.
    expect((await item('initiatives/items/strategy-a')).properties).toMatchObject({
      communes: ['59001'],
      territories: ['t-a', 't-a.start'],
      partial: ['t-a.start'],
    });
    expect((await item('structures/items/ot-a')).properties).toMatchObject({ territory: 't-a' });
  });

  it('shows an initiative carried by an EPCI over its communes, less an exception', async () => {
    const part = (id: string, values: Parameters<typeof rowOf>[2]) =>
      rowOf('initiative_perimeter', id, { initiative: 'scheme', mode: 'covers', ...values });
    await write(
      [
        rowOf('initiative', 'scheme', {
          type: 'reception_schema',
          name: 'Schéma de l’Est',
          carrier_epci: '200000002',
          document: 'https://example.org/schema.pdf',
        }),
        part('scheme_epci', { epci: '200000002' }),
        part('scheme_f', { mode: 'except', commune: '59006' }),
      ],
      ['initiative/scheme'],
    );
    const { geometry, properties } = await item('initiatives/items/scheme');
    expect(properties).toMatchObject({
      carrier: { kind: 'epci', id: '200000002', name: 'CA de l’Est' },
      document: 'https://example.org/schema.pdf',
      territories: ['t-d-1', 't-d-2'],
      partial: ['t-d-2'],
      status: 'none',
      statuses: [],
    });
    const [shape] = await getDatabase().sql<[{ area: number }]>`
      select st_area(st_geomfromgeojson(${JSON.stringify(geometry)})) as area`;
    expect(shape.area).toBeCloseTo(0.02, 9);
    expect(await features.ids('initiatives/items?bbox=3.41,50.01,3.42,50.02')).toEqual(['scheme']);
    expect(await features.ids('initiatives/items?bbox=3.51,50.01,3.52,50.02')).toEqual([]);
  });

  it('admits two territories of one structure at a time', async () => {
    await write(
      [
        rowOf('territory', 't-e', { name: 'Pays d’E', structure: 'ot-d' }),
        rowOf('territory_commune', 't-e_59005', { territory: 't-e', commune: '59005' }),
      ],
      ['territory/t-e', 'structure/ot-d'],
    );
    expect(await features.ids('structures/items?kind=OT')).toEqual(['ot-a', 'ot-d']);
    expect(await features.ids('territories/items?structure=ot-d&datetime=2014-01-01')).toEqual([
      't-d-2',
      't-e',
    ]);
  });
});
