import type { Map as MapLibreMap } from 'maplibre-gl';

declare global {
  interface Window {
    /** The map of the page: for the stage of a seminar around it, and for the tests that drive it in a browser. */
    __maillage?: { readonly map: MapLibreMap };
  }
}
