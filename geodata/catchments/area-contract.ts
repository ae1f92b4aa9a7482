import type { MultiLineString, MultiPolygon } from 'geojson';
import type { LonLat } from '../model/place';
import type { TravelAreas } from '../model/travel';
import type { CatchmentPoint, Wording } from '../spatial/catchment/contract';
import type { AreaMethod } from './view';

/** A place of demand, WGS 84, with its weight. */
export interface WeighedPlace {
  readonly id: string;
  readonly at: LonLat;
  readonly weight: number;
}

/** What one point has: places and weights, within each threshold, or in all of its own. */
export interface PointFigure {
  readonly id: string;
  /** Of its own area; null where areas are united. */
  readonly areaKm2: number | null;
  readonly places: number;
  readonly weight: number;
  /** Weight within each threshold; empty where thresholds play no part. */
  readonly within: readonly number[];
}

/** What is counted in areas: of each point, and within each threshold of any of them (weights once). */
export interface PointFigures {
  readonly points: readonly PointFigure[];
  readonly within: readonly {
    readonly threshold: number;
    readonly places: number;
    readonly weight: number;
  }[];
  readonly places: number;
  readonly weight: number;
}

/** What the areas of a map are computed from: all that a method needs, and the places of demand that are counted in them. */
export interface AreasOrder {
  readonly method: AreaMethod;
  readonly points: readonly CatchmentPoint[];
  readonly places: readonly WeighedPlace[];
  /** Ascending, in km or minutes. */
  readonly thresholds: readonly number[];
  readonly isBands: boolean;
  readonly isDissolved: boolean;
  /** What areas are clipped to (WGS 84); null: nothing. Partitions and gravity always fill the ground. */
  readonly within: MultiPolygon | null;
  readonly ground: MultiPolygon;
  readonly decay: number;
  readonly detour: number;
  /** ISO date. */
  readonly day: string;
  /** Areas of an engine, for the method that has them. */
  readonly travel: TravelAreas | null;
}

/** An area as it is drawn and listed, WGS 84: `rank` is that of its threshold, or of its class of probability. */
export interface DrawnArea {
  readonly points: readonly string[];
  readonly rank: number;
  readonly from: number;
  /** Null: without limit. */
  readonly to: number | null;
  readonly geometry: MultiPolygon;
  readonly areaKm2: number;
}

/** What was computed: areas, the greatest last; what they hold within each threshold and of each point; and how, line by line. */
export interface AreasResult {
  readonly method: AreaMethod;
  readonly areas: readonly DrawnArea[];
  /** Limits between the points most probably gone to; null for other methods. */
  readonly limits: MultiLineString | null;
  readonly figures: PointFigures;
  readonly how: readonly Wording[];
  /** What an engine could not do, in sentences. */
  readonly faults: readonly Wording[];
}

/** Areas that a method made, before anything is counted in them. */
export type MadeAreas = Pick<AreasResult, 'areas' | 'limits' | 'how' | 'faults'>;
