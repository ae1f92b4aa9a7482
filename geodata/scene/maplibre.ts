import type {
  ExpressionSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Bounds } from '../stats/network';
import { patternId, patternSvg } from '../symbology/pattern-svg';
import { placeSymbols, symbolSizes } from '../symbology/place-symbols';
import type { FillStyle, LineStyle, Scale } from '../symbology/scale';
import { styleOf } from '../symbology/scale';
import { symbolSvg } from '../symbology/symbol-svg';
import { labelParts, namesOf, type DrawnSymbol, type MapLibreParts } from './maplibre-names';
import type { AreaLayer, LineLayer, PointLayer, Scene, SceneLayer } from './scene';

/** What of a scene a map draws. */
export type DrawnScene = Pick<Scene, 'background' | 'selection' | 'layers'>;

const collection = (features: readonly Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [...features],
});
const feature = (geometry: Geometry, properties: Record<string, string | number>): Feature => ({
  type: 'Feature',
  geometry,
  properties,
});

/** A `match` on the key of a mark: the expression form of `styleOf`. */
export function matchKey<Style, Value extends string | number>(
  scale: Scale<Style>,
  value: (style: Style) => Value,
): ExpressionSpecification | Value {
  if (scale.domain.length === 0) return value(scale.unknown);
  const cases = scale.domain.flatMap((key) => [key, value(styleOf(scale, key))]);
  return ['match', ['get', 'key'], ...cases, value(scale.unknown)] as unknown as ExpressionSpecification;
}

function linePaint(style: LineStyle): NonNullable<LineLayerSpecification['paint']> {
  return {
    'line-color': style.color,
    'line-width': style.width,
    ...(style.dash === null ? {} : { 'line-dasharray': [...style.dash] }),
  };
}

/** Id of the layer that outlines the selected mark of a layer; its filter names no mark until one is selected. */
export function selectionLayerId(layerId: string): string {
  return `${layerId}-selected`;
}
/** The filter that keeps the selected mark alone. */
export function selectionFilter(id: string | null): ExpressionSpecification {
  return ['==', ['get', 'id'], id ?? ''];
}

function areaParts(layer: AreaLayer, selection: LineStyle): MapLibreParts {
  const marks = layer.marks.map((mark) =>
    feature(mark.geometry, { id: mark.id, key: mark.key, label: mark.label, detail: mark.detail }),
  );
  const patterned = layer.scale.domain.filter((key) => styleOf(layer.scale, key).pattern !== null);
  const patterns = new Map(
    layer.scale.range.flatMap(({ pattern }) =>
      pattern === null ? [] : [[patternId(pattern), patternSvg(pattern)]],
    ),
  );
  const nameOf = (style: FillStyle) => (style.pattern === null ? '' : patternId(style.pattern));
  const layers: LayerSpecification[] = [
    {
      id: layer.id,
      type: 'fill',
      source: layer.id,
      paint: { 'fill-color': matchKey(layer.scale, (style) => style.color), 'fill-antialias': true },
    },
  ];
  if (patterned.length > 0) {
    layers.push({
      id: `${layer.id}-pattern`,
      type: 'fill',
      source: layer.id,
      filter: ['in', ['get', 'key'], ['literal', patterned]],
      paint: { 'fill-pattern': matchKey(layer.scale, nameOf) },
    });
  }
  if (layer.selects !== null) {
    layers.push({
      id: selectionLayerId(layer.id),
      type: 'line',
      source: layer.id,
      filter: selectionFilter(null),
      layout: { 'line-join': 'round' },
      paint: linePaint(selection),
    });
  }
  return { sources: { [layer.id]: collection(marks) }, layers, images: Object.fromEntries(patterns) };
}

function lineParts(layer: LineLayer): MapLibreParts {
  return {
    sources: { [layer.id]: collection([feature(layer.geometry, {})]) },
    layers: [
      {
        id: layer.id,
        type: 'line',
        source: layer.id,
        layout: { 'line-join': 'round' },
        paint: linePaint(layer.style),
      },
    ],
    images: {},
  };
}

