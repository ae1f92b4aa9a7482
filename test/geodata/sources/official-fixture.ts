import { existsSync, readFileSync } from 'node:fs';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { contourFeatures } from '../../../geodata/sources/contour-features';
import type { ContourFeature } from '../../../geodata/sources/contour-source';

/** Contours of the communes of the Nord (ADMIN EXPRESS, 2018), beside the repository: measurements only. */
export const officialPath = '../shared/data/communes-59-official.geojson';
export const hasOfficial = existsSync(officialPath);
if (!hasOfficial)
  console.log(`Left out: what is measured against the official contours (${officialPath} is absent).`);

export type AreaCollection = FeatureCollection<Polygon | MultiPolygon, { code: string; nom: string }>;

/** The official contours as GeoJSON, to be altered by tests. */
export function officialCollection(): AreaCollection {
  return JSON.parse(readFileSync(officialPath, 'utf8')) as AreaCollection;
}

/** The official contours as the application reads them. */
export function officialFeatures(): ContourFeature[] {
  const read = contourFeatures(readFileSync(officialPath, 'utf8'), officialPath);
  if (!read.ok) throw new Error(read.issues.map(({ code }) => code).join(', '));
  return [...read.value];
}
