/** What travels of an import between the server and its screens; instants are ISO 8601 in UTC, sentences in the language asked. */
import type { EditEvidence } from '../register/exchange';
import type { Value } from '../register/field';
import type {
  Candidate,
  Cell,
  ColumnMatch,
  Decisions,
  Mapping,
  RegisterGuess,
  StagedAction,
} from './contract';

/** A remark as it is told; `proposed` is the repair as it is shown. */
export interface ToldIssue {
  readonly code: string;
  readonly severity: 'error' | 'repair' | 'note';
  readonly column: string | null;
  readonly field: string | null;
  /** As read. */
  readonly value: Cell;
  readonly text: string;
  readonly proposed: string | null;
  readonly candidates: readonly Candidate[];
  readonly state: 'open' | 'accepted' | 'answered' | 'left';
}

/** Remarks of one kind in one column. */
export interface ToldKind {
  readonly code: string;
  readonly severity: ToldIssue['severity'];
  readonly sheet: string;
  readonly column: string | null;
  readonly field: string | null;
  readonly state: ToldIssue['state'];
  readonly count: number;
  readonly example: ToldIssue;
}

/** A text that leads to several things or to none; an answer names it by `text`. */
export interface ToldQuestion {
  readonly field: string;
  readonly column: string | null;
  /** Folded, as an answer names it. */
  readonly text: string;
  readonly shown: string;
  readonly count: number;
  readonly candidates: readonly Candidate[];
  readonly isAnswered: boolean;
}

/** A sheet of the file, what it seems to be, and what was chosen for it (null: nothing yet, or left out). */
export interface ToldSheet {
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

/** An import as a list shows it. */
export interface BriefImport {
  readonly id: string;
  readonly fileName: string;
  readonly author: string;
  readonly begunAt: string;
  readonly state: 'reading' | 'mapping' | 'checking' | 'staged' | 'accepted' | 'refused' | 'cancelled';
  readonly registers: readonly string[];
  readonly outcome: 'refused' | 'done-with-notes' | 'done' | null;
  readonly entered: { readonly created: number; readonly updated: number; readonly leftOut: number } | null;
  readonly changeSet: number | null;
  readonly endedAt: string | null;
}

/** An import with all that its screen needs but its rows. */
export interface ToldImport extends BriefImport {
  /** Of what is being done now (from 0 to 1); null when nothing is. */
  readonly progress: { readonly share: number; readonly rows: number } | null;
  readonly sheets: readonly ToldSheet[];
  readonly decisions: Decisions;
  readonly summary: {
    readonly actions: Readonly<Record<StagedAction, number>>;
    readonly changes: number;
    readonly kinds: readonly ToldKind[];
    readonly questions: readonly ToldQuestion[];
    readonly notes: readonly string[];
  } | null;
  readonly remarks: readonly { readonly code: string; readonly text: string }[];
}

/** A row of the report. */
export interface ToldRow {
  readonly sheet: string;
  readonly row: number;
  readonly register: string;
  readonly action: StagedAction;
  readonly name: string;
  readonly values: Readonly<Record<string, Value>>;
  readonly changes: readonly string[];
  readonly issues: readonly ToldIssue[];
}

/** What is chosen for a sheet; a register of null leaves it out. */
export interface SheetChoice {
  readonly sheet: string;
  readonly register: string | null;
  readonly mapping: Mapping;
  readonly save: boolean;
}

/** With which word what was staged enters; `leaveOut` leaves blocked rows out. */
export interface Acceptance {
  readonly reason: string | null;
  readonly evidence: EditEvidence;
  readonly leaveOut: boolean;
}
