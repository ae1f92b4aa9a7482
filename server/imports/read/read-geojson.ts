import type { Feature, Geometry } from 'geojson';
import { z } from 'zod';
import type { Result } from '../../../geodata/model/issue';
import type { Budget } from './budget';
import { decodeText } from './decode-text';
import { featuresTable } from './features-table';
import { Refusal } from './refusal';
import type { RawSheet } from './table-of';

const featureSchema = z.object({
  type: z.literal('Feature'),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.object({ type: z.string(), coordinates: z.array(z.unknown()).optional() }).nullish(),
});
const schema = z.union([
  z.object({ type: z.literal('FeatureCollection'), features: z.array(featureSchema) }),
  featureSchema,
]);

/**
 * The features of a GeoJSON as rows.
 *
 * @throws Refusal when it is no JSON, or JSON but no GeoJSON
 */
export function readGeojson(bytes: Buffer, sheet: string, budget: Budget): Result<RawSheet> {
  let content: unknown;
  try {
    content = JSON.parse(decodeText(bytes).text);
  } catch {
    throw new Refusal('import-broken-json');
  }
  const parsed = schema.safeParse(content);
  if (!parsed.success) throw new Refusal('import-not-geojson');
  const found = parsed.data.type === 'Feature' ? [parsed.data] : parsed.data.features;
  const features = found.map(({ properties, geometry }) => ({
    type: 'Feature' as const,
    properties: properties ?? {},
    geometry: pointOf(geometry ?? null),
  }));
  return featuresTable({ features }, sheet, budget);
}

/** Points keep their numbers; of other shapes nothing but their kind is looked at. */
function pointOf(
  geometry: { readonly type: string; readonly coordinates?: readonly unknown[] | undefined } | null,
): Feature<Geometry | null>['geometry'] {
  if (geometry === null) return null;
  if (geometry.type !== 'Point') return { type: 'GeometryCollection', geometries: [] };
  const [x, y] = geometry.coordinates ?? [];
  return { type: 'Point', coordinates: [Number(x), Number(y)] };
}
