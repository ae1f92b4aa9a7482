import type { LabelLayer, PointLayer, Scene, SceneLayer } from '../scene';
import type { PageWords } from '../../text/page-words';
import type { Projection } from './frame';
import { areaNodes, areaParts, lineNodes, lineParts } from './ground';
import { placeLabels } from './labels';
import type { Measure } from './measure';
import type { GroupNode, PageNode, Point } from './page';
import { placePoints } from './points';
import { rectangle } from './parts';

/** Lines so strong that a name is hard to read over them. */
const weighty: ReadonlySet<string> = new Set(['department-limit', 'zone-limits', 'grouping-limits']);

/** Equator in metres over the pixels of the world at zoom 0, as MapLibre draws. */
const metresAtZoom0 = 40_075_016.686 / 512;

/** The zoom level at which a screen shows the ground as large as the page does. */
function zoomOf({ denominator }: Projection, pixel: number, latitude: number): number {
  const metresPerPixel = (denominator * pixel) / 1000;
  return Math.log2((metresAtZoom0 * Math.cos((latitude * Math.PI) / 180)) / metresPerPixel);
}

/** Rings of the areas that carry the id of a name. */
function namedAreas(layers: readonly SceneLayer[], projection: Projection) {
  const named = new Set(
    layers.flatMap((layer) => (layer.type === 'label' ? layer.marks.map(({ id }) => id) : [])),
  );
  const areas = new Map<string, readonly (readonly Point[])[]>();
  for (const layer of layers) {
    if (layer.type !== 'area' || layer.selects === null) continue;
    for (const mark of layer.marks)
      if (named.has(mark.id)) areas.set(mark.id, areaParts(mark.geometry, projection));
  }
  return areas;
}

/** The map of a scene: one group with a group for each of its layers. */
export function mapGroup(
  scene: Pick<Scene, 'background' | 'layers' | 'title' | 'finding'>,
  projection: Projection,
  {
    pixel,
    latitude,
    measure,
    words,
  }: {
    readonly pixel: number;
    readonly latitude: number;
    readonly measure: Measure;
    readonly words: PageWords;
  },
): GroupNode {
  const points = new Map(
    scene.layers
      .filter((layer): layer is PointLayer => layer.type === 'point')
      .map((layer) => [layer.id, placePoints(layer, projection, pixel)]),
  );
  const labels = placeLabels(
    scene.layers.filter((layer): layer is LabelLayer => layer.type === 'label'),
    zoomOf(projection, pixel, latitude),
    {
      projection,
      pixel,
      measure,
      symbols: [...points.values()].flatMap(({ boxes }) => boxes),
      lines: [
        ...scene.layers.flatMap((layer) =>
          layer.type === 'line' && weighty.has(layer.id) ? lineParts(layer.geometry, projection) : [],
        ),
        ...[...points.values()].flatMap(({ leaders }) => leaders),
      ],
      areas: namedAreas(scene.layers, projection),
    },
  );
  const nodesOf = (layer: SceneLayer): readonly PageNode[] => {
    switch (layer.type) {
      case 'area':
        return areaNodes(layer, projection);
      case 'line':
        return lineNodes(layer, projection, pixel);
      case 'point':
        return points.get(layer.id)?.nodes ?? [];
      case 'label':
        return labels.get(layer.id) ?? [];
    }
  };
  const group = (id: string, nodes: readonly PageNode[]): GroupNode => ({
    type: 'group',
    id,
    label: words.layers[id] ?? id,
    alt: null,
    clip: null,
    nodes,
  });
  const ground = rectangle(projection.rect, { color: scene.background, pattern: null }, null);
  return {
    type: 'group',
    id: 'map',
    label: words.parts.map,
    alt: `${scene.title}. ${scene.finding}`,
    clip: projection.rect,
    nodes: [
      ground,
      ...scene.layers.map((layer) => group(layer.id, nodesOf(layer))).filter(({ nodes }) => nodes.length > 0),
    ],
  };
}
