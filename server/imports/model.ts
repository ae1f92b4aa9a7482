import type {
  Cell,
  ColumnMatch,
  Decisions,
  Mapping,
  RegisterGuess,
  StagedAction,
} from '../../geodata/imports/contract';
import type { StagedIssue } from '../../geodata/imports/contract';
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

/** A sheet of the file: what it has, what it seems to be, and what was chosen for it. */
export interface ImportSheet {
  readonly sheet: string;
  readonly headers: readonly string[];
  /** Rows with content. */
  readonly rows: number;
  /** The first of them, to show. */
  readonly samples: readonly (readonly Cell[])[];
  readonly guesses: readonly RegisterGuess[];
  /** The register that is proposed, then the one chosen; null: the sheet is left out. */
  readonly register: string | null;
  /** What the columns seem to give in that register. */
  readonly matches: readonly ColumnMatch[];
  /** What was chosen; null until then, and for a sheet that is left out. */
  readonly mapping: Mapping | null;
}

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

/** A text that leads to several things or to none, wherever it stands in a column. */
export interface Question {
  readonly field: string;
  readonly column: string | null;
  /** Folded, as an answer names it. */
  readonly text: string;
  readonly shown: string;
  readonly count: number;
  readonly candidates: StagedIssue['candidates'];
  readonly isAnswered: boolean;
}

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
