import type { Confidence } from './evidence';
import type { LonLat } from './place';

/** What kind of place demand comes through when it is not a whole commune: the gateways of a territory. */
export const gatewayKinds = [
  'station',
  'motorway_area',
  'port',
  'airport',
  'site',
  'lodging',
  'other',
] as const;
export type GatewayKind = (typeof gatewayKinds)[number];

/**
 * Demand beside inhabitants, at a point: of a commune (at its town), or of a gateway. `measure` tells what is counted ("visiteurs par an",
 * "lits touristiques"): only weights of one measure add up.
 */
export interface DemandFact {
  readonly id: string;
  readonly measure: string;
  /** INSEE code when it is that of a whole commune; null for a gateway. */
  readonly commune: string | null;
  readonly kind: GatewayKind | null;
  readonly name: string;
  /** WGS 84. */
  readonly at: LonLat;
  readonly weight: number;
  /** Months (1 to 12) in which it holds, both included and over the end of the year when backwards; null: the whole year. */
  readonly months: readonly [from: number, to: number] | null;
  /** Day (ISO date) that it is known for. */
  readonly day: string;
  readonly confidence: Confidence;
}

/** All demand known on a day, as served, in the order of ids. */
export interface DemandFacts {
  readonly format: 1;
  /** ISO date. */
  readonly day: string;
  readonly demands: readonly DemandFact[];
  /** Sources and licences, one line each, as printed under the map. */
  readonly credits: readonly string[];
}
