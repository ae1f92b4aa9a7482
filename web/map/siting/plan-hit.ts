import type { LonLat } from '../../../geodata/model/place';

/** What a click hit: a point or the town of a commune (ids of plans), where (WGS 84), and where on the map in CSS pixels. */
export interface PlanHit {
  readonly site: string | null;
  readonly at: LonLat;
  readonly x: number;
  readonly y: number;
}
