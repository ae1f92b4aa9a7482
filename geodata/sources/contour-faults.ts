import type { Issue } from '../model/issue';
import type { LonLat } from '../model/place';
import { coverageFaults } from '../spatial/coverage-faults';
import { areaKm2, distanceM } from '../spatial/measure';
import { contains, extentOf } from '../spatial/rings';
import type { CoverageTopology } from '../spatial/topology';
import type { ContourFeature } from './contour-source';
import type { OfficialList } from './etalab';

/** No commune of France is outside these areas (km²); the largest, Maripasoula, has 18 360. */
const plausibleKm2 = { least: 0.02, most: 20_000 };
/** A town's point, known to a kilometre, may fall this far outside the contour of its commune. */
const plausibleOffsetM = 5_000;
/** Issues of one kind beyond this number add nothing. */
const enough = 10;

/** Faults of one contour alone: rings that are not closed or not in degrees, an implausible size or place. */
export function featureFaults(
  { row, insee, geometry }: ContourFeature,
  point: LonLat | undefined,
  file: string,
): Issue[] {
  const fault = (code: string, values: Issue['values'] = {}): Issue => ({
    code,
    severity: 'error',
    file,
    row,
    values: { insee, ...values },
  });
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons.flat();
  const isClosed = rings.every((ring) => ring.length > 3 && String(ring[0]) === String(ring.at(-1)));
  if (rings.length === 0 || !isClosed) return [fault('contours-open-ring')];
  const isInDegrees = rings
    .flat()
    .every(([x = Number.NaN, y = Number.NaN]) => Math.abs(x) <= 180 && Math.abs(y) <= 90);
  if (!isInDegrees) return [fault('contours-not-degrees')];

  const area = areaKm2(geometry);
  if (area < plausibleKm2.least || area > plausibleKm2.most)
    return [fault('contours-area', { area: Math.round(area * 1000) / 1000 })];
  if (point === undefined || contains({ type: 'MultiPolygon', coordinates: polygons }, point)) return [];
  const [west, south, east, north] = extentOf(rings.flat());
  const nearest: LonLat = [
    Math.min(Math.max(point[0], west), east),
    Math.min(Math.max(point[1], south), north),
  ];
  const offset = distanceM(point, nearest);
  return offset > plausibleOffsetM ? [fault('contours-far', { km: Math.round(offset / 1000) })] : [];
}

/** Faults of the set: a commune missing or given twice, a code of the département that never existed. */
export function listFaults(features: readonly ContourFeature[], list: OfficialList, file: string): Issue[] {
  const current = new Set(list.communes.map(({ insee }) => insee));
  const rows = new Map<string, number>();
  const issues: Issue[] = [];
  for (const { row, insee } of features) {
    const first = rows.get(insee);
    const at = { severity: 'error', file, row } as const;
    if (first !== undefined) issues.push({ ...at, code: 'contours-twice', values: { insee, first } });
    else if (!current.has(insee) && !list.successors.has(insee))
      issues.push({ ...at, code: 'contours-unknown-code', values: { insee } });
    rows.set(insee, first ?? row);
  }
  const missing = list.communes.filter(({ insee }) => !rows.has(insee));
  if (missing.length > 0) {
    const names = missing.slice(0, enough).map(({ insee, name }) => `${name} (${insee})`);
    issues.push({
      code: 'contours-missing',
      severity: 'error',
      file,
      values: { count: missing.length, names: names.join(', ') },
    });
  }
  return issues;
}

/** Faults of the whole: limits that cross, ground covered twice or left between communes; the first ones are enough to look at. */
export function tilingFaults(coverage: CoverageTopology, { communes }: OfficialList, file: string): Issue[] {
  const names = new Map(communes.map(({ insee, name }) => [insee, name]));
  return coverageFaults(coverage)
    .slice(0, enough)
    .map(({ kind, units, at: [lon, lat] }) => ({
      code: `contours-${kind}`,
      severity: 'error',
      file,
      values: { names: units.map((insee) => names.get(insee) ?? insee).join(', '), lon, lat },
    }));
}
