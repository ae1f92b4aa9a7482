import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { CommuneShape } from '../../../geodata/grouping/ground';
import type { JsonText } from './grounds';

const parsed = new WeakMap<JsonText, unknown>();

/** What a text says, read once however many views share it. */
export function jsonOf(json: JsonText): unknown {
  if (!parsed.has(json)) parsed.set(json, JSON.parse(json.text));
  return parsed.get(json);
}

/** Contours of communes from a FeatureCollection. */
export function shapesOf(json: JsonText): readonly CommuneShape[] {
  const { features } = jsonOf(json) as FeatureCollection<MultiPolygon>;
  return features.map(({ id, geometry }) => ({ insee: String(id), geometry }));
}
