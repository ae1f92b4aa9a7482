import type { Issue } from '../../geodata/model/issue';

/** What a thread is asked: a method of its task with its argument. Requests are answered in order. */
export interface Request {
  readonly method: string;
  readonly argument: unknown;
}

/** What a thread says: how far it has come, what it does now, or what it answers to the oldest request that waits. */
export type Message =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'step'; readonly step: Issue }
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'failure'; readonly error: unknown };

/** How far a task has come: from 0 to 1, and the rows done so far. */
export interface Progress {
  readonly share: number;
  readonly rows: number;
}

/** Hears of progress. */
export type Tell = (progress: Progress) => void;

/** Hears of each step as it begins: a note that `geodata/text` says like any issue. */
export type TellStep = (step: Issue) => void;

/** The tasks that run in threads of their own. */
export const taskNames = ['geography', 'import', 'workbook', 'report', 'print', 'record'] as const;
export type TaskName = (typeof taskNames)[number];
