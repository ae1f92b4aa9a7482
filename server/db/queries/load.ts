import type { JSONValue, TransactionSql } from 'postgres';
import type { Sql } from '../fragments';
import type { DatasetRows } from './load-rows';

/** Tables to empty, those that refer to others first; what cascades is left out. */
const emptied = [
  'means',
  'control_total',
  'staff_total',
  'initiative',
  'actor',
  'territory',
  'structure',
  'commune',
  'epci',
  'zone',
  'backdrop_area',
  'backdrop_label',
  'data_source',
  'dataset',
] as const;

/** One load at a time, should two servers start together on one database. */
const loadLock = 7_201_459;

/**
 * Replaces everything that is loaded by these rows, in one transaction: on any error (a constraint, an invalid geometry, a lost
 * connection) the database is left as it was, and the error of the database is thrown.
 */
export async function replaceDataset(sql: Sql, rows: DatasetRows): Promise<void> {
  await sql.begin(async (transaction) => {
    await transaction`select pg_advisory_xact_lock(${loadLock})`;
    for (const table of emptied) await transaction`delete from ${transaction(table)}`;
    await insertGeography(transaction, rows);
    await insertNetwork(transaction, rows);
    await insertInitiatives(transaction, rows);
    await insertFigures(transaction, rows);
  });
  // The planner's statistics follow the new rows, or spatial filters would be planned for empty tables.
  await sql`analyze`;
}

/** One statement a table, in the order of references; the rows of each travel as one JSON document, on both databases. */
async function insertGeography(sql: TransactionSql, rows: DatasetRows): Promise<void> {
  await sql`
    insert into dataset (pack, union_name, department, department_name, network_year, period, checksum,
      geometry_kind, geometry_label, geometry_accuracy_m, geometry_licence, geometry_date)
    select pack, union_name, department, department_name, network_year, daterange(period_from, period_to, '[]'), checksum,
      geometry_kind, geometry_label, geometry_accuracy_m, geometry_licence, geometry_date
    from jsonb_to_recordset(${json(sql, rows.dataset)}) as r (pack text, union_name text, department text,
      department_name text, network_year integer, period_from date, period_to date, checksum text, geometry_kind text,
      geometry_label text, geometry_accuracy_m integer, geometry_licence text, geometry_date date)`;
  await sql`
    insert into data_source (rank, label, licence, url, source_date)
    select rank, label, licence, url, source_date
    from jsonb_to_recordset(${json(sql, rows.dataSource)}) as r (rank integer, label text, licence text, url text, source_date date)`;
  // Generalised coasts may nest or touch; the land around is only drawn, so it is mended rather than refused.
  await sql`
    insert into backdrop_area (id, kind, geom)
    select id, kind, st_multi(st_collectionextract(st_makevalid(st_geomfromgeojson(geom)), 3))
    from jsonb_to_recordset(${json(sql, rows.backdropArea)}) as r (id text, kind text, geom jsonb)`;
  await sql`
    insert into backdrop_label (id, kind, name_fr, name_en, geom)
    select id, kind, name_fr, name_en, st_geomfromgeojson(geom)
    from jsonb_to_recordset(${json(sql, rows.backdropLabel)}) as r (id text, kind text, name_fr text, name_en text, geom jsonb)`;
  await sql`
    insert into zone (id, name, rank, note, population, commune_count, area_km2, geom)
    select id, name, rank, note, population, commune_count, area_km2, st_geomfromgeojson(geom)
    from jsonb_to_recordset(${json(sql, rows.zone)}) as r (id text, name text, rank integer, note text, population integer,
      commune_count integer, area_km2 double precision, geom jsonb)`;
  await sql`
    insert into epci (siren, name, kind, population, commune_count, area_km2, geom)
    select siren, name, kind, population, commune_count, area_km2, st_geomfromgeojson(geom)
    from jsonb_to_recordset(${json(sql, rows.epci)}) as r (siren text, name text, kind text, population integer,
      commune_count integer, area_km2 double precision, geom jsonb)`;
  await sql`
    insert into commune (insee, name, population, epci, zone, seat, area_km2, geom)
    select insee, name, population, epci, zone, st_geomfromgeojson(seat), area_km2, st_geomfromgeojson(geom)
    from jsonb_to_recordset(${json(sql, rows.commune)}) as r (insee text, name text, population integer, epci text, zone text,
      seat jsonb, area_km2 double precision, geom jsonb)`;
}

