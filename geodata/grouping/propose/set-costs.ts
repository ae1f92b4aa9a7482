import type { RegionProblem } from './contract';
import { nodesOfBits } from './enumerate';
import { nodeSums } from './node-sums';
import { nodeDistance } from './tracker';
import { pairwiseDissimilarity } from './objective';

/** The objective of one grouping, given as a set of nodes in bits. It never falls when a node is added. At most 30 nodes. */
export function setCosts(problem: RegionProblem): (set: number) => number {
  return problem.objective === 'ss' ? squareCosts(problem) : pairCosts(problem);
}

function squareCosts(problem: RegionProblem): (set: number) => number {
  const { dimensions } = problem;
  const { counts, sums, squares } = nodeSums(problem);
  const total = new Float64Array(dimensions);
  return (set) => {
    total.fill(0);
    let count = 0;
    let square = 0;
    for (let left = set; left !== 0; left &= left - 1) {
      const node = 31 - Math.clz32(left & -left);
      count += counts[node] ?? 0;
      square += squares[node] ?? 0;
      for (let d = 0; d < dimensions; d += 1) total[d] = (total[d] ?? 0) + (sums[node * dimensions + d] ?? 0);
    }
    let mean = 0;
    for (const sum of total) mean += sum * sum;
    return Math.max(0, square - mean / count);
  };
}

function pairCosts(problem: RegionProblem): (set: number) => number {
  const size = problem.ids.length;
  const between = nodeDistance(problem);
  const distances = Float64Array.from({ length: size * size }, (_, cell) => {
    const [a, b] = [Math.floor(cell / size), cell % size];
    return a === b ? withinNode(problem, a) : between(a, b);
  });
  return (set) => {
    const nodes = nodesOfBits(set);
    let sum = 0;
    for (const [at, node] of nodes.entries())
      for (let other = at; other < nodes.length; other += 1)
        sum += distances[node * size + (nodes[other] ?? 0)] ?? 0;
    return sum;
  };
}

function withinNode({ members, points, dimensions }: RegionProblem, node: number): number {
  const own = Array.from(members[node] ?? [], (unit) => [
    ...points.subarray(unit * dimensions, (unit + 1) * dimensions),
  ]);
  return pairwiseDissimilarity(
    { points: Float64Array.from(own.flat()), dimensions },
    new Int32Array(own.length),
  );
}
