import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Camera } from '../../geodata/scene/view';
import type { Bounds } from '../../geodata/stats/network';
import type { Destination } from '../state/atlas.svelte';
import { moveDuration } from './create-map';

/**
 * Added to the events of the movements we ask the map for. `chosen`: the camera becomes that of the view; `whole`: the view has
 * none, the département fits the window. A movement with neither (a resize, a camera read from the address) leaves the view as it is.
 */
export interface MoveData {
  readonly moved?: 'chosen' | 'whole';
}
const chosen: MoveData = { moved: 'chosen' };

/** Pixels of the map that something covers, at its right and at its bottom. */
export interface Covered {
  readonly right: number;
  readonly bottom: number;
}

/** Nearest zoom at which a found place is shown. */
const placeZoom = 11;

/** Where the map stands now. */
export function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return { lon: lng, lat, zoom: map.getZoom() };
}

/** The window of the map, WGS 84. */
export function windowOf(map: MapLibreMap): Bounds {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

/** Shows the whole département at once. */
export function fitWhole(map: MapLibreMap, whole: Bounds, duration: number): void {
  const [west, south, east, north] = whole;
  const data: MoveData = { moved: 'whole' };
  map.fitBounds([west, south, east, north], { padding: 28, duration }, data);
}

/** Moves the map where it is asked to go; what is covered is left free. */
export function goTo(
  map: MapLibreMap,
  destination: Exclude<Destination, { kind: 'commune' }>,
  whole: Bounds,
  { right, bottom }: Covered,
): void {
  switch (destination.kind) {
    case 'whole':
      fitWhole(map, whole, moveDuration);
      return;
    case 'camera': {
      const { lon, lat, zoom } = destination.camera;
      map.jumpTo({ center: [lon, lat], zoom });
      return;
    }
    case 'point': {
      const [lon, lat] = destination.position;
      const offset: [number, number] = [-right / 2, -bottom / 2];
      const zoom = Math.max(map.getZoom(), placeZoom);
      map.easeTo({ center: [lon, lat], zoom, offset, duration: moveDuration }, chosen);
      return;
    }
    case 'bounds': {
      const [west, south, east, north] = destination.bounds;
      // A low strip above the sheet would have no height left beside wide margins.
      const room = Math.min(48, (map.getContainer().clientHeight - bottom) / 6);
      const padding = { top: room, left: room, bottom: room + bottom, right: room + right };
      map.fitBounds([west, south, east, north], { padding, maxZoom: 12, duration: moveDuration }, chosen);
    }
  }
}

/** Zooms by whole levels on the centre. */
export function zoomBy(map: MapLibreMap, levels: number): void {
  map.easeTo({ zoom: map.getZoom() + levels, duration: moveDuration }, chosen);
}

/** Slides the map so that a point of it (pixels) is not covered; does nothing when it is free. */
export function uncover(
  map: MapLibreMap,
  { x, y }: { readonly x: number; readonly y: number },
  { right, bottom }: Covered,
): void {
  const { clientWidth, clientHeight } = map.getContainer();
  const margin = 120;
  const dx = Math.max(0, x - (clientWidth - right - margin));
  const dy = Math.max(0, y - (clientHeight - bottom - margin));
  if ((right > 0 && dx > 0) || (bottom > 0 && dy > 0)) {
    map.panBy([right > 0 ? dx : 0, bottom > 0 ? dy : 0], { duration: moveDuration }, chosen);
  }
}
