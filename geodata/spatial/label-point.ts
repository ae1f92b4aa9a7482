import type { MultiPolygon, Position } from 'geojson';
import polylabel from 'polylabel';
import type { LonLat } from '../model/place';

function ringSpan(ring: readonly Position[]): number {
  let doubled = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    const [bx = 0, by = 0] = ring[i + 1] ?? [];
    doubled += ax * by - bx * ay;
  }
  return Math.abs(doubled);
}

/**
 * Where a name sits best in an area: the pole of inaccessibility of its largest polygon (Mapbox's polylabel),
 * found after scaling longitudes by the cosine of the latitude so that "far from the edge" is meant on the ground.
 * In and out: WGS 84. Throws on an empty geometry.
 */
export function labelPoint(geometry: MultiPolygon): LonLat {
  const largest = geometry.coordinates.toSorted((a, b) => ringSpan(b[0] ?? []) - ringSpan(a[0] ?? []))[0];
  const latitude = largest?.[0]?.[0]?.[1];
  if (largest === undefined || latitude === undefined) throw new Error('a label needs an area');
  const squeeze = Math.cos((latitude * Math.PI) / 180);
  const [x = 0, y = 0] = polylabel(
    largest.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon * squeeze, lat])),
    0.002,
  );
  return [x / squeeze, y];
}
