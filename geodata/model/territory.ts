import type { MultiPolygon } from 'geojson';
import type { Evidence } from './evidence';
import { existsOn } from './period';

/**
 * The communes a structure is competent for, over a period in which they are the same (first and last day, ISO dates, null is
 * unbounded). A territory whose communes change is several of these: the last has the id of the territory, an earlier one
 * `territory.first-day`.
 */
export interface Territory {
  readonly id: string;
  /** The same for all periods of a territory. */
  readonly territory: string;
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

/**
 * The period of a territory that holds a day (ISO date); on a day that none holds, the last one begun before, else the first.
 * `id` is that of the territory, the same for all its periods; undefined when there is no such territory.
 */
export function periodOn(territories: readonly Territory[], id: string, day: string): Territory | undefined {
  const periods = territories
    .filter(({ territory }) => territory === id)
    .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  return (
    periods.find((period) => existsOn(period, day)) ??
    periods.findLast((period) => period.from === null || period.from <= day) ??
    periods[0]
  );
}

/** Yearly means of a structure: full-time equivalents and budget in euros; null is unknown. */
export interface Means {
  readonly structure: string;
  readonly year: number;
  readonly fte: number | null;
  readonly budget: number | null;
  readonly evidence: Evidence;
}
