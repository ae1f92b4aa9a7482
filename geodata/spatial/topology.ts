import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, mergeArcs, mesh, neighbors } from 'topojson-client';
import { topology as buildTopology } from 'topojson-server';
import type {
  MultiPolygon as ArcMultiPolygon,
  GeometryCollection,
  Objects,
  Topology,
} from 'topojson-specification';
import { polygonsFrom, rewind } from './rings';

/** A unit of a coverage: its identifier and area, in WGS 84 or in a plane. */
export interface Unit {
  readonly id: string;
  readonly geometry: Polygon | MultiPolygon;
}

/** A topology without properties, as this module makes them. */
export type PlainTopology = Topology<Objects<Record<string, never>>>;

/** Units described by the arcs they share: what lies between two of them is stored once, so unions and outlines are exact. */
export interface CoverageTopology {
  readonly topology: PlainTopology;
  readonly units: ReadonlyMap<string, ArcMultiPolygon>;
}

/**
 * Finds the arcs shared by units that use the very same vertices along their common limits (no quantisation, no tolerance).
 * Identifiers must be distinct. Algorithm: TopoJSON (M. Bostock).
 */
export function topologyOf(units: readonly Unit[]): CoverageTopology {
  const features: Feature[] = units.map(({ id, geometry }) => ({
    type: 'Feature',
    id,
    properties: {},
    geometry: rewind(geometry),
  }));
  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  return coverageOf(buildTopology({ units: collection }) as PlainTopology);
}

/** Adopts a topology whose object `units` is a collection of identified multipolygons, such as a simplified one. */
export function coverageOf(topology: PlainTopology): CoverageTopology {
  const collection = topology.objects['units'];
  if (collection?.type !== 'GeometryCollection') throw new Error('a topology of units is expected');
  const units = new Map<string, ArcMultiPolygon>();
  for (const unit of collection.geometries) {
    if (unit.type === 'MultiPolygon')
      units.set(String(unit.id), { type: 'MultiPolygon', id: String(unit.id), arcs: unit.arcs });
  }
  return { topology, units };
}

/**
 * Exact union of units: the arcs used once, stitched. Same coordinates as the units; outlines anticlockwise, holes clockwise.
 * Throws on an unknown identifier; an empty list gives an empty geometry.
 */
export function mergeOutlines({ topology, units }: CoverageTopology, ids: Iterable<string>): MultiPolygon {
  const members = [...new Set(ids)].map((id) => {
    const unit = units.get(id);
    if (unit === undefined) throw new Error(`unit ${id} is not in the coverage`);
    return unit;
  });
  const merged = feature(topology, mergeArcs(topology, members)).geometry;
  return polygonsFrom(merged.coordinates.flat());
}

/** The units that share a limit (not only a point) with each unit, by identifier. */
export function neighbours({ units }: CoverageTopology): Map<string, string[]> {
  const ids = [...units.keys()];
  const indices = neighbors([...units.values()]);
  return new Map(ids.map((id, at) => [id, (indices[at] ?? []).flatMap((index) => ids[index] ?? [])]));
}

/**
 * Limits between units, each drawn once. `groupOf` names the group of a unit: only limits between two groups are kept
 * (every limit when left out); the outer edge of the coverage is kept when `outer` is true.
 */
export function limits(
  { topology, units }: CoverageTopology,
  groupOf: (id: string) => string = (id) => id,
  outer = true,
): MultiLineString {
  const collection: GeometryCollection = { type: 'GeometryCollection', geometries: [...units.values()] };
  return mesh(topology, collection, (a, b) =>
    a === b ? outer : groupOf(String(a.id)) !== groupOf(String(b.id)),
  );
}
