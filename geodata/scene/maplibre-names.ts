import type { LayerSpecification, SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import type { LonLat } from '../model/place';
import type { Bounds } from '../stats/network';
import { symbolFactor, toLonLat, toPixels, zoomStepOf } from '../symbology/place-symbols';
import type { LabelStyle, SymbolStyle } from '../symbology/scale';
import { styleOf } from '../symbology/scale';
import { tieWidth } from '../symbology/scales';
import { symbolSize, symbolSvg } from '../symbology/symbol-svg';
import { placeNames, weightyLines, type PlacedName } from './names/place-names';
import { lineHeight } from './names/setting';
import type { Point, Rect } from './page/page';
import { sourceSans } from './page/measure';
import type { LabelLayer, LineLayer, PointMark, SceneLayer } from './scene';

/** Font stacks: the bundled family, whose weights and slants the map finds by these names (without a digit: MapLibre writes them unquoted into a canvas font). */
export const fontFamily = 'Source Sans';

/** What a map must hold to draw a scene: GeoJSON by source id, layers in drawing order, and images as SVG documents by id. */
export interface MapLibreParts {
  readonly sources: Readonly<Record<string, FeatureCollection>>;
  readonly layers: readonly LayerSpecification[];
  readonly images: Readonly<Record<string, string>>;
}

/** A symbol in its place (WGS 84) on a map. */
export interface DrawnSymbol {
  readonly mark: PointMark;
  readonly style: SymbolStyle;
  readonly at: LonLat;
}

/** Width of the halo of a name, in CSS pixels. */
const haloWidth = 2;

function textFont({ weight, italic }: LabelStyle): string[] {
  const name = weight === 'semibold' ? 'SemiBold' : italic ? 'Italic' : 'Regular';
  return [`${fontFamily} ${name}`];
}

const lonLatOf = ([lon = 0, lat = 0]: readonly number[]): LonLat => [lon, lat];

function linesOf({ geometry }: LineLayer, place: (position: LonLat) => Point): readonly (readonly Point[])[] {
  const lines = geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : geometry.coordinates;
  return lines.map((line) => line.map((position) => place(lonLatOf(position))));
}

function sidesOf([west, south, east, north]: Bounds, place: (position: LonLat) => Point): Rect {
  const [[x, y], [right, bottom]] = [place([west, north]), place([east, south])];
  return { x, y, width: right - x, height: bottom - y };
}

/**
 * The names of a map in their places, by the id of their layer: those of the step of its zoom, at which symbols are `drawn`. `window` (WGS 84)
 * is what the map shows, where no name may be cut at its sides; null: it goes on.
 */
export function namesOf(
  layers: readonly SceneLayer[],
  drawn: readonly DrawnSymbol[],
  zoom: number,
  window: Bounds | null,
): ReadonlyMap<string, readonly PlacedName[]> {
  const step = zoomStepOf(zoom);
  const place = (position: LonLat) => toPixels(position, step);
  return placeNames(
    layers.filter((layer): layer is LabelLayer => layer.type === 'label'),
    step,
    {
      place,
      rings: ({ coordinates }) =>
        coordinates.flat().map((ring) => ring.map((position) => place(lonLatOf(position)))),
      pixel: 1,
      measure: sourceSans,
      sides: window === null ? null : sidesOf(window, place),
      symbols: drawn.map(({ mark, style, at }) => ({
        place: mark.place,
        at: place(at),
        radius: (symbolSize(style) / 2) * symbolFactor(step),
      })),
      lines: layers.flatMap((layer) =>
        layer.type === 'line' && weightyLines.has(layer.id) ? linesOf(layer, place) : [],
      ),
      tied: new Set(['seatTown']),
    },
  );
}

const imageOf = (layer: LabelLayer, key: string) => `dot-${layer.id}-${key}`;

/** A name as a feature: at what it belongs to, its text held off it by as much as it stands beside. */
function nameFeature(
  layer: LabelLayer,
  { mark, style, setting, middle, align, own, isDotted }: PlacedName,
  step: number,
): Feature {
  const { size, width } = setting;
  const from = own?.at ?? middle;
  const side = align === 'left' ? -width / 2 : align === 'right' ? width / 2 : 0;
  const em = (value: number) => Math.round((value / size) * 100) / 100;
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...toLonLat(...from, step)] },
    properties: {
      id: mark.id,
      key: mark.key,
      text: setting.lines.join('\n'),
      size,
      anchor: align,
      offset: [em(middle[0] + side - from[0]), em(middle[1] - from[1])],
      dot: isDotted && style.dot !== null ? imageOf(layer, mark.key) : '',
    },
  };
}

/** Names in their places as a source, its layers, and the images of their dots. */
export function labelParts(layer: LabelLayer, names: readonly PlacedName[], zoom: number): MapLibreParts {
  const used = layer.scale.domain.filter((key) => names.some(({ mark }) => mark.key === key));
  const layers = used.toReversed().map((key): SymbolLayerSpecification => {
    const style = styleOf(layer.scale, key);
    return {
      id: `${layer.id}-${key}`,
      type: 'symbol',
      source: layer.id,
      filter: ['==', ['get', 'key'], key],
      layout: {
        'icon-image': ['get', 'dot'],
        'text-field': ['get', 'text'],
        'text-font': textFont(style),
        'text-size': ['get', 'size'],
        'text-letter-spacing': style.spacing,
        'text-line-height': lineHeight,
        // Lines are broken, and places chosen, already.
        'text-max-width': 100,
        'text-anchor': ['get', 'anchor'],
        'text-offset': ['get', 'offset'],
        'text-justify': 'auto',
        'icon-allow-overlap': true,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': style.color, 'text-halo-color': style.halo, 'text-halo-width': haloWidth },
    };
  });
  const images = used.flatMap((key): [string, string][] => {
    const { dot } = styleOf(layer.scale, key);
    return dot === null ? [] : [[imageOf(layer, key), symbolSvg(dot)]];
  });
  const ties = tieParts(layer, names, zoom);
  const features = names.map((name) => nameFeature(layer, name, zoomStepOf(zoom)));
  return {
    sources: { ...ties.sources, [layer.id]: { type: 'FeatureCollection', features } },
    layers: [...ties.layers, ...layers],
    images: Object.fromEntries(images),
  };
}

/** The hairlines that tie names to their symbols. */
function tieParts(
  layer: LabelLayer,
  names: readonly PlacedName[],
  zoom: number,
): Pick<MapLibreParts, 'sources' | 'layers'> {
  const ties = names.flatMap(({ tie, style }) => (tie === null ? [] : [{ tie, color: style.color }]));
  const [first] = ties;
  if (first === undefined) return { sources: {}, layers: [] };
  const id = `${layer.id}-ties`;
  const step = zoomStepOf(zoom);
  const features = ties.map(({ tie }): Feature => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'LineString', coordinates: tie.map(([x, y]) => [...toLonLat(x, y, step)]) },
  }));
  return {
    sources: { [id]: { type: 'FeatureCollection', features } },
    layers: [{ id, type: 'line', source: id, paint: { 'line-color': first.color, 'line-width': tieWidth } }],
  };
}
