import type { Change } from './change';
import { changedFields } from './check-row';
import type { Conflict, EditIssue } from './exchange';
import { contentOf, rowKey } from './plan';
import { registerOf } from './registry';
import type { Row, RowContent } from './row';
import { isSame } from './same';
import { checkGiven } from './take-pack';

/** What a restoration would do: changes, and the rows that someone has changed since in what it would restore. */
export interface Restoration {
  readonly changes: readonly Change[];
  readonly conflicts: readonly Omit<Conflict, 'by' | 'at'>[];
}

/**
 * The changes that put back what a set of changes has changed, last first. A value that was changed again since is a conflict, or is
 * left as it is when `leaveLater` says so.
 *
 * @param current the rows as they stand, by `rowKey`
 */
export function undoChanges(
  changes: readonly Change[],
  current: ReadonlyMap<string, Row>,
  leaveLater: boolean,
): Restoration {
  const undone: Change[] = [];
  const conflicts: Restoration['conflicts'][number][] = [];
  for (const { register, id, before, after } of changes.toReversed()) {
    const row = current.get(rowKey({ register, id })) ?? null;
    const stands = row === null ? null : contentOf(row);
    const target = undoneContent(register, { before, after, stands });
    if (target === 'later') {
      if (!leaveLater) conflicts.push({ register, id, current: row });
    } else if (!isSame(target, stands)) undone.push({ register, id, before: stands, after: target });
  }
  return { changes: undone, conflicts };
}

interface States {
  readonly before: RowContent | null;
  readonly after: RowContent | null;
  /** The row as it stands. */
  readonly stands: RowContent | null;
}

function undoneContent(register: string, { before, after, stands }: States): RowContent | null | 'later' {
  if (isSame(stands, after)) return before;
  if (before === null || after === null) return isSame(stands, before) ? stands : 'later';
  if (stands === null) return 'later';
  const fields = changedFields(registerOf(register), before.values, after.values);
  const isLater = fields.some((name) => !isSame(stands.values[name] ?? null, after.values[name] ?? null));
  return isLater || fields.length === 0
    ? 'later'
    : fields.reduce((content, name) => withField(content, before, name), stands);
}

/**
 * The change that puts a row, or one of its fields, back as it was before a change.
 *
 * @param row as it stands; null when it does not exist
 */
export function restoreRow(change: Change, row: Row | null, field: string | null): Change {
  const { register, id, before } = change;
  const stands = row === null ? null : contentOf(row);
  if (field === null || stands === null || before === null)
    return { register, id, before: stands, after: before };
  return { register, id, before: stands, after: withField(stands, before, field) };
}

/**
 * What is wrong with rows that restorations would leave, when they mix what was with what was changed since: a first day put back may
 * come after a last day set meanwhile. A row that is wholly as it was is let be.
 *
 * @param undone the changes that are restored
 * @param today ISO date
 */
export function checkRestored(
  restored: readonly Change[],
  undone: readonly Change[],
  today: string,
): readonly EditIssue[] {
  const was = new Map(undone.map((change) => [rowKey(change), change.before]));
  return checkGiven(
    restored.filter((change) => !isSame(change.after, was.get(rowKey(change)) ?? null)),
    today,
  );
}

function withField(content: RowContent, from: RowContent, name: string): RowContent {
  const { [name]: _value, ...others } = content.valueEvidence;
  const evidence = from.valueEvidence[name];
  const valueEvidence = evidence === undefined ? others : { ...others, [name]: evidence };
  return {
    values: { ...content.values, [name]: from.values[name] ?? null },
    evidence: content.evidence,
    valueEvidence: Object.fromEntries(Object.entries(valueEvidence).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}
