import type { publishedClasses } from './structure';

/** Which contours are shown, how exact they are, and under which licence. */
export interface GeometrySource {
  readonly kind: 'official' | 'embedded' | 'file';
  /** Where it comes from, as printed: e.g. "ADMIN EXPRESS (IGN) via geo.api.gouv.fr". */
  readonly label: string;
  /** Typical distance of a drawn limit to the true one, in metres; null when unknown. */
  readonly accuracyM: number | null;
  readonly licence: string;
  /** ISO date of the contours or of their making. */
  readonly date: string;
}

/** A source of facts, printed with its licence under every map and export. */
export interface DataSource {
  readonly label: string;
  readonly licence: string;
  readonly url: string | null;
  readonly date: string | null;
}

/** What is loaded: the pack of a département, its sources and its contours. */
export interface DatasetInfo {
  readonly pack: string;
  readonly union: string;
  readonly department: string;
  readonly departmentName: string;
  /** Year of the network described by the pack. */
  readonly networkYear: number;
  /** First and last month (ISO dates) of the time slider. */
  readonly period: readonly [string, string];
  readonly loadedAt: string;
  readonly geometry: GeometrySource;
  readonly sources: readonly DataSource[];
}

/** Published number of structures of a class in a zone: what is loaded is compared with it. */
export interface ControlTotal {
  readonly zone: string;
  readonly class: (typeof publishedClasses)[number];
  readonly count: number;
}
