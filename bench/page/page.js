// The least that draws the same GeoJSON with the same library: what the application is compared with.
import { Map, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';

setWorkerUrl(workerUrl);

const source = (name) => ({ type: 'geojson', data: `${location.origin}/${name}.json` });
const map = new Map({
  container: 'map',
  bounds: [2.06, 49.96, 4.24, 51.1],
  fitBoundsOptions: { padding: 24 },
  style: {
    version: 8,
    sources: {
      backdrop: source('backdrop'),
      zones: source('zones'),
      structures: source('structures'),
      places: source('places'),
    },
    layers: [
      { id: 'background', type: 'background', paint: { 'background-color': '#dde8ee' } },
      { id: 'backdrop', type: 'fill', source: 'backdrop', paint: { 'fill-color': '#f4f2ec' } },
      { id: 'zones', type: 'fill', source: 'zones', paint: { 'fill-color': '#b0d7f1' } },
      { id: 'zone-limits', type: 'line', source: 'zones', paint: { 'line-color': '#444444' } },
      {
        id: 'place-labels',
        type: 'symbol',
        source: 'places',
        layout: {
          'text-field': ['get', 'name'],
          'text-size': 12,
          'symbol-sort-key': ['-', 0, ['get', 'population']],
        },
      },
      { id: 'structures', type: 'circle', source: 'structures', paint: { 'circle-radius': 6 } },
    ],
  },
});
window.__maillage = { map };
