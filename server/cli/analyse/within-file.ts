import { basename } from 'node:path';
import type { MultiPolygon } from 'geojson';
import { done, refused, type Issue, type Result } from '../../../geodata/model/issue';
import { unite } from '../../../geodata/spatial/overlay';
import { isDegrees, readArea } from './units-file';
import { readCollection } from './collection-file';

/** Reads the contour that results are clipped to: all the areas of a GeoJSON file, in WGS 84, as one. Refused with every fault found. */
export async function readWithin(path: string): Promise<Result<MultiPolygon>> {
  const read = await readCollection(path);
  if (!read.ok) return read;
  const file = basename(path);
  const issues: Issue[] = [];
  const areas = read.value.features.flatMap((feature, at) => readArea(feature, at, String(at + 1), issues));
  if (issues.length > 0) return refused(issues.map((issue) => ({ ...issue, file })));
  if (!isDegrees(read.value.crs, areas))
    return refused([
      { code: 'points-not-degrees', severity: 'error', file, values: { cause: read.value.crs ?? '> 180°' } },
    ]);
  const within = unite(areas);
  return within.coordinates.length === 0
    ? refused([{ code: 'units-none', severity: 'error', file }])
    : done(within);
}
