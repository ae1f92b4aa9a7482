import type { Database } from './open';

/** The client of either database. */
export type Sql = Database['sql'];

/** A piece of SQL text, written in this folder alone; values never enter it, they are bound. */
export type SqlText = string;

/** West, south, east, north in WGS 84 degrees (EPSG:4326), west ≤ east and south ≤ north. */
export type Box = readonly [number, number, number, number];

/** First and last day (ISO dates, both included); null is unbounded. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * The values of one statement and their places in its text. Statements with filters are put together as text rather than by
 * the nested templates of the driver, which cost more than the query itself when a select has dozens of pieces.
 */
export class Values {
  readonly list: (string | number | null)[] = [];

  /** Binds a value; returns its placeholder, such as "$3". */
  bind(value: string | number | null): SqlText {
    return `$${this.list.push(value)}`;
  }
}

/** A box as a geometry (EPSG:4326). Without width or height it is a line or a point; st_makeenvelope would make it invalid. */
export function boxGeometry(values: Values, [west, south, east, north]: Box): SqlText {
  const corner = (lon: number, lat: number) => `st_point(${values.bind(lon)}, ${values.bind(lat)})`;
  return `st_setsrid(st_makebox2d(${corner(west, south)}, ${corner(east, north)})::geometry, 4326)`;
}

/** A range of days as a daterange. */
export function daysBetween(values: Values, { from, to }: DayRange): SqlText {
  return `daterange(${values.bind(from)}::date, ${values.bind(to)}::date, '[]')`;
}

/** The expressions of a select, each under its property name. */
export function selectList(columns: Readonly<Record<string, SqlText>>): SqlText {
  return Object.entries(columns)
    .map(([name, expression]) => `${expression} as "${name}"`)
    .join(', ');
}

/** The columns of evidence of a table alias, under their property names. */
export function evidenceOf(alias: string) {
  return {
    confidence: `${alias}.confidence`,
    source: `${alias}.source`,
    year: `${alias}.source_year`,
    note: `${alias}.note`,
  };
}

/** First and last day of a daterange column, as the model gives them (both included); null is unbounded. */
export function daysOf(valid: SqlText) {
  return { from: `lower(${valid})`, to: `(upper(${valid}) - 1)` };
}
