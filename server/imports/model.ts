import type { Decisions, StagedAction, StagedIssue } from '../../geodata/imports/contract';
import type { ToldQuestion, ToldSheet } from '../../geodata/imports/exchange';
import type { Issue } from '../../geodata/model/issue';

/** The states of an import; it has ended in the last three. */
export const importStates = [
  'reading',
  'mapping',
  'checking',
  'staged',
  'accepted',
  'refused',
  'cancelled',
] as const;
export type ImportState = (typeof importStates)[number];

/** A sheet of the file, as it also travels. */
export type ImportSheet = ToldSheet;

/** Remarks of one kind in one column, counted. */
export interface IssueKind {
  readonly code: string;
  readonly severity: StagedIssue['severity'];
  readonly sheet: string;
  readonly column: string | null;
  readonly field: string | null;
  readonly state: StagedIssue['state'];
  readonly count: number;
  /** The first of them. */
  readonly example: StagedIssue;
}

/** A text that leads to several things or to none, as it also travels. */
export type Question = ToldQuestion;

/** What a staging came to. */
export interface StagingSummary {
  readonly actions: Readonly<Record<StagedAction, number>>;
  /** Values that differ from what is kept, in the rows that would enter. */
  readonly changes: number;
  readonly kinds: readonly IssueKind[];
  readonly questions: readonly Question[];
  readonly notes: readonly Issue[];
}

/** What an import keeps of itself beside its rows. */
export interface ImportDocument {
  readonly sheets: readonly ImportSheet[];
  readonly decisions: Decisions;
  readonly summary: StagingSummary | null;
  /** Remarks on the reading, why it was refused, or why a check did not end. */
  readonly remarks: readonly Issue[];
  /** What entered; null until then. */
  readonly entered: { readonly created: number; readonly updated: number; readonly leftOut: number } | null;
}

/** An import as it is kept; instants are ISO 8601 in UTC. */
export interface Import {
  readonly id: string;
  readonly fileName: string;
  readonly author: string | null;
  readonly authorName: string;
  readonly begunAt: string;
  readonly state: ImportState;
  readonly document: ImportDocument;
  readonly changeSet: number | null;
  readonly endedAt: string | null;
}
