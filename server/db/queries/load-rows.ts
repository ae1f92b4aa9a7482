import type { MultiPolygon, Point } from 'geojson';
import type { DatasetInfo } from '../../../geodata/model/dataset';

interface AreaColumns {
  readonly population: number;
  readonly area_km2: number;
  readonly geom: MultiPolygon;
}

/** The rows of the tables of reference, named as their columns; geometries are GeoJSON in WGS 84 (EPSG:4326). */
export interface ReferenceRows {
  readonly dataset: readonly {
    readonly pack: string;
    readonly union_name: string;
    readonly department: string;
    readonly department_name: string;
    readonly network_year: number;
    readonly period_from: string;
    readonly period_to: string;
    readonly checksum: string;
    readonly pack_digest: string;
    readonly geometry_kind: DatasetInfo['geometry']['kind'];
    readonly geometry_label: string;
    readonly geometry_accuracy_m: number | null;
    readonly geometry_licence: string;
    readonly geometry_date: string;
  }[];
  readonly dataSource: readonly {
    readonly rank: number;
    readonly label: string;
    readonly licence: string;
    readonly url: string | null;
    readonly source_date: string | null;
  }[];
  readonly backdropArea: readonly {
    readonly id: string;
    readonly kind: string;
    readonly geom: MultiPolygon;
  }[];
  readonly backdropLabel: readonly {
    readonly id: string;
    readonly kind: string;
    readonly name_fr: string;
    readonly name_en: string;
    readonly geom: Point;
  }[];
  readonly zone: readonly (AreaColumns & {
    readonly id: string;
    readonly name: string;
    readonly rank: number;
    readonly note: string | null;
    readonly commune_count: number;
  })[];
  readonly epci: readonly (AreaColumns & {
    readonly siren: string;
    readonly name: string;
    readonly kind: string;
    readonly commune_count: number;
  })[];
  readonly commune: readonly (AreaColumns & {
    readonly insee: string;
    readonly name: string;
    readonly epci: string;
    readonly zone: string;
    readonly seat: Point;
  })[];
  readonly controlTotal: readonly { readonly zone: string; readonly class: string; readonly count: number }[];
  readonly staffTotal: readonly {
    readonly year: number;
    readonly job_family: string;
    readonly contract: string;
    readonly headcount: number;
  }[];
}
