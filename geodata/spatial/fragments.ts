import type { MultiPolygon, Polygon } from 'geojson';
import { doubledArea } from './measure';
import { contains } from './rings';
import { mergeOutlines, neighbours, topologyOf, type CoverageTopology } from './topology';

/** A detached part smaller than this share of its unit is given to a neighbour. */
const smallShare = 0.1;

interface Piece {
  readonly id: string;
  readonly unit: string;
  readonly geometry: Polygon;
  readonly area: number;
}

function piecesOf(unit: string, geometry: MultiPolygon): Piece[] {
  return geometry.coordinates.map((rings, rank) => ({
    id: `${unit}/${rank}`,
    unit,
    geometry: { type: 'Polygon', coordinates: rings },
    area: rings.reduce((sum, ring) => sum + doubledArea(ring), 0) / 2,
  }));
}

/** The part a unit keeps whatever happens: that of its seat, else the largest. */
function mainPiece(pieces: readonly Piece[], seat: readonly number[] | undefined): Piece | undefined {
  const home = pieces.find(
    ({ geometry }) =>
      seat !== undefined && contains({ type: 'MultiPolygon', coordinates: [geometry.coordinates] }, seat),
  );
  return home ?? pieces.toSorted((a, b) => b.area - a.area)[0];
}

/** Length of the limit two units share, in the coverage's own units. */
function sharedLength({ topology, units }: CoverageTopology, first: string, second: string): number {
  const plain = (id: string) =>
    new Set((units.get(id)?.arcs ?? []).flat(2).map((arc) => (arc < 0 ? ~arc : arc)));
  const others = plain(second);
  const shared = [...plain(first)].filter((arc) => others.has(arc));
  return shared.reduce((sum, rank) => {
    const arc = topology.arcs[rank] ?? [];
    return (
      sum +
      arc
        .slice(1)
        .reduce(
          (length, [x = 0, y = 0], at) =>
            length + Math.hypot(x - (arc[at]?.[0] ?? x), y - (arc[at]?.[1] ?? y)),
          0,
        )
    );
  }, 0);
}

/**
 * Gives the small detached parts of units of a plane coverage to the neighbour with which they share the longest limit, so that a bend
 * of the border does not scatter crumbs. Parts that touch no other unit (islands) stay. `seats` say which part is the main one.
 * The union of all units does not change.
 */
export function attachFragments(
  cells: ReadonlyMap<string, MultiPolygon>,
  seats: ReadonlyMap<string, readonly number[]>,
): Map<string, MultiPolygon> {
  const all = [...cells].map(([unit, geometry]) => ({ unit, pieces: piecesOf(unit, geometry) }));
  const scattered = all.filter(({ pieces }) => pieces.length > 1);
  if (scattered.length === 0) return new Map(cells);
  const coverage = topologyOf(all.flatMap(({ pieces }) => pieces));
  const around = neighbours(coverage);
  const owner = new Map(all.flatMap(({ unit, pieces }) => pieces.map(({ id }) => [id, unit] as const)));
  for (const { unit, pieces } of scattered) {
    const main = mainPiece(pieces, seats.get(unit));
    for (const { id, area } of pieces) {
      if (main === undefined || id === main.id || area > smallShare * main.area) continue;
      const candidates = (around.get(id) ?? []).map((other) => ({
        other,
        length: sharedLength(coverage, id, other),
      }));
      const [best] = candidates.toSorted((a, b) => b.length - a.length);
      if (best !== undefined) owner.set(id, owner.get(best.other) ?? unit);
    }
  }
  const held = new Map<string, string[]>();
  for (const [id, unit] of owner) held.set(unit, [...(held.get(unit) ?? []), id]);
  return new Map([...held].map(([unit, ids]) => [unit, mergeOutlines(coverage, ids)]));
}
