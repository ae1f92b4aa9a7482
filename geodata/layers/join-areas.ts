import type { MultiPolygon } from 'geojson';

/** All polygons of several areas as one geometry, for drawing their limits; not a union: shared limits stay twice. */
export function joinAreas(areas: readonly { readonly geometry: MultiPolygon }[]): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: areas.flatMap((area) => area.geometry.coordinates) };
}
