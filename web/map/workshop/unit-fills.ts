import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { CommuneShape } from '../../../geodata/grouping/ground';
import { toMapLibre } from '../../../geodata/scene/maplibre';
import type { ScenarioScene } from '../../../geodata/scene/scenario';
import { unitFillsId } from '../../../geodata/scene/scenario-layers';
import { patternId, patternSvg } from '../../../geodata/symbology/pattern-svg';
import { fillOf, type GroupingPalette } from '../../../geodata/symbology/groupings';
import type { MapParts } from '../renderer';

/** The contours of the communes as a map holds them: never made again while one paints. Features are numbered for their state. */
export function contours(shapes: readonly CommuneShape[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: shapes.map(({ insee, geometry }, id) => ({
      type: 'Feature',
      id,
      properties: { id: insee },
      geometry,
    })),
  };
}

const expression = (value: unknown) => value as ExpressionSpecification;

/** The parts of a scene at a zoom but for the fills of communes, which are live. */
export function sceneParts(scene: ScenarioScene, zoom: number): MapParts {
  return toMapLibre({ ...scene, layers: scene.layers.filter(({ id }) => id !== unitFillsId) }, zoom);
}

/**
 * The parts of a scene with the fills of communes: the colour of each is a state of its contour, which changes without its geometry
 * being read again; bands of a second colour choose their communes by a filter.
 */
export function withLiveFills(
  parts: MapParts,
  held: FeatureCollection,
  fills: ReadonlyMap<string, string>,
  styles: GroupingPalette,
): MapParts {
  const live: LayerSpecification = {
    id: unitFillsId,
    type: 'fill',
    source: unitFillsId,
    paint: {
      'fill-color': expression(['coalesce', ['feature-state', 'color'], styles.unassigned.color]),
      'fill-antialias': true,
    },
  };
  const banded = new Map<string, string[]>();
  for (const [insee, key] of fills)
    if (key.includes('+')) banded.set(key, [...(banded.get(key) ?? []), insee]);
  const images: Record<string, string> = {};
  const bands = Array.from(banded).flatMap(([key, codes]): LayerSpecification[] => {
    const { pattern } = fillOf(styles, key);
    if (pattern === null) return [];
    images[patternId(pattern)] = patternSvg(pattern);
    return [
      {
        id: `${unitFillsId}-${key}`,
        type: 'fill',
        source: unitFillsId,
        filter: expression(['in', ['get', 'id'], ['literal', codes]]),
        paint: { 'fill-pattern': patternId(pattern) },
      },
    ];
  });
  const at = parts.layers.findIndex(({ id }) => id === 'unit-limits');
  return {
    layers: [...parts.layers.slice(0, at), live, ...bands, ...parts.layers.slice(at)],
    images: { ...parts.images, ...images },
    sources: { ...parts.sources, [unitFillsId]: held },
  };
}

/** Colours the contours of communes on a map, touching only those whose colour is another. */
export class UnitFills {
  readonly #map: MapLibreMap;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #shown = new Map<string, string>();

  /** The fills of contours that the map holds already. */
  constructor(map: MapLibreMap, shapes: readonly CommuneShape[]) {
    this.#map = map;
    this.#numbers = new Map(shapes.map(({ insee }, id) => [insee, id]));
  }

  /** Shows a colour on some communes (INSEE codes). */
  paint(communes: Iterable<string>, color: string): void {
    for (const insee of communes) this.#set(insee, color);
  }

  /** Shows every commune in the colour of its key of `fillKey`. */
  show(fills: ReadonlyMap<string, string>, styles: GroupingPalette): void {
    const colours = new Map<string, string>();
    for (const [insee, key] of fills) {
      const color = colours.get(key) ?? fillOf(styles, key).color;
      colours.set(key, color);
      this.#set(insee, color);
    }
  }

  #set(insee: string, color: string): void {
    const id = this.#numbers.get(insee);
    if (id === undefined || this.#shown.get(insee) === color) return;
    this.#shown.set(insee, color);
    this.#map.setFeatureState({ source: unitFillsId, id }, { color });
  }
}
