import type { MultiPolygon } from 'geojson';
import type { Evidence } from './evidence';

/** The communes a structure is competent for, over a period (ISO dates, null is unbounded). */
export interface Territory {
  readonly id: string;
  readonly name: string;
  readonly structure: string;
  readonly zone: string;
  readonly communes: readonly string[];
  readonly population: number;
  readonly areaKm2: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly evidence: Evidence;
  readonly geometry: MultiPolygon;
}

/** Yearly means of a structure: full-time equivalents and budget in euros. */
export interface Means {
  readonly structure: string;
  readonly year: number;
  readonly fte: number;
  readonly budget: number | null;
  readonly evidence: Evidence;
}
