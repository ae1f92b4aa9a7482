import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { LonLat } from '../model/place';

/** GRS 80, in metres: the ellipsoid of RGF93, equal to that of WGS 84 within 0.1 mm. */
const semiMajor = 6_378_137;
const eccentricity2 = 0.006694380022900787;
const eccentricity = Math.sqrt(eccentricity2);
const radians = Math.PI / 180;

/** Twice the signed area of a closed ring, in the square of its units: positive when it turns anticlockwise. */
export function doubledArea(ring: readonly Position[]): number {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    const [bx = 0, by = 0] = ring[i + 1] ?? [];
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return sum;
}

/** Authalic function q of a latitude in radians (Snyder, Map Projections, eq. 3-12): areas are proportional to it. */
function authalic(latitude: number): number {
  const sine = Math.sin(latitude);
  const scaled = eccentricity * sine;
  return (
    (1 - eccentricity2) *
    (sine / (1 - scaled * scaled) - Math.log((1 - scaled) / (1 + scaled)) / (2 * eccentricity))
  );
}

function ringArea(ring: readonly Position[]): number {
  const equalArea = ring.map(([longitude = 0, latitude = 0]) => [
    longitude * radians,
    authalic(latitude * radians),
  ]);
  return (Math.abs(doubledArea(equalArea)) * semiMajor * semiMajor) / 4;
}

/**
 * Area in km² of a WGS 84 geometry, on the ellipsoid: shoelace formula in the cylindrical equal-area projection of GRS 80.
 * It is what PostGIS gives for a geography, unlike an area in Lambert-93, which is 0.2 % too large in the Nord. Holes are taken away.
 */
export function areaKm2(geometry: Polygon | MultiPolygon): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const squareMetres = polygons
    .flatMap((rings) => rings.map((ring, rank) => (rank === 0 ? ringArea(ring) : -ringArea(ring))))
    .reduce((sum, area) => sum + area, 0);
  return squareMetres / 1e6;
}

/**
 * Distance in metres between two WGS 84 points, along the ellipsoid's curvature at their mean latitude:
 * within a metre of the geodesic below 100 km, a hundredth of a percent below 500 km. Not for points across the 180th meridian.
 */
export function distanceM(from: LonLat, to: LonLat): number {
  const sine = Math.sin(((from[1] + to[1]) / 2) * radians);
  const flattening = 1 - eccentricity2 * sine * sine;
  const meridian = (semiMajor * (1 - eccentricity2)) / (flattening * Math.sqrt(flattening));
  const normal = semiMajor / Math.sqrt(flattening);
  const north = (to[1] - from[1]) * radians * meridian;
  const east = (to[0] - from[0]) * radians * normal * Math.sqrt(1 - sine * sine);
  return Math.hypot(north, east);
}