async function insertNetwork(sql: TransactionSql, rows: DatasetRows): Promise<void> {
  await sql`
    insert into structure (id, name, kind, stars, commune, parent, valid, geom, confidence, class_confidence, source,
      source_year, note)
    select id, name, kind, stars, commune, parent, daterange("from", "to", '[]'), st_geomfromgeojson(geom), confidence,
      class_confidence, source, source_year, note
    from jsonb_to_recordset(${json(sql, rows.structure)}) as r (id text, name text, kind text, stars smallint, commune text,
      parent text, "from" date, "to" date, geom jsonb, confidence text, class_confidence text, source text,
      source_year integer, note text)`;
  await sql`
    insert into territory (id, name, structure, valid, population, area_km2, geom, confidence, source, source_year, note)
    select id, name, structure, daterange("from", "to", '[]'), population, area_km2, st_geomfromgeojson(geom), confidence,
      source, source_year, note
    from jsonb_to_recordset(${json(sql, rows.territory)}) as r (id text, name text, structure text, "from" date, "to" date,
      population integer, area_km2 double precision, geom jsonb, confidence text, source text, source_year integer, note text)`;
  await sql`
    insert into territory_commune (territory, commune)
    select territory, commune from jsonb_to_recordset(${json(sql, rows.territoryCommune)}) as r (territory text, commune text)`;
}

async function insertInitiatives(sql: TransactionSql, rows: DatasetRows): Promise<void> {
  await sql`
    insert into initiative (id, type, name, confidence, source, source_year, note)
    select id, type, name, confidence, source, source_year, note
    from jsonb_to_recordset(${json(sql, rows.initiative)}) as r (id text, type text, name text, confidence text, source text,
      source_year integer, note text)`;
  await sql`
    insert into initiative_territory (initiative, territory)
    select initiative, territory
    from jsonb_to_recordset(${json(sql, rows.initiativeTerritory)}) as r (initiative text, territory text)`;
  await sql`
    insert into initiative_status (initiative, status, valid)
    select initiative, status, daterange("from", "to", '[]')
    from jsonb_to_recordset(${json(sql, rows.initiativeStatus)}) as r (initiative text, status text, "from" date, "to" date)`;
  await sql`
    insert into actor (id, name)
    select id, name from jsonb_to_recordset(${json(sql, rows.actor)}) as r (id text, name text)`;
  await sql`
    insert into initiative_actor (initiative, actor, role)
    select initiative, actor, role
    from jsonb_to_recordset(${json(sql, rows.initiativeActor)}) as r (initiative text, actor text, role text)`;
}

async function insertFigures(sql: TransactionSql, rows: DatasetRows): Promise<void> {
  await sql`
    insert into means (structure, year, fte, budget, confidence, source, source_year, note)
    select structure, year, fte, budget, confidence, source, source_year, note
    from jsonb_to_recordset(${json(sql, rows.means)}) as r (structure text, year integer, fte double precision,
      budget double precision, confidence text, source text, source_year integer, note text)`;
  await sql`
    insert into control_total (zone, class, count)
    select zone, class, count
    from jsonb_to_recordset(${json(sql, rows.controlTotal)}) as r (zone text, class text, count integer)`;
  await sql`
    insert into staff_total (year, job_family, contract, headcount)
    select year, job_family, contract, headcount
    from jsonb_to_recordset(${json(sql, rows.staffTotal)}) as r (year integer, job_family text, contract text, headcount integer)`;
}

/** Rows as one parameter of type jsonb. Plain data by construction: texts, numbers, nulls and GeoJSON. */
function json(sql: TransactionSql, rows: readonly object[]) {
  return sql.json(rows as unknown as JSONValue);
}
