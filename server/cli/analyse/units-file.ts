import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { MultiPolygon, Polygon } from 'geojson';
import { z } from 'zod';
import { done, refused, type Issue, type Result } from '../../../geodata/model/issue';

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

const featureSchema = z.object({
  type: z.literal('Feature'),
  id: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.object({ type: z.string(), coordinates: z.unknown() }).nullish(),
});
const collectionSchema = z.object({
  type: z.literal('FeatureCollection'),
  crs: z.object({ properties: z.object({ name: z.string() }) }).nullish(),
  features: z.array(z.unknown()),
});
type FileFeature = z.infer<typeof featureSchema>;

/**
 * Reads units from a GeoJSON file of anybody's: polygons with an id (also that of the feature itself, for the field `id`) and numbers,
 * also those written as text. Refused with every fault found, by feature and field.
 */
export async function readUnits(wish: UnitsWish): Promise<Result<FileUnits>> {
  const file = basename(wish.path);
  let text: string;
  try {
    text = await readFile(wish.path, 'utf8');
  } catch (error) {
    const cause = error instanceof Error ? error.message : '';
    return refused([{ code: 'units-unreadable', severity: 'error', file: wish.path, values: { cause } }]);
  }
  const collection = collectionIn(text);
  if (typeof collection === 'string')
    return refused([{ code: 'units-not-geojson', severity: 'error', file, values: { cause: collection } }]);
  const { features, crs } = collection;
  if (features.length === 0) return refused([{ code: 'units-none', severity: 'error', file }]);
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
  return done({ ids, geometries, quantities, isDegrees: isDegrees(crs?.properties.name, geometries) });
}

/** The features of a text, or why there are none. */
function collectionIn(
  text: string,
): { features: FileFeature[]; crs: z.infer<typeof collectionSchema>['crs'] } | string {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  const collection = collectionSchema.safeParse(json);
  if (!collection.success) return 'FeatureCollection';
  const features: FileFeature[] = [];
  for (const [at, one] of collection.data.features.entries()) {
    const feature = featureSchema.safeParse(one);
    if (!feature.success) return `features[${at}]`;
    features.push(feature.data);
  }
  return { features, crs: collection.data.crs };
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

function readArea(
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
function isDegrees(crs: string | undefined, geometries: readonly (Polygon | MultiPolygon)[]): boolean {
  if (crs !== undefined && !/(CRS84|4326|4258|4171)$/i.test(crs)) return false;
  return geometries.every(({ coordinates }) =>
    (coordinates as MultiPolygon['coordinates']).every((rings) =>
      rings.every((ring) => ring.every(([x = 0, y = 0]) => Math.abs(x) <= 180 && Math.abs(y) <= 90)),
    ),
  );
}
