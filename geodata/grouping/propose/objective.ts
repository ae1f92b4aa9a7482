import type { Objective, RegionProblem } from './contract';

/** Units as rows of standardised values, `dimensions` a row. */
export type Points = Pick<RegionProblem, 'points' | 'dimensions'>;

/** The grouping of each unit, from that of each node. */
export function unitLabels({ members, points, dimensions }: RegionProblem, labels: Int32Array): Int32Array {
  const units = new Int32Array(points.length / dimensions);
  for (const [node, own] of members.entries()) for (const unit of own) units[unit] = labels[node] ?? 0;
  return units;
}

/** Sum over groupings of the squared distances of units to the mean of their grouping. `labels`: grouping of each unit, from 0. */
export function withinSumOfSquares({ points, dimensions }: Points, labels: Int32Array): number {
  const groups = groupCount(labels);
  const counts = new Float64Array(groups);
  const means = new Float64Array(groups * dimensions);
  for (const group of labels) counts[group] = (counts[group] ?? 0) + 1;
  for (const [unit, group] of labels.entries()) {
    for (let d = 0; d < dimensions; d += 1) {
      const cell = group * dimensions + d;
      means[cell] = (means[cell] ?? 0) + (points[unit * dimensions + d] ?? 0) / (counts[group] ?? 1);
    }
  }
  let sum = 0;
  for (const [unit, group] of labels.entries()) {
    for (let d = 0; d < dimensions; d += 1) {
      const difference = (points[unit * dimensions + d] ?? 0) - (means[group * dimensions + d] ?? 0);
      sum += difference * difference;
    }
  }
  return sum;
}

/** Sum of the squared distances of units to their common mean. */
export function totalSumOfSquares(units: Points): number {
  return withinSumOfSquares(units, new Int32Array(units.points.length / units.dimensions));
}

/** Share of the sum of squares that lies between groupings, from 0 to 1; 1 when all units are equal: nothing is left within. */
export function betweenToTotalRatio(units: Points, labels: Int32Array): number {
  const total = totalSumOfSquares(units);
  return total === 0 ? 1 : 1 - withinSumOfSquares(units, labels) / total;
}

/**
 * Sum over the pairs of units of one grouping, and over the variables, of the absolute difference. Each variable is sorted once within
 * each grouping: the r-th least value of n is taken 2r − n + 1 times. O(n log n) a variable.
 */
export function pairwiseDissimilarity({ points, dimensions }: Points, labels: Int32Array): number {
  const rows: number[][] = Array.from({ length: groupCount(labels) }, () => []);
  for (const [unit, group] of labels.entries()) rows[group]?.push(unit);
  let sum = 0;
  for (const units of rows) {
    for (let d = 0; d < dimensions; d += 1) {
      const sorted = Float64Array.from(units, (unit) => points[unit * dimensions + d] ?? 0).sort();
      for (const [rank, value] of sorted.entries()) sum += (2 * rank - sorted.length + 1) * value;
    }
  }
  return sum;
}

/** The objective of a partition of the nodes, computed whole. */
export function objectiveValue(problem: RegionProblem, labels: Int32Array): number {
  return valueOfUnits(problem, problem.objective, unitLabels(problem, labels));
}

/** An objective of a partition of units. */
export function valueOfUnits(units: Points, objective: Objective, labels: Int32Array): number {
  return objective === 'ss' ? withinSumOfSquares(units, labels) : pairwiseDissimilarity(units, labels);
}

function groupCount(labels: Int32Array): number {
  let most = -1;
  for (const label of labels) most = Math.max(most, label);
  return most + 1;
}
