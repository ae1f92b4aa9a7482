import type { TransactionSql } from 'postgres';
import type { Change } from '../../geodata/register/change';
import type { Edit } from '../../geodata/register/exchange';
import { rowKey } from '../../geodata/register/plan';
import type { Subject } from '../../geodata/register/row';
import { carriersOf, subjectsOf } from '../../geodata/register/subjects';
import type { Holder } from '../../geodata/register/subjects';
import { publishRows } from '../db/queries/publish';
import { readRows } from '../db/queries/register-rows';
import type { Session } from '../db/queries/register-rows';
import { insertChanges, insertChangeSet, writeRows } from '../db/queries/register-writes';
import type { ChangeSetMeta } from '../db/queries/register-writes';

type Find = Parameters<typeof subjectsOf>[1];

/**
 * Writes changes with their set, what they are about, and what maps show of them; gives the number of the set. They are checked, and
 * there is one at least.
 */
export async function record(
  sql: TransactionSql,
  changes: readonly Change[],
  meta: ChangeSetMeta,
): Promise<number> {
  const number = await insertChangeSet(sql, meta);
  await writeRows(sql, changes, number);
  const states = changes.flatMap(({ register, id, before, after }): Holder[] =>
    [before, after].flatMap((content) =>
      content === null ? [] : [{ register, id, values: content.values }],
    ),
  );
  const find = await finder(sql, states);
  const recorded = changes.map((change) => ({ ...change, subjects: subjectsOfChange(change, find) }));
  await insertChanges(sql, number, recorded);
  const about = recorded.flatMap(({ subjects }) =>
    subjects.filter(({ kind }) => kind !== 'campaign').map(({ kind, id }) => ({ register: kind, id })),
  );
  await publishRows(sql, distinct([...changes, ...about]));
  return number;
}

/** What an edit is about: of the row as it stands, and as it would be; a state that does not exist is left out. */
export interface EditSubjects {
  readonly edit: Edit;
  readonly states: readonly (readonly Subject[])[];
}

/** What edits are about. */
export async function subjectsOfEdits(
  sql: Session,
  edits: readonly Edit[],
): Promise<readonly EditSubjects[]> {
  const rows = new Map((await readRows(sql, edits)).map((row) => [rowKey(row), row]));
  const states = edits.map((edit) => {
    const before = rows.get(rowKey(edit))?.values;
    const after = edit.values === null ? undefined : { ...before, ...edit.values };
    return [before, after].flatMap((values): Holder[] =>
      values === undefined ? [] : [{ register: edit.register, id: edit.id, values }],
    );
  });
  const find = await finder(sql, states.flat());
  return edits.map((edit, index) => ({
    edit,
    states: (states[index] ?? []).map((holder) => subjectsOf(holder, find)),
  }));
}

function subjectsOfChange({ register, id, before, after }: Change, find: Find): readonly Subject[] {
  const all = [before, after].flatMap((content) =>
    content === null ? [] : subjectsOf({ register, id, values: content.values }, find),
  );
  return [...new Map(all.map((subject) => [`${subject.kind}/${subject.id}`, subject])).values()];
}

/** Finds territories and initiatives among the rows given, removed ones included, and those that stand. */
async function finder(sql: Session, holders: readonly Holder[]): Promise<Find> {
  const given = new Map(holders.map((holder) => [rowKey(holder), holder.values]));
  const wanted = distinct(holders.flatMap(carriersOf));
  const found = new Map((await readRows(sql, wanted)).map((row) => [rowKey(row), row.values]));
  return (register, id) => {
    const key = rowKey({ register, id });
    return found.get(key) ?? given.get(key);
  };
}

function distinct(places: readonly { readonly register: string; readonly id: string }[]) {
  return [...new Map(places.map((place) => [rowKey(place), place])).values()];
}
