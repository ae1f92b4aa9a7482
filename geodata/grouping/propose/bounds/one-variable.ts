import type { Points } from '../objective';

/**
 * Lower bound on the within sum of squares of any partition into `groups` parts: each variable alone is cut as well as it can be (the
 * parts of one variable are intervals: W. Fisher, On grouping for maximum homogeneity, 1958), and the sum over the variables of what
 * is left cannot be undercut. O(groups · n log n) a variable.
 */
export function oneVariableBound({ points, dimensions }: Points, groups: number): number {
  const units = points.length / dimensions;
  let bound = 0;
  for (let d = 0; d < dimensions; d += 1) {
    const values = Float64Array.from({ length: units }, (_, unit) => points[unit * dimensions + d] ?? 0);
    bound += bestCuts(values.sort(), Math.min(groups, units));
  }
  return bound;
}

/** Least within sum of squares of sorted values cut into `groups` intervals: dynamic programming, each layer by halving. */
function bestCuts(sorted: Float64Array, groups: number): number {
  const size = sorted.length;
  const mean = sorted.reduce((sum, value) => sum + value, 0) / size;
  const sums = new Float64Array(size + 1);
  const squares = new Float64Array(size + 1);
  for (const [at, value] of sorted.entries()) {
    sums[at + 1] = (sums[at] ?? 0) + (value - mean);
    squares[at + 1] = (squares[at] ?? 0) + (value - mean) ** 2;
  }
  const cost = (from: number, to: number) => {
    if (to - from < 2) return 0;
    const sum = (sums[to] ?? 0) - (sums[from] ?? 0);
    return Math.max(0, (squares[to] ?? 0) - (squares[from] ?? 0) - (sum * sum) / (to - from));
  };
  let layer = Float64Array.from({ length: size + 1 }, (_, to) => cost(0, to));
  for (let group = 1; group < groups; group += 1) {
    const before = layer;
    const next = new Float64Array(size + 1);
    const fill = (low: number, high: number, first: number, last: number): void => {
      if (low > high) return;
      const middle = (low + high) >> 1;
      let least = Number.POSITIVE_INFINITY;
      let best = first;
      const [sumTo, squaresTo, end] = [sums[middle] ?? 0, squares[middle] ?? 0, Math.min(middle, last)];
      // The cost written out: this runs some hundred thousand times.
      for (let from = first; from <= end; from += 1) {
        const sum = sumTo - (sums[from] ?? 0);
        const width = middle - from;
        const cut = width < 2 ? 0 : squaresTo - (squares[from] ?? 0) - (sum * sum) / width;
        const value = (before[from] ?? 0) + (cut > 0 ? cut : 0);
        if (value < least) {
          least = value;
          best = from;
        }
      }
      next[middle] = least;
      fill(low, middle - 1, first, best);
      fill(middle + 1, high, best, last);
    };
    fill(0, size, 0, size);
    layer = next;
  }
  return layer[size] ?? 0;
}
