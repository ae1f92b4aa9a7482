import type { LonLat } from '../model/place';
import { distanceM } from './measure';

/** GRS 80, in metres. */
const semiMajor = 6_378_137;
const flattening = 1 / 298.257222101;
const semiMinor = semiMajor * (1 - flattening);
const squaredRatio = (semiMajor ** 2 - semiMinor ** 2) / semiMinor ** 2;
const radians = Math.PI / 180;
/** Neither series needs as many turns, except between points that face each other across the globe. */
const mostTurns = 100;

/** Coefficients A and B of Vincenty's series, for the squared cosine of the azimuth at the equator. */
function series(cosine2: number): readonly [a: number, b: number] {
  const u = cosine2 * squaredRatio;
  return [
    1 + (u / 16384) * (4096 + u * (-768 + u * (320 - 175 * u))),
    (u / 1024) * (256 + u * (-128 + u * (74 - 47 * u))),
  ];
}

function correction(b: number, sine: number, cosine: number, middle: number): number {
  const first = cosine * (2 * middle ** 2 - 1);
  const second = (b / 6) * middle * (4 * sine ** 2 - 3) * (4 * middle ** 2 - 3);
  return b * sine * (middle + (b / 4) * (first - second));
}

function longitudeShare(cosine2: number): number {
  return (flattening / 16) * cosine2 * (4 + flattening * (4 - 3 * cosine2));
}

/**
 * The point at a distance in metres from another, along the geodesic that leaves it at an azimuth in degrees clockwise from north.
 * WGS 84 in and out; the longitude may pass 180°. Direct problem on GRS 80 (Vincenty, Survey Review 23, 1975), within a millimetre.
 */
export function destination([longitude, latitude]: LonLat, azimuth: number, metres: number): LonLat {
  const [sinAzimuth, cosAzimuth] = [Math.sin(azimuth * radians), Math.cos(azimuth * radians)];
  const reduced = Math.atan((1 - flattening) * Math.tan(latitude * radians));
  const [sinU, cosU] = [Math.sin(reduced), Math.cos(reduced)];
  const start = Math.atan2(Math.tan(reduced), cosAzimuth);
  const sinEquator = cosU * sinAzimuth;
  const cosine2 = 1 - sinEquator ** 2;
  const [a, b] = series(cosine2);
  const straight = metres / (semiMinor * a);
  let arc = straight;
  for (let turn = 0; turn < mostTurns; turn++) {
    const next = straight + correction(b, Math.sin(arc), Math.cos(arc), Math.cos(2 * start + arc));
    const moved = Math.abs(next - arc);
    arc = next;
    if (moved < 1e-13) break;
  }
  const [sine, cosine, middle] = [Math.sin(arc), Math.cos(arc), Math.cos(2 * start + arc)];
  const across = sinU * sine - cosU * cosine * cosAzimuth;
  const north = Math.atan2(
    sinU * cosine + cosU * sine * cosAzimuth,
    (1 - flattening) * Math.hypot(sinEquator, across),
  );
  const turned = Math.atan2(sine * sinAzimuth, cosU * cosine - sinU * sine * cosAzimuth);
  const c = longitudeShare(cosine2);
  const bent = arc + c * sine * (middle + c * cosine * (2 * middle ** 2 - 1));
  return [longitude + (turned - (1 - c) * flattening * sinEquator * bent) / radians, north / radians];
}

/**
 * Length in metres of the geodesic between two WGS 84 points. Inverse problem on GRS 80 (Vincenty, 1975), within a millimetre; between
 * points that nearly face each other across the globe, where the series does not settle, the coarser `distanceM`.
 */
export function geodesicM(from: LonLat, to: LonLat): number {
  const reducedOf = ([, latitude]: LonLat) => Math.atan((1 - flattening) * Math.tan(latitude * radians));
  const [u1, u2] = [reducedOf(from), reducedOf(to)];
  const [sin1, cos1, sin2, cos2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)];
  const span = (to[0] - from[0]) * radians;
  let turned = span;
  for (let turn = 0; turn < mostTurns; turn++) {
    const [sinTurned, cosTurned] = [Math.sin(turned), Math.cos(turned)];
    const sine = Math.hypot(cos2 * sinTurned, cos1 * sin2 - sin1 * cos2 * cosTurned);
    if (sine === 0) return 0;
    const cosine = sin1 * sin2 + cos1 * cos2 * cosTurned;
    const arc = Math.atan2(sine, cosine);
    const sinEquator = (cos1 * cos2 * sinTurned) / sine;
    const cosine2 = 1 - sinEquator ** 2;
    const middle = cosine2 < 1e-15 ? 0 : cosine - (2 * sin1 * sin2) / cosine2;
    const c = longitudeShare(cosine2);
    const bent = arc + c * sine * (middle + c * cosine * (2 * middle ** 2 - 1));
    const next = span + (1 - c) * flattening * sinEquator * bent;
    const moved = Math.abs(next - turned);
    turned = next;
    if (moved > 1e-12) continue;
    const [a, b] = series(cosine2);
    return semiMinor * a * (arc - correction(b, sine, cosine, middle));
  }
  return distanceM(from, to);
}
