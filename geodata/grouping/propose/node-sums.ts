import type { RegionProblem } from './contract';

/** What the sum of squares of a set of nodes is made of, node by node: units, sum of their values, sum of squares of all of them. */
export interface NodeSums {
  readonly counts: Float64Array;
  /** `dimensions` values a node. */
  readonly sums: Float64Array;
  readonly squares: Float64Array;
}

/** The sums of each node. A set of nodes has, by adding, the sum of squares `squares − |sums|² / count`. */
export function nodeSums({ members, points, dimensions }: RegionProblem): NodeSums {
  const counts = new Float64Array(members.length);
  const sums = new Float64Array(members.length * dimensions);
  const squares = new Float64Array(members.length);
  for (const [node, units] of members.entries()) {
    counts[node] = units.length;
    let square = 0;
    for (const unit of units) {
      for (let d = 0; d < dimensions; d += 1) {
        const value = points[unit * dimensions + d] ?? 0;
        sums[node * dimensions + d] = (sums[node * dimensions + d] ?? 0) + value;
        square += value * value;
      }
    }
    squares[node] = square;
  }
  return { counts, sums, squares };
}

/** Mean of the values of each node, `dimensions` a node: what the distance between nodes is taken of. */
export function nodeMeans(problem: RegionProblem): Float64Array {
  const { counts, sums } = nodeSums(problem);
  return sums.map((sum, at) => sum / (counts[Math.floor(at / problem.dimensions)] ?? 1));
}
