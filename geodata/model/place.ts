import type { MultiPolygon } from 'geojson';

/** Longitude, latitude in WGS 84 degrees (EPSG:4326), in that order. */
export type LonLat = readonly [number, number];

/** One of the touristic parts of the département; `rank` fixes its order and its hue. */
export interface Zone {
  readonly id: string;
  readonly name: string;
  readonly rank: number;
  readonly population: number;
  readonly communeCount: number;
  readonly areaKm2: number;
  readonly note: string | null;
  readonly geometry: MultiPolygon;
}

/** An inter-municipal body; only its communes of the département are counted and drawn. */
export interface Epci {
  readonly siren: string;
  readonly name: string;
  readonly kind: string;
  readonly population: number;
  readonly communeCount: number;
  readonly areaKm2: number;
  readonly geometry: MultiPolygon;
}

/** A commune of the département by its five-character INSEE code; `seat` is the point of its town. */
export interface Commune {
  readonly insee: string;
  readonly name: string;
  readonly population: number;
  readonly epci: string;
  readonly zone: string;
  readonly areaKm2: number;
  readonly geometry: MultiPolygon;
}

/** The point of a commune, for labels and search, without its contour. */
export interface Place {
  readonly insee: string;
  readonly name: string;
  readonly population: number;
  readonly epci: string;
  readonly epciName: string;
  readonly zone: string;
  readonly position: LonLat;
}

/** Land around the département, and names of what surrounds it: what the map shows but does not study. */
export interface BackdropArea {
  readonly id: string;
  readonly kind: 'land';
  readonly geometry: MultiPolygon;
}
export const backdropLabelKinds = ['water', 'country', 'department'] as const;
export interface BackdropLabel {
  readonly id: string;
  readonly kind: (typeof backdropLabelKinds)[number];
  readonly nameFr: string;
  readonly nameEn: string;
  readonly position: LonLat;
}
