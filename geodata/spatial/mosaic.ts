import Flatbush from 'flatbush';
import type { MultiPolygon, Position } from 'geojson';
import { gridEdges, perDegree, type GridPoint, type PlaneBox } from './cell-edges';
import { toLambert93 } from './lambert93';
import { contains, extentOf, polygonsFrom, rewind } from './rings';
import {
  crossing,
  edgePieces,
  isPoint,
  landPieces,
  stitch,
  type Crossing,
  type LandRing,
  type Piece,
} from './shore-cut';
import type { Site } from './spread';
import { voronoiPlane } from './voronoi';

/** Limits of cells are followed this far (m) beyond the land's extent. */
const offshore = 20_000;

/** Land has its vertices on hundred-thousandths of a degree (a metre), those of cells lie between. */
function whole([longitude = 0, latitude = 0]: Position): GridPoint {
  return [Math.round((longitude * perDegree) / 10) * 10, Math.round((latitude * perDegree) / 10) * 10];
}

/** Rings of the land on the grid, land on the left, without repeated or idle points. */
function landRings(land: MultiPolygon): LandRing[] {
  const rings = rewind(land).coordinates.flat();
  const rounded = rings.map((ring) =>
    ring.map(whole).filter(([x, y], at, all) => at === 0 || x !== all[at - 1]?.[0] || y !== all[at - 1]?.[1]),
  );
  const clean = polygonsFrom(rounded.map((ring) => ring.map(([x, y]) => [x, y])));
  return clean.coordinates.flat().map((ring) => ring.map(([x = 0, y = 0]): GridPoint => [x, y]));
}

/** Extent of rings in Lambert-93, with room around. */
function planeExtent(rings: readonly LandRing[]): PlaneBox {
  const [west, south, east, north] = extentOf(
    rings.flat().map(([x, y]) => [...toLambert93([x / perDegree, y / perDegree])]),
  );
  return [west - offshore, south - offshore, east + offshore, north + offshore];
}

/** Finds the land segments (by rank) that a box on the grid meets. */
function segmentFinder(segments: readonly Segment[]): (a: GridPoint, b: GridPoint) => number[] {
  if (segments.length === 0) return () => [];
  const index = new Flatbush(segments.length);
  const box = (a: GridPoint, b: GridPoint) =>
    [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])] as const;
  for (const [p, q] of segments) index.add(...box(p, q));
  index.finish();
  return (a, b) => index.search(...box(a, b));
}

type Segment = readonly [GridPoint, GridPoint];

/** All the lines that bound cells on land: the limits between them, then the edge of the land. */
function boundingPieces(
  sites: readonly Site[],
  rings: readonly LandRing[],
  isWanted: (cell: number) => boolean,
): Piece[] {
  const plane = voronoiPlane(sites);
  const segments = rings.flatMap((ring) => ring.slice(1).map((q, at): Segment => [ring[at] ?? q, q]));
  const near = segmentFinder(segments);
  const ground = polygonsFrom(rings.map((ring) => ring.map(([x, y]) => [x, y])));
  const onLand = (point: GridPoint) => contains(ground, point);
  const onSegment = new Map<number, Crossing[]>();
  const pieces: Piece[] = [];
  for (const edge of gridEdges(plane.edges, planeExtent(rings))) {
    const found: Crossing[] = [];
    for (const rank of near(edge.a, edge.b)) {
      const segment = segments[rank];
      const crossed = segment === undefined ? null : crossing(edge, ...segment);
      if (crossed === null) continue;
      found.push(crossed);
      onSegment.set(rank, [...(onSegment.get(rank) ?? []), crossed]);
    }
    if (isWanted(edge.left) || isWanted(edge.right)) pieces.push(...edgePieces(edge, found, onLand));
  }
  const nearest = ([x, y]: GridPoint) => plane.nearest(toLambert93([x / perDegree, y / perDegree]));
  let offset = 0;
  for (const ring of rings) {
    pieces.push(...landPieces(ring, (segment) => onSegment.get(offset + segment) ?? [], nearest));
    offset += ring.length - 1;
  }
  return pieces.filter((piece) => isWanted(piece.cell) && !isPoint(piece));
}

/**
 * The Voronoi cells of sites (Lambert-93), cut by the land (WGS 84): in WGS 84, six decimals. Cells that touch have the same vertices
 * along their common limit, so that they tile the land without gap or overlap. Only the cells of `wanted` are made; one wholly at sea is
 * missing. Sites must be distinct; outlines of the land must not cross themselves. Throws when limits cannot be made to fit.
 */
export function mosaic(
  sites: readonly Site[],
  land: MultiPolygon,
  wanted: ReadonlySet<string>,
): Map<string, MultiPolygon> {
  const pieces = boundingPieces(sites, landRings(land), (cell) => wanted.has(sites[cell]?.id ?? ''));
  const byCell = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const id = sites[piece.cell]?.id ?? '';
    byCell.set(id, [...(byCell.get(id) ?? []), piece]);
  }
  const cells = [...byCell].map(([id, own]): [string, MultiPolygon] => [
    id,
    polygonsFrom(stitch(own).map((ring) => ring.map(([x, y]) => [x / perDegree, y / perDegree]))),
  ]);
  return new Map(cells.filter(([, { coordinates }]) => coordinates.length > 0));
}
