import type { MultiPolygon, Polygon, Position } from 'geojson';
import { distanceM } from '../../spatial/measure';
import { boundaryOf, type Plane } from './boundary';
import { areaBoxes } from './boxes';
import { meetUnshared } from './meet';
import { nearestFinder } from './nearest';
import type { Gap } from './segments';
import { areasAtVertices, pairSet, shareSegments, shareVertices } from './shared';

/** `rook`: neighbours share a limit of some length; `queen`: at least a point. */
export const contiguities = ['rook', 'queen'] as const;
export type ContiguityKind = (typeof contiguities)[number];

/** Areas that do not touch, by rank, and how far apart they are: metres for degrees, else the unit of the file. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly distance: number;
}

/** Who touches whom, by rank of area. */
export interface Contiguity {
  /** Pairs of neighbours, ascending, lower rank first. */
  readonly edges: readonly (readonly [number, number])[];
  /** Areas without a neighbour, each with the nearest one (none when it is alone). */
  readonly islands: readonly { readonly area: number; readonly link: Link | null }[];
  /** Pairs that nearly touch, with nothing in between: probably neighbours whose limits were drawn apart. */
  readonly nearTouching: readonly Link[];
  /** Gaps below this, in the unit of the links, are said to be nearly touching. */
  readonly nearTolerance: number;
  /** The shortest link from a set of areas to the others; null when there are no others. */
  readonly linkFrom: (areas: ReadonlySet<number>) => Link | null;
}

/** Limits this near, as a share of the extent, are the same: the rounding of doubles, far below any survey. */
const sameShare = 1e-9;
/** A gap below this share of the middle size of areas cannot be seen on a map of them: nobody meant it. */
const nearShare = 0.01;

/**
 * Neighbours among areas of any file. Limits need not share their vertices: after those that do (found by hashing), segments that run
 * along each other are found by an index of boxes, such as where one limit ends in the middle of another. `isDegrees`: longitudes and
 * latitudes (WGS 84), whose distances are given in metres; otherwise the plane and the unit of the file.
 */
export function contiguityOf(
  geometries: readonly (Polygon | MultiPolygon)[],
  kind: ContiguityKind,
  isDegrees: boolean,
): Contiguity {
  const scale = isDegrees ? Math.cos((middleLatitude(geometries) * Math.PI) / 180) : 1;
  const plane: Plane = ([x = 0, y = 0]: Position) => [x * scale, y];
  const boundary = boundaryOf(geometries, plane);
  const boxes = areaBoxes(boundary);
  const same = sameShare * extentOf(boundary.x, boundary.y);
  const near = Math.max(2 * same, nearShare * middleSize(boxes));
  const pairs = pairSet(geometries.length);
  const alone = shareSegments(boundary, pairs);
  const atVertices = areasAtVertices(boundary);
  if (kind === 'queen') shareVertices(atVertices, pairs);
  const gaps = meetUnshared({ boundary, boxes, alone, atVertices, kind, same, near }, pairs);

  const linkOf = (from: number, to: number, gap: Gap): Link => ({ from, to, distance: lengthOf(gap) });
  const lengthOf = ({ from, to, distance }: Gap) =>
    isDegrees ? distanceM([from[0] / scale, from[1]], [to[0] / scale, to[1]]) : distance;
  const nearest = nearestFinder(boundary, boxes);
  const linkFrom = (areas: ReadonlySet<number>): Link | null => {
    const found = nearest(areas);
    return found === null ? null : linkOf(found.area, found.other, found.gap);
  };
  const edges = pairs.list();
  const touched = new Set(edges.flat());
  const islands = Array.from(geometries.keys()).filter((area) => !touched.has(area));
  return {
    edges,
    islands: islands.map((area) => ({ area, link: linkFrom(new Set([area])) })),
    nearTouching: gaps.map(({ area, other, gap }) => linkOf(area, other, gap)),
    nearTolerance: isDegrees ? distanceM([0, 0], [0, near]) : near,
    linkFrom,
  };
}

function middleLatitude(geometries: readonly (Polygon | MultiPolygon)[]): number {
  let [south, north] = [Infinity, -Infinity];
  for (const geometry of geometries) {
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
    for (const ring of rings) {
      for (const [, y = 0] of ring) {
        south = Math.min(south, y);
        north = Math.max(north, y);
      }
    }
  }
  return geometries.length === 0 ? 0 : (south + north) / 2;
}

function extentOf(x: Float64Array, y: Float64Array): number {
  const spread = (values: Float64Array) => {
    let [low, high] = [Infinity, -Infinity];
    for (const value of values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return values.length === 0 ? 0 : high - low;
  };
  return Math.max(spread(x), spread(y));
}

/** The middle one of the sizes of boxes: the side of a square of their area. */
function middleSize(boxes: ReturnType<typeof areaBoxes>): number {
  const sizes = Float64Array.from(
    boxes.filter(([west, , east]) => west <= east),
    ([west, south, east, north]) => Math.sqrt((east - west) * (north - south)),
  ).sort();
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}
