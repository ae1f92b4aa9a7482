import type { MultiPolygon } from 'geojson';
import { union, type Geom } from 'polyclip-ts';
import { coverageFaults } from './coverage-faults';
import { polygonsFrom, rewind } from './rings';
import { topologyOf } from './topology';

function isSound(geometry: MultiPolygon): boolean {
  return coverageFaults(topologyOf([{ id: 'alone', geometry }])).every(({ kind }) => kind === 'gap');
}

/**
 * The same area without outlines that cross or touch themselves along the way (union of the area with itself, by polyclip-ts);
 * what is sound is left as it is. WGS 84 in and out.
 */
export function repair(geometry: MultiPolygon): MultiPolygon {
  const loops = polygonsFrom(rewind(geometry).coordinates.flat());
  if (isSound(loops)) return loops;
  const coordinates = union(loops.coordinates as Geom);
  return polygonsFrom(rewind({ type: 'MultiPolygon', coordinates }).coordinates.flat());
}
