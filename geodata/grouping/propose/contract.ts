/** Neighbours in compressed rows: those of node `u` are `ends[starts[u]]` to `ends[starts[u + 1] - 1]`, ascending; symmetric, without loops. */
export interface Graph {
  readonly size: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** What makes a grouping good: little within sum of squares, or little sum of |difference| over its pairs and over the variables. */
export const objectives = ['ss', 'pairwise'] as const;
export type Objective = (typeof objectives)[number];

/** A quantity of each node that every grouping must have at least, or at most, in total; null: no such limit. */
export interface Limit {
  readonly name: string;
  readonly values: Float64Array;
  readonly least: number | null;
  readonly most: number | null;
}

/**
 * A problem of regionalisation, ready for the methods: units locked together are one node already. Nodes stand in the order of their
 * ids (code units), so that the order of rows changes nothing: a tie goes to the lower index.
 *
 * Variables are standardised and weighted already. `points` are the units (row after row, `dimensions` values each), `members[u]`
 * the units of node `u`.
 */
export interface RegionProblem {
  /** Id of each node: the least id of its units. */
  readonly ids: readonly string[];
  readonly graph: Graph;
  readonly dimensions: number;
  readonly points: Float64Array;
  readonly members: readonly Int32Array[];
  readonly objective: Objective;
  /** Number of groupings; null: as many as the limits allow (max-p). */
  readonly groups: number | null;
  readonly limits: readonly Limit[];
  /** Pairs of nodes that may not be in one grouping, lower index first. */
  readonly apart: readonly (readonly [number, number])[];
  /** Nodes each of which is in a grouping of its own. */
  readonly seeds: readonly number[];
  /** Of the random numbers. */
  readonly seed: number;
}

/** How far a method has come: from 0 to 1, its best value so far, and its grouping by node when it has one. */
export interface Progress {
  readonly share: number;
  readonly value: number | null;
  readonly labels: Int32Array | null;
}

/** What came of a mixed-integer programme: `values` by name of variable; `bound` on the objective (of a minimisation), null when unknown. */
export interface MipAnswer {
  readonly status: 'optimal' | 'infeasible' | 'limit' | 'failed';
  readonly objective: number | null;
  readonly bound: number | null;
  readonly values: ReadonlyMap<string, number>;
}

/** Solves a minimisation in CPLEX LP format within a time, in milliseconds. Injected: HiGHS in a worker or on a server. */
export type MipSolver = (lp: string, timeLimitMs: number) => Promise<MipAnswer>;

/** What a method is given of the world: a clock in milliseconds, a time to respect, someone who listens, a solver. */
export interface Run {
  readonly now: () => number;
  readonly timeLimitMs: number;
  readonly report: (progress: Progress) => void;
  readonly mip: MipSolver;
}

/**
 * A grouping that meets every constraint: `labels[u]` from 0, numbered by first appearance. `value` is the objective over units; no
 * grouping is better than `bound`; `boundBy` names the argument that says so; `proven` when value and bound agree (and, for max-p, no
 * grouping has more groupings). `ended`: 'time' when the limit cut the search short, so that a replay may differ.
 */
export interface Solution {
  readonly labels: Int32Array;
  readonly groups: number;
  readonly value: number;
  readonly bound: number;
  readonly boundBy: BoundKind;
  /** No grouping has more groupings than this (max-p); the number asked for otherwise. */
  readonly mostGroups: number;
  readonly proven: boolean;
  readonly ended: 'complete' | 'time';
}
export type BoundKind = 'zero' | 'spectral' | 'one-variable' | 'smallest-pairs' | 'enumeration' | 'mip';

/**
 * Why there is no grouping. `proven`: it is impossible; otherwise the method has found none. `code` selects the sentence in
 * `geodata/text`; `nodes` are those at fault, `values` fill the blanks.
 */
export interface Obstacle {
  readonly code: string;
  readonly proven: boolean;
  readonly nodes: readonly number[];
  readonly values: Readonly<Record<string, string | number>>;
}

export type Outcome =
  | { readonly ok: true; readonly solution: Solution }
  | { readonly ok: false; readonly obstacles: readonly Obstacle[] };

/** A method of proposing groupings: one file each, listed in the registry. */
export interface Method {
  /** As the command line and the URL say it. */
  readonly id: string;
  /** As people say it, the same in both languages. */
  readonly name: string;
  /** Wants a number of groupings, a floor, or either. */
  readonly wants: 'groups' | 'floor' | 'either';
  /** Paper the algorithm is from. */
  readonly source: string;
  /** Most nodes for which it is allowed; null: any number. */
  readonly mostNodes: number | null;
  readonly solve: (problem: RegionProblem, run: Run) => Promise<Outcome>;
}
