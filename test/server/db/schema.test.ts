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
    await structure({ id: 'ot', kind: 'OT' });
  });

  /** Adds a structure; what is not given is valid. */
  function structure({ id = 's', kind = 'SI', commune = '59001' }): Promise<unknown> {
    return getDatabase().sql`insert into structure (id, name, kind, commune, valid, geom, confidence)
      values (${id}, ${id}, ${kind}, ${commune}, '(,)', 'SRID=4326;POINT(3 50)', 'attested')`;
  }

  const refusedBy = (code: string): object => ({ name: 'PostgresError', code });
  const check = refusedBy('23514');

  test('refuse an invalid geometry', async () => {
    const { sql } = getDatabase();
    await expect(
      sql`insert into zone values ('bad', 'Bad', 2, null, 10, 1, 1, ${bowTie})`,
    ).rejects.toMatchObject(check);
  });

  test('refuse an unknown class', async () => {
    const { sql } = getDatabase();
    await expect(
      sql`insert into structure_class (id, structure, class, valid, confidence) values ('c', 'ot', 'OT5', '(,)', 'attested')`,
    ).rejects.toMatchObject(check);
  });

  test('refuse an unknown commune', async () => {
    await expect(structure({ commune: '59999' })).rejects.toMatchObject(refusedBy('23503'));
  });

  test('refuse two statuses of one initiative at the same time', async () => {
    const { sql } = getDatabase();
    await sql`insert into initiative (id, type, name, confidence) values ('i', 'strategy', 'Stratégie', 'estimated')`;
    const status = (value: string, valid: string): Promise<unknown> =>
      sql`insert into initiative_status values ('i', ${value}, ${valid}::daterange)`;
    await status('planned', '[2010-01-01,2011-01-01)');
    await status('adopted', '[2011-01-01,)');
    await expect(status('lapsed', '[2015-01-01,)')).rejects.toMatchObject(refusedBy('23P01'));
    await expect(status('lapsed', '(,2009-01-01)')).rejects.toMatchObject(check);
  });

  test('look at references when a transaction ends, and refuse those that lead nowhere', async () => {
    const { sql } = getDatabase();
    const grant = (structure: string): Promise<unknown> =>
      sql.begin(async (transaction) => {
        await transaction`insert into structure_class (id, structure, class, valid, confidence)
          values (${structure}, ${structure}, 'OT1', '(,)', 'attested')`;
        await transaction`insert into structure (id, name, kind, commune, valid, geom, confidence)
          values ('later', 'Later', 'OT', '59001', '(,)', 'SRID=4326;POINT(3 50)', 'attested')`;
      });
    await expect(grant('nobody')).rejects.toMatchObject(refusedBy('23503'));
    await grant('later');
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
