import type { Outcome, Progress, RegionProblem } from '../../../geodata/grouping/propose/contract';

/** What the worker is asked: to solve a problem by a method of the registry, within a time in milliseconds. */
export interface SolveOrder {
  readonly kind: 'solve';
  readonly method: string;
  readonly problem: RegionProblem;
  readonly timeLimitMs: number;
}

/** What the worker says: how far it has come, at last what came of it, or what broke. */
export type SolveReply =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'solved'; readonly outcome: Outcome; readonly ms: number }
  | Broken;

/** Something that is nobody's expected trouble, as the engine tells it. */
export interface Broken {
  readonly kind: 'broken';
  readonly message: string;
}
