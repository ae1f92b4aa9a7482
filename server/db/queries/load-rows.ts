import type { MultiPolygon, Point } from 'geojson';
import type { DatasetInfo } from '../../../geodata/model/dataset';
import type { Evidence } from '../../../geodata/model/evidence';

interface EvidenceColumns {
  readonly confidence: Evidence['confidence'];
  readonly source: string | null;
  readonly source_year: number | null;
  readonly note: string | null;
}
/** First and last day (ISO dates), both included; null is unbounded. */
interface PeriodColumns {
  readonly from: string | null;
  readonly to: string | null;
}
interface AreaColumns {
  readonly population: number;
  readonly area_km2: number;
  readonly geom: MultiPolygon;
}

/** The rows of every table, named as its columns; geometries are GeoJSON in WGS 84 (EPSG:4326). */
export interface DatasetRows {
  readonly dataset: readonly {
    readonly pack: string;
    readonly union_name: string;
    readonly department: string;
    readonly department_name: string;
    readonly network_year: number;
    readonly period_from: string;
    readonly period_to: string;
    readonly checksum: string;
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
  readonly structure: readonly (EvidenceColumns &
    PeriodColumns & {
      readonly id: string;
      readonly name: string;
      readonly kind: string;
      readonly stars: number | null;
      readonly commune: string;
      readonly parent: string | null;
      readonly class_confidence: Evidence['confidence'];
      readonly geom: Point;
    })[];
  readonly territory: readonly (EvidenceColumns &
    PeriodColumns &
    AreaColumns & { readonly id: string; readonly name: string; readonly structure: string })[];
  readonly territoryCommune: readonly { readonly territory: string; readonly commune: string }[];
  readonly initiative: readonly (EvidenceColumns & {
    readonly id: string;
    readonly type: string;
    readonly name: string;
  })[];
  readonly initiativeTerritory: readonly { readonly initiative: string; readonly territory: string }[];
  readonly initiativeStatus: readonly (PeriodColumns & {
    readonly initiative: string;
    readonly status: string;
  })[];
  readonly actor: readonly { readonly id: string; readonly name: string }[];
  readonly initiativeActor: readonly {
    readonly initiative: string;
    readonly actor: string;
    readonly role: string;
  }[];
  readonly means: readonly (EvidenceColumns & {
    readonly structure: string;
    readonly year: number;
    readonly fte: number;
    readonly budget: number | null;
  })[];
  readonly controlTotal: readonly { readonly zone: string; readonly class: string; readonly count: number }[];
  readonly staffTotal: readonly {
    readonly year: number;
    readonly job_family: string;
    readonly contract: string;
    readonly headcount: number;
  }[];
}
