import type { MultiPolygon, Polygon } from 'geojson';
import { difference, intersection, union, type Geom } from 'polyclip-ts';
import { clipToBox, type Box } from './clip-box';
import { extentOf } from './rings';

const polygonsOf = (geometry: Polygon | MultiPolygon) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
const multi = (coordinates: Geom): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: coordinates as MultiPolygon['coordinates'],
});
/** Beyond the box of what is cut, so that no side of the box runs along a side of it. */
const margin = 0.01;

/** West, south, east and north of areas; of none, of no extent. Coordinates of the geometries. */
export function boxOf(geometries: readonly (Polygon | MultiPolygon)[]): Box {
  return extentOf(geometries.flatMap((one) => polygonsOf(one).flatMap(([outer = []]) => outer)));
}

/** The area of all of several, by polyclip-ts; outlines that cross themselves are mended on the way. Coordinates of the geometries. */
export function unite(geometries: readonly (Polygon | MultiPolygon)[]): MultiPolygon {
  const [first = [], ...others] = geometries.map((one) => polygonsOf(one) as Geom);
  return multi(union(first, ...others));
}

/** What two areas share, by polyclip-ts: only what lies around the first is looked at of the second. Without polygons when nothing. */
export function cut(geometry: MultiPolygon, within: MultiPolygon): MultiPolygon {
  if (geometry.coordinates.length === 0) return geometry;
  const [west, south, east, north] = boxOf([geometry]);
  const near = clipToBox(within, [west - margin, south - margin, east + margin, north + margin]);
  if (near.coordinates.length === 0) return near;
  return multi(intersection(geometry.coordinates as Geom, near.coordinates as Geom));
}

/** An area less another, by polyclip-ts. Coordinates of the geometries. */
export function without(geometry: MultiPolygon, taken: MultiPolygon): MultiPolygon {
  if (taken.coordinates.length === 0) return geometry;
  return multi(difference(geometry.coordinates as Geom, taken.coordinates as Geom));
}
