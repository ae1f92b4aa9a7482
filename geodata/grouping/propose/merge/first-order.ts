import type { RegionProblem } from '../contract';
import { nodeSums } from '../node-sums';
import type { RankedEdges } from '../ranked-edges';
import type { Link, Linkage, LinkageKind } from './linkage';

/**
 * First order (D. Guo, 2008): clusters are as unlike as the neighbours on either side of their common limit, the most alike ones
 * (single), the least alike ones (complete), or on average. Ward: as Ward's criterion weighs sizes, with the mean squared distance along
 * the limit in the place of that between means.
 */
export function firstOrder(kind: LinkageKind, problem: RegionProblem, edges: RankedEdges): Linkage {
  const sizes = nodeSums(problem).counts;
  const distances: Record<LinkageKind, (link: Link) => number> = {
    single: ({ edge }) => edges.distances[edge] ?? 0,
    average: ({ sum, count }) => sum / count,
    complete: ({ most }) => most,
    ward: ({ one, other, squares, count }) => {
      const [n, m] = [sizes[one] ?? 0, sizes[other] ?? 0];
      return ((n * m) / (n + m)) * (squares / count);
    },
  };
  return {
    distance: distances[kind],
    join: (into, from) => {
      sizes[into] = (sizes[into] ?? 0) + (sizes[from] ?? 0);
    },
  };
}
