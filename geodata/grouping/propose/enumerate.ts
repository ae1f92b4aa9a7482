import type { Graph } from './contract';

/** Sets of nodes are bits of 32-bit whole numbers. */
export const mostBits = 30;

/** The neighbours of each node as bits. At most 30 nodes. */
export function neighbourBits({ size, starts, ends }: Graph): Int32Array {
  if (size > mostBits) throw new RangeError(`${size} nodes: ${mostBits} at most`);
  return Int32Array.from({ length: size }, (_, node) => {
    let bits = 0;
    for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at += 1) bits |= 1 << (ends[at] ?? 0);
    return bits;
  });
}

/** The nodes of a set, ascending. */
export function nodesOfBits(set: number): number[] {
  const nodes: number[] = [];
  for (let left = set; left !== 0; left &= left - 1) nodes.push(31 - Math.clz32(left & -left));
  return nodes;
}

/** What is to be made of a set: the sets that hold it too, none of them, or nothing more at all. */
export type Verdict = 'grow' | 'leave' | 'stop';

/**
 * Visits every connected set of nodes of a graph once: from its lowest node, growing by neighbours, each of which is either taken or shut
 * out for good (S. Wernicke's ESU, 2006, with sets as bits). Sets that hold one that was left are not visited through it. Returns false
 * when it was stopped.
 */
export function connectedSets(neighbours: Int32Array, visit: (set: number) => Verdict): boolean {
  const grow = (set: number, border: number, shut: number): boolean => {
    const verdict = visit(set);
    if (verdict !== 'grow') return verdict === 'leave';
    let out = shut;
    for (let left = border; left !== 0; left &= left - 1) {
      const bit = left & -left;
      out |= bit;
      const larger = set | bit;
      const beyond = neighbours[31 - Math.clz32(bit)] ?? 0;
      if (!grow(larger, (border | beyond) & ~(larger | out), out)) return false;
    }
    return true;
  };
  for (let root = 0; root < neighbours.length; root += 1) {
    // Lower nodes are shut out: the sets that hold them have been visited.
    const set = 1 << root;
    const shut = set - 1;
    if (!grow(set, (neighbours[root] ?? 0) & ~(shut | set), shut | set)) return false;
  }
  return true;
}

/** Number of ways of dividing all of `nodes` nodes among `groups` of the given sets, none of which overlap. */
export function countPartitions(sets: readonly number[], nodes: number, groups: number): number {
  const byLowest: number[][] = Array.from({ length: nodes }, () => []);
  for (const set of sets) byLowest[31 - Math.clz32(set & -set)]?.push(set);
  const all = (1 << nodes) - 1;
  const known = new Map<string, number>();
  const count = (free: number, left: number): number => {
    if (free === 0) return left === 0 ? 1 : 0;
    if (left === 0) return 0;
    const key = `${free} ${left}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const lowest = 31 - Math.clz32(free & -free);
    let sum = 0;
    for (const set of byLowest[lowest] ?? []) if ((set & ~free) === 0) sum += count(free & ~set, left - 1);
    known.set(key, sum);
    return sum;
  };
  return count(all, groups);
}
