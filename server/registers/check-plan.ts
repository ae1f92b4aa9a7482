import type { TransactionSql } from 'postgres';
import { groupBy } from '../../geodata/model/group-by';
import { keyText, referencesOf } from '../../geodata/register/check-row';
import type { Change } from '../../geodata/register/change';
import type { EditIssue } from '../../geodata/register/exchange';
import { rowKey } from '../../geodata/register/plan';
import { registerOf } from '../../geodata/register/registry';
import { readExisting, readKeys, readReferencesTo } from '../db/queries/register-rows';

/**
 * What the rest of the base says against changes, beside what each row says for itself: references that lead nowhere, rows that others
 * still refer to, two rows with one key. To be asked in the transaction that writes, after the lock.
 */
export async function checkPlan(
  sql: TransactionSql,
  changes: readonly Change[],
): Promise<readonly EditIssue[]> {
  return [
    ...(await unknownReferences(sql, changes)),
    ...(await stillReferred(sql, changes)),
    ...(await sameKeys(sql, changes)),
  ];
}

function fault(
  { register, id }: Pick<Change, 'register' | 'id'>,
  code: string,
  values: NonNullable<EditIssue['values']>,
  column?: string,
): EditIssue {
  return { register, id, code, severity: 'error', values, ...(column === undefined ? {} : { column }) };
}

async function unknownReferences(sql: TransactionSql, changes: readonly Change[]): Promise<EditIssue[]> {
  const made = changes.flatMap((change) =>
    change.after === null
      ? []
      : referencesOf(registerOf(change.register), change.after.values).map((reference) => ({
          change,
          reference,
        })),
  );
  const remains = new Map(changes.map((change) => [rowKey(change), change.after !== null]));
  const issues: EditIssue[] = [];
  for (const [to, some] of groupBy(made, ({ reference }) => reference.to)) {
    const ids = [...new Set(some.map(({ reference }) => reference.id))];
    const existing = new Set(await readExisting(sql, to, ids));
    for (const { change, reference } of some) {
      const isThere = remains.get(rowKey({ register: to, id: reference.id })) ?? existing.has(reference.id);
      if (!isThere)
        issues.push(fault(change, 'register-unknown-reference', { value: reference.id }, reference.field));
    }
  }
  return issues;
}

async function stillReferred(sql: TransactionSql, changes: readonly Change[]): Promise<EditIssue[]> {
  const removed = changes.filter(({ after }) => after === null);
  const touched = new Set(changes.map(rowKey));
  const references = (await readReferencesTo(sql, removed)).filter((one) => !touched.has(rowKey(one)));
  const byTarget = groupBy(references, ({ toRegister, toId }) => rowKey({ register: toRegister, id: toId }));
  return removed.flatMap((change) => {
    const own = byTarget.get(rowKey(change)) ?? [];
    if (own.length === 0) return [];
    const registers = [...new Set(own.map(({ register }) => registerOf(register).title.fr))];
    return [fault(change, 'register-still-referred', { count: own.length, registers: registers.join(', ') })];
  });
}

async function sameKeys(sql: TransactionSql, changes: readonly Change[]): Promise<EditIssue[]> {
  const keyed = changes.flatMap((change) =>
    change.after === null
      ? []
      : [
          {
            change,
            register: change.register,
            key: keyText(registerOf(change.register), change.after.values),
          },
        ],
  );
  const touched = new Set(changes.map(rowKey));
  const others = (await readKeys(sql, keyed)).filter((row) => !touched.has(rowKey(row)));
  const taken = new Map(others.map((row) => [`${row.register}/${row.key}`, row.id]));
  return keyed.flatMap(({ change, register, key }) => {
    const place = `${register}/${key}`;
    const other = taken.get(place);
    if (other !== undefined && other !== change.id)
      return [fault(change, 'register-duplicate', { other }, registerOf(register).key[0])];
    taken.set(place, change.id);
    return [];
  });
}
