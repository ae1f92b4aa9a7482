import { beforeAll, expect, it } from 'vitest';
import type { GroundFacts } from '../../../geodata/grouping/facts';
import { publishRows } from '../../../server/db/queries/publish';
import { readGroundFacts, readGroundWhole } from '../../../server/db/queries/ground-facts';
import { writeRows } from '../../../server/db/queries/register-writes';
import { onBothDatabases } from '../../support/databases';
import { insertSample } from '../../support/sample';
import { rowOf } from '../../support/sample-rows';

const staff = (id: string, values: Record<string, string | number>, confidence: 'declared' | 'estimated') =>
  rowOf('staff', id, { structure: 'ot-a', job_family: 'reception', ...values }, { confidence });
const week = ['mon', 'tue', 'wed'];

/** What the sample does not have: staff, openings, skills. */
const peopleRows = [
  staff('s-1', { year: 2011, contract: 'cdi_public', headcount: 9, fte: 9 }, 'declared'),
  staff('s-2', { year: 2012, contract: 'cdi_public', headcount: 2, fte: 1.5 }, 'declared'),
  staff('s-3', { year: 2012, contract: 'cdd_public', headcount: 1, fte: 0.25 }, 'estimated'),
  staff('s-4', { year: 2012, contract: 'subsidised', headcount: 1, job_family: 'direction' }, 'declared'),
  staff('s-5', { year: 2013, contract: 'cdi_public', headcount: 7 }, 'declared'),
  rowOf('opening', 'o-1', {
    structure: 'ot-a',
    season: 'Été',
    from_day: '06-15',
    to_day: '09-15',
    weekdays: week,
    hours: '09:00-12:30',
  }),
  rowOf('opening', 'o-2', {
    structure: 'si-f',
    season: 'Été',
    from_day: '06-15',
    to_day: '09-15',
    weekdays: week,
    hours: '10:00-12:00',
  }),
  rowOf('skill', 'english', { name: 'Anglais' }),
  rowOf('skill', 'dutch', { name: 'Néerlandais' }),
  rowOf('skill_held', 'h-1', { structure: 'ot-a', year: 2012, skill: 'english', level: 'expert', people: 2 }),
  rowOf('skill_held', 'h-2', { structure: 'ot-a', year: 2010, skill: 'dutch', level: 'basic' }),
];

onBothDatabases('the facts of a day', (getDatabase) => {
  beforeAll(async () => {
    const { sql } = getDatabase();
    await insertSample(sql);
    await sql.begin(async (transaction) => {
      await writeRows(transaction, peopleRows, 0);
      await publishRows(transaction, peopleRows);
    });
  });
  const on = (day: string): Promise<GroundFacts> => readGroundFacts(getDatabase().sql, day);

  it('are the communes, EPCI, zones and what is credited, whatever the day', async () => {
    const { communes, epcis, zones, credits, format, day } = await on('2012-12-31');
    expect({ format, day }).toEqual({ format: 1, day: '2012-12-31' });
    expect(communes).toHaveLength(6);
    expect(communes[0]).toMatchObject({
      insee: '59001',
      name: 'Commune A',
      population: 1000,
      areaKm2: 79.5,
      epci: '200000001',
      zone: 'west',
    });
    expect(communes[0]?.seat.map((degrees) => Number(degrees.toFixed(6)))).toEqual([3.05, 50.05]);
    expect(epcis.map(({ siren }) => siren)).toEqual(['200000001', '200000002']);
    expect(zones).toEqual([
      { id: 'east', name: 'Est', rank: 2 },
      { id: 'west', name: 'Ouest', rank: 1 },
    ]);
    expect(credits).toEqual([
      'Plan d’action (Licence Ouverte 2.0)',
      'Gazetteer (CC BY 4.0)',
      'Carrés (CC0), ±\u00a0500\u00a0m',
    ]);
  });

  it('are the territories and structures of the day, under the class in force', async () => {
    const [before, after] = [await on('2010-06-01'), await on('2012-12-31')];
    const territories = ({ territories: all }: GroundFacts) => all.map(({ id, communes }) => [id, communes]);
    expect(territories(before)).toContainEqual(['t-d-1', ['59004']]);
    expect(territories(after)).toContainEqual(['t-d-2', ['59004', '59005', '59006']]);
    expect(before.structures.map(({ id }) => id)).toEqual(['ba-b', 'ot-a', 'ot-d', 'si-c', 'si-f']);
    expect(after.structures.map(({ id }) => id)).toEqual(['ba-b', 'ot-a', 'ot-d', 'si-c']);
    expect(after.structures.map((one) => [one.id, one.class, one.territory, one.parent])).toEqual([
      ['ba-b', 'BA', null, 'ot-a'],
      ['ot-a', 'OT2', 't-a', null],
      ['ot-d', 'OT4', 't-d-2', null],
      ['si-c', 'SI', 't-c', null],
    ]);
    // The class of the office of A is demonstration data, though the office is attested.
    expect(after.structures.map(({ id, confidence }) => [id, confidence])).toEqual([
      ['ba-b', 'declared'],
      ['ot-a', 'demonstration'],
      ['ot-d', 'attested'],
      ['si-c', 'demonstration'],
    ]);
  });

  it('are of yearly values the last year known then, staff put together with the weakest confidence', async () => {
    const { means, staff: people, skills, referential } = await on('2012-12-31');
    expect(means).toEqual([
      { structure: 'ot-a', year: 2012, fte: 4.5, budget: 200_000, confidence: 'estimated' },
    ]);
    const common = { structure: 'ot-a', year: 2012 };
    expect(people).toEqual([
      { ...common, family: 'direction', headcount: 1, fte: null, confidence: 'declared' },
      { ...common, family: 'reception', headcount: 3, fte: 1.75, confidence: 'estimated' },
    ]);
    expect(skills).toEqual([
      {
        structure: 'ot-a',
        skill: 'english',
        name: 'Anglais',
        level: 'expert',
        people: 2,
        confidence: 'demonstration',
      },
    ]);
    expect(referential.map(({ id }) => id)).toEqual(['dutch', 'english']);
    expect((await on('2010-12-31')).staff).toEqual([]);
    expect((await on('2013-01-01')).staff).toMatchObject([{ year: 2013, headcount: 7, fte: null }]);
  });

  it('are the openings of the structures that exist, and the initiatives that have a status', async () => {
    const { openings, initiatives } = await on('2012-12-31');
    expect(openings).toEqual([
      {
        structure: 'ot-a',
        season: 'Été',
        fromDay: '06-15',
        toDay: '09-15',
        weekdays: week,
        hours: '09:00-12:30',
        confidence: 'demonstration',
      },
    ]);
    expect(initiatives.map(({ id, status, since }) => [id, status, since])).toEqual([
      ['strategy-a', 'adopted', '2011-03-15'],
    ]);
    expect(initiatives[0]).toMatchObject({
      type: 'strategy',
      territories: ['t-a'],
      communes: ['59001', '59002'],
      actors: [{ actor: 'cci', role: 'consulted' }],
      confidence: 'demonstration',
    });
  });

  it('come with the contours of all communes', async () => {
    const { facts, shapes } = await readGroundWhole(getDatabase().sql, '2012-12-31');
    expect(facts).toEqual(await on('2012-12-31'));
    const { features } = JSON.parse(shapes) as {
      features: { id: string; geometry: { type: string } }[];
    };
    expect(features.map(({ id }) => id)).toEqual(['59001', '59002', '59003', '59004', '59005', '59006']);
    expect(features[0]?.geometry.type).toBe('MultiPolygon');
  });
});
