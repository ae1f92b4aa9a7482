import type { MultiPolygon } from 'geojson';
import { mergeOutlines } from '../../spatial/topology';
import { contiguityOf } from '../contiguity/contiguity';
import type { Ground } from '../ground';
import type { Unit } from '../units';
import { piecesOf } from './components';
import { graphOf } from './graph';
import type { Pair } from './prepare';

/** Pairs of units whose communes share a limit, by rank, lower rank first. */
export function unitEdges(units: readonly Unit[], ground: Ground): readonly (readonly [number, number])[] {
  const rankOf = new Map(
    units.flatMap(({ communes }, rank) => communes.map((insee) => [insee, rank] as const)),
  );
  return units.flatMap(({ communes }, rank) => {
    const touched = new Set(
      communes.flatMap((insee) =>
        (ground.neighbours.get(insee) ?? []).flatMap((one) => rankOf.get(one) ?? []),
      ),
    );
    return [...touched].filter((other) => other > rank).map((other) => [rank, other] as const);
  });
}

/**
 * Units that no limit joins to the others, and the link that would: `a` of the part, `b` the nearest unit outside it, in metres
 * between their limits. `island`: a part of the land that touches no other, `units` all of it; `near`: two units whose limits were
 * drawn apart by next to nothing.
 */
export interface UnitGap {
  readonly kind: 'island' | 'near';
  readonly units: readonly string[];
  readonly a: string;
  readonly b: string;
  readonly distanceM: number;
}

/**
 * The gaps between units: of the parts that touch no other (all but the one of most units) and of units that nearly touch. Links that
 * are declared already join their units. Units without a contour lie nowhere: they have no gap.
 */
export function gapsOf(units: readonly Unit[], links: readonly Pair[], ground: Ground): readonly UnitGap[] {
  const drawn = units.filter(({ communes }) => communes.some((insee) => ground.coverage.units.has(insee)));
  const contiguity = contiguityOf(
    drawn.map((unit) => outlineOf(unit, ground)),
    'rook',
    true,
  );
  const rank = new Map(drawn.map(({ id }, at) => [id, at]));
  const declared = links.flatMap(([a, b]) => {
    const [from, to] = [rank.get(a), rank.get(b)];
    return from === undefined || to === undefined ? [] : [[from, to] as const];
  });
  const idOf = (at: number) => drawn[at]?.id ?? '';
  const { labels, count } = piecesOf(
    graphOf(drawn.length, [...contiguity.edges, ...declared]),
    new Int32Array(drawn.length),
  );
  const parts = Array.from({ length: count }, (): number[] => []);
  for (const [at, part] of labels.entries()) parts[part]?.push(at);
  const islands = parts
    .toSorted((a, b) => b.length - a.length)
    .slice(1)
    .flatMap((part): UnitGap[] => {
      const link = contiguity.linkFrom(new Set(part));
      if (link === null) return [];
      const { from, to, distance } = link;
      return [{ kind: 'island', units: part.map(idOf), a: idOf(from), b: idOf(to), distanceM: distance }];
    });
  const joined = new Set(
    [...declared, ...contiguity.edges].map(([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`),
  );
  const near = contiguity.nearTouching
    .filter(({ from, to }) => !joined.has(`${Math.min(from, to)} ${Math.max(from, to)}`))
    .map(({ from, to, distance }): UnitGap => ({
      kind: 'near',
      units: [idOf(from), idOf(to)],
      a: idOf(from),
      b: idOf(to),
      distanceM: distance,
    }));
  return [...islands, ...near];
}

function outlineOf({ communes }: Unit, { coverage }: Ground): MultiPolygon {
  return mergeOutlines(
    coverage,
    communes.filter((insee) => coverage.units.has(insee)),
  );
}

/** Whether two units share a limit. */
export function touches(units: readonly Unit[], ground: Ground): boolean {
  return unitEdges(units, ground).length > 0;
}
