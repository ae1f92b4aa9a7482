import type { Boundary } from './boundary';
import { holds, indexOf, segmentBox, type Box } from './boxes';
import { endsOf, footOn, gapBetween, runAlong, type Gap } from './segments';
import type { PairSet, VertexAreas } from './shared';

/** What limits that no two areas share are compared with. `alone`: those segments; `same` and `near`: tolerances in the plane of work. */
export interface Unshared {
  readonly boundary: Boundary;
  readonly boxes: readonly Box[];
  readonly alone: Int32Array;
  readonly atVertices: VertexAreas;
  readonly kind: 'rook' | 'queen';
  readonly same: number;
  readonly near: number;
}

/** Two areas that nearly touch. */
export interface NearPair {
  readonly area: number;
  readonly other: number;
  readonly gap: Gap;
}

/** Adds the neighbours among limits that are not shared vertex by vertex; gives the pairs that nearly touch, ascending, lower area first. */
export function meetUnshared(unshared: Unshared, pairs: PairSet): NearPair[] {
  const { boundary, alone, kind, same, near } = unshared;
  const index = indexOf(Array.from(alone, (segment) => segmentBox(boundary, segment)));
  if (index === null) return [];
  const gaps = new Map<string, NearPair>();
  for (const [rank, segment] of alone.entries()) {
    const own = boundary.area[segment] ?? 0;
    const ends = endsOf(boundary, segment);
    const [west, south, east, north] = segmentBox(boundary, segment);
    const around = index.search(
      west - near,
      south - near,
      east + near,
      north + near,
      (other) => other > rank && boundary.area[alone[other] ?? 0] !== own,
    );
    for (const found of around) {
      const second = alone[found] ?? 0;
      const theirs = boundary.area[second] ?? 0;
      const otherEnds = endsOf(boundary, second);
      const gap = gapBetween(ends, otherEnds);
      if (gap.distance <= same) {
        if (runAlong(ends, otherEnds, same)) pairs.add(own, theirs);
        if (kind === 'queen') meetAtPoint(unshared, pairs, segment, second);
      }
      const [area, other, turned] = own < theirs ? [own, theirs, gap] : [theirs, own, reversed(gap)];
      const key = `${area} ${other}`;
      const known = gaps.get(key);
      if (gap.distance <= near && (known === undefined || isNearer(gap, known.gap)))
        gaps.set(key, { area, other, gap: turned });
    }
  }
  const isBetween = somethingBetween(unshared);
  return [...gaps.values()]
    .filter(({ area, other, gap }) => (gap.distance > same || gap.crosses) && !pairs.has(area, other))
    .filter((pair) => pair.gap.crosses || !isBetween(pair))
    .toSorted((a, b) => a.area - b.area || a.other - b.other);
}

/** All areas that have the end of one segment which lies on the other touch the area of that other. */
function meetAtPoint(
  { boundary, atVertices, same }: Unshared,
  pairs: PairSet,
  one: number,
  other: number,
): void {
  pairs.add(boundary.area[one] ?? 0, boundary.area[other] ?? 0);
  for (const [segment, base] of [
    [one, other],
    [other, one],
  ] as const) {
    const [a, b] = endsOf(boundary, base);
    for (const vertex of [boundary.from[segment] ?? 0, boundary.to[segment] ?? 0]) {
      const place = [boundary.x[vertex] ?? 0, boundary.y[vertex] ?? 0] as const;
      const foot = footOn(a, b, place);
      if (Math.hypot(foot[0] - place[0], foot[1] - place[1]) > same) continue;
      for (let at = atVertices.starts[vertex] ?? 0; at < (atVertices.starts[vertex + 1] ?? 0); at += 1)
        pairs.add(atVertices.areas[at] ?? 0, boundary.area[base] ?? 0);
    }
  }
}

/** Limits that cross are nearer than those that only touch: the areas overlap. */
function isNearer(one: Gap, other: Gap): boolean {
  return one.distance < other.distance || (one.crosses && !other.crosses);
}

function reversed({ from, to, ...gap }: Gap): Gap {
  return { ...gap, from: to, to: from };
}

/** Tells whether a third area fills the middle of a gap, or has a limit there. */
function somethingBetween({ boundary, boxes, same }: Unshared): (pair: NearPair) => boolean {
  const index = indexOf(boxes);
  return ({ area, other, gap: { from, to } }) => {
    const [x, y] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    const third = (candidate: number) => candidate !== area && candidate !== other;
    const around = index?.search(x - same, y - same, x + same, y + same, third) ?? [];
    return around.some((candidate) => {
      if (holds(boundary, candidate, [x, y])) return true;
      const { firsts } = boundary;
      for (let segment = firsts[candidate] ?? 0; segment < (firsts[candidate + 1] ?? 0); segment += 1) {
        const foot = footOn(...endsOf(boundary, segment), [x, y]);
        if (Math.hypot(foot[0] - x, foot[1] - y) <= same) return true;
      }
      return false;
    });
  };
}
