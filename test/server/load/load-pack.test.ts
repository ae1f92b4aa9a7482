import { afterAll, beforeAll, expect, test } from 'vitest';
import { done, type Issue } from '../../../geodata/model/issue';
import type { Geography } from '../../../geodata/sources/geography';
import type { Sql } from '../../../server/db/fragments';
import { loadPack } from '../../../server/load/load-pack';
import { addRow, packCopies, smallPack, swap } from '../../fixtures/packs/pack-copy';
import { smallGeography } from '../../fixtures/packs/small-geography';
import { onBothDatabases } from '../../support/databases';

let copies: Awaited<ReturnType<typeof packCopies>>;
beforeAll(async () => {
  copies = await packCopies();
});
afterAll(() => copies.remove());

/** Everything that is loaded, table by table, as one text. */
async function contentOf(sql: Sql): Promise<string> {
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('spatial_ref_sys') order by 1`;
  const contents: string[] = [];
  for (const { name } of tables) {
    const [row] = await sql<
      { rows: string | null }[]
    >`select json_agg(t order by t::text)::text as rows from ${sql(name)} t`;
    contents.push(`${name} ${row?.rows ?? ''}`);
  }
  return contents.join('\n');
}

onBothDatabases('loading a pack', (getDatabase) => {
  const steps: string[] = [];
  const load = (packFolder: string, geography: Geography = smallGeography, contours = 'squares') =>
    loadPack(getDatabase(), {
      packFolder,
      dataDir: 'unused',
      tryOfficial: false,
      onProgress: ({ code }) => steps.push(code),
      geography: {
        fingerprint: () => Promise.resolve(contours),
        read: () => Promise.resolve(done(geography)),
      },
    });

  test('tells its steps and writes every table', async () => {
    expect(await load(smallPack)).toEqual({ ok: true, value: 'loaded', notes: [] });
    expect(steps).toEqual([
      'pack-step-read',
      'pack-step-geography',
      'pack-step-check',
      'pack-step-outlines',
      'pack-step-write',
    ]);
    const { sql } = getDatabase();
    const [counts] = await sql`
      select (select count(*) from zone)::int as zones, (select count(*) from epci)::int as epcis,
        (select count(*) from commune)::int as communes, (select count(*) from structure)::int as structures,
        (select count(*) from territory)::int as territories, (select count(*) from territory_commune)::int as members,
        (select count(*) from initiative)::int as initiatives, (select count(*) from initiative_territory)::int as covered,
        (select count(*) from initiative_status)::int as statuses, (select count(*) from initiative_actor)::int as involved,
        (select count(*) from actor)::int as actors, (select count(*) from means)::int as means,
        (select count(*) from control_total)::int as controls, (select count(*) from staff_total)::int as staff,
        (select count(*) from backdrop_label)::int as labels, (select count(*) from backdrop_area)::int as areas,
        (select count(*) from structure_class)::int as classes, (select count(*) from register_row)::int as rows,
        (select count(*) from data_source)::int as sources, (select count(*) from dataset)::int as datasets`;
    expect(counts).toEqual({
      zones: 2,
      epcis: 2,
      communes: 6,
      structures: 4,
      territories: 4,
      members: 7,
      initiatives: 2,
      covered: 4,
      statuses: 4,
      involved: 3,
      actors: 2,
      means: 2,
      controls: 3,
      staff: 1,
      labels: 1,
      areas: 1,
      sources: 1,
      classes: 2,
      rows: 37,
      datasets: 1,
    });
  });

  test('joins the communes of a zone, adds up their inhabitants and their area', async () => {
    const [zone] = await getDatabase().sql`
      select name, population, commune_count, st_astext(geom) as outline, area_km2,
        st_area(geom::geography) / 1e6 as measured from zone where id = 'ouest'`;
    expect(zone).toMatchObject({ name: 'Ouest', population: 600, commune_count: 3 });
    expect(zone?.['area_km2']).toBeCloseTo(Number(zone?.['measured']), 1);
    const [same] = await getDatabase().sql`
      select st_equals(geom, st_makeenvelope(5.0, 46.1, 5.3, 46.2, 4326)) as same from zone where id = 'ouest'`;
    expect(same).toEqual({ same: true });
  });

  test('places structures at their own point or that of their commune, with their dates and apostrophes', async () => {
    const rows = await getDatabase().sql`
      select s.id, st_x(s.geom)::numeric(6,3) as lon, st_y(s.geom)::numeric(6,3) as lat, lower(valid) as since, c.name
      from structure s join commune c on c.insee = s.commune order by s.id collate "C"`;
    expect([...rows]).toEqual([
      { id: 'ba-01003', lon: 5.25, lat: 46.15, since: '2010-01-01', name: 'Cœur-du-Val' },
      { id: 'ot-01001', lon: 5.05, lat: 46.15, since: null, name: 'Aval' },
      { id: 'ot-01004', lon: 5.02, lat: 46.04, since: null, name: 'Digue' },
      { id: 'si-01002', lon: 5.15, lat: 46.15, since: null, name: 'Bois-l’Évêque' },
    ]);
  });

  test('ends a status on the day it says, or on the eve of the next one; what was adopted lapses then', async () => {
    const rows = await getDatabase().sql`
      select status, lower(valid) as since, upper(valid) as until from initiative_status
      where initiative = 'strategie-digue' order by valid`;
    expect([...rows]).toEqual([
      { status: 'planned', since: '2010-03-01', until: '2012-06-15' },
      { status: 'adopted', since: '2012-06-15', until: '2017-01-01' },
      { status: 'lapsed', since: '2017-01-01', until: null },
    ]);
  });

  test('a second time does nothing', async () => {
    const before = await contentOf(getDatabase().sql);
    steps.length = 0;
    expect(await load(smallPack)).toEqual({ ok: true, value: 'unchanged', notes: [] });
    expect(steps).toEqual([]);
    expect(await contentOf(getDatabase().sql)).toBe(before);
  });

  test('with a bad row is refused with its place, and leaves the database as it was', async () => {
    const before = await contentOf(getDatabase().sql);
    const broken = await copies.copyWith('territory-communes.csv', addRow('t-bois,01999'));
    const outcome = await load(broken);
    const expected: Issue = {
      code: 'pack-unknown-commune',
      severity: 'error',
      file: 'territory-communes.csv',
      row: 9,
      column: 'insee',
      values: { value: '01999', department: '01' },
    };
    expect(outcome).toEqual({ ok: false, issues: [expected] });
    expect(await contentOf(getDatabase().sql)).toBe(before);
  });

  test('that the database itself rejects half-way leaves it as it was', async () => {
    const { sql } = getDatabase();
    const before = await contentOf(sql);
    const bowTie = [
      [
        [
          [5.2, 46],
          [5.3, 46.1],
          [5.3, 46],
          [5.2, 46.1],
          [5.2, 46],
        ],
      ],
    ];
    const crossed: Geography = {
      ...smallGeography,
      communes: smallGeography.communes.map((commune) =>
        commune.insee === '01006'
          ? { ...commune, geometry: { type: 'MultiPolygon', coordinates: bowTie } }
          : commune,
      ),
    };
    await expect(load(smallPack, crossed, 'bow tie')).rejects.toThrow(/check constraint/);
    expect(await contentOf(sql)).toBe(before);
  });

  test('again after a change of the pack or of the contours replaces everything, and changing back gives the same', async () => {
    const { sql } = getDatabase();
    const content = async () => (await contentOf(sql)).replace(/"loaded_at":"[^"]*"/, '');
    const before = await content();
    const renamed = await copies.copyWith(
      'structures.csv',
      swap('Office de tourisme de Digue', 'Office de Digue'),
    );
    expect(await load(renamed)).toMatchObject({ value: 'loaded' });
    const [digue] = await sql`select name from structure where id = 'ot-01004'`;
    expect(digue).toEqual({ name: 'Office de Digue' });
    expect(await load(renamed, smallGeography, 'other squares')).toMatchObject({ value: 'loaded' });
    expect(await load(smallPack)).toMatchObject({ value: 'loaded' });
    expect(await content()).toBe(before);
  });

  test('tells an initiative of territories of which it covers some communes only', async () => {
    const rows = await getDatabase().sql`
      select territory, communes_covered as covered, communes_total as total from initiative_territory
      where initiative = 'contrat' order by territory collate "C"`;
    expect([...rows]).toEqual([
      { territory: 't-aval', covered: 1, total: 1 },
      { territory: 't-aval-2', covered: 1, total: 2 },
      { territory: 't-digue', covered: 3, total: 3 },
    ]);
  });

  test('tells which rows are not shown when a commune is no more, and shows the others', async () => {
    const { sql } = getDatabase();
    const merged: Geography = {
      ...smallGeography,
      communes: smallGeography.communes.filter(({ insee }) => insee !== '01003'),
    };
    const pack = await copies.copyWith('zone-communes.csv', swap('01003,Cœur-du-Val,ouest,,\n', ''));
    // As long as nobody has changed a thing, the pack and its geography must agree.
    expect(await load(pack, merged, 'merged')).toMatchObject({ ok: false });
    const note = (code: string, values: object) => ({ code, severity: 'note', values });
    await sql`insert into change_set (author_name, kind) values ('Essai', 'edit')`;
    expect(await load(pack, merged, 'merged')).toEqual({
      ok: true,
      value: 'refreshed',
      notes: [
        { code: 'pack-registers-kept', severity: 'note' },
        note('published-unknown-commune', { name: 'Bureau annexe de Cœur-du-Val', value: '01003' }),
        note('published-unknown-commune', { name: 'Aval', value: '01003' }),
      ],
    });
    const shown = await sql`select id from structure order by id collate "C"`;
    expect(shown.map(({ id }) => id as string)).toEqual(['ot-01001', 'ot-01004', 'si-01002']);
    const [rows] = await sql`select count(*)::int as rows from register_row`;
    expect(rows).toEqual({ rows: 37 });
    // The same pack on the former contours: what was not shown is shown again, and nothing is to be said.
    expect(await load(pack, smallGeography, 'squares')).toMatchObject({ ok: false });
    expect(await load(smallPack)).toMatchObject({
      value: 'refreshed',
      notes: [{ code: 'pack-registers-kept' }],
    });
    expect(await load(smallPack, smallGeography, 'finer squares')).toEqual({
      ok: true,
      value: 'refreshed',
      notes: [],
    });
    await sql`delete from change_set`;
  });

  test('keeps the notes of what is strange but not wrong', async () => {
    const shared = await copies.copyWith('territory-communes.csv', addRow('t-bois,01004'));
    expect(await load(shared)).toMatchObject({
      ok: true,
      value: 'loaded',
      notes: expect.arrayContaining([
        expect.objectContaining({ code: 'pack-commune-shared', row: 9 }),
      ]) as unknown,
    });
  });
});
