import type { LonLat } from '../model/place';
import { geodesicM } from './geodesic';

/** A point found: its rank in the list that was given, and the geodesic to it in metres. */
export interface Near {
  readonly rank: number;
  readonly metres: number;
}

/** GRS 80, as geodesics are measured. */
const semiMajor = 6_378_137;
const flattening = 1 / 298.257222101;
const eccentricity2 = flattening * (2 - flattening);
const radians = Math.PI / 180;

/** Geocentric coordinates in metres of a WGS 84 point on the ellipsoid. */
function geocentric([longitude, latitude]: LonLat): readonly [number, number, number] {
  const [sine, cosine] = [Math.sin(latitude * radians), Math.cos(latitude * radians)];
  const normal = semiMajor / Math.sqrt(1 - eccentricity2 * sine * sine);
  return [
    normal * cosine * Math.cos(longitude * radians),
    normal * cosine * Math.sin(longitude * radians),
    normal * (1 - eccentricity2) * sine,
  ];
}

/**
 * The nearest of many points by geodesic, found in a tree of their geocentric coordinates (J. L. Bentley: Multidimensional binary search
 * trees used for associative searching. Communications of the ACM 18, 1975), so that poles and the 180th meridian are as any place. A
 * straight line is never longer than the geodesic: a point whose straight line is longer than a geodesic that is known is not nearer.
 */
export class NearestIndex {
  /** Ranks in the order of the tree, and their coordinates, three each. */
  private readonly order: Int32Array;
  private readonly spots: Float64Array;
  /** Of the search under way: the place, and the squared straight lines to the nearest points so far, ascending, with their slots. */
  private x = 0;
  private y = 0;
  private z = 0;
  private readonly lines = new Float64Array(3);
  private readonly slots = new Int32Array(3);
  private kept = 0;

  constructor(private readonly points: readonly { readonly at: LonLat }[]) {
    const spots = points.map(({ at }) => geocentric(at));
    const order = Array.from(points.keys());
    const split = (ranks: number[], axis: 0 | 1 | 2): number[] => {
      if (ranks.length < 2) return ranks;
      ranks.sort((a, b) => (spots[a]?.[axis] ?? 0) - (spots[b]?.[axis] ?? 0) || a - b);
      const middle = ranks.length >> 1;
      const next = axis === 2 ? 0 : axis === 1 ? 2 : 1;
      return [
        ...split(ranks.slice(0, middle), next),
        ...ranks.slice(middle, middle + 1),
        ...split(ranks.slice(middle + 1), next),
      ];
    };
    this.order = Int32Array.from(split(order, 0));
    this.spots = Float64Array.from(Array.from(this.order, (rank) => spots[rank] ?? [0, 0, 0]).flat());
  }

  /** The nearest one or two points to a place, the nearest first; of points as near the lower rank. */
  nearest(place: LonLat, count: 1 | 2): readonly Near[] {
    [this.x, this.y, this.z] = geocentric(place);
    this.kept = count + 1;
    this.lines.fill(Number.POSITIVE_INFINITY);
    this.slots.fill(-1);
    this.search(0, this.order.length, 0);
    const found: Near[] = [];
    for (let at = 0; at < count; at += 1) {
      const slot = this.slots[at] ?? -1;
      if (slot >= 0) found.push(this.measured(place, this.order[slot] ?? 0));
    }
    found.sort((a, b) => a.metres - b.metres || a.rank - b.rank);
    const farthest = found.at(-1)?.metres ?? 0;
    // One more by straight line that is farther still: nobody else can be nearer.
    if ((this.lines[count] ?? 0) > (farthest + 0.01) ** 2) return found;
    return this.among(place, (farthest + 0.01) ** 2, count);
  }

  /** All whose squared straight line is short enough, measured. */
  private among(place: LonLat, most: number, count: number): readonly Near[] {
    const near: Near[] = [];
    for (let slot = 0; slot < this.order.length; slot += 1)
      if (this.squared(slot) <= most) near.push(this.measured(place, this.order[slot] ?? 0));
    return near.sort((a, b) => a.metres - b.metres || a.rank - b.rank).slice(0, count);
  }

  private measured(place: LonLat, rank: number): Near {
    return { rank, metres: geodesicM(place, this.points[rank]?.at ?? place) };
  }

  private squared(slot: number): number {
    const { spots } = this;
    const east = (spots[3 * slot] ?? 0) - this.x;
    const north = (spots[3 * slot + 1] ?? 0) - this.y;
    const up = (spots[3 * slot + 2] ?? 0) - this.z;
    return east * east + north * north + up * up;
  }

  private search(from: number, to: number, axis: number): void {
    if (from >= to) return;
    const middle = from + ((to - from) >> 1);
    this.keep(middle);
    const own = axis === 0 ? this.x : axis === 1 ? this.y : this.z;
    const side = own - (this.spots[3 * middle + axis] ?? 0);
    const next = axis === 2 ? 0 : axis + 1;
    if (side < 0) this.search(from, middle, next);
    else this.search(middle + 1, to, next);
    if (side * side > (this.lines[this.kept - 1] ?? 0)) return;
    if (side < 0) this.search(middle + 1, to, next);
    else this.search(from, middle, next);
  }

  private keep(slot: number): void {
    const { lines, slots, kept } = this;
    const line = this.squared(slot);
    if (line >= (lines[kept - 1] ?? 0)) return;
    let at = kept - 1;
    for (; at > 0 && (lines[at - 1] ?? 0) > line; at -= 1) {
      lines[at] = lines[at - 1] ?? 0;
      slots[at] = slots[at - 1] ?? -1;
    }
    lines[at] = line;
    slots[at] = slot;
  }
}
