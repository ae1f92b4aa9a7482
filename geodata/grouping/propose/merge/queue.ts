import type { Link } from './linkage';

/** A merge to come: of a lower rank first, then of less unlike clusters, then of the first edge. */
export interface Candidate {
  readonly link: Link;
  readonly rank: number;
  readonly distance: number;
  readonly edge: number;
}

function comesBefore(a: Candidate, b: Candidate): boolean {
  if (a.rank !== b.rank) return a.rank < b.rank;
  return a.distance < b.distance || (a.distance === b.distance && a.edge < b.edge);
}

/** A queue of merges: a binary heap (J. Williams, 1964). */
export function mergeQueue() {
  const heap: Candidate[] = [];
  const place = (at: number, candidate: Candidate) => {
    heap[at] = candidate;
  };
  return {
    push: (candidate: Candidate): void => {
      let at = heap.length;
      heap.push(candidate);
      while (at > 0) {
        const up = (at - 1) >> 1;
        const parent = heap[up];
        if (parent === undefined || !comesBefore(candidate, parent)) break;
        place(at, parent);
        at = up;
      }
      place(at, candidate);
    },
    /** The first of all; undefined when the queue is empty. */
    pop: (): Candidate | undefined => {
      const [first] = heap;
      const last = heap.pop();
      if (last === undefined || heap.length === 0) return first;
      let at = 0;
      for (;;) {
        let down = 2 * at + 1;
        const [left, right] = [heap[down], heap[down + 1]];
        if (left === undefined) break;
        if (right !== undefined && comesBefore(right, left)) down += 1;
        const child = heap[down];
        if (child === undefined || !comesBefore(child, last)) break;
        place(at, child);
        at = down;
      }
      place(at, last);
      return first;
    },
  };
}
