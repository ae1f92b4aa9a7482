import type { LayerSpecification, RasterSourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { MultiPolygon } from 'geojson';
import { existsOn } from '../../geodata/model/period';
import { periodOn } from '../../geodata/model/territory';
import { selectionFilter, selectionLayerId } from '../../geodata/scene/maplibre';
import type { MapLibreParts } from '../../geodata/scene/maplibre-names';
import type { Scene, Selectable } from '../../geodata/scene/scene';
import type { Tables } from '../../geodata/scene/tables';
import type { Basemap } from '../api';
import type { MapParts } from './renderer';

/** A mark of the scene: what it selects and its id. */
export interface MarkRef {
  readonly kind: Selectable;
  readonly id: string;
}
export interface Emphasis {
  readonly selected: MarkRef | null;
  readonly hovered: MarkRef | null;
  /** An area to outline although the scene has no mark for it. */
  readonly focus: MultiPolygon | null;
  readonly basemap: Basemap | null;
}

const focusId = 'focus';
const basemapId = 'basemap';
const empty: MultiPolygon = { type: 'MultiPolygon', coordinates: [] };

/** The area behind a selection that the scene draws no mark for: the territory of a structure, a commune, or an area of another theme. */
export function focusOf(selected: MarkRef | null, scene: Scene, tables: Tables): MultiPolygon | null {
  if (selected === null) return null;
  const marked = scene.layers.some((layer) => layer.type === 'area' && layer.selects === selected.kind);
  if (marked) return null;
  if (selected.kind === 'zone') return tables.zones.find((zone) => zone.id === selected.id)?.geometry ?? null;
  if (selected.kind === 'commune')
    return tables.communes?.find(({ insee }) => insee === selected.id)?.geometry ?? null;
  const territory =
    selected.kind === 'territory'
      ? periodOn(tables.territories, selected.id, scene.day)
      : tables.territories.find((t) => t.structure === selected.id && existsOn(t, scene.day));
  return territory?.geometry ?? null;
}

function lighter(layer: LayerSpecification, id: string, hovered: string | null): LayerSpecification {
  if (layer.type === 'line') {
    return { ...layer, id, filter: selectionFilter(hovered), paint: { ...layer.paint, 'line-width': 1.6 } };
  }
  if (layer.type === 'circle') {
    return {
      ...layer,
      id,
      filter: selectionFilter(hovered),
      paint: { ...layer.paint, 'circle-stroke-width': 1.2 },
    };
  }
  return layer;
}

function rasterOf({ url, attribution }: Basemap): RasterSourceSpecification {
  return { type: 'raster', tiles: [url], tileSize: 256, attribution, maxzoom: 19 };
}

/**
 * The parts of a scene with what the reader points at: the selected mark outlined, the hovered one lightly, the focus outlined
 * under the labels, and the online basemap, if shown, through lighter fills.
 */
export function withEmphasis(parts: MapLibreParts, scene: Scene, emphasis: Emphasis): MapParts {
  const selectable = new Map(
    scene.layers.flatMap((layer) =>
      (layer.type === 'area' || layer.type === 'point') && layer.selects !== null
        ? [[selectionLayerId(layer.id), { id: layer.id, kind: layer.selects }] as const]
        : [],
    ),
  );
  const idFor = (ref: MarkRef | null, kind: Selectable) => (ref?.kind === kind ? ref.id : null);
  const fills = new Set([...selectable.values()].map(({ id }) => id));

  const layers = parts.layers.flatMap((layer): LayerSpecification[] => {
    const mark = selectable.get(layer.id);
    if (mark !== undefined && (layer.type === 'line' || layer.type === 'circle')) {
      return [
        lighter(layer, `${mark.id}-hovered`, idFor(emphasis.hovered, mark.kind)),
        { ...layer, filter: selectionFilter(idFor(emphasis.selected, mark.kind)) },
      ];
    }
    if (emphasis.basemap !== null && layer.type === 'fill' && fills.has(layer.id)) {
      return [{ ...layer, paint: { ...layer.paint, 'fill-opacity': 0.55 } }];
    }
    return [layer];
  });

  const isCommune = emphasis.selected?.kind === 'commune';
  // Under the first name, over every fill and limit.
  const firstLabel = layers.findIndex((layer) => layer.type === 'symbol');
  layers.splice(firstLabel === -1 ? layers.length : firstLabel, 0, {
    id: focusId,
    type: 'line',
    source: focusId,
    layout: { 'line-join': 'round' },
    // A commune is what was asked for; other areas stand behind it.
    paint: {
      'line-color': scene.selection.color,
      'line-width': scene.selection.width * (isCommune ? 1 : 0.8),
      ...(isCommune ? {} : { 'line-dasharray': [3, 1.5] }),
    },
  });
  const firstMark = layers.findIndex((layer) => fills.has(layer.id));
  if (emphasis.basemap !== null) {
    layers.splice(firstMark === -1 ? 1 : firstMark, 0, { id: basemapId, type: 'raster', source: basemapId });
  }
  return {
    images: parts.images,
    layers,
    sources: {
      ...parts.sources,
      [focusId]: {
        type: 'FeatureCollection',
        features: [{ type: 'Feature', properties: {}, geometry: emphasis.focus ?? empty }],
      },
      ...(emphasis.basemap === null ? {} : { [basemapId]: rasterOf(emphasis.basemap) }),
    },
  };
}
