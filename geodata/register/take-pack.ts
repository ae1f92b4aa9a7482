import type { Change } from './change';
import { checkValues } from './check-row';
import type { EditIssue } from './exchange';
import { contentOf, rowKey } from './plan';
import { registerOf } from './registry';
import type { Row, RowContent } from './row';
import { isSame } from './same';

/** A row as a pack gives it. */
export interface GivenRow {
  readonly register: string;
  readonly id: string;
  readonly content: RowContent;
}

/**
 * The changes that bring the rows of the packs up to another state of a pack: what it gives is made or changed, what it gives no more is
 * removed. Rows that someone has edited, or removed, are kept as they are.
 *
 * @param current every row of the registers that packs fill, by `rowKey`, with its register
 * @param edited keys of the rows that someone has changed
 */
export function takePack(
  given: readonly GivenRow[],
  current: ReadonlyMap<string, Row & { readonly register: string }>,
  edited: ReadonlySet<string>,
): { readonly changes: readonly Change[]; readonly kept: number } {
  const wanted = new Map(given.map((row) => [rowKey(row), row.content]));
  const places = new Map(
    [...given, ...current.values()].map(({ register, id }) => [rowKey({ register, id }), { register, id }]),
  );
  const differing = [...places].flatMap(([key, place]): (Change & { readonly key: string })[] => {
    const row = current.get(key);
    const before = row === undefined ? null : contentOf(row);
    const after = wanted.get(key) ?? null;
    return isSame(before, after) ? [] : [{ key, ...place, before, after }];
  });
  const changes = differing.filter(({ key }) => !edited.has(key)).map(({ key: _key, ...change }) => change);
  return { changes, kept: differing.length - changes.length };
}

/** A reference of a row to another. */
interface Referring {
  readonly register: string;
  readonly id: string;
  readonly toRegister: string;
  readonly toId: string;
}

/**
 * The changes without the removal of what rows that stay refer to, such as an office to which someone has given opening hours: it is
 * kept, and so is what it refers to itself.
 *
 * @param references all references to the rows that the changes remove
 */
export function holdReferred(
  changes: readonly Change[],
  references: readonly Referring[],
): readonly Change[] {
  const removed = new Set(changes.filter(({ after }) => after === null).map(rowKey));
  for (let before = -1; before !== removed.size;) {
    before = removed.size;
    for (const { toRegister, toId, ...from } of references)
      if (!removed.has(rowKey(from))) removed.delete(rowKey({ register: toRegister, id: toId }));
  }
  return changes.filter((change) => change.after !== null || removed.has(rowKey(change)));
}

/**
 * What is wrong with the rows that changes leave, each for itself.
 *
 * @param today ISO date
 */
export function checkGiven(changes: readonly Change[], today: string): readonly EditIssue[] {
  return changes.flatMap(({ register, id, after }) =>
    after === null
      ? []
      : checkValues(registerOf(register), after.values, today).map((issue) => ({ ...issue, register, id })),
  );
}
