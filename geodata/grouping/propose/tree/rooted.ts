import type { Forest } from './forest';

/** A tree of a forest hung from a node: its nodes in preorder, so that what hangs from one follows it without a gap. */
export interface Rooted {
  /** Nodes in preorder. */
  readonly order: Int32Array;
  /** By place in the order: place of the node above (−1 for the first), edge to it, number of nodes that hang from it, itself included. */
  readonly above: Int32Array;
  readonly edge: Int32Array;
  readonly size: Int32Array;
}

/** Hangs trees of a forest from nodes; edges that were cut are not followed. */
export interface Hanger {
  readonly hang: (root: number) => Rooted;
  readonly cut: (edge: number) => void;
}

/** Prepares the trees of a forest to be hung and cut. */
export function hangerOf({ size, lows, highs }: Forest): Hanger {
  const starts = new Int32Array(size + 1);
  const grow = (node: number) => (starts[node + 1] = (starts[node + 1] ?? 0) + 1);
  for (const low of lows) grow(low);
  for (const high of highs) grow(high);
  for (let node = 0; node < size; node += 1) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const incident = new Int32Array(2 * lows.length);
  const filled = starts.slice(0, size);
  const put = (node: number, edge: number) => {
    const place = filled[node] ?? 0;
    incident[place] = edge;
    filled[node] = place + 1;
  };
  for (let edge = 0; edge < lows.length; edge += 1) {
    put(lows[edge] ?? 0, edge);
    put(highs[edge] ?? 0, edge);
  }
  const isCut = new Uint8Array(lows.length);

  const orderOf = new Int32Array(size);
  const aboveOf = new Int32Array(size);
  const edgeOf = new Int32Array(size);
  const waiting = new Int32Array(size);
  const waitingAbove = new Int32Array(size);
  const waitingEdge = new Int32Array(size);

  const hang = (root: number): Rooted => {
    let count = 0;
    let height = 1;
    waiting[0] = root;
    waitingAbove[0] = -1;
    waitingEdge[0] = -1;
    while (height > 0) {
      height -= 1;
      const node = waiting[height] ?? 0;
      const by = waitingEdge[height] ?? -1;
      const place = count;
      orderOf[place] = node;
      aboveOf[place] = waitingAbove[height] ?? -1;
      edgeOf[place] = by;
      count += 1;
      // Backwards, so that the lower edge is followed first.
      for (let at = (starts[node + 1] ?? 0) - 1; at >= (starts[node] ?? 0); at -= 1) {
        const edge = incident[at] ?? 0;
        if (edge === by || isCut[edge] === 1) continue;
        waiting[height] = lows[edge] === node ? (highs[edge] ?? 0) : (lows[edge] ?? 0);
        waitingAbove[height] = place;
        waitingEdge[height] = edge;
        height += 1;
      }
    }
    const above = aboveOf.slice(0, count);
    const sizes = new Int32Array(count).fill(1);
    for (let place = count - 1; place > 0; place -= 1) {
      const up = above[place] ?? 0;
      sizes[up] = (sizes[up] ?? 0) + (sizes[place] ?? 0);
    }
    return { order: orderOf.slice(0, count), above, edge: edgeOf.slice(0, count), size: sizes };
  };
  return { hang, cut: (edge) => (isCut[edge] = 1) };
}

/** Sums of what hangs from each place of a tree, of `width` values a node of the forest. */
export function hangingSums({ order, above }: Rooted, values: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(order.length * width);
  for (let place = order.length - 1; place >= 0; place -= 1) {
    const node = order[place] ?? 0;
    const up = above[place] ?? -1;
    for (let d = 0; d < width; d += 1) {
      const cell = place * width + d;
      const sum = (sums[cell] ?? 0) + (values[node * width + d] ?? 0);
      sums[cell] = sum;
      if (up >= 0) sums[up * width + d] = (sums[up * width + d] ?? 0) + sum;
    }
  }
  return sums;
}
