import Flatbush from 'flatbush';
import type { LonLat } from '../model/place';
import { mergeOutlines, type CoverageTopology } from './topology';
import { doubledArea } from './measure';

/**
 * What keeps units from tiling the ground: limits that cross or touch elsewhere than at a common vertex, a place covered twice,
 * a sliver between units. `units` are those concerned, `at` (WGS 84) is where to look.
 */
export interface CoverageFault {
  readonly kind: 'crossing' | 'overlap' | 'gap';
  readonly units: readonly string[];
  readonly at: LonLat;
}

type Grid = readonly [number, number];
interface Edge {
  readonly a: Grid;
  readonly b: Grid;
  readonly arc: number;
}

/** Coordinates are judged as whole millionths of a degree, about 0.1 m, on which the tests below are exact. */
const grid = 1e6;
/** A hole narrower than this many square degrees (about a hectare) is a sliver, not the enclave of a neighbour. */
const sliver = 1e-6;

function turn(a: Grid, b: Grid, c: Grid): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

function same(a: Grid, b: Grid): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** Whether a point lies on a segment, its ends left out. */
function isWithin(point: Grid, { a, b }: Edge): boolean {
  if (same(point, a) || same(point, b) || turn(a, b, point) !== 0) return false;
  const along = (point[0] - a[0]) * (b[0] - a[0]) + (point[1] - a[1]) * (b[1] - a[1]);
  return along > 0 && along < (b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2;
}

function clash(first: Edge, second: Edge): boolean {
  if (
    isWithin(first.a, second) ||
    isWithin(first.b, second) ||
    isWithin(second.a, first) ||
    isWithin(second.b, first)
  )
    return true;
  const [p, q] = [turn(first.a, first.b, second.a), turn(first.a, first.b, second.b)];
  const [r, s] = [turn(second.a, second.b, first.a), turn(second.a, second.b, first.b)];
  return Math.sign(p) * Math.sign(q) < 0 && Math.sign(r) * Math.sign(s) < 0;
}

function edgesOf({ topology }: CoverageTopology): Edge[] {
  return topology.arcs.flatMap((arc, rank) => {
    const points = arc.map(([x = 0, y = 0]): Grid => [Math.round(x * grid), Math.round(y * grid)]);
    return points.slice(1).flatMap((b, at) => {
      const a = points[at] ?? b;
      return same(a, b) ? [] : [{ a, b, arc: rank }];
    });
  });
}

/** Pairs of edges that cross, or touch elsewhere than at a common end. */
function clashes(edges: readonly Edge[]): (readonly [Edge, Edge])[] {
  if (edges.length === 0) return [];
  const index = new Flatbush(edges.length);
  const box = ({ a, b }: Edge) =>
    [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])] as const;
  for (const edge of edges) index.add(...box(edge));
  index.finish();
  return edges.flatMap((edge, rank) =>
    index
      .search(...box(edge), (other) => other > rank)
      .flatMap((other) => edges[other] ?? [])
      .filter((other) => clash(edge, other))
      .map((other) => [edge, other] as const),
  );
}

/** The units on the left and on the right of each arc. */
function sidesOf({ units }: CoverageTopology): Map<number, string[]> {
  const sides = new Map<number, string[]>();
  for (const [id, { arcs }] of units) {
    for (const arc of arcs.flat(2)) sides.set(arc, [...(sides.get(arc) ?? []), id]);
  }
  return sides;
}

function degrees([x, y]: Grid): LonLat {
  return [x / grid, y / grid];
}

/**
 * Everything that keeps a WGS 84 coverage from tiling the ground, empty when it does: then unions by shared arcs are exact and every
 * unit is valid for PostGIS. A hole of a hectare or more counts as the enclave of a neighbour, not as a gap. Judged to about 0.1 m.
 */
export function coverageFaults(coverage: CoverageTopology): CoverageFault[] {
  const sides = sidesOf(coverage);
  const unitsAt = (arc: number) => [...(sides.get(arc) ?? []), ...(sides.get(~arc) ?? [])];
  const crossings = clashes(edgesOf(coverage)).map(([first, second]): CoverageFault => ({
    kind: 'crossing',
    units: [...new Set([...unitsAt(first.arc), ...unitsAt(second.arc)])],
    at: degrees(first.a),
  }));
  const overlaps = [...sides].flatMap(([arc, units]): CoverageFault[] => {
    const [x = 0, y = 0] = coverage.topology.arcs[arc < 0 ? ~arc : arc]?.[0] ?? [];
    return units.length < 2 ? [] : [{ kind: 'overlap', units, at: [x, y] }];
  });
  const holes = mergeOutlines(coverage, coverage.units.keys()).coordinates.flatMap((rings) => rings.slice(1));
  const gaps = holes
    .filter((ring) => Math.abs(doubledArea(ring)) / 2 < sliver)
    .map(([[x = 0, y = 0] = []]): CoverageFault => ({ kind: 'gap', units: [], at: [x, y] }));
  return [...crossings, ...overlaps, ...gaps];
}
