import type { Change } from '../../../geodata/register/change';
import type { Edit, Proposal } from '../../../geodata/register/exchange';
import { rowKey } from '../../../geodata/register/plan';
import type { Values } from '../../../geodata/register/field';

/** An edit of a proposal as a change of the row as it stands now. */
export interface ProposedChange {
  readonly edit: Edit;
  readonly change: Change;
  /** The row has changed, or is gone, since the proposal was made. */
  readonly state: 'fresh' | 'stale' | 'gone';
}

/** What an open proposal would change, from the rows as they stand; of a decided one, what it asked for. */
export function proposedChanges({ edits, current }: Proposal): readonly ProposedChange[] {
  return edits.map((edit) => {
    const row = current.find(({ register, id }) => register === edit.register && id === edit.id);
    const { confidence, source, day } = edit.evidence;
    const evidence = row?.evidence ?? { confidence, source, year: null, note: null, day };
    const before =
      row === undefined ? null : { values: row.values, evidence, valueEvidence: row.valueEvidence };
    const values: Values = { ...row?.values, ...edit.values };
    const after = edit.values === null ? null : { values, evidence, valueEvidence: row?.valueEvidence ?? {} };
    const state =
      row === undefined && edit.base !== null
        ? 'gone'
        : row !== undefined && row.version !== edit.base
          ? 'stale'
          : 'fresh';
    return { edit, change: { register: edit.register, id: edit.id, before, after }, state };
  });
}

/** The versions of the rows that a proposal is shown over, by `rowKey`: what it enters over if it is accepted. */
export function seenVersions({ current }: Proposal): Readonly<Record<string, number>> {
  return Object.fromEntries(current.map((row) => [rowKey(row), row.version]));
}
