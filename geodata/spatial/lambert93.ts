import type { MultiPolygon, Position } from 'geojson';
import proj4 from 'proj4';
import type { LonLat } from '../model/place';

/** Easting and northing in Lambert-93 metres (EPSG:2154), in that order. */
export type PlanePoint = readonly [number, number];

/** RGF93 v1 / Lambert-93 as defined by IGN: conic conformal, parallels 44° and 49°, GRS 80, the same datum as WGS 84 to a metre. */
const definition =
  '+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs';
const projection = proj4('EPSG:4326', definition);

/** Projects longitude and latitude (WGS 84 degrees) to Lambert-93 metres. */
export function toLambert93([longitude = Number.NaN, latitude = Number.NaN]: LonLat | Position): PlanePoint {
  const [x = Number.NaN, y = Number.NaN] = projection.forward([longitude, latitude]);
  return [x, y];
}

/** Unprojects Lambert-93 metres to longitude and latitude (WGS 84 degrees). */
export function fromLambert93([x = Number.NaN, y = Number.NaN]: PlanePoint | Position): LonLat {
  const [longitude = Number.NaN, latitude = Number.NaN] = projection.inverse([x, y]);
  return [longitude, latitude];
}

/** Applies a change of coordinates to every position of a geometry, keeping its rings and their order. */
export function mapPositions(
  geometry: MultiPolygon,
  change: (position: Position) => readonly [number, number],
): MultiPolygon {
  return {
    type: 'MultiPolygon',
    coordinates: geometry.coordinates.map((rings) =>
      rings.map((ring) => ring.map((position) => [...change(position)])),
    ),
  };
}
