import type { MultiPolygon } from 'geojson';
import type { JSONValue } from 'postgres';
import type { TravelMeasure, TravelMode } from '../../../geodata/model/travel';
import type { Sql } from '../fragments';

/** What cached answers hold for: an engine, a mode, and the day of its roads, empty when it does not tell. */
export interface TravelSource {
  readonly engine: string;
  readonly mode: TravelMode;
  readonly dataDate: string;
}

/** Cells by destination: seconds and metres, or null for no way. */
export type Cells = Readonly<Record<string, readonly [number, number] | null>>;

/** The known ways from a place. */
export interface KnownWays {
  readonly origin: string;
  readonly cells: Cells;
  readonly computedAt: string;
}

/** What is known of an area: its geometry, or in both languages why the answer made no sense. */
export type AreaAnswer =
  { readonly geometry: MultiPolygon } | { readonly fault: { readonly fr: string; readonly en: string } };

/** A known area within a limit (minutes or km) of a place. */
export interface KnownArea {
  readonly place: string;
  readonly reach: number;
  readonly answer: AreaAnswer;
  readonly computedAt: string;
}

/** All known ways from some places, whether they are asked or not. */
export async function readWays(
  sql: Sql,
  { engine, mode, dataDate }: TravelSource,
  origins: readonly string[],
): Promise<readonly KnownWays[]> {
  return sql<KnownWays[]>`
    select origin, cells, computed_at as "computedAt" from travel_way
    where engine = ${engine} and mode = ${mode} and data_date = ${dataDate} and origin = any(${[...origins]})`;
}

/** Adds ways to those that are known from some places. */
export async function addWays(
  sql: Sql,
  { engine, mode, dataDate }: TravelSource,
  rows: readonly { readonly origin: string; readonly cells: Cells }[],
): Promise<void> {
  await sql`
    insert into travel_way as known (engine, mode, data_date, origin, cells)
    select ${engine}, ${mode}, ${dataDate}, origin, cells
    from jsonb_to_recordset(${sql.json(rows)}) as r(origin text, cells jsonb)
    on conflict (engine, mode, data_date, origin) do update set cells = known.cells || excluded.cells`;
}

/** The known areas of some places, within any limit. */
export async function readAreas(
  sql: Sql,
  { engine, mode, dataDate }: TravelSource,
  measure: TravelMeasure,
  places: readonly string[],
): Promise<readonly KnownArea[]> {
  return sql<KnownArea[]>`
    select place, reach, answer, computed_at as "computedAt" from travel_area
    where engine = ${engine} and mode = ${mode} and data_date = ${dataDate} and measure = ${measure} and place = any(${[...places]})`;
}

/** Keeps the areas of a place. */
export async function addAreas(
  sql: Sql,
  { engine, mode, dataDate }: TravelSource,
  measure: TravelMeasure,
  areas: readonly Omit<KnownArea, 'computedAt'>[],
): Promise<void> {
  await sql`
    insert into travel_area (engine, mode, data_date, measure, place, reach, answer)
    select ${engine}, ${mode}, ${dataDate}, ${measure}, place, reach, answer
    from jsonb_to_recordset(${sql.json(areas as unknown as JSONValue)}) as r(place text, reach double precision, answer jsonb)
    on conflict (engine, mode, data_date, measure, place, reach) do nothing`;
}
