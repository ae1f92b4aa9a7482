import { expect, test } from 'vitest';
import { onBothDatabases } from '../../support/databases';

onBothDatabases('values', (getDatabase) => {
  test('are read alike: days and instants as ISO text, numbers as numbers', async () => {
    const { sql } = getDatabase();
    const [row] = await sql`select
      date '2014-06-01' as day, timestamptz '2014-06-01 12:00:00+02' as instant, timestamp '2014-06-01 12:00' as local,
      12.5::numeric as decimal, 3::bigint as big, 9007199254740993::bigint as too_big, 0.1::float8 as float,
      array['2014-06-01', '2015-01-01']::date[] as days, daterange('2014-06-01', null) as period, null::date as none`;
    expect(row).toEqual({
      day: '2014-06-01',
      instant: '2014-06-01T10:00:00.000Z',
      local: '2014-06-01 12:00:00',
      decimal: 12.5,
      big: 3,
      too_big: '9007199254740993',
      float: 0.1,
      days: ['2014-06-01', '2015-01-01'],
      period: '[2014-06-01,)',
      none: null,
    });
  });

  test('are written from texts, dates, arrays and plain objects', async () => {
    const { sql } = getDatabase();
    const [row] =
      await sql`select ${'2014-06-01'}::date as day, ${new Date('2014-06-01T10:00:00Z')}::timestamptz as instant,
      ${['a', 'b']}::text[] as words, ${sql.json({ name: 'Mœuvres', counts: [1, 2] })}::jsonb as document, ${null}::integer as nothing`;
    expect(row).toEqual({
      day: '2014-06-01',
      instant: '2014-06-01T10:00:00.000Z',
      words: ['a', 'b'],
      document: { name: 'Mœuvres', counts: [1, 2] },
      nothing: null,
    });
  });

  test('load in bulk from one JSON document', async () => {
    const { sql } = getDatabase();
    await sql`create table loaded (id text primary key, geom geometry(Point, 4326))`;
    const rows = Array.from({ length: 500 }, (_, n) => ({
      id: `p${n}`,
      lon: 3 + n / 1000,
      lat: 50 + n / 1000,
    }));
    await sql`insert into loaded select id, st_setsrid(st_makepoint(lon, lat), 4326)
      from jsonb_to_recordset(${sql.json(rows)}) as r (id text, lon float8, lat float8)`;
    expect(
      await sql`select count(*), st_asgeojson(st_extent(geom), 3)::json -> 'type' as type from loaded`,
    ).toEqual([{ count: 500, type: 'Polygon' }]);
  });
});
