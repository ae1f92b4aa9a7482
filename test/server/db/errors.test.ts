import { expect, test } from 'vitest';
import { onBothDatabases } from '../../support/databases';

const bowTie = 'POLYGON((0 0,2 2,2 0,0 2,0 0))';
const square = 'POLYGON((0 0,1 0,1 1,0 1,0 0))';

onBothDatabases('errors of SQL', (getDatabase) => {
  test('are PostgresErrors with their SQLSTATE', async () => {
    const { sql } = getDatabase();
    const named = { name: 'PostgresError' };
    await expect(sql`select 1/0`).rejects.toMatchObject({ ...named, code: '22012' });
    await expect(sql`select ${'x'}::integer`).rejects.toMatchObject({ ...named, code: '22P02' });
    await expect(sql`selec`).rejects.toMatchObject({ ...named, code: '42601' });
    await expect(sql`select * from nowhere`).rejects.toMatchObject({ ...named, code: '42P01' });
  });

  test('are raised for an overlay of an invalid geometry', async () => {
    const { sql } = getDatabase();
    await expect(sql`select st_intersection(${bowTie}::geometry, ${square}::geometry)`).rejects.toMatchObject(
      {
        code: 'XX000',
        message: expect.stringContaining('TopologyException') as string,
      },
    );
  });

  test('are raised for coordinates that cannot be projected', async () => {
    const { sql } = getDatabase();
    await expect(sql`select st_transform('SRID=4326;POINT(3 150)'::geometry, 2154)`).rejects.toMatchObject({
      code: 'XX000',
    });
  });

  test('of one row in a thousand refuse the whole statement', async () => {
    const { sql } = getDatabase();
    const statement = sql`create table overlay as
      select i, st_intersection(case when i = 500 then ${bowTie} else ${square} end::geometry, ${square}::geometry) as geom
      from generate_series(1, 1000) as i`;
    await expect(statement).rejects.toMatchObject({ code: 'XX000' });
    expect(await sql`select to_regclass('overlay') as made`).toEqual([{ made: null }]);
  });

  test('of geometry reach an exception handler of the database', async () => {
    const { sql } = getDatabase();
    await sql.unsafe(`create function overlay_or_word() returns text language plpgsql as $$
      begin
        perform st_intersection('${bowTie}'::geometry, '${square}'::geometry);
        return 'silent';
      exception when others then
        return 'caught';
      end $$`);
    expect(await sql`select overlay_or_word() as word`).toEqual([{ word: 'caught' }]);
  });

  test('of geometry abort the transaction', async () => {
    const { sql } = getDatabase();
    await sql`create table kept (n integer)`;
    const work = sql.begin(async (transaction) => {
      await transaction`insert into kept values (1)`;
      await transaction`select st_intersection(${bowTie}::geometry, ${square}::geometry)`.catch(() => null);
      await transaction`insert into kept values (2)`;
    });
    await expect(work).rejects.toThrow();
    expect(await sql`select n from kept`).toEqual([]);
  });

  test('do not wear the database out: three thousand leave it as it was', async () => {
    const { sql } = getDatabase();
    let raised = 0;
    for (let n = 0; n < 3000; n++) {
      const failing =
        n % 3 === 0
          ? sql`select st_intersection(${bowTie}::geometry, ${square}::geometry)`
          : sql`select 1/(${n}::integer - ${n}::integer)`;
      await failing.catch(() => (raised += 1));
    }
    expect(raised).toBe(3000);
    expect(
      await sql`select st_area(st_intersection(${square}::geometry, ${square}::geometry, 0.001)) as area`,
    ).toEqual([{ area: 1 }]);
  });

  test('of a recursion without end are raised before anything breaks', async () => {
    const { sql } = getDatabase();
    await expect(sql`select (repeat('[', 100000) || repeat(']', 100000))::jsonb`).rejects.toMatchObject({
      code: '54001',
    });
    await sql.unsafe(
      'create function endless(n integer) returns integer language plpgsql as $$ begin return endless(n + 1); end $$',
    );
    await expect(sql`select endless(1)`).rejects.toMatchObject({ code: '54001' });
    expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
  });
});
