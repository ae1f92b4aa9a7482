import type { Feature, FeatureCollection, MultiPolygon, Point } from 'geojson';
import type { Scene } from '../scene/scene';

/** What is said of a mark of a map. */
interface MarkProperties {
  readonly layer: string;
  readonly key: string;
  readonly name: string;
  readonly detail: string;
}

/** A view of the map as features, with what must be said wherever it goes. */
export interface SceneCollection extends FeatureCollection<MultiPolygon | Point, MarkProperties> {
  readonly title: string;
  /** ISO date shown. */
  readonly day: string;
  readonly notices: readonly string[];
  readonly credits: readonly string[];
}

/** What a scene draws that can be chosen, as GeoJSON (RFC 7946, WGS 84): areas and points, not the backdrop. */
export function sceneGeojson({ title, day, layers, notices, credits }: Scene): SceneCollection {
  const features = layers.flatMap((layer): Feature<MultiPolygon | Point, MarkProperties>[] => {
    if ((layer.type !== 'area' && layer.type !== 'point') || layer.selects === null) return [];
    return layer.marks.map((mark) => ({
      type: 'Feature',
      id: mark.id,
      geometry: 'geometry' in mark ? mark.geometry : { type: 'Point', coordinates: [...mark.position] },
      properties: { layer: layer.id, key: mark.key, name: mark.label, detail: mark.detail },
    }));
  });
  return {
    type: 'FeatureCollection',
    title,
    day,
    notices: notices.map(({ text }) => text),
    credits,
    features,
  };
}
