import type { MultiPolygon } from 'geojson';
import type { Result } from '../../geodata/model/issue';
import type { TravelEngine, TravelMeasure, TravelMode } from '../../geodata/model/travel';

/** Longitude and latitude, WGS 84. */
export type Position = readonly [number, number];

/** What a way costs: seconds and metres; null when there is no way. */
export type Way = readonly [seconds: number, metres: number] | null;

/** The ways that an engine is asked at a time. */
export interface WaysAsked {
  readonly mode: TravelMode;
  readonly origins: readonly Position[];
  readonly destinations: readonly Position[];
}

/** The areas that an engine is asked at a time: around one place, within minutes or km, ascending. */
export interface AreasAsked {
  readonly mode: TravelMode;
  readonly measure: TravelMeasure;
  readonly at: Position;
  readonly limits: readonly number[];
}

/**
 * An engine of routes, whatever it is. What goes wrong is told as issues (`travel-…`); what is answered has the lengths that were asked,
 * and nothing else is sure of it: `check-ways` and `check-area` see to that for all engines alike.
 */
export interface TravelAdapter {
  readonly engine: TravelEngine;
  /** As many places as one call of `ways` may have on each side. */
  readonly block: { readonly origins: number; readonly destinations: number };
  /** As many ways as a request may ask in all, for it would take days. */
  readonly mostWays: number;
  /** Costs row by row of origins. */
  ways(asked: WaysAsked, signal: AbortSignal): Promise<Result<readonly Way[]>>;
  /** One area for each limit, in their order. */
  areas(asked: AreasAsked, signal: AbortSignal): Promise<Result<readonly MultiPolygon[]>>;
  /** Lets go of what it holds; it may be asked again afterwards. */
  close(): Promise<void>;
}
