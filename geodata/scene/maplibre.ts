import type {
  ExpressionSpecification,
  LayerSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { patternId, patternSvg } from '../symbology/pattern-svg';
import { placeSymbols, symbolSizes } from '../symbology/place-symbols';
import type { FillStyle, LabelStyle, LineStyle, Scale } from '../symbology/scale';
import { styleOf } from '../symbology/scale';
import { symbolSvg } from '../symbology/symbol-svg';
import type { AreaLayer, LabelLayer, LineLayer, PointLayer, Scene, SceneLayer } from './scene';

/** What a map must hold to draw a scene: GeoJSON by source id, layers in drawing order, and images as SVG documents by id. */
export interface MapLibreParts {
  readonly sources: Readonly<Record<string, FeatureCollection>>;
  readonly layers: readonly LayerSpecification[];
  readonly images: Readonly<Record<string, string>>;
}

/** What of a scene a map draws. */
export type DrawnScene = Pick<Scene, 'background' | 'selection' | 'layers'>;

/** Font stacks: the bundled family, whose weights and slants the map finds by these names (without a digit: MapLibre writes them unquoted into a canvas font). */
export const fontFamily = 'Source Sans';

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

/** Marks moved apart for a zoom step, with the leaders that join moved ones to their true place and the ties of annexes. */
function pointSources(layer: PointLayer, zoom: number): Readonly<Record<string, FeatureCollection>> {
  const diameters = layer.marks.map((mark) => styleOf(layer.scale, mark.key).diameter);
  const placed = placeSymbols(
    layer.marks.map((mark, i) => ({ position: mark.position, diameter: diameters[i] ?? 0 })),
    zoom,
  );
  const leaders: Feature[] = [];
  const ties: Feature[] = [];
  const points = layer.marks.map((mark, i) => {
    const at = placed[i] ?? mark.position;
    if (at !== mark.position)
      leaders.push(feature({ type: 'LineString', coordinates: [[...mark.position], [...at]] }, {}));
    if (mark.tie !== null)
      ties.push(feature({ type: 'LineString', coordinates: [[...at], [...mark.tie]] }, {}));
    return feature(
      { type: 'Point', coordinates: [...at] },
      { id: mark.id, key: mark.key, label: mark.label, detail: mark.detail, order: -(diameters[i] ?? 0) },
    );
  });
  return {
    [layer.id]: collection(points),
    [`${layer.id}-leaders`]: collection(leaders),
    [`${layer.id}-ties`]: collection(ties),
  };
}

function pointParts(layer: PointLayer, zoom: number, selection: LineStyle): MapLibreParts {
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
    sources: pointSources(layer, zoom),
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
          // Names keep clear of symbols.
          'icon-ignore-placement': false,
          'icon-padding': 1,
          'symbol-sort-key': ['get', 'order'],
        },
      },
    ],
  };
}

function textFont({ weight, italic }: LabelStyle): string[] {
  const name = weight === 'semibold' ? 'SemiBold' : italic ? 'Italic' : 'Regular';
  return [`${fontFamily} ${name}`];
}

type Places = NonNullable<NonNullable<SymbolLayerSpecification['layout']>['text-variable-anchor-offset']>;

/** Where the name of a point may stand, first choice first: on it, close round it, then farther, clear of a symbol. Offsets in em, y down. */
function placesAround(): Places {
  const sides = [
    ['bottom', 0, -1],
    ['top', 0, 1],
    ['left', 1, 0],
    ['right', -1, 0],
    ['bottom-left', 0.7, -0.7],
    ['bottom-right', -0.7, -0.7],
    ['top-left', 0.7, 0.7],
    ['top-right', -0.7, 0.7],
  ] as const;
  const ring = (radius: number) => sides.flatMap(([anchor, x, y]) => [anchor, [x * radius, y * radius]]);
  return ['center', [0, 0], ...ring(0.9), ...ring(1.6), ...ring(2.5)] as Places;
}

function labelParts(layer: LabelLayer): MapLibreParts {
  const used = layer.scale.domain.filter((key) => layer.marks.some((mark) => mark.key === key));
  // Later layers win collisions: the most important names come last.
  const layers = used.toReversed().map((key): SymbolLayerSpecification => {
    const style = styleOf(layer.scale, key);
    return {
      id: `${layer.id}-${key}`,
      type: 'symbol',
      source: layer.id,
      minzoom: style.minZoom,
      filter: ['==', ['get', 'key'], key],
      layout: {
        'text-field': ['get', 'text'],
        'text-font': textFont(style),
        'text-size': style.size,
        'text-letter-spacing': style.spacing,
        'text-transform': style.uppercase ? 'uppercase' : 'none',
        'text-max-width': 9,
        'text-padding': 2,
        'symbol-sort-key': ['get', 'order'],
        // A name that is always shown has had its place chosen; the others look for one.
        ...(style.always
          ? { 'text-allow-overlap': true }
          : { 'text-variable-anchor-offset': placesAround(), 'text-justify': 'auto' }),
      },
      paint: { 'text-color': style.color, 'text-halo-color': style.halo, 'text-halo-width': 1.4 },
    };
  });
  const marks = layer.marks.map((mark, order) =>
    feature(
      { type: 'Point', coordinates: [...mark.position] },
      { id: mark.id, key: mark.key, text: mark.text, order },
    ),
  );
  return { sources: { [layer.id]: collection(marks) }, layers, images: {} };
}

function layerParts(layer: SceneLayer, scene: DrawnScene, zoom: number): MapLibreParts {
  switch (layer.type) {
    case 'area':
      return areaParts(layer, scene.selection);
    case 'line':
      return lineParts(layer);
    case 'point':
      return pointParts(layer, zoom, scene.selection);
    case 'label':
      return labelParts(layer);
  }
}

/** A scene as MapLibre sources, layers and images; `zoom` is that of the map, for the places of the symbols. No glyph or sprite server is needed. */
export function toMapLibre(scene: DrawnScene, zoom: number): MapLibreParts {
  const parts = scene.layers.map((layer) => layerParts(layer, scene, zoom));
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
