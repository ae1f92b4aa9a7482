import type { Boundary } from './boundary';
import { indexOf, type Box } from './boxes';
import { endsOf, gapBetween, type Gap } from './segments';

/** An area of a set, the nearest area outside it, and the gap between them. */
export interface Nearest {
  readonly area: number;
  readonly other: number;
  readonly gap: Gap;
}

/** Finds the shortest gap from a set of areas to the others; of equal ones that of the lower areas. Null when there are no others. */
export function nearestFinder(
  boundary: Boundary,
  boxes: readonly Box[],
): (areas: ReadonlySet<number>) => Nearest | null {
  const index = indexOf(boxes);
  return (areas) => {
    let best: Nearest | null = null;
    for (const area of Array.from(areas).toSorted((a, b) => a - b)) {
      const [west, south, east, north] = boxes[area] ?? [0, 0, 0, 0];
      const [x, y] = [(west + east) / 2, (south + north) / 2];
      const reach = Math.hypot(east - west, north - south) / 2;
      const outside = (other: number) => !areas.has(other);
      // What is nearer than the best so far has its box within that of the middle of the area, and its reach.
      for (let wanted = 8, looked = 0; ; wanted *= 4) {
        const limit: number = best === null ? Infinity : best.gap.distance + reach;
        const found: number[] = index?.neighbors(x, y, wanted, limit, outside) ?? [];
        for (const other of found.slice(looked)) {
          const gap = gapOf(boundary, area, other);
          if (isNearer(gap, other, best)) best = { area, other, gap };
        }
        looked = found.length;
        if (found.length < wanted) break;
      }
    }
    return best;
  };
}

function isNearer(gap: Gap, other: number, best: Nearest | null): boolean {
  if (best === null || gap.distance < best.gap.distance) return true;
  return gap.distance === best.gap.distance && other < best.other;
}

/** Where the limits of two areas are nearest. */
function gapOf(boundary: Boundary, area: number, other: number): Gap {
  const { firsts } = boundary;
  let best: Gap = { distance: Infinity, from: [0, 0], to: [0, 0], crosses: false };
  for (let one = firsts[area] ?? 0; one < (firsts[area + 1] ?? 0); one += 1) {
    const ends = endsOf(boundary, one);
    for (let two = firsts[other] ?? 0; two < (firsts[other + 1] ?? 0); two += 1) {
      const gap = gapBetween(ends, endsOf(boundary, two));
      if (gap.distance < best.distance) best = gap;
    }
  }
  return best;
}
