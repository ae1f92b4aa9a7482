import type { RegionProblem } from '../contract';
import { nodeSums } from '../node-sums';
import { dissimilarity } from '../ranked-edges';
import type { Linkage, LinkageKind } from './linkage';

/** Above this, the table of distances of all pairs would take more than a quarter of a gigabyte. */
export const mostTabled = 8_000;

/**
 * Full order (D. Guo, 2008): clusters are as unlike as all their nodes, touching or not, though only clusters that touch are merged.
 * Distances follow merges by the formula of G. Lance and W. Williams (1967), Ward's by sizes and means.
 */
export function fullOrder(kind: LinkageKind, problem: RegionProblem): Linkage {
  return kind === 'ward' ? wardLinkage(problem) : tabled(kind, problem);
}

/** What merging two clusters adds to the sum of squares within (J. Ward, 1963): n·m / (n + m) times the squared distance of their means. */
export function wardLinkage(problem: RegionProblem): Linkage {
  const { dimensions } = problem;
  const { counts, sums } = nodeSums(problem);
  return {
    distance: ({ one, other }) => {
      const [n, m] = [counts[one] ?? 0, counts[other] ?? 0];
      let squared = 0;
      for (let d = 0; d < dimensions; d += 1)
        squared += ((sums[one * dimensions + d] ?? 0) / n - (sums[other * dimensions + d] ?? 0) / m) ** 2;
      return ((n * m) / (n + m)) * squared;
    },
    join: (into, from) => {
      counts[into] = (counts[into] ?? 0) + (counts[from] ?? 0);
      for (let d = 0; d < dimensions; d += 1) {
        const cell = into * dimensions + d;
        sums[cell] = (sums[cell] ?? 0) + (sums[from * dimensions + d] ?? 0);
      }
    },
  };
}

function tabled(kind: Exclude<LinkageKind, 'ward'>, problem: RegionProblem): Linkage {
  const size = problem.ids.length;
  const { counts } = nodeSums(problem);
  const between = dissimilarity(problem);
  const table = new Float64Array((size * (size - 1)) / 2);
  const cell = (a: number, b: number) => (a > b ? (a * (a - 1)) / 2 + b : (b * (b - 1)) / 2 + a);
  for (let a = 1; a < size; a += 1) for (let b = 0; b < a; b += 1) table[cell(a, b)] = between(a, b);
  const isGone = new Uint8Array(size);
  const joined: Record<typeof kind, (a: number, b: number, n: number, m: number) => number> = {
    single: (a, b) => Math.min(a, b),
    complete: (a, b) => Math.max(a, b),
    average: (a, b, n, m) => (n * a + m * b) / (n + m),
  };
  return {
    distance: ({ one, other }) => table[cell(one, other)] ?? 0,
    join: (into, from) => {
      const [n, m] = [counts[into] ?? 0, counts[from] ?? 0];
      isGone[from] = 1;
      for (let other = 0; other < size; other += 1) {
        if (other === into || isGone[other] === 1) continue;
        const at = cell(into, other);
        table[at] = joined[kind](table[at] ?? 0, table[cell(from, other)] ?? 0, n, m);
      }
      counts[into] = n + m;
    },
  };
}
