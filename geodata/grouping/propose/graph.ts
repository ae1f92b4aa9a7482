import type { Graph } from './contract';

/** The graph of pairs of nodes (from 0 to `size` − 1): loops are dropped, a pair given twice or both ways counts once. */
export function graphOf(size: number, pairs: Iterable<readonly [number, number]>): Graph {
  const keys = new Set<number>();
  for (const [a, b] of pairs) if (a !== b) keys.add(a < b ? a * size + b : b * size + a);
  const starts = new Int32Array(size + 1);
  for (const key of keys) {
    const [low, high] = [Math.floor(key / size), key % size];
    starts[low + 1] = (starts[low + 1] ?? 0) + 1;
    starts[high + 1] = (starts[high + 1] ?? 0) + 1;
  }
  for (let node = 0; node < size; node += 1) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const ends = new Int32Array(2 * keys.size);
  const filled = starts.slice(0, size);
  const put = (from: number, to: number) => {
    const place = filled[from] ?? 0;
    ends[place] = to;
    filled[from] = place + 1;
  };
  for (const key of keys) {
    const [low, high] = [Math.floor(key / size), key % size];
    put(low, high);
    put(high, low);
  }
  for (let node = 0; node < size; node += 1) ends.subarray(starts[node], starts[node + 1]).sort();
  return { size, starts, ends };
}

/** The edges of a graph, each once, by lower then higher node: `lows[e]` and `highs[e]`. */
export function edgesOf({ size, starts, ends }: Graph): { lows: Int32Array; highs: Int32Array } {
  const lows = new Int32Array(ends.length / 2);
  const highs = new Int32Array(ends.length / 2);
  let count = 0;
  for (let node = 0; node < size; node += 1) {
    for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at += 1) {
      const other = ends[at] ?? 0;
      if (other < node) continue;
      lows[count] = node;
      highs[count] = other;
      count += 1;
    }
  }
  return { lows, highs };
}
