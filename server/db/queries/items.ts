import { boxGeometry, daysBetween, selectList, Values } from '../fragments';
import type { Box, DayRange, Sql, SqlText } from '../fragments';
import type { AnySource } from './source';

/** What is asked of a collection: filters, page and whether geometry is wanted. */
export interface ItemsRequest {
  /** Day of reference (ISO date) on which dated properties, such as a status, are read. */
  readonly day: string;
  readonly bbox: Box | null;
  /** Features that exist on a day of this range; null: at any time. */
  readonly days: DayRange | null;
  /** Property name → the value it must equal. */
  readonly filters: Readonly<Record<string, string | number>>;
  readonly limit: number;
  readonly offset: number;
  readonly skipGeometry: boolean;
}

/** A page of features as JSON, ready to be sent. */
export interface ItemsPage {
  /** GeoJSON features separated by commas, without brackets, in UTF-8. */
  readonly features: Uint8Array;
  readonly returned: number;
  /** Features that meet the filters, over all pages. */
  readonly matched: number;
}

/** A statement and its values. */
export interface Statement {
  readonly text: SqlText;
  readonly values: readonly (string | number | null)[];
}

/** The features of one page, in the order of their ids. The database puts the text together: its bytes pass through unread. */
export async function readItems(sql: Sql, source: AnySource, request: ItemsRequest): Promise<ItemsPage> {
  const [row] = await run(sql, pageStatement(source, request)).raw();
  const [features, counted] = row ?? [];
  if (features === undefined || counted === undefined) throw new Error('an aggregate has one row');
  const returned = Number(counted.toString());
  // The first page, when it is not full, holds everything: no need to count.
  if (request.offset === 0 && returned < request.limit) return { features, returned, matched: returned };
  const [total] = await run<[{ matched: number }]>(sql, countStatement(source, request));
  return { features, returned, matched: total.matched };
}

/** One feature as JSON text, its dated properties read on a day (ISO date); null when no feature has this id. */
export async function readItem(sql: Sql, source: AnySource, id: string, day: string): Promise<string | null> {
  const values = new Values();
  const text = `select ${featureText(source, false)} as feature
    from ${source.from(() => `${values.bind(day)}::date`)} where ${source.id} = ${values.bind(id)}`;
  const [row] = await run<{ feature: string }[]>(sql, { text, values: values.list });
  return row?.feature ?? null;
}

/** West, south, east, north of a whole collection in WGS 84 degrees; null when it is empty. */
export async function readExtent(sql: Sql, source: AnySource): Promise<Box | null> {
  const text = `select st_xmin(box) as west, st_ymin(box) as south, st_xmax(box) as east, st_ymax(box) as north
    from (select st_extent(geom) as box from (${source.extentOf}) shapes) extent`;
  const [row] = await run<[Record<'west' | 'south' | 'east' | 'north', number | null>]>(sql, {
    text,
    values: [],
  });
  const { west, south, east, north } = row;
  if (west === null || south === null || east === null || north === null) return null;
  return [west, south, east, north];
}

/** The statement that answers a page: one row, the features as text and their number. */
export function pageStatement(source: AnySource, request: ItemsRequest): Statement {
  const values = new Values();
  const text = `select coalesce(string_agg(feature, ','), ''), count(*)
from (
  select ${featureText(source, request.skipGeometry)} as feature
  from ${matching(source, request, values)}
  order by ${source.id} collate "C"
  limit ${values.bind(request.limit)} offset ${values.bind(request.offset)}
) page`;
  return { text, values: values.list };
}

/** The statement that counts the features of every page. */
export function countStatement(source: AnySource, request: ItemsRequest): Statement {
  const values = new Values();
  const text = `select count(*)::integer as matched from ${matching(source, request, values)}`;
  return { text, values: values.list };
}

function run<T extends readonly object[]>(sql: Sql, { text, values }: Statement) {
  // "unsafe" names the way the text is given: it holds no value, and the statement is prepared once by connection.
  return sql.unsafe<[...T]>(text, [...values], { prepare: true });
}

function matching(source: AnySource, { day, bbox, days, filters }: ItemsRequest, values: Values): SqlText {
  const from = source.from(() => `${values.bind(day)}::date`);
  const conditions = Object.entries(filters).map(([name, value]) => {
    const column = source.columns[name];
    if (column === undefined) throw new Error(`no column for the filter ${name}`);
    return `${column} = ${values.bind(value)}`;
  });
  if (bbox !== null) conditions.push(source.meets(boxGeometry(values, bbox)));
  if (days !== null && source.existsIn) conditions.push(source.existsIn(daysBetween(values, days)));
  return conditions.length === 0 ? from : `${from}\n  where ${conditions.join(' and ')}`;
}

// Text is joined rather than built as JSON: the geometry needs not be parsed again.
function featureText(source: AnySource, skipGeometry: boolean): SqlText {
  const geometry = skipGeometry ? `'null'` : `coalesce(st_asgeojson(${source.geometry}, 6), 'null')`;
  return `'{"type":"Feature","id":' || to_json(${source.id}::text)::text || ',"geometry":' || ${geometry}
    || ',"properties":' || (select row_to_json(p)::text from (select ${selectList(source.columns)}) p) || '}'`;
}
