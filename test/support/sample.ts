import type { Sql } from '../../server/db/fragments';

/**
 * Fills an empty, migrated database with a small network: six square communes in a row (0.1° wide, from 3.0° E, 50.0–50.1° N),
 * A to C in zone west, D to F in zone east; five structures, their territories, three initiatives. Ids are short and telling.
 * Invented, for tests only.
 */
export async function insertSample(sql: Sql): Promise<void> {
  await sql.begin((transaction) => transaction.unsafe(sampleSql));
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
insert into structure (id, name, kind, stars, commune, parent, valid, geom, confidence, class_confidence, source, source_year, note) values
  ('ot-a', 'OT de A', 'OT', 2, '59001', null, '(,)', ${point(0)}, 'attested', 'demonstration', 'Annuaire 2012', 2012, null),
  ('ot-d', 'OT de D', 'OT', 4, '59004', null, '(,)', ${point(3)}, 'attested', 'attested', 'Annuaire 2012', 2012, null),
  ('si-c', 'SI de C', 'SI', null, '59003', null, '(,)', ${point(2)}, 'demonstration', 'demonstration', null, null, 'Exemple'),
  ('ba-b', 'Bureau de B', 'BA', null, '59002', 'ot-a', '(,)', ${point(1)}, 'declared', 'declared', null, null, null),
  ('si-f', 'SI de F', 'SI', null, '59006', null, '[,2010-12-31]', ${point(5)}, 'attested', 'attested', 'Annuaire 2006', 2006, null);
insert into territory (id, name, structure, valid, population, area_km2, geom, confidence, source, source_year, note) values
  ('t-a', 'Pays de A', 'ot-a', '(,)', 3000, 159, ${square(0, 2)}, 'estimated', null, null, 'Estimé'),
  ('t-c', 'C', 'si-c', '(,)', 3000, 79.5, ${square(2)}, 'estimated', null, null, null),
  ('t-d-1', 'Pays de D avant 2012', 'ot-d', '[,2011-12-31]', 4000, 79.5, ${square(3)}, 'estimated', null, null, null),
  ('t-d-2', 'Pays de D', 'ot-d', '[2012-01-01,]', 15000, 238.5, ${square(3, 3)}, 'estimated', null, null, null);
insert into territory_commune values
  ('t-a', '59002'), ('t-a', '59001'), ('t-c', '59003'), ('t-d-1', '59004'), ('t-d-2', '59004'), ('t-d-2', '59005'), ('t-d-2', '59006');
insert into initiative values
  ('strategy-a', 'strategy', 'Stratégie de A', 'demonstration', null, null, 'Exemple'),
  ('contract', 'regional_contract', 'Contrat de A et C', 'demonstration', null, null, null),
  ('charter-c', 'si_charter', 'Charte de C', 'demonstration', null, null, null);
insert into initiative_territory values ('strategy-a', 't-a'), ('contract', 't-c'), ('contract', 't-a'), ('charter-c', 't-c');
insert into initiative_status values
  ('strategy-a', 'planned', '[2008-01-01,2009-06-01)'), ('strategy-a', 'in_progress', '[2009-06-01,2011-03-15)'),
  ('strategy-a', 'adopted', '[2011-03-15,2016-03-15)'), ('strategy-a', 'lapsed', '[2016-03-15,)'),
  ('contract', 'in_progress', '[2010-01-01,2012-01-01)'), ('contract', 'adopted', '[2013-01-01,2015-01-01)'),
  ('charter-c', 'adopted', '[2014-05-01,)');
insert into actor values ('region', 'Région'), ('cci', 'CCI « du Nord »');
insert into initiative_actor values ('contract', 'region', 'funds'), ('contract', 'cci', 'consulted'), ('strategy-a', 'cci', 'consulted');
insert into means values
  ('ot-a', 2010, 3, null, 'estimated', null, null, null), ('ot-a', 2012, 4.5, 200000, 'estimated', null, null, null);
insert into control_total values
  ('west', 'SI', 1), ('west', 'OT1', 0), ('west', 'OT2', 1), ('west', 'OT3', 0), ('west', 'OT4', 0),
  ('east', 'SI', 1), ('east', 'OT1', 0), ('east', 'OT2', 0), ('east', 'OT3', 0), ('east', 'OT4', 1);
`;
