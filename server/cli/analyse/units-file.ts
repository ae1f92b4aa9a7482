import { basename } from 'node:path';
import type { MultiPolygon, Polygon } from 'geojson';
import { done, refused, type Issue, type Result } from '../../../geodata/model/issue';
import { readCollection, type FileFeature } from './collection-file';

/** Units of a file: by row, their ids, areas and quantities by field. */
export interface FileUnits {
  readonly ids: readonly string[];
  readonly geometries: readonly (Polygon | MultiPolygon)[];
  readonly quantities: ReadonlyMap<string, readonly number[]>;
  /** Longitudes and latitudes rather than a plane. */
  readonly isDegrees: boolean;
}

/** What is asked of a file of units; quantities in `positive` may not be below 0. */
export interface UnitsWish {
  readonly path: string;
  readonly id: string;
  readonly fields: readonly string[];
  readonly positive: readonly string[];
}

/**
 * Reads units from a GeoJSON file of anybody's: polygons with an id (also that of the feature itself, for the field `id`) and numbers,
 * also those written as text. Refused with every fault found, by feature and field.
 */
export async function readUnits(wish: UnitsWish): Promise<Result<FileUnits>> {
  const collection = await readCollection(wish.path);
  if (!collection.ok) return collection;
  const { features, crs } = collection.value;
  const file = basename(wish.path);
  const issues: Issue[] = unknownFields(features, wish);
  if (issues.length > 0) return refused(issues.map((issue) => ({ ...issue, file })));

  const ids = readIds(features, wish.id, issues);
  const geometries = features.flatMap((feature, at) => readArea(feature, at, ids[at] ?? '', issues));
  const quantities = new Map(
    [...new Set([...wish.fields, ...wish.positive])].map((field) => [
      field,
      features.map((feature, at) => readQuantity(feature, at, field, ids[at] ?? '', wish, issues)),
    ]),
  );
  if (issues.length > 0) return refused(issues.map((issue) => ({ ...issue, file })));
  return done({ ids, geometries, quantities, isDegrees: isDegrees(crs, geometries) });
}

function unknownFields(features: readonly FileFeature[], { id, fields, positive }: UnitsWish): Issue[] {
  const known = new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})));
  const hasOwnIds = features.some((feature) => feature.id !== undefined);
  return [...new Set([id, ...fields, ...positive])]
    .filter((field) => !known.has(field) && !(field === 'id' && field === id && hasOwnIds))
    .map((column) => ({
      code: 'units-unknown-field',
      severity: 'error',
      column,
      values: { fields: [...known].join(', ') },
    }));
}

function readIds(features: readonly FileFeature[], field: string, issues: Issue[]): string[] {
  const first = new Map<string, number>();
  return features.map(({ id, properties }, at) => {
    const value = properties?.[field] ?? (field === 'id' ? id : undefined);
    const place = { severity: 'error' as const, row: at + 1, column: field };
    if (value === undefined || value === null || value === '') {
      issues.push({ code: 'units-no-id', ...place });
      return '';
    }
    if (typeof value !== 'string' && typeof value !== 'number') {
      issues.push({ code: 'units-bad-id', ...place, values: { value: JSON.stringify(value) } });
      return '';
    }
    const text = String(value);
    const other = first.get(text);
    if (other === undefined) first.set(text, at + 1);
    else issues.push({ code: 'units-id-twice', ...place, values: { id: text, first: other } });
    return text;
  });
}

/** The area of a feature as one MultiPolygon; nothing, and an issue, when it has none that can be used. */
export function readArea(
  { geometry }: FileFeature,
  at: number,
  id: string,
  issues: Issue[],
): (Polygon | MultiPolygon)[] {
  const place = { severity: 'error' as const, row: at + 1 };
  const { type = '—', coordinates } = geometry ?? {};
  if (type !== 'Polygon' && type !== 'MultiPolygon') {
    issues.push({ code: 'units-not-an-area', ...place, values: { id, type } });
    return [];
  }
  const polygons: unknown = type === 'Polygon' ? [coordinates] : coordinates;
  if (!isList(polygons) || polygons.length === 0 || !polygons.every(isPolygon)) {
    issues.push({ code: 'units-bad-ring', ...place, values: { id } });
    return [];
  }
  return [{ type: 'MultiPolygon', coordinates: polygons as MultiPolygon['coordinates'] }];
}

function isPolygon(value: unknown): boolean {
  return isList(value) && value.length > 0 && value.every(isRing);
}

function isRing(value: unknown): boolean {
  if (!isList(value) || value.length < 4 || !value.every(isPosition)) return false;
  const [first, last] = [value[0], value.at(-1)] as [number[], number[]];
  const places = new Set(value.map((position) => String((position as number[]).slice(0, 2))));
  return first[0] === last[0] && first[1] === last[1] && places.size >= 3;
}

function isPosition(value: unknown): boolean {
  return isList(value) && value.length >= 2 && Number.isFinite(value[0]) && Number.isFinite(value[1]);
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

function readQuantity(
  { properties }: FileFeature,
  at: number,
  field: string,
  id: string,
  { positive }: UnitsWish,
  issues: Issue[],
): number {
  const value = properties?.[field];
  const fail = (code: string, values: NonNullable<Issue['values']>) => {
    issues.push({ code, severity: 'error', row: at + 1, column: field, values });
    return Number.NaN;
  };
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() === ''))
    return fail('units-missing-value', { id });
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number))
    return fail('units-not-a-number', {
      id,
      value: typeof value === 'string' ? value : JSON.stringify(value),
    });
  if (number < 0 && positive.includes(field)) return fail('units-negative-value', { id, value: number });
  return number;
}

/** True for WGS 84, which GeoJSON is in unless an older file names another system, or its coordinates cannot be degrees. */
export function isDegrees(crs: string | null, geometries: readonly (Polygon | MultiPolygon)[]): boolean {
  if (crs !== null && !/(CRS84|4326|4258|4171)$/i.test(crs)) return false;
  return geometries.every(({ coordinates }) =>
    (coordinates as MultiPolygon['coordinates']).every((rings) =>
      rings.every((ring) => ring.every(([x = 0, y = 0]) => Math.abs(x) <= 180 && Math.abs(y) <= 90)),
    ),
  );
}
