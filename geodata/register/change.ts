import type { RowContent } from './row';
import { isSame } from './same';

/**
 * A change of one row, as data: what it was before (null: it did not exist) and what it is after (null: it exists no more).
 * Journal, undo and restoration are made of it.
 */
export interface Change {
  readonly register: string;
  readonly id: string;
  readonly before: RowContent | null;
  readonly after: RowContent | null;
}

/** The change that undoes another. */
function inverse({ register, id, before, after }: Change): Change {
  return { register, id, before: after, after: before };
}

/** The changes that undo several, last first. */
export function inverseAll(changes: readonly Change[]): readonly Change[] {
  return changes.toReversed().map(inverse);
}

/** The rows after changes, by register and id; throws on a change that does not begin where its row stands: that is a bug. */
export function applyAll(
  rows: ReadonlyMap<string, RowContent>,
  changes: readonly Change[],
): ReadonlyMap<string, RowContent> {
  const next = new Map(rows);
  for (const { register, id, before, after } of changes) {
    const key = `${register}/${id}`;
    if (!isSame(next.get(key) ?? null, before))
      throw new Error(`the change of ${key} does not begin where it stands`);
    if (after === null) next.delete(key);
    else next.set(key, after);
  }
  return next;
}
