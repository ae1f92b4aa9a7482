import { Map as MapLibreMap, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { fontFamily } from '../../geodata/scene/maplibre-names';
import type { Bounds } from '../../geodata/stats/network';

setWorkerUrl(workerUrl);

// Asked for now, the faces of the names are there when the first glyph is drawn.
for (const face of ['Regular', 'SemiBold', 'Italic']) {
  const style = face === 'Italic' ? 'italic' : face === 'SemiBold' ? '600' : '400';
  void document.fonts.load(`${style} 24px "${fontFamily} ${face}"`);
}

/** Milliseconds of a movement of the map; MapLibre itself cuts it to none for readers who ask for less motion. */
export const moveDuration = 190;

/** How far beyond the département one can pan, as a share of its size. */
const margin = 1.2;

export interface MapStart {
  readonly container: HTMLElement;
  /** The département, WGS 84. */
  readonly bounds: Bounds;
}

/** A flat, north-up map without style, sources or controls but a scale. Throws when the browser has no WebGL. */
export function createMap({ container, bounds }: MapStart): MapLibreMap {
  const [west, south, east, north] = bounds;
  const [dx, dy] = [(east - west) * margin, (north - south) * margin];
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = new MapLibreMap({
    container,
    style: { version: 8, sources: {}, layers: [], transition: { duration: 0, delay: 0 } },
    bounds: [west, south, east, north],
    fitBoundsOptions: { padding: 24 },
    maxBounds: [west - dx, south - dy, east + dx, north + dy],
    minZoom: 6,
    maxZoom: 15,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: still ? 0 : 120,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new ScaleControl({ maxWidth: 110, unit: 'metric' }), 'bottom-left');
  return map;
}
