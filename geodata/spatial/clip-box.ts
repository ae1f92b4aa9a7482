import { geoIdentity, geoStream } from 'd3-geo';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { extentOf, polygonsFrom, rewind } from './rings';

/** West, south, east, north, in the units of what is cut (degrees for WGS 84). */
export type Box = readonly [west: number, south: number, east: number, north: number];

/**
 * The part of an area inside a box, in the area's own (planar) coordinates: rings are closed along the box, outlines come out
 * anticlockwise. Algorithm: d3-geo's rectangle clipping, in the plane.
 */
export function clipToBox(geometry: Polygon | MultiPolygon, box: Box): MultiPolygon {
  const [west, south, east, north] = box;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const rings: Position[][] = [];
  const cutter = geoIdentity().clipExtent([
    [west, south],
    [east, north],
  ]);
  for (const polygon of polygons) {
    const [minX, minY, maxX, maxY] = extentOf(polygon[0] ?? []);
    if (minX > east || maxX < west || minY > north || maxY < south) continue;
    let ring: Position[] = [];
    const sink = cutter.stream({
      point: (x, y) => ring.push([x, y]),
      lineStart: () => (ring = []),
      lineEnd: () => rings.push([...ring, ...ring.slice(0, 1)]),
      polygonStart: () => undefined,
      polygonEnd: () => undefined,
    });
    geoStream(
      {
        type: 'Polygon',
        coordinates: rewind({ type: 'Polygon', coordinates: polygon }).coordinates[0] ?? [],
      },
      sink,
    );
  }
  return polygonsFrom(rings);
}

/** The parts of lines inside a box, in their own (planar) coordinates. Algorithm: d3-geo's rectangle clipping, in the plane. */
export function clipLinesToBox(lines: readonly (readonly Position[])[], box: Box): Position[][] {
  const [west, south, east, north] = box;
  const cut: Position[][] = [];
  let line: Position[] = [];
  const sink = geoIdentity()
    .clipExtent([
      [west, south],
      [east, north],
    ])
    .stream({
      point: (x, y) => line.push([x, y]),
      lineStart: () => (line = []),
      lineEnd: () => cut.push(line),
      polygonStart: () => undefined,
      polygonEnd: () => undefined,
    });
  for (const coordinates of lines)
    geoStream({ type: 'LineString', coordinates: coordinates.map((one) => [...one]) }, sink);
  return cut;
}
