import { publishAll } from '../../server/db/queries/publish';
import { writeRows } from '../../server/db/queries/register-writes';
import type { Sql } from '../../server/db/fragments';
import { sampleRows } from './sample-rows';

/**
 * Fills an empty, migrated database with a small network: six square communes in a row (0.1° wide, from 3.0° E, 50.0–50.1° N),
 * A to C in zone west, D to F in zone east; five structures, their territories, three initiatives, as rows of registers that are
 * published. Ids are short and telling. Invented, for tests only.
 */
export async function insertSample(sql: Sql): Promise<void> {
  await sql.begin(async (transaction) => {
    await transaction.unsafe(sampleSql);
    await writeRows(transaction, sampleRows, 0);
    await publishAll(transaction);
  });
}

const square = (column: number, width = 1) =>
  `st_multi(st_makeenvelope(${3 + column / 10}, 50, ${3 + (column + width) / 10}, 50.1, 4326))`;
const point = (column: number) => `st_setsrid(st_point(${3.05 + column / 10}, 50.05), 4326)`;

const communes = ['A', 'B', 'C', 'D', 'E', 'F']
  .map(
    (letter, i) =>
      `('5900${i + 1}', 'Commune ${letter}', ${1000 * (i + 1)}, '20000000${i < 3 ? 1 : 2}', '${i < 3 ? 'west' : 'east'}', ${point(i)}, 79.5, ${square(i)})`,
  )
  .join(',');

const sampleSql = `
insert into dataset (pack, union_name, department, department_name, network_year, period, checksum, geometry_kind,
  geometry_label, geometry_accuracy_m, geometry_licence, geometry_date)
values ('sample', 'UD d’essai', '59', 'Nord', 2012, '[2007-01-01,2020-12-31]', 'sample-1', 'embedded',
  'Carrés', 500, 'CC0', '2024-01-01');
insert into data_source (rank, label, licence, url, source_date) values
  (1, 'Plan d’action', 'Licence Ouverte 2.0', 'https://example.org/plan', '2014-01-01'), (2, 'Gazetteer', 'CC BY 4.0', null, null);
insert into backdrop_area values ('fra', 'land', st_multi(st_makeenvelope(2, 49, 5, 51, 4326)));
insert into backdrop_label values ('sea', 'water', 'Mer du Nord', 'North Sea', st_setsrid(st_point(2.5, 51.2), 4326));
insert into zone values
  ('west', 'Ouest', 1, null, 6000, 3, 238.5, ${square(0, 3)}), ('east', 'Est', 2, 'Limite discutée', 15000, 3, 238.5, ${square(3, 3)});
insert into epci values
  ('200000001', 'CC de l’Ouest', 'CC', 6000, 3, 238.5, ${square(0, 3)}), ('200000002', 'CA de l’Est', 'CA', 15000, 3, 238.5, ${square(3, 3)});
insert into commune (insee, name, population, epci, zone, seat, area_km2, geom) values ${communes};
insert into control_total values
  ('west', 'SI', 1), ('west', 'OT1', 0), ('west', 'OT2', 1), ('west', 'OT3', 0), ('west', 'OT4', 0),
  ('east', 'SI', 1), ('east', 'OT1', 0), ('east', 'OT2', 0), ('east', 'OT3', 0), ('east', 'OT4', 1);
`;
