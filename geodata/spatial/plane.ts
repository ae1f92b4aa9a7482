import proj4 from 'proj4';
import type { LonLat } from '../model/place';
import type { Box } from './clip-box';
import { fromLambert93, toLambert93, type PlanePoint } from './lambert93';

/** A conformal plane in metres, with its name for who reads a result. */
export interface Plane {
  readonly name: { readonly fr: string; readonly en: string };
  readonly to: (point: LonLat) => PlanePoint;
  readonly from: (point: PlanePoint) => LonLat;
}

/** Metropolitan France in degrees: where Lambert-93 is the legal plane. */
const metropolis: Box = [-5.5, 41, 10, 51.5];

/**
 * The plane to compute in over a box of WGS 84 degrees: Lambert-93 in metropolitan France, elsewhere an oblique stereographic projection
 * on GRS 80 centred on the box (Snyder, Map Projections, 1987, p. 154), which is conformal like it.
 */
export function planeFor([west, south, east, north]: Box): Plane {
  const [w, s, e, n] = metropolis;
  if (west >= w && south >= s && east <= e && north <= n)
    return { name: { fr: 'Lambert-93', en: 'Lambert-93' }, to: toLambert93, from: fromLambert93 };
  const [longitude, latitude] = [(west + east) / 2, (south + north) / 2].map((one) => Number(one.toFixed(2)));
  const projection = proj4(
    'EPSG:4326',
    `+proj=sterea +lat_0=${latitude} +lon_0=${longitude} +k=1 +x_0=0 +y_0=0 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs`,
  );
  const pair = ([x = Number.NaN, y = Number.NaN]: readonly number[]): readonly [number, number] => [x, y];
  return {
    name: {
      fr: `stéréographique centrée sur ${latitude}°, ${longitude}°`,
      en: `stereographic centred on ${latitude}°, ${longitude}°`,
    },
    to: ([x, y]) => pair(projection.forward([x, y])),
    from: ([x, y]) => pair(projection.inverse([x, y])),
  };
}
