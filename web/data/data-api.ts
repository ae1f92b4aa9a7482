import type {
  ChangeSetSummary,
  Edit,
  EditIssue,
  EditOutcome,
  JournalEntry,
  Option,
  Proposal,
} from '../../geodata/register/exchange';
import type { ReferenceTarget } from '../../geodata/register/field';
import type { Row, Subject } from '../../geodata/register/row';

/** What the journal is asked: the sets before a number (null: the latest), of a register, of an author. */
export interface JournalQuery {
  readonly before: number | null;
  readonly register: string | null;
  readonly author: string | null;
}

/** An issue with its sentence in the language of the request, when the server gave one. */
export type ToldIssue = EditIssue & { readonly text?: string };

/** A row to restore, or one of its values, as it was before a set of changes. */
export interface Restoration {
  readonly register: string;
  readonly id: string;
  readonly changeSet: number;
  readonly field: string | null;
  readonly reason: string | null;
}

/** What the screens of data ask of the server. Trouble other than an outcome is thrown as `ApiError`. */
export interface DataApi {
  rows(register: string, subject?: Subject): Promise<readonly Row[]>;
  /** Every option of a target, in the order of their names. */
  options(target: ReferenceTarget): Promise<readonly Option[]>;
  change(edits: readonly Edit[], reason: string | null): Promise<EditOutcome>;
  journal(query: JournalQuery): Promise<readonly ChangeSetSummary[]>;
  changeSet(
    number: number,
  ): Promise<{ readonly set: ChangeSetSummary; readonly entries: readonly JournalEntry[] }>;
  history(subject: Subject): Promise<readonly JournalEntry[]>;
  rowHistory(register: string, id: string): Promise<readonly JournalEntry[]>;
  /** Undoes a whole set; `leaveLater` leaves what was changed again since as it is, instead of refusing. */
  undo(number: number, leaveLater: boolean): Promise<EditOutcome>;
  restore(restoration: Restoration): Promise<EditOutcome>;
  proposals(state: Proposal['state']): Promise<readonly Proposal[]>;
  /** Lets a proposal enter, over the rows as they were seen: their versions, by `rowKey`. */
  acceptProposal(
    id: string,
    comment: string | null,
    bases: Readonly<Record<string, number>>,
  ): Promise<EditOutcome>;
  /** Refuses it, or takes it back. */
  closeProposal(id: string, how: 'refuse' | 'withdraw', comment: string | null): Promise<void>;
}
