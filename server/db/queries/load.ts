import type { JSONValue, TransactionSql } from 'postgres';
import type { Change } from '../../../geodata/register/change';
import type { RowContent } from '../../../geodata/register/row';
import type { Sql } from '../fragments';
import type { ReferenceRows } from './load-rows';
import { publishAll, publishedTables, readUnplaced, type Unplaced } from './publish';
import type { Session } from './register-rows';
import { lockRegisters, writeRows } from './register-writes';

/** Tables to empty, those that refer to others first; what cascades is left out. */
const emptied = [
  ...publishedTables,
  'control_total',
  'staff_total',
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

/** A row of a register, as a pack gives it. */
export type RegisterRowGiven = Pick<Change, 'register' | 'id'> & { readonly content: RowContent };

/** What a load did: whether the registers were filled, and the values that show nothing on the communes and EPCIs loaded. */
export interface Loaded {
  readonly filled: boolean;
  readonly unplaced: readonly Unplaced[];
}

/** Whether someone has changed rows of the registers: what a pack says of them comes too late. */
export async function areRegistersEdited(sql: Session): Promise<boolean> {
  const [row] = await sql<
    [{ edited: boolean }]
  >`select exists (select from change_set) or exists (select from proposal where state = 'open') as edited`;
  return row.edited;
}

/**
 * Replaces what is loaded, in one transaction: the rows of reference always, the rows of the registers when some are given and nobody
 * has changed any; then publishes everything. On any error (a constraint, an invalid geometry, a lost connection) the database is left as it was,
 * and the error of the database is thrown.
 */
export async function replaceDataset(
  sql: Sql,
  reference: ReferenceRows,
  registerRows: readonly RegisterRowGiven[] | null,
): Promise<Loaded> {
  const loaded = await sql.begin(async (transaction) => {
    await transaction`select pg_advisory_xact_lock(${loadLock})`;
    await lockRegisters(transaction);
    for (const table of emptied) await transaction`delete from ${transaction(table)}`;
    await insertGeography(transaction, reference);
    await insertFigures(transaction, reference);
    const filled = registerRows !== null && !(await areRegistersEdited(transaction));
    if (filled) await fillRegisters(transaction, registerRows);
    await publishAll(transaction);
    return { filled, unplaced: await readUnplaced(transaction) };
  });
  // The planner's statistics follow the new rows, or spatial filters would be planned for empty tables.
  await sql`analyze`;
  return loaded;
}

async function fillRegisters(sql: TransactionSql, rows: readonly RegisterRowGiven[]): Promise<void> {
  await sql`delete from register_row`;
  await writeRows(
    sql,
    rows.map(({ register, id, content }) => ({ register, id, after: content })),
    0,
  );
}

/** One statement a table, in the order of references; the rows of each travel as one JSON document, on both databases. */
async function insertGeography(sql: TransactionSql, rows: ReferenceRows): Promise<void> {
  await sql`
    insert into dataset (pack, union_name, department, department_name, network_year, period, checksum, pack_digest,
      geometry_kind, geometry_label, geometry_accuracy_m, geometry_licence, geometry_date)
    select pack, union_name, department, department_name, network_year, daterange(period_from, period_to, '[]'), checksum, pack_digest,
      geometry_kind, geometry_label, geometry_accuracy_m, geometry_licence, geometry_date
    from jsonb_to_recordset(${json(sql, rows.dataset)}) as r (pack text, union_name text, department text,
      department_name text, network_year integer, period_from date, period_to date, checksum text, pack_digest text, geometry_kind text,
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

async function insertFigures(sql: TransactionSql, rows: ReferenceRows): Promise<void> {
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
