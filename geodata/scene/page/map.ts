import type { LabelLayer, PointLayer, Scene, SceneLayer } from '../scene';
import type { PageWords } from '../../text/page-words';
import { placeNames, weightyLines } from '../names/place-names';
import type { Projection } from './frame';
import { areaNodes, areaParts, lineNodes, lineParts } from './ground';
import { nameNodes } from './labels';
import type { Measure } from './measure';
import type { GroupNode, PageNode } from './page';
import { placePoints } from './points';
import { rectangle } from './parts';

/** A page is read closer than a screen: names come this many zoom levels sooner. */
const sooner = 0.5;

/** Equator in metres over the pixels of the world at zoom 0, as MapLibre draws. */
const metresAtZoom0 = 40_075_016.686 / 512;

/** The zoom level at which a screen shows the ground as large as the page does. */
function zoomOf({ denominator }: Projection, pixel: number, latitude: number): number {
  const metresPerPixel = (denominator * pixel) / 1000;
  return Math.log2((metresAtZoom0 * Math.cos((latitude * Math.PI) / 180)) / metresPerPixel);
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
  const names = placeNames(
    scene.layers.filter((layer): layer is LabelLayer => layer.type === 'label'),
    zoomOf(projection, pixel, latitude) + sooner,
    {
      place: projection.place,
      rings: (area) => areaParts(area, projection),
      pixel,
      measure,
      sides: projection.rect,
      symbols: [...points.values()].flatMap(({ discs }) => discs),
      lines: [
        ...scene.layers.flatMap((layer) =>
          layer.type === 'line' && weightyLines.has(layer.id) ? lineParts(layer.geometry, projection) : [],
        ),
        ...[...points.values()].flatMap(({ leaders }) => leaders),
      ],
      // Nobody points at paper to be told a name: every seat has its own where it can.
      tied: new Set(['seatTown', 'seat']),
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
        return nameNodes(names.get(layer.id) ?? [], pixel);
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
