import type { MultiPolygon } from 'geojson';
import type { GeometrySource } from '../model/dataset';
import type { BackdropArea, LonLat } from '../model/place';

/** A commune as the reference geography gives it: official list and population, contour from one of the sources. */
export interface ReferenceCommune {
  readonly insee: string;
  readonly name: string;
  readonly population: number;
  readonly epci: string;
  readonly seat: LonLat;
  readonly geometry: MultiPolygon;
}
export interface ReferenceEpci {
  readonly siren: string;
  readonly name: string;
  readonly kind: string;
}

/** The reference geography of one département, in WGS 84: its communes tile it without gap or overlap. */
export interface Geography {
  readonly communes: readonly ReferenceCommune[];
  readonly epcis: readonly ReferenceEpci[];
  readonly backdrop: readonly BackdropArea[];
  readonly source: GeometrySource;
}
