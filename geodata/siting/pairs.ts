import type { Pairs } from './contract';

/** Pairs from lists of ends and costs by row, in the order given. */
export function pairsOf(rows: readonly (readonly (readonly [end: number, cost: number])[])[]): Pairs {
  const starts = new Int32Array(rows.length + 1);
  for (const [row, own] of rows.entries()) starts[row + 1] = (starts[row] ?? 0) + own.length;
  const size = starts[rows.length] ?? 0;
  const ends = new Int32Array(size);
  const costs = new Float64Array(size);
  let at = 0;
  for (const own of rows) {
    for (const [end, cost] of own) {
      ends[at] = end;
      costs[at] = cost;
      at += 1;
    }
  }
  return { starts, ends, costs };
}

/** The pairs of a row, in their order. */
export function rowOf({ starts, ends, costs }: Pairs, row: number): [end: number, cost: number][] {
  const [from, to] = [starts[row] ?? 0, starts[row + 1] ?? 0];
  return Array.from({ length: to - from }, (_, at) => [ends[from + at] ?? 0, costs[from + at] ?? 0]);
}

/** The same pairs by their other end, of which there are `size`; within each, rows ascend. */
export function transposed({ starts, ends, costs }: Pairs, size: number): Pairs {
  const turned = new Int32Array(size + 1);
  for (const end of ends) turned[end + 1] = (turned[end + 1] ?? 0) + 1;
  for (let row = 0; row < size; row += 1) turned[row + 1] = (turned[row + 1] ?? 0) + (turned[row] ?? 0);
  const next = turned.slice();
  const turnedEnds = new Int32Array(ends.length);
  const turnedCosts = new Float64Array(ends.length);
  for (let row = 0; row + 1 < starts.length; row += 1) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const end = ends[at] ?? 0;
      const to = next[end] ?? 0;
      next[end] = to + 1;
      turnedEnds[to] = row;
      turnedCosts[to] = costs[at] ?? 0;
    }
  }
  return { starts: turned, ends: turnedEnds, costs: turnedCosts };
}

/** The first pairs of each row, those that cost at most `radius`; rows must have their cheapest first. */
export function within({ starts, ends, costs }: Pairs, radius: number): Pairs {
  const kept = new Int32Array(starts.length);
  const from: number[] = [];
  for (let row = 0; row + 1 < starts.length; row += 1) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0) && (costs[at] ?? 0) <= radius; at += 1)
      from.push(at);
    kept[row + 1] = from.length;
  }
  return {
    starts: kept,
    ends: Int32Array.from(from, (at) => ends[at] ?? 0),
    costs: Float64Array.from(from, (at) => costs[at] ?? 0),
  };
}