/** Symbols in their places, with the leaders that join moved ones to their true place and the ties of annexes. */
function pointSources(
  layer: PointLayer,
  symbols: readonly DrawnSymbol[],
): Readonly<Record<string, FeatureCollection>> {
  const leaders: Feature[] = [];
  const ties: Feature[] = [];
  const points = symbols.map(({ mark, style, at }) => {
    if (at !== mark.position)
      leaders.push(feature({ type: 'LineString', coordinates: [[...mark.position], [...at]] }, {}));
    if (mark.tie !== null)
      ties.push(feature({ type: 'LineString', coordinates: [[...at], [...mark.tie]] }, {}));
    return feature(
      { type: 'Point', coordinates: [...at] },
      { id: mark.id, key: mark.key, label: mark.label, detail: mark.detail, order: -style.diameter },
    );
  });
  return {
    [layer.id]: collection(points),
    [`${layer.id}-leaders`]: collection(leaders),
    [`${layer.id}-ties`]: collection(ties),
  };
}

function pointParts(layer: PointLayer, symbols: readonly DrawnSymbol[], selection: LineStyle): MapLibreParts {
  const image = (id: string) => `symbol-${layer.id}-${id}`;
  const [first, ...rest] = symbolSizes;
  const size = ['step', ['zoom'], first?.[1] ?? 1, ...rest.flat()] as unknown as ExpressionSpecification;
  const lines = (id: string, style: LineStyle): LayerSpecification => ({
    id: `${layer.id}-${id}`,
    type: 'line',
    source: `${layer.id}-${id}`,
    paint: linePaint(style),
  });
  return {
    sources: pointSources(layer, symbols),
    images: Object.fromEntries(layer.scale.range.map((style) => [image(style.id), symbolSvg(style)])),
    layers: [
      lines('ties', layer.tie),
      lines('leaders', layer.leader),
      {
        id: selectionLayerId(layer.id),
        type: 'circle',
        source: layer.id,
        filter: selectionFilter(null),
        paint: {
          'circle-radius': matchKey(layer.scale, (style) => style.diameter / 2 + 4),
          'circle-color': 'transparent',
          'circle-stroke-color': selection.color,
          'circle-stroke-width': selection.width,
        },
      },
      {
        id: layer.id,
        type: 'symbol',
        source: layer.id,
        layout: {
          'icon-image': matchKey(layer.scale, (style) => image(style.id)),
          'icon-size': size,
          'icon-allow-overlap': true,
          'symbol-sort-key': ['get', 'order'],
        },
      },
    ],
  };
}

/** Marks moved apart for a zoom step. */
function symbolsOf(layer: PointLayer, zoom: number): readonly DrawnSymbol[] {
  const styles = layer.marks.map((mark) => styleOf(layer.scale, mark.key));
  const placed = placeSymbols(
    layer.marks.map((mark, i) => ({ position: mark.position, diameter: styles[i]?.diameter ?? 0 })),
    zoom,
  );
  return layer.marks.map((mark, i) => ({
    mark,
    style: styles[i] ?? layer.scale.unknown,
    at: placed[i] ?? mark.position,
  }));
}

/**
 * A scene as MapLibre sources, layers and images; `zoom` is that of the map, for the places of symbols and names, `window` (WGS 84) what it
 * shows where no name may be cut at its sides. No glyph or sprite server is needed.
 */
export function toMapLibre(scene: DrawnScene, zoom: number, window: Bounds | null = null): MapLibreParts {
  const symbols = new Map(
    scene.layers.flatMap((layer) => (layer.type === 'point' ? [[layer.id, symbolsOf(layer, zoom)]] : [])),
  );
  const names = namesOf(scene.layers, [...symbols.values()].flat(), zoom, window);
  const partsOf = (layer: SceneLayer): MapLibreParts => {
    switch (layer.type) {
      case 'area':
        return areaParts(layer, scene.selection);
      case 'line':
        return lineParts(layer);
      case 'point':
        return pointParts(layer, symbols.get(layer.id) ?? [], scene.selection);
      case 'label':
        return labelParts(layer, names.get(layer.id) ?? [], zoom);
    }
  };
  const parts = scene.layers.map(partsOf);
  const background: LayerSpecification = {
    id: 'background',
    type: 'background',
    paint: { 'background-color': scene.background },
  };
  return {
    sources: Object.assign({}, ...parts.map((part) => part.sources)) as MapLibreParts['sources'],
    layers: [background, ...parts.flatMap((part) => part.layers)],
    images: Object.assign({}, ...parts.map((part) => part.images)) as MapLibreParts['images'],
  };
}
