import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import Papa from 'papaparse';
import { done, refused, type Issue, type Result } from '../../../geodata/model/issue';

/** The grouping of each unit of a file, in the order of its rows. */
export type Assignment = ReadonlyMap<string, string>;

/**
 * Reads assignments from CSV: columns `id` and `group` in any order and among others, separated by commas or semicolons, a byte order
 * mark tolerated. Refused with every fault found, by row and column as a spreadsheet shows them.
 */
export async function readAssignment(path: string): Promise<Result<Assignment>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const cause = error instanceof Error ? error.message : '';
    return refused([{ code: 'labels-unreadable', severity: 'error', file: path, values: { cause } }]);
  }
  const file = basename(path);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused([{ code: 'labels-not-utf8', severity: 'error', file }]);
  }
  const firstLine = text.slice(0, text.search(/\r?\n|$/));
  const { data } = Papa.parse<string[]>(text, { delimiter: firstLine.includes(';') ? ';' : ',' });
  const [header = [], ...lines] = data.map((line) => line.map((cell) => cell.trim()));
  const [id, group] = [header.indexOf('id'), header.indexOf('group')];
  const lacking = ['id', 'group'].filter((column) => !header.includes(column));
  if (lacking.length > 0)
    return refused(
      lacking.map((column) => ({
        code: 'labels-missing-column',
        severity: 'error',
        file,
        row: 1,
        column,
      })),
    );
  const groups = new Map<string, string>();
  const rows = new Map<string, number>();
  const issues: Issue[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.every((cell) => cell === '')) continue;
    const place = { severity: 'error' as const, file, row: at + 2 };
    const [unit = '', label = ''] = [line[id], line[group]];
    const first = rows.get(unit);
    if (line.length !== header.length) issues.push({ code: 'labels-malformed', ...place });
    else if (unit === '') issues.push({ code: 'labels-empty-cell', ...place, column: 'id' });
    else if (label === '') issues.push({ code: 'labels-empty-cell', ...place, column: 'group' });
    else if (first !== undefined)
      issues.push({ code: 'labels-id-twice', ...place, column: 'id', values: { id: unit, first } });
    else {
      groups.set(unit, label);
      rows.set(unit, at + 2);
    }
  }
  if (issues.length > 0) return refused(issues);
  return groups.size === 0 ? refused([{ code: 'labels-empty', severity: 'error', file }]) : done(groups);
}
