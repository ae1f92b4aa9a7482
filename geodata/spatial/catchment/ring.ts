import type { Position } from 'geojson';
import type { LonLat } from '../../model/place';
import { destination } from '../geodesic';

/** Vertices of a ring: the polygon in the circle lacks 0.03 % of its area. */
export const ringVertices = 144;

/** The azimuth of a vertex of a ring, in degrees; they run anticlockwise. */
export function azimuthOf(vertex: number): number {
  return (-360 * vertex) / ringVertices;
}

/** The closed ring of points at a distance in metres from a centre, anticlockwise, WGS 84, each of them on the geodesic circle. */
export function circle(centre: LonLat, metres: number): Position[] {
  const ring = Array.from({ length: ringVertices }, (_, vertex) => [
    ...destination(centre, azimuthOf(vertex), metres),
  ]);
  return [...ring, [...(ring[0] ?? [])]];
}

/** True when a circle reaches neither a pole nor the 180th meridian, where outlines in degrees cannot go. */
export function isDrawable([longitude, latitude]: LonLat, metres: number): boolean {
  // A degree of latitude is 110.57 km at least.
  const high = Math.abs(latitude) + metres / 110_570;
  if (high >= 89.9) return false;
  return circle([longitude, latitude], metres).every(([x = 0]) => Math.abs(x) <= 180);
}
