import type { FeatureCollection, Geometry, Position } from 'geojson';
import type { Cell, SourceRow } from '../../../geodata/imports/contract';
import { done, type Issue, type Result } from '../../../geodata/model/issue';
import { fromLambert93 } from '../../../geodata/spatial/lambert93';
import type { Budget } from './budget';
import { remark } from './refusal';
import { checkColumn, storable, type RawSheet } from './table-of';

/** Features as a file gives them, some without a geometry. */
export type Features = Pick<FeatureCollection<Geometry | null>, 'features'>;

/**
 * Features as rows: a column for each property, and the longitude and latitude of points (WGS 84 degrees, six decimals). Shapes other
 * than points are left out, with a remark; a row is numbered as its feature.
 *
 * @throws Refusal beyond the limits
 */
export function featuresTable({ features }: Features, sheet: string, budget: Budget): Result<RawSheet> {
  const columns = new Map<string, number>();
  const columnOf = (name: string) => {
    const known = columns.get(name);
    if (known !== undefined) return known;
    checkColumn(columns.size, sheet, budget);
    columns.set(name, columns.size);
    return columns.size - 1;
  };
  for (const { properties } of features) for (const name in properties) columnOf(name);
  const hasPoints = features.some(({ geometry }) => geometry?.type === 'Point');
  const place =
    hasPoints && !columns.has('lon') && !columns.has('lat') ? [columnOf('lon'), columnOf('lat')] : null;
  let shapes = 0;
  let unplaced = 0;
  const rows = features.map((feature, index): SourceRow => {
    budget.countRow(index / features.length);
    const cells: Cell[] = [...columns].map(() => null);
    for (const name in feature.properties) cells[columnOf(name)] = cellOf(feature.properties[name]);
    const { geometry } = feature;
    if (geometry !== null && geometry.type !== 'Point') shapes += 1;
    if (geometry?.type === 'Point' && place !== null) {
      const degrees = degreesOf(geometry.coordinates);
      if (degrees === null) unplaced += 1;
      place.forEach((column, axis) => (cells[column] = degrees?.[axis] ?? null));
    }
    return { row: index + 1, cells };
  });
  const header = { row: 0, cells: [...columns.keys()].map(storable) };
  const notes: Issue[] = [
    ...(shapes > 0 ? [remark(sheet, 'import-shapes-left', { count: shapes })] : []),
    ...(unplaced > 0 ? [remark(sheet, 'import-points-unplaced', { count: unplaced })] : []),
  ];
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== null));
  return done({ sheet, rows: [header, ...filled], isStrict: false }, notes);
}

/** Longitude and latitude of a position in degrees, or in Lambert-93 metres when it can only be that; null for anything else. */
function degreesOf([x = Number.NaN, y = Number.NaN]: Position): readonly [number, number] | null {
  const isDegrees = Math.abs(x) <= 180 && Math.abs(y) <= 90;
  const isPlane = x > 0 && x < 1_400_000 && y > 6_000_000 && y < 7_300_000;
  if (!isDegrees && !isPlane) return null;
  const [lon, lat] = isDegrees ? [x, y] : fromLambert93([x, y]);
  return [Number(lon.toFixed(6)), Number(lat.toFixed(6))];
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return value.trim() === '' ? null : storable(value.trim());
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value;
  if (value === null || value === undefined) return null;
  return value instanceof Date ? dayOf(value) : JSON.stringify(value);
}

/** Days of shapefiles are made at midnight of wherever the program runs. */
function dayOf(date: Date): Cell {
  if (Number.isNaN(date.getTime())) return null;
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}
