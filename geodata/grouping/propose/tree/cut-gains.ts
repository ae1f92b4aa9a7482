import type { RegionProblem } from '../contract';
import { nodeSums } from '../node-sums';
import { pairGains } from './pair-gains';
import { hangingSums, type Rooted } from './rooted';

/** By how much the objective falls when what hangs from a place of a tree is cut off it; 0 at its root. */
export type CutGains = (tree: Rooted) => Float64Array;

/** The gains of all cuts of a tree by the objective of a problem. */
export function cutGains(problem: RegionProblem): CutGains {
  return problem.objective === 'ss' ? squareGains(problem) : pairGains(problem);
}

/** Between two parts of n and m units, n·m / (n + m) times the squared distance of their means. O(size · dimensions). */
function squareGains(problem: RegionProblem): CutGains {
  const { dimensions } = problem;
  const { counts, sums } = nodeSums(problem);
  return (tree) => {
    const below = hangingSums(tree, counts, 1);
    const belowSums = hangingSums(tree, sums, dimensions);
    const total = below[0] ?? 0;
    const gains = new Float64Array(tree.order.length);
    for (let place = 1; place < gains.length; place += 1) {
      const under = below[place] ?? 0;
      const rest = total - under;
      let squared = 0;
      for (let d = 0; d < dimensions; d += 1) {
        const sum = belowSums[place * dimensions + d] ?? 0;
        const difference = sum / under - ((belowSums[d] ?? 0) - sum) / rest;
        squared += difference * difference;
      }
      gains[place] = ((under * rest) / total) * squared;
    }
    return gains;
  };
}
