import type { TransactionSql } from 'postgres';
import { groupBy } from '../../geodata/model/group-by';
import type { Change } from '../../geodata/register/change';
import { contentOf, rowKey } from '../../geodata/register/plan';
import { registers } from '../../geodata/register/registry';
import { partFields } from '../../geodata/register/subjects';
import { readParts } from '../db/queries/register-rows';

/**
 * Changes with the removal of the parts of what they remove: the events of an initiative go with it. Parts come before their whole,
 * so that undoing, last first, begins with the whole.
 */
export async function expandRemovals(
  sql: TransactionSql,
  changes: readonly Change[],
): Promise<readonly Change[]> {
  const all = [...changes];
  const touched = new Set(changes.map(rowKey));
  for (let wave = changes.filter(({ after }) => after === null); wave.length > 0;) {
    const found: Change[] = [];
    for (const [whole, removed] of groupBy(wave, ({ register }) => register))
      for (const fields of partFields(whole, registers)) {
        const ids = removed.map(({ id }) => id);
        for (const row of await readParts(sql, fields, whole, ids)) {
          if (touched.has(rowKey(row))) continue;
          touched.add(rowKey(row));
          found.push({ register: row.register, id: row.id, before: contentOf(row), after: null });
        }
      }
    all.unshift(...found);
    wave = found;
  }
  return all;
}
