import { basename } from 'node:path';
import { done, refused, type Issue, type Result } from '../../../geodata/model/issue';
import { readCsv } from './csv-file';

/** The grouping of each unit of a file, in the order of its rows. */
export type Assignment = ReadonlyMap<string, string>;

/** Reads assignments from CSV: columns `id` and `group`. Refused with every fault found, by row and column as a spreadsheet shows them. */
export async function readAssignment(path: string): Promise<Result<Assignment>> {
  const read = await readCsv(path, ['id', 'group']);
  if (!read.ok) return read;
  const file = basename(path);
  const groups = new Map<string, string>();
  const rows = new Map<string, number>();
  const issues: Issue[] = [];
  for (const { row, cells } of read.value) {
    const { id, group } = cells;
    const first = rows.get(id);
    if (first === undefined) {
      groups.set(id, group);
      rows.set(id, row);
    } else
      issues.push({
        code: 'labels-id-twice',
        severity: 'error',
        file,
        row,
        column: 'id',
        values: { id, first },
      });
  }
  if (issues.length > 0) return refused(issues);
  return groups.size === 0 ? refused([{ code: 'labels-empty', severity: 'error', file }]) : done(groups);
}
