import type { RegionProblem } from '../contract';
import { reaches } from '../limits';
import { cutGains } from './cut-gains';
import { hangingSums, type Rooted } from './rooted';

/** A cut of a tree: the edge, by how much the objective falls, and by how much it eases what a constraint forbids. */
export interface Cut {
  readonly edge: number;
  readonly gain: number;
  readonly relief: number;
}

/**
 * The best cuts of a tree: of all, of those that ease a constraint, and the one that eases most; null when there is none.
 * `trouble`: how far the tree is from meeting the constraints that cuts can mend; `splits`: cuts that this takes at least.
 */
export interface TreeCuts {
  readonly best: Cut | null;
  readonly relieving: Cut | null;
  readonly mostRelieving: Cut | null;
  readonly trouble: number;
  readonly splits: number;
}

/** Gains that differ by less than this share are equal: the lower edge is taken. */
const tie = 1e-12;
const easing = 1e-9;

/** Looks at every cut of a tree, leaving out those by which a part would miss the least that is asked of it. */
export function cutFinder(problem: RegionProblem): (tree: Rooted) => TreeCuts {
  const { limits, seeds, ids } = problem;
  const gainsOf = cutGains(problem);
  const isSeed = new Float64Array(ids.length);
  for (const seed of seeds) isSeed[seed] = 1;

  return (tree) => {
    const gains = gainsOf(tree);
    const size = gains.length;
    const allowed = new Uint8Array(size).fill(1);
    const relief = new Float64Array(size);
    let trouble = 0;
    let splits = 0;
    for (const { values, least, most } of limits) {
      const below = hangingSums(tree, values, 1);
      const total = below[0] ?? 0;
      const excess = (part: number) => (most === null ? 0 : Math.max(0, part - most) / (most || 1));
      trouble += excess(total);
      if (most !== null && excess(total) > easing)
        splits = Math.max(splits, Math.ceil(total / (most || total / 2) - easing) - 1);
      for (let place = 1; place < size; place += 1) {
        const under = below[place] ?? 0;
        if (!reaches(under, least) || !reaches(total - under, least)) allowed[place] = 0;
        relief[place] = (relief[place] ?? 0) + excess(total) - excess(under) - excess(total - under);
      }
    }
    if (seeds.length > 0) {
      const below = hangingSums(tree, isSeed, 1);
      const total = below[0] ?? 0;
      const excess = (part: number) => Math.max(0, part - 1);
      trouble += excess(total);
      splits = Math.max(splits, total - 1);
      for (let place = 1; place < size; place += 1) {
        const under = below[place] ?? 0;
        relief[place] = (relief[place] ?? 0) + excess(total) - excess(under) - excess(total - under);
      }
    }
    const parted = partedPairs(problem, tree);
    if (parted.pairs > 0) {
      trouble += parted.pairs;
      splits = Math.max(splits, 1);
      for (let place = 1; place < size; place += 1)
        relief[place] = (relief[place] ?? 0) + (parted.by[place] ?? 0);
    }
    return { ...choose(tree, gains, allowed, relief), trouble: trouble > easing ? trouble : 0, splits };
  };
}

function choose(tree: Rooted, gains: Float64Array, allowed: Uint8Array, relief: Float64Array) {
  let best: Cut | null = null;
  let relieving: Cut | null = null;
  let mostRelieving: Cut | null = null;
  for (let place = 1; place < gains.length; place += 1) {
    if (allowed[place] === 0) continue;
    // Most cuts gain less than the best so far and ease nothing: they are passed over without more ado.
    if (best !== null && (gains[place] ?? 0) < (1 - 2 * tie) * best.gain && (relief[place] ?? 0) <= easing)
      continue;
    const cut = { edge: tree.edge[place] ?? -1, gain: gains[place] ?? 0, relief: relief[place] ?? 0 };
    if (gainsMore(cut, best)) best = cut;
    if (cut.relief <= easing) continue;
    if (gainsMore(cut, relieving)) relieving = cut;
    if (easesMore(cut, mostRelieving)) mostRelieving = cut;
  }
  return { best, relieving, mostRelieving };
}

/** True when a cut is to be taken rather than another: it gains more, or as much with a lower edge. */
export function gainsMore(cut: Cut, other: Cut | null): boolean {
  if (other === null) return true;
  const difference = cut.gain - other.gain;
  const same = tie * Math.max(Math.abs(cut.gain), Math.abs(other.gain));
  return difference > same || (difference >= -same && cut.edge < other.edge);
}

/** True when a cut eases more than another, or as much and gains more. */
export function easesMore(cut: Cut, other: Cut | null): boolean {
  if (other === null || cut.relief > other.relief + easing) return true;
  return cut.relief >= other.relief - easing && gainsMore(cut, other);
}

/** By place, how many pairs that must be apart a cut there parts, and how many such pairs the tree has. */
function partedPairs({ apart }: RegionProblem, tree: Rooted): { pairs: number; by: Float64Array } {
  const by = new Float64Array(tree.order.length);
  if (apart.length === 0) return { pairs: 0, by };
  const places = new Map(Array.from(tree.order, (node, place) => [node, place]));
  let pairs = 0;
  for (const [a, b] of apart) {
    let low = places.get(a);
    let high = places.get(b);
    if (low === undefined || high === undefined) continue;
    pairs += 1;
    // A place above another has a lower number: climbing from the greater one meets at the lowest common one.
    while (low !== high) {
      const climber: number = Math.max(low, high);
      by[climber] = (by[climber] ?? 0) + 1;
      [low, high] = [Math.min(low, high), tree.above[climber] ?? 0];
    }
  }
  return { pairs, by };
}
