import type { Issue } from '../model/issue';
import type { Change } from './change';
import { changedFields, checkValues, normalised } from './check-row';
import type { Conflict, Edit, EditEvidence, EditIssue } from './exchange';
import { findRegister } from './registry';
import type { Register } from './register';
import type { Row, RowContent, ValueEvidence } from './row';
import { isSame } from './same';

/** The key of a row in maps of rows. */
export function rowKey({ register, id }: { readonly register: string; readonly id: string }): string {
  return `${register}/${id}`;
}

/** What edits would do: the changes, the edits that came too late, and what is wrong. Only changes without errors and conflicts may enter. */
export interface Plan {
  readonly changes: readonly Change[];
  readonly conflicts: readonly Omit<Conflict, 'by' | 'at'>[];
  readonly issues: readonly EditIssue[];
}

/**
 * What edits do to rows as they stand.
 *
 * @param current the rows edited that exist, by `rowKey`
 * @param today ISO date
 */
export function planEdits(edits: readonly Edit[], current: ReadonlyMap<string, Row>, today: string): Plan {
  const changes: Change[] = [];
  const conflicts: Plan['conflicts'][number][] = [];
  const issues: EditIssue[] = [];
  const seen = new Set<string>();
  for (const edit of edits) {
    const key = rowKey(edit);
    const place = { register: edit.register, id: edit.id };
    const fault = (issue: Issue) => issues.push({ ...issue, ...place });
    const register = findRegister(edit.register);
    if (register === undefined) {
      fault({ code: 'register-unknown', severity: 'error', values: { value: edit.register } });
      continue;
    }
    if (seen.has(key)) {
      fault({ code: 'register-edited-twice', severity: 'error' });
      continue;
    }
    seen.add(key);
    const row = current.get(key);
    const after = contentAfter(register, row, edit);
    const before = row === undefined ? null : contentOf(row);
    if (changesNothing(register, before, after, edit)) continue;
    if ((row?.version ?? null) !== edit.base) conflicts.push({ ...place, current: row ?? null });
    if (after !== null) for (const issue of checkValues(register, after.values, today)) fault(issue);
    changes.push({ ...place, before, after });
  }
  return { changes, conflicts, issues };
}

/** The content of a row without its id and version. */
export function contentOf({ values, evidence, valueEvidence }: RowContent): RowContent {
  return { values, evidence, valueEvidence };
}

function changesNothing(
  register: Register,
  before: RowContent | null,
  after: RowContent | null,
  { values, row }: Edit,
): boolean {
  if (before === null || after === null) return before === after;
  const asksForEvidence = row !== undefined || (values !== null && Object.keys(values).length === 0);
  return asksForEvidence
    ? isSame(before, after)
    : changedFields(register, before.values, after.values).length === 0;
}

function contentAfter(register: Register, row: Row | undefined, edit: Edit): RowContent | null {
  const { values, evidence, row: said } = edit;
  if (values === null) return null;
  const merged = normalised(register, { ...row?.values, ...values });
  const unknown = Object.entries(values).filter(
    ([name]) => !register.fields.some((field) => field.name === name),
  );
  // What is malformed is kept as it is, to be told by the check.
  const wellFormed =
    unknown.length === 0 && checkValues({ ...register, check: () => [] }, merged, '9999-12-31').length === 0;
  const complete = wellFormed
    ? (register.complete?.(merged) ?? merged)
    : { ...merged, ...Object.fromEntries(unknown) };
  if (row === undefined)
    return { values: complete, evidence: restated(rowEvidence(evidence), said), valueEvidence: {} };
  if (Object.keys(values).length === 0 && said === undefined)
    return { values: complete, evidence: rowEvidence(evidence), valueEvidence: {} };
  const changed = changedFields(register, row.values, complete);
  return {
    values: complete,
    evidence: restated(row.evidence, said),
    valueEvidence: evidenceOfValues(row.valueEvidence, changed, complete, evidence),
  };
}

function rowEvidence({ confidence, source, day }: EditEvidence): RowContent['evidence'] {
  return { confidence, source, year: day === null ? null : Number(day.slice(0, 4)), note: null, day };
}

/** A day that another year is said beside is no more that of the source. */
function restated(evidence: RowContent['evidence'], said: Edit['row'] = {}): RowContent['evidence'] {
  const next = { ...evidence, ...said };
  const { day, year } = next;
  return day !== null && Number(day.slice(0, 4)) !== year ? { ...next, day: null } : next;
}

/** An unknown value comes from nowhere: the row says why it is so. */
function evidenceOfValues(
  known: RowContent['valueEvidence'],
  changed: readonly string[],
  values: RowContent['values'],
  { confidence, source, day }: EditEvidence,
): RowContent['valueEvidence'] {
  const kept = Object.entries(known).filter(([name]) => !changed.includes(name));
  const given = changed
    .filter((name) => values[name] !== null)
    .map((name): [string, ValueEvidence] => [name, { confidence, source, day }]);
  return Object.fromEntries([...kept, ...given].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
