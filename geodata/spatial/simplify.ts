import { presimplify } from 'topojson-simplify';
import type { Arc } from 'topojson-specification';
import { coverageFaults } from './coverage-faults';
import { fromLambert93, toLambert93 } from './lambert93';
import { coverageOf, mergeOutlines, type CoverageTopology, type PlainTopology } from './topology';

/** How far to simplify: `bendM2` square metres per bend and `decimals` decimal degrees (5 is about a metre). */
export interface Lightness {
  readonly bendM2: number;
  readonly decimals: number;
}

/** Units of a coverage that must be drawn in more detail; none when it is sound. */
type Unsound = (candidate: CoverageTopology) => ReadonlySet<string>;

/** Units whose limits cross others, and those that would vanish. */
function unitsAtFault(coverage: CoverageTopology): ReadonlySet<string> {
  const lost = [...coverage.units.keys()].filter(
    (id) => mergeOutlines(coverage, [id]).coordinates.length === 0,
  );
  return new Set([...lost, ...coverageFaults(coverage).flatMap(({ units }) => units)]);
}

function plainRank(arc: number): number {
  return arc < 0 ? ~arc : arc;
}

/** Arcs in Lambert-93 with, as third coordinate of each position, the area (m²) of the bend it makes (Visvalingam–Whyatt). */
function weighedArcs(topology: PlainTopology): Arc[] {
  const plane = topology.arcs.map((arc): Arc => arc.map((position) => [...toLambert93(position)]));
  return presimplify({ ...topology, arcs: plane }).arcs;
}

/** An arc without its bends smaller than `bendM2`, in rounded degrees. */
function lightArc(weighed: Arc, bendM2: number, decimals: number): Arc {
  const scale = 10 ** decimals;
  const kept = weighed.filter(([, , bend = 0]) => bend >= bendM2);
  return kept.map((position) =>
    fromLambert93(position).map((degrees) => Math.round(degrees * scale) / scale),
  );
}

/**
 * Simplifies a WGS 84 coverage without opening a gap: each shared limit is simplified once, dropping the bends whose triangle is
 * smaller than `bendM2` (Visvalingam–Whyatt, in Lambert-93), then rounded; meeting points of limits stay in place. Limits that would
 * cross, and units that would vanish, are drawn in more detail, down to rounding alone: the result tiles the ground whenever the coverage given does.
 * `unsound` may tell otherwise which units to detail.
 */
export function simplifyCoverage(
  { topology, units }: CoverageTopology,
  { bendM2, decimals }: Lightness,
  unsound: Unsound = unitsAtFault,
): CoverageTopology {
  const weighed = weighedArcs(topology);
  const bends = weighed.map(() => bendM2);
  for (;;) {
    const arcs = weighed.map((arc, rank) => lightArc(arc, bends[rank] ?? 0, decimals));
    const candidate = coverageOf({ ...topology, arcs });
    const toDetail = new Set(
      [...unsound(candidate)].flatMap((id) => (units.get(id)?.arcs ?? []).flat(2).map(plainRank)),
    );
    const finer = [...toDetail].filter((rank) => (bends[rank] ?? 0) > 0);
    if (finer.length === 0) return candidate;
    for (const rank of finer) bends[rank] = (bends[rank] ?? 0) > 1 ? (bends[rank] ?? 0) / 4 : 0;
  }
}

/**
 * The bend (m²) to simplify a WGS 84 coverage with so that its units have at most `maxPositions` positions in all, each shared limit
 * counted once for each of its units; 0 when it has no more already.
 */
export function bendWithin({ topology, units }: CoverageTopology, maxPositions: number): number {
  const uses = new Map<number, number>();
  for (const { arcs } of units.values()) {
    for (const rank of arcs.flat(2).map(plainRank)) uses.set(rank, (uses.get(rank) ?? 0) + 1);
  }
  const bends = weighedArcs(topology).flatMap((arc, rank) =>
    arc.flatMap(([, , bend = 0]) => Array.from({ length: uses.get(rank) ?? 0 }, () => bend)),
  );
  return bends.length <= maxPositions ? 0 : (bends.toSorted((a, b) => b - a)[maxPositions] ?? 0);
}
