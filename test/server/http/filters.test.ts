import { beforeAll, expect, it } from 'vitest';
import { statusOn } from '../../../geodata/model/initiative';
import type { StatusPeriod } from '../../../geodata/model/initiative';
import { collections } from '../../../server/ogc/collections';
import { testApp } from '../../support/app';
import { onBothDatabases } from '../../support/databases';
import { Features } from '../../support/ogc';
import { insertSample } from '../../support/sample';

onBothDatabases('filters of the collections', (getDatabase) => {
  let features: Features;
  beforeAll(async () => {
    await insertSample(getDatabase().sql);
    features = new Features(testApp(getDatabase()));
  });

  it('keeps the features that meet the box, edges included', async () => {
    expect(await features.ids('communes/items?bbox=3.02,50.02,3.08,50.08')).toEqual(['59001']);
    expect(await features.ids('communes/items?bbox=3.05,50.05,3.25,50.06')).toEqual([
      '59001',
      '59002',
      '59003',
    ]);
    expect(await features.ids('communes/items?bbox=3.1,50,3.1,50')).toEqual(['59001', '59002']);
    expect(await features.ids('communes/items?bbox=5,50,6,51')).toEqual([]);
    expect(await features.ids('structures/items?bbox=3.05,50.05,3.05,50.05')).toEqual(['ot-a']);
    expect(await features.ids('structures/items?bbox=3.0,50.0,-100,3.2,50.1,4000')).toEqual(['ba-b', 'ot-a']);
    expect(await features.ids('initiatives/items?bbox=3.22,50.02,3.28,50.08')).toEqual([
      'charter-c',
      'contract',
    ]);
    expect((await features.page('communes/items?bbox=3.05,50.05,3.25,50.06&limit=1')).numberMatched).toBe(3);
  });

  it('refuses a box that is none, naming the parameter and what was expected', async () => {
    for (const box of [
      '1,2,3',
      '3,50,4',
      'a,b,c,d',
      '4,50,3,51',
      '3,51,4,50',
      '3,50,4,51,5',
      '3,,4,51',
      '-200,50,4,51',
      '3,-95,4,51',
      '',
      '3;50;4;51',
    ]) {
      const problem = await features.refusal(`communes/items?bbox=${box}`);
      expect(problem.parameters).toEqual([
        { name: 'bbox', received: box, expected: expect.stringContaining('west,south,east,north') as string },
      ]);
      expect(problem.detail).toContain('bbox');
    }
  });

  it('keeps the features that exist at a date or in an interval', async () => {
    const all = ['ba-b', 'ot-a', 'ot-d', 'si-c', 'si-f'];
    const later = all.slice(0, 4);
    expect(await features.ids('structures/items?datetime=2010-12-31')).toEqual(all);
    expect(await features.ids('structures/items?datetime=2011-01-01')).toEqual(later);
    expect(await features.ids('structures/items?datetime=2010-12-31T23:59:59Z')).toEqual(all);
    expect(await features.ids('structures/items?datetime=2011-01-01T01:30:00%2B02:00')).toEqual(all);
    expect(await features.ids('structures/items?datetime=2010-06-01/2015-01-01')).toEqual(all);
    expect(await features.ids('structures/items?datetime=2011-06-01/2015-01-01')).toEqual(later);
    expect(await features.ids('structures/items?datetime=2011-06-01/..')).toEqual(later);
    expect(await features.ids('structures/items?datetime=../2009-01-01')).toEqual(all);
    expect(await features.ids('structures/items?datetime=/2009-01-01')).toEqual(all);
    expect(await features.ids('territories/items?datetime=2011-12-31&structure=ot-d')).toEqual(['t-d-1']);
    expect(await features.ids('territories/items?datetime=2012-01-01&structure=ot-d')).toEqual(['t-d-2']);
    expect(await features.ids('initiatives/items?datetime=2012-06-01')).toEqual(['strategy-a']);
    expect(await features.ids('initiatives/items?datetime=2012-06-01/2014-05-01')).toEqual([
      'charter-c',
      'contract',
      'strategy-a',
    ]);
    expect(await features.ids('zones/items?datetime=1900-01-01')).toEqual(['east', 'west']);
  });

  it('reads dated properties on the last day asked, or at the end of the data', async () => {
    const territoryOf = async (query: string) =>
      (await features.page(`structures/items?id=ot-d&${query}`)).features[0]?.properties['territory'];
    expect(await territoryOf('')).toBe('t-d-2');
    expect(await territoryOf('datetime=2009-01-01/2011-06-01')).toBe('t-d-1');
    const means = async (query: string) =>
      (await features.page(`territories/items?id=t-a&${query}`)).features[0]?.properties;
    expect(await means('datetime=2011-06-01')).toMatchObject({ fte: 3, budget: null, meansYear: 2010 });
    expect(await means('datetime=2009-06-01')).toMatchObject({
      fte: null,
      meansYear: null,
      meansConfidence: null,
    });
  });

  it('gives the same status as the model on every day', async () => {
    const days = [
      '2007-12-31',
      '2008-01-01',
      '2009-05-31',
      '2009-06-01',
      '2011-03-14',
      '2011-03-15',
      '2012-06-01',
      '2014-12-31',
      '2015-01-01',
      '2016-03-15',
      '2020-12-31',
    ];
    for (const day of days) {
      // An interval from the first day keeps the initiatives that have begun, whatever their status on its last day.
      const { features: found } = await features.page(`initiatives/items?datetime=2000-01-01/${day}`);
      for (const { properties } of found) {
        const statuses = properties['statuses'] as StatusPeriod[];
        const status = statusOn({ statuses }, day);
        const since = statuses.find((period) => period.status === status)?.from ?? null;
        expect(
          [properties['status'], properties['statusSince']],
          `${day} ${String(properties['id'])}`,
        ).toEqual([status, since]);
      }
    }
    const { features: found } = await features.page('initiatives/items');
    expect(found.map(({ properties }) => properties['status'])).toEqual(['adopted', 'lapsed', 'lapsed']);
  });

  it('refuses a date that is none', async () => {
    for (const date of [
      '2012',
      '2012-13-01',
      '2012-02-30',
      'yesterday',
      '2012-01-01/2011-01-01',
      '../..',
      '/',
      '2012-01-01/2012-02-01/2012-03-01',
      '',
    ]) {
      const { parameters } = await features.refusal(`structures/items?datetime=${date}`);
      expect(parameters?.map(({ name }) => name)).toEqual(['datetime']);
    }
  });

  it('filters on every property that has one simple value', async () => {
    for (const { id, properties } of collections) {
      const [feature] = (await features.page(`${id}/items?limit=1`)).features;
      for (const [name, value] of Object.entries(feature?.properties ?? {})) {
        if (typeof value !== 'string' && typeof value !== 'number') continue;
        const query = `${name}=${encodeURIComponent(value)}`;
        const found = await features.page(`${id}/items?${query}`);
        expect(
          found.features.some((other) => other.id === feature?.id),
          `${id} ${query}`,
        ).toBe(true);
        expect(
          found.features.every((other) => other.properties[name] === value),
          `${id} ${query}`,
        ).toBe(true);
      }
      expect(Object.keys(properties.shape)).toContain(Object.keys(feature?.properties ?? {})[0]);
    }
    expect(await features.ids('structures/items?zone=west&kind=OT')).toEqual(['ot-a']);
    expect(await features.ids('structures/items?class=OT4')).toEqual(['ot-d']);
    expect(await features.ids('structures/items?to=2010-12-31')).toEqual(['si-f']);
    expect(await features.ids('structures/items?class=OT3')).toEqual([]);
    expect(await features.ids('initiatives/items?status=adopted&datetime=2014-06-01')).toEqual([
      'charter-c',
      'contract',
      'strategy-a',
    ]);
    expect(await features.ids("structures/items?name=x'%20or%20'1'='1")).toEqual([]);
  });

  it('refuses what a filter cannot equal, and parameters it does not know', async () => {
    const cases: [string, string, RegExp][] = [
      ['class=OT9', 'class', /one of SI, OT, OT1/],
      ['year=two', 'year', /whole number/],
      ['year=99999999999', 'year', /whole number/],
      ['from=2012', 'from', /a date/],
      ['year=1.5', 'year', /whole number/],
      ['limit=0', 'limit', /whole number from 1/],
      ['limit=-5', 'limit', /whole number from 1/],
      ['limit=many', 'limit', /whole number from 1/],
      ['offset=-1', 'offset', /whole number from 0/],
      ['skipGeometry=yes', 'skipGeometry', /one of true, false/],
      ['f=xml', 'f', /one of json/],
      ['communes=59001', 'communes', /no parameter/],
      ['nonsense=1', 'nonsense', /no parameter/],
      ['zone=west&zone=east', 'zone', /single value/],
      ['limit=1&limit=2', 'limit', /single value/],
    ];
    for (const [query, name, expected] of cases) {
      const { parameters, detail } = await features.refusal(`structures/items?${query}`);
      expect(
        parameters?.map((parameter) => parameter.name),
        query,
      ).toEqual([name]);
      expect(parameters?.[0]?.expected, query).toMatch(expected);
      expect(detail).toContain(name);
    }
    const two = await features.refusal('structures/items?bbox=1&limit=x');
    expect(two.parameters?.map(({ name }) => name).sort()).toEqual(['bbox', 'limit']);
  });
});
