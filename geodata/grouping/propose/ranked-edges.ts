import type { RegionProblem } from './contract';
import { edgesOf } from './graph';
import { nodeMeans } from './node-sums';

/** The edges of a graph from the most alike nodes to the least: by distance, then lower node, then higher node. */
export interface RankedEdges {
  readonly lows: Int32Array;
  readonly highs: Int32Array;
  readonly distances: Float64Array;
}

/** Dissimilarity of nodes, between their means: Euclidean for the sum of squares, Manhattan for pairwise differences. */
export function dissimilarity(problem: RegionProblem): (a: number, b: number) => number {
  const { dimensions, objective } = problem;
  const means = nodeMeans(problem);
  const difference = (a: number, b: number, d: number) =>
    (means[a * dimensions + d] ?? 0) - (means[b * dimensions + d] ?? 0);
  if (objective === 'pairwise')
    return (a, b) => {
      let sum = 0;
      for (let d = 0; d < dimensions; d += 1) sum += Math.abs(difference(a, b, d));
      return sum;
    };
  return (a, b) => {
    let sum = 0;
    for (let d = 0; d < dimensions; d += 1) sum += difference(a, b, d) ** 2;
    return Math.sqrt(sum);
  };
}

/** The edges of a problem, from the most alike nodes to the least. */
export function rankedEdges(problem: RegionProblem): RankedEdges {
  const { lows, highs } = edgesOf(problem.graph);
  const distance = dissimilarity(problem);
  const distances = Float64Array.from(lows, (low, edge) => distance(low, highs[edge] ?? 0));
  const order = Uint32Array.from(lows.keys()).sort(
    (a, b) => (distances[a] ?? 0) - (distances[b] ?? 0) || a - b,
  );
  return {
    lows: Int32Array.from(order, (edge) => lows[edge] ?? 0),
    highs: Int32Array.from(order, (edge) => highs[edge] ?? 0),
    distances: Float64Array.from(order, (edge) => distances[edge] ?? 0),
  };
}
