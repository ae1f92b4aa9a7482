import { basename } from 'node:path';
import { done, refused, type Issue, type Result } from '../../../geodata/model/issue';
import type { CatchmentPoint } from '../../../geodata/spatial/catchment/contract';
import { readCollection, type FileFeature } from './collection-file';

/** Fields that the id of a point is looked for in, in this order, when none is named; then comes that of the feature itself. */
const idFields = ['id', 'code', 'name', 'nom'];

/** What is asked of a file of points; null: an id field found by itself, no attractiveness. */
export interface PointsWish {
  readonly path: string;
  readonly id: string | null;
  readonly attractiveness: string | null;
}

/**
 * Reads points from a GeoJSON file of anybody's, in WGS 84: Point, or MultiPoint of one. Without a field of ids that all of them have, a
 * point is called by its rank in the file. Refused with every fault found, by feature and field.
 */
export async function readPoints(wish: PointsWish): Promise<Result<readonly CatchmentPoint[]>> {
  const read = await readCollection(wish.path);
  if (!read.ok) return read;
  const { features, crs } = read.value;
  const file = basename(wish.path);
  if (crs !== null && !/(CRS84|4326|4258|4171)$/i.test(crs))
    return refused([{ code: 'points-not-degrees', severity: 'error', file, values: { cause: crs } }]);
  const known = new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})));
  const unknown = [wish.id, wish.attractiveness].filter(
    (field) =>
      field !== null && !known.has(field) && !(field === 'id' && features.some(({ id }) => id !== undefined)),
  );
  if (unknown.length > 0)
    return refused(
      unknown.map((field) => ({
        code: 'units-unknown-field',
        severity: 'error',
        file,
        column: field ?? '',
        values: { fields: [...known].join(', ') },
      })),
    );
  const field =
    wish.id ?? idFields.find((one) => features.every((feature) => textOf(feature, one) !== null)) ?? null;
  const issues: Issue[] = [];
  const first = new Map<string, number>();
  const points = features.map((feature, at): CatchmentPoint => {
    const id = field === null ? String(at + 1) : textOf(feature, field);
    const place = { severity: 'error' as const, file, row: at + 1 };
    const column = field ?? '';
    if (id === null) issues.push({ code: 'units-no-id', ...place, column });
    else if (first.has(id))
      issues.push({ code: 'units-id-twice', ...place, column, values: { id, first: first.get(id) ?? 0 } });
    else first.set(id, at + 1);
    return {
      id: id ?? '',
      at: positionOf(feature, place, issues),
      attractiveness: attractivenessOf(feature, wish.attractiveness, place, issues),
    };
  });
  return issues.length > 0 ? refused(issues) : done(points);
}

type Place = Pick<Issue, 'severity' | 'file' | 'row'>;

function textOf({ id, properties }: FileFeature, field: string): string | null {
  const value = properties?.[field] ?? (field === 'id' ? id : undefined);
  const isText = typeof value === 'string' || typeof value === 'number';
  return isText && value !== '' ? String(value) : null;
}

function positionOf({ geometry }: FileFeature, place: Place, issues: Issue[]): readonly [number, number] {
  const { type = '—', coordinates } = geometry ?? {};
  const parts: unknown = type === 'MultiPoint' ? coordinates : [coordinates];
  const position: unknown = Array.isArray(parts) && parts.length === 1 ? parts[0] : null;
  const [x, y] = Array.isArray(position) ? (position as unknown[]) : [];
  const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
  if (!/^(Multi)?Point$/.test(type) || !isNumber(x) || !isNumber(y)) {
    issues.push({ code: 'points-not-a-point', ...place, values: { type } });
    return [0, 0];
  }
  if (Math.abs(x) > 180 || Math.abs(y) > 90)
    issues.push({ code: 'points-not-degrees', ...place, values: { cause: `${x}, ${y}` } });
  return [x, y];
}

function attractivenessOf(
  { properties }: FileFeature,
  field: string | null,
  place: Place,
  issues: Issue[],
): number {
  if (field === null) return 1;
  const value = properties?.[field];
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number) && number > 0) return number;
  const shown = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  issues.push({ code: 'points-not-above-0', ...place, column: field, values: { value: shown } });
  return 1;
}
