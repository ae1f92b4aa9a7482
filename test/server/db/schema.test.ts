import { beforeAll, expect, test } from 'vitest';
import { onBothDatabases } from '../../support/databases';

const area = 'SRID=4326;MULTIPOLYGON(((3 50,3.1 50,3.1 50.1,3 50.1,3 50)))';
const bowTie = 'SRID=4326;MULTIPOLYGON(((3 50,3.1 50.1,3.1 50,3 50.1,3 50)))';

onBothDatabases('the tables', (getDatabase) => {
  beforeAll(async () => {
    const { sql } = getDatabase();
    await sql`insert into zone values ('z', 'Zone', 1, null, 10, 1, 1, ${area})`;
    await sql`insert into epci values ('200000001', 'Communauté', 'CC', 10, 1, 1, ${area})`;
    await sql`insert into commune values ('59001', 'Commune', 10, '200000001', 'z', st_pointonsurface(${area}::geometry), 1, ${area})`;
    await structure({ id: 'ot', kind: 'OT', stars: 2 });
  });

  /** Adds a structure; what is not given is valid. */
  function structure({
    id = 's',
    kind = 'SI',
    stars = null as number | null,
    parent = null as string | null,
    commune = '59001',
  }): Promise<unknown> {
    return getDatabase()
      .sql`insert into structure (id, name, kind, stars, commune, parent, geom, confidence, class_confidence)
      values (${id}, ${id}, ${kind}, ${stars}, ${commune}, ${parent}, 'SRID=4326;POINT(3 50)', 'attested', 'attested')`;
  }

  const refusedBy = (code: string): object => ({ name: 'PostgresError', code });
  const check = refusedBy('23514');

  test('refuse an invalid geometry', async () => {
    const { sql } = getDatabase();
    await expect(
      sql`insert into zone values ('bad', 'Bad', 2, null, 10, 1, 1, ${bowTie})`,
    ).rejects.toMatchObject(check);
  });

  test('refuse a class out of range, or on a structure that has none', async () => {
    await expect(structure({ kind: 'OT', stars: 5 })).rejects.toMatchObject(check);
    await expect(structure({ kind: 'OT' })).rejects.toMatchObject(check);
    await expect(structure({ kind: 'SI', stars: 1 })).rejects.toMatchObject(check);
  });

  test('refuse an annex bureau without a parent, and a parent to any other', async () => {
    await expect(structure({ kind: 'BA' })).rejects.toMatchObject(check);
    await expect(structure({ kind: 'SI', parent: 'ot' })).rejects.toMatchObject(check);
    await structure({ id: 'ba', kind: 'BA', parent: 'ot' });
  });

  test('refuse an unknown commune', async () => {
    await expect(structure({ commune: '59999' })).rejects.toMatchObject(refusedBy('23503'));
  });

  test('refuse two territories of one structure, or two statuses of one initiative, at the same time', async () => {
    const { sql } = getDatabase();
    const territory = (id: string, valid: string): Promise<unknown> =>
      sql`insert into territory (id, name, structure, valid, population, area_km2, geom, confidence)
        values (${id}, ${id}, 'ot', ${valid}::daterange, 1, 1, ${area}, 'estimated')`;
    await territory('t1', '[2007-01-01,2012-01-01)');
    await territory('t2', '[2012-01-01,)');
    await expect(territory('t3', '[2011-12-31,2012-01-01)')).rejects.toMatchObject(refusedBy('23P01'));

    await sql`insert into initiative (id, type, name, confidence) values ('i', 'strategy', 'Stratégie', 'estimated')`;
    const status = (value: string, valid: string): Promise<unknown> =>
      sql`insert into initiative_status values ('i', ${value}, ${valid}::daterange)`;
    await status('planned', '[2010-01-01,2011-01-01)');
    await status('adopted', '[2011-01-01,)');
    await expect(status('lapsed', '[2015-01-01,)')).rejects.toMatchObject(refusedBy('23P01'));
    await expect(status('lapsed', '(,2009-01-01)')).rejects.toMatchObject(check);
  });

  test('have a spatial index on every geometry that is drawn', async () => {
    const { sql } = getDatabase();
    const rows = await sql<{ table: string }[]>`select f_table_name as table from geometry_columns
      where f_table_name <> 'backdrop_label' and not exists (select from pg_index i join pg_class c on c.oid = i.indexrelid
        join pg_am a on a.oid = c.relam join pg_attribute t on t.attrelid = i.indrelid and t.attnum = i.indkey[0]
        where a.amname = 'gist' and i.indrelid = f_table_name::regclass and t.attname = f_geometry_column)`;
    expect(rows).toEqual([]);
  });
});
