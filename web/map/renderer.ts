import type {
  FilterSpecification,
  LayerSpecification,
  RasterSourceSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { MapImages } from './images';
import { diffLayers, sameData, type LayerChange } from './style-diff';

/** What a map is to hold: GeoJSON or raster sources by id, layers bottom first, images as SVG documents. */
export interface MapParts {
  readonly sources: Readonly<Record<string, FeatureCollection | RasterSourceSpecification>>;
  readonly layers: readonly LayerSpecification[];
  readonly images: Readonly<Record<string, string>>;
}

// The style specification wrote these names and values; `diffLayers` carries them without their types.
type PaintName = Parameters<MapLibreMap['setPaintProperty']>[1];
type LayoutName = Parameters<MapLibreMap['setLayoutProperty']>[1];

const nothing: MapParts = { sources: {}, layers: [], images: {} };

/** Brings a map from what it shows to what it should show, touching only what differs. */
export class Renderer {
  readonly #images: MapImages;
  #shown = nothing;
  #wanted: MapParts | null = null;
  #running: Promise<void> | null = null;

  constructor(private readonly map: MapLibreMap) {
    this.#images = new MapImages(map);
  }

  /** Asks for a state; while images are being made, later demands replace earlier ones. Resolves once it, or a later one, is on the map. */
  async show(parts: MapParts): Promise<void> {
    this.#wanted = parts;
    this.#running ??= this.#run();
    await this.#running;
  }

  async #run(): Promise<void> {
    try {
      while (this.#wanted !== null) {
        const parts: MapParts = this.#wanted;
        await this.#images.hold(parts.images);
        // Something newer may have been asked for meanwhile; it will come next round.
        if (this.#wanted === parts) this.#wanted = null;
        this.#apply(parts);
      }
    } finally {
      // At once, not in a later turn: what is asked for in between would be forgotten.
      this.#running = null;
    }
  }

  #apply(parts: MapParts): void {
    const { map } = this;
    const changes = diffLayers(this.#shown.layers, parts.layers);
    for (const change of changes) if (change.do === 'remove') map.removeLayer(change.id);
    for (const id of Object.keys(this.#shown.sources)) if (!(id in parts.sources)) map.removeSource(id);
    for (const [id, source] of Object.entries(parts.sources)) this.#applySource(id, source);
    for (const change of changes) this.#applyChange(change);
    this.#shown = parts;
  }

  #applySource(id: string, source: FeatureCollection | RasterSourceSpecification): void {
    const shown = this.#shown.sources[id];
    if (shown === undefined) {
      this.map.addSource(
        id,
        source.type === 'raster' ? source : { type: 'geojson', data: source, tolerance: 0.2 },
      );
    } else if (source.type !== 'raster' && shown.type !== 'raster' && !sameData(shown, source)) {
      void this.map.getSource<GeoJSONSource>(id)?.setData(source);
    }
  }

  #applyChange(change: LayerChange): void {
    const { map } = this;
    switch (change.do) {
      case 'remove':
        return;
      case 'add':
        map.addLayer(change.layer, change.before);
        return;
      case 'move':
        map.moveLayer(change.id, change.before);
        return;
      case 'paint':
        map.setPaintProperty(change.id, change.name as PaintName, change.value as undefined);
        return;
      case 'layout':
        map.setLayoutProperty(change.id, change.name as LayoutName, change.value as undefined);
        return;
      case 'filter':
        map.setFilter(change.id, change.value as FilterSpecification | null);
        return;
      case 'zooms':
        map.setLayerZoomRange(change.id, change.min, change.max);
        return;
    }
  }
}
