import type { RegionProblem } from './contract';
import { nodeSums } from './node-sums';
import { objectiveValue } from './objective';

/** The objective of a partition followed move by move. Its `labels` are its own: change them by `move` alone. */
export interface Tracker {
  readonly labels: Int32Array;
  /** The objective now; the error of rounding grows with moves, `objectiveValue` tells it exactly. */
  readonly value: () => number;
  /** What moving a node to another grouping would add to the objective. */
  readonly delta: (node: number, to: number) => number;
  /** Moves a node to another grouping (or a new, empty one below `groups`). */
  readonly move: (node: number, to: number) => void;
}

/**
 * Follows the objective of a partition into at most `groups` groupings. Sum of squares: O(dimensions) a question or a move. Pairwise:
 * O(1) a question, O(nodes) a move and `nodes × groups` numbers kept, the distances of each node to each grouping.
 */
export function trackObjective(problem: RegionProblem, labels: Int32Array, groups: number): Tracker {
  return problem.objective === 'ss'
    ? trackSquares(problem, labels.slice(), groups)
    : trackPairs(problem, labels.slice(), groups);
}

function trackSquares(problem: RegionProblem, labels: Int32Array, groups: number): Tracker {
  const { dimensions } = problem;
  const { counts, sums } = nodeSums(problem);
  const groupCounts = new Float64Array(groups);
  const groupSums = new Float64Array(groups * dimensions);
  const put = (node: number, group: number, sign: 1 | -1) => {
    groupCounts[group] = (groupCounts[group] ?? 0) + sign * (counts[node] ?? 0);
    for (let d = 0; d < dimensions; d += 1) {
      const cell = group * dimensions + d;
      groupSums[cell] = (groupSums[cell] ?? 0) + sign * (sums[node * dimensions + d] ?? 0);
    }
  };
  for (const [node, group] of labels.entries()) put(node, group, 1);
  let value = objectiveValue(problem, labels);
  // Joining n and m units costs n·m / (n + m) times the squared distance of their means.
  const joining = (node: number, group: number, isWithin: boolean) => {
    const own = counts[node] ?? 0;
    const others = (groupCounts[group] ?? 0) - (isWithin ? own : 0);
    if (others === 0) return 0;
    let squared = 0;
    for (let d = 0; d < dimensions; d += 1) {
      const sum = sums[node * dimensions + d] ?? 0;
      const rest = (groupSums[group * dimensions + d] ?? 0) - (isWithin ? sum : 0);
      const difference = sum / own - rest / others;
      squared += difference * difference;
    }
    return ((own * others) / (own + others)) * squared;
  };
  const delta = (node: number, to: number) => {
    const from = labels[node] ?? 0;
    return from === to ? 0 : joining(node, to, false) - joining(node, from, true);
  };
  const move = (node: number, to: number) => {
    value += delta(node, to);
    put(node, labels[node] ?? 0, -1);
    put(node, to, 1);
    labels[node] = to;
  };
  return { labels, value: () => value, delta, move };
}

function trackPairs(problem: RegionProblem, labels: Int32Array, groups: number): Tracker {
  const size = labels.length;
  const distance = nodeDistance(problem);
  const toGroup = new Float64Array(size * groups);
  const put = (node: number, group: number, sign: 1 | -1) => {
    for (let other = 0; other < size; other += 1) {
      if (other === node) continue;
      const cell = other * groups + group;
      toGroup[cell] = (toGroup[cell] ?? 0) + sign * distance(node, other);
    }
  };
  for (const [node, group] of labels.entries()) put(node, group, 1);
  let value = objectiveValue(problem, labels);
  const delta = (node: number, to: number) =>
    (toGroup[node * groups + to] ?? 0) - (toGroup[node * groups + (labels[node] ?? 0)] ?? 0);
  const move = (node: number, to: number) => {
    value += delta(node, to);
    put(node, labels[node] ?? 0, -1);
    put(node, to, 1);
    labels[node] = to;
  };
  return { labels, value: () => value, delta, move };
}

/** Sum over the pairs of units of two different nodes, and over the variables, of the absolute difference. */
export function nodeDistance({
  members,
  points,
  dimensions,
}: RegionProblem): (a: number, b: number) => number {
  return (a, b) => {
    let sum = 0;
    for (const one of members[a] ?? []) {
      for (const other of members[b] ?? []) {
        for (let d = 0; d < dimensions; d += 1)
          sum += Math.abs((points[one * dimensions + d] ?? 0) - (points[other * dimensions + d] ?? 0));
      }
    }
    return sum;
  };
}
