import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { done, refused, type Result } from '../../../geodata/model/issue';

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

/** A feature of a file of anybody's; what is in it is not checked. */
export type FileFeature = z.infer<typeof featureSchema>;

/** Features of a file, at least one, and the name of its coordinate system when it gives one. */
export interface FileCollection {
  readonly features: readonly FileFeature[];
  readonly crs: string | null;
}

/** Reads a GeoJSON FeatureCollection, a byte order mark tolerated. Refused when it cannot be read, is something else, or is empty. */
export async function readCollection(path: string): Promise<Result<FileCollection>> {
  const file = basename(path);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const cause = error instanceof Error ? error.message : '';
    return refused([{ code: 'units-unreadable', severity: 'error', file: path, values: { cause } }]);
  }
  const collection = collectionIn(text);
  if (typeof collection === 'string')
    return refused([{ code: 'units-not-geojson', severity: 'error', file, values: { cause: collection } }]);
  if (collection.features.length === 0) return refused([{ code: 'units-none', severity: 'error', file }]);
  return done(collection);
}

/** The features of a text, or why there are none. */
function collectionIn(text: string): FileCollection | string {
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
  return { features, crs: collection.data.crs?.properties.name ?? null };
}
