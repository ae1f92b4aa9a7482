/** Two clusters that touch: the edges between them, from the most alike nodes to the least, and what is known of these. */
export interface Link {
  /** Clusters joined; which is first means nothing. */
  one: number;
  other: number;
  /** The first of the edges between them: rank in `RankedEdges`. */
  edge: number;
  /** Number of edges, sum of their distances, of the squares of these, and the greatest. */
  count: number;
  sum: number;
  squares: number;
  most: number;
}

/** How unlike two clusters that touch are, and what becomes of that when one takes in another. */
export interface Linkage {
  readonly distance: (link: Link) => number;
  readonly join: (into: number, from: number) => void;
}

/** Ways to say how unlike clusters are. */
export const linkages = ['single', 'average', 'complete', 'ward'] as const;
export type LinkageKind = (typeof linkages)[number];
