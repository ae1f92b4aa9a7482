import type { MultiPolygon } from 'geojson';
import type { Result } from '../../model/issue';
import type { LonLat } from '../../model/place';

/** A text in both languages. */
export interface Wording {
  readonly fr: string;
  readonly en: string;
}

/** A point whose catchment is sought, WGS 84; attractiveness has a meaning for gravity alone, and is above 0. */
export interface CatchmentPoint {
  readonly id: string;
  readonly at: LonLat;
  readonly attractiveness: number;
}

/** What a catchment is computed from. Distances in km. */
export interface CatchmentInput {
  readonly points: readonly CatchmentPoint[];
  /** Each above 0; may be empty for methods that do not need a limit. */
  readonly distancesKm: readonly number[];
  /** The points as one set, without the limits between them. */
  readonly isDissolved: boolean;
  /** Each distance without what is nearer, rather than with it. */
  readonly isBands: boolean;
  /** The area results are clipped to, WGS 84; null: none. */
  readonly within: MultiPolygon | null;
  /** Exponent of the distance in gravity. */
  readonly decay: number;
  /** Road kilometres for each kilometre as the crow flies; 1: as the crow flies. */
  readonly detour: number;
  /** Day the points are of, for who reads the result; null when it is not known. */
  readonly day: string | null;
}

/** One area of a catchment: of the points named, from one distance to another (null: without limit). */
export interface CatchmentArea {
  readonly points: readonly string[];
  readonly fromKm: number;
  readonly toKm: number | null;
  readonly geometry: MultiPolygon;
  /** On the ellipsoid. */
  readonly areaKm2: number;
  /** Of the points named being chosen, from 0 to 1; null for methods without probabilities. */
  readonly probability: number | null;
}

/** A catchment and, line by line, how it was computed. */
export interface Catchment {
  readonly method: string;
  readonly areas: readonly CatchmentArea[];
  readonly how: readonly Wording[];
}

/** A method: one file each, listed in the registry. */
export interface CatchmentMethod {
  readonly id: string;
  readonly name: Wording;
  /** Where the method comes from. */
  readonly source: string;
  /** Refused with what is wrong with the input. */
  readonly compute: (input: CatchmentInput) => Result<Catchment>;
}
