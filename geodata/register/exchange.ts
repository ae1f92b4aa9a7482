/** What travels between the server and those who edit: edits, their outcomes, the journal, proposals. Instants are ISO 8601 in UTC. */
import type { Confidence, Evidence } from '../model/evidence';
import type { Issue } from '../model/issue';
import type { Value } from './field';
import type { Change } from './change';
import type { Row } from './row';

/** Where the values of an edit come from; `day` is that of the source (ISO date). */
export interface EditEvidence {
  readonly confidence: Confidence;
  readonly source: string | null;
  readonly day: string | null;
}

/**
 * An edit of one row. `base` is the version that the editor saw, null for a row that is to be made (its id is the editor's choice, so that
 * sending twice makes it once). `values` are those that change, null removes the row with its parts; without any (`{}`) the evidence
 * is that of the row as a whole.
 */
export interface Edit {
  readonly register: string;
  readonly id: string;
  readonly base: number | null;
  readonly values: Readonly<Record<string, Value>> | null;
  readonly evidence: EditEvidence;
  /** What is said anew of where the row as a whole comes from, as files say it column by column; the rest stays. */
  readonly row?: Partial<Evidence>;
}

/** An edit that came too late: someone else has changed the row (null: removed it) since. */
export interface Conflict {
  readonly register: string;
  readonly id: string;
  readonly current: Row | null;
  /** Who did, and when. */
  readonly by: string | null;
  readonly at: string | null;
}

/** What is wrong with one edit; `column` of the issue is the field, absent when the whole row is at fault. */
export interface EditIssue extends Issue {
  readonly register: string;
  readonly id: string;
}

/** The outcome of edits: all of them enter, or none. `proposed`: they wait for the validation of an engineer. */
export type EditOutcome =
  | {
      readonly outcome: 'done';
      /** Number of the set of changes; null when nothing differed. */
      readonly changeSet: number | null;
      readonly rows: readonly (Row & { readonly register: string })[];
      readonly notes: readonly EditIssue[];
    }
  | { readonly outcome: 'proposed'; readonly proposal: string }
  | { readonly outcome: 'conflict'; readonly conflicts: readonly Conflict[] }
  | { readonly outcome: 'refused'; readonly issues: readonly EditIssue[] };

export const changeSetKinds = ['edit', 'proposal', 'import', 'restoration', 'pack'] as const;
export type ChangeSetKind = (typeof changeSetKinds)[number];

/** A set of changes as the journal lists it. */
export interface ChangeSetSummary {
  readonly number: number;
  readonly madeAt: string;
  readonly author: string;
  readonly kind: ChangeSetKind;
  readonly reason: string | null;
  /** Number of the set it undoes. */
  readonly undoes: number | null;
  /** Number of the set that has undone it. */
  readonly undoneBy: number | null;
  readonly changes: number;
  /** Registers touched, with the number of changes in each. */
  readonly registers: Readonly<Record<string, number>>;
}

/** A change with the set it belongs to, as a history lists it. */
export interface JournalEntry extends Change {
  readonly changeSet: number;
  readonly rank: number;
  readonly madeAt: string;
  readonly author: string;
  readonly kind: ChangeSetKind;
  readonly reason: string | null;
}

export const proposalStates = ['open', 'accepted', 'refused', 'withdrawn'] as const;

/** Edits of a contributor that wait, or waited, for an engineer. */
export interface Proposal {
  readonly id: string;
  readonly author: string;
  /** Whether whoever asks made it. */
  readonly mine: boolean;
  readonly madeAt: string;
  readonly reason: string | null;
  readonly edits: readonly Edit[];
  readonly state: (typeof proposalStates)[number];
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly comment: string | null;
  /** The rows as they stand now, for those that exist. */
  readonly current: readonly (Row & { readonly register: string })[];
}

/** What a reference can lead to, for lists to choose from and for names in the place of ids. */
export interface Option {
  readonly id: string;
  readonly name: string;
  /** What tells it from another of the same name: the commune of a structure, the code of a commune. */
  readonly detail: string | null;
}
