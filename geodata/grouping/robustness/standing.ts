import type { Graph } from '../propose/contract';

/** Where a value stands among others: shares, from 0 to 1, of those below it, equal to it within rounding, and above it. */
export interface Standing {
  readonly below: number;
  readonly equal: number;
  readonly above: number;
}

/** Values that differ by less than this share are equal. */
const tie = 1e-9;

/** Where a value stands among a sample; null when the sample is empty. */
export function standingOf(value: number, sample: readonly number[]): Standing | null {
  if (sample.length === 0) return null;
  let [below, above] = [0, 0];
  for (const other of sample) {
    const slack = tie * Math.max(1, Math.abs(value), Math.abs(other));
    if (other < value - slack) below += 1;
    else if (other > value + slack) above += 1;
  }
  const share = (count: number) => count / sample.length;
  return { below: share(below), equal: share(sample.length - below - above), above: share(above) };
}

/** Two nodes, lower first, with the share of a sample, from 0 to 1, in which they are in one grouping. */
export interface Association {
  readonly a: number;
  readonly b: number;
  readonly together: number;
}

/** How often the nodes of each edge of a graph go together in a sample, by lower then higher node. */
export function associations(graph: Graph, sample: readonly Int32Array[]): readonly Association[] {
  const found: Association[] = [];
  for (let a = 0; a < graph.size; a += 1) {
    for (const b of graph.ends.subarray(graph.starts[a], graph.starts[a + 1])) {
      if (b <= a) continue;
      const count = sample.reduce((sum, labels) => sum + (labels[a] === labels[b] ? 1 : 0), 0);
      found.push({ a, b, together: sample.length === 0 ? 0 : count / sample.length });
    }
  }
  return found;
}
