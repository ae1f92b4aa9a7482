import { isUnattested, type Confidence } from '../model/evidence';
import { groupBy } from '../model/group-by';
import { done, refused, type Issue, type Result } from '../model/issue';
import type { Grouping, ScenarioDocument, Share } from '../model/scenario';
import { foldName } from '../text/format';
import { applyChanges } from './apply-change';
import type { ScenarioChange } from './change';
import { sharesFaults } from './check-document';
import type { Ground } from './ground';
import { addGrouping, assignUnits } from './make-change';
import { mergeChanges } from './merge-changes';
import { planOf } from './plan';

/** The columns of a file of assignments, in its order. `demonstration` says of a unit whose communes no source states what they are. */
export const assignmentColumns = [
  'unit',
  'name',
  'grouping',
  'grouping_name',
  'share',
  'demonstration',
] as const;

/** A line of a file of assignments: a unit, and a grouping that has a part of it (from 0 to 1), null when none has. */
export interface AssignmentLine {
  readonly unit: string;
  readonly name: string;
  readonly grouping: Grouping | null;
  readonly share: number | null;
  /** What the communes of the unit are known by, when no source states them. */
  readonly unattested: Confidence | null;
}

/** The assignments of a document, unit by unit in the order of ids; units in no grouping have a line as well. */
export function assignmentLines(document: ScenarioDocument, ground: Ground): readonly AssignmentLine[] {
  const { units, sharesOf, groupings } = planOf(document, ground);
  const byId = new Map(groupings.map((grouping) => [grouping.id, grouping]));
  return [...units.values()].flatMap(({ id, name }): AssignmentLine[] => {
    const unattested = unattestedOf(id, ground);
    const shares = sharesOf.get(id) ?? [];
    if (shares.length === 0) return [{ unit: id, name, grouping: null, share: null, unattested }];
    return shares.map(({ grouping, share }) => ({
      unit: id,
      name,
      grouping: byId.get(grouping) ?? null,
      share,
      unattested,
    }));
  });
}

/** How the communes of a unit are known when no source states them; null: they are a fact (communes, EPCI) or declared. */
export function unattestedOf(unit: string, ground: Ground): Confidence | null {
  if (!unit.startsWith('territory:')) return null;
  const confidence = ground.territories.get(unit.slice('territory:'.length))?.confidence ?? null;
  return confidence !== null && isUnattested(confidence) ? confidence : null;
}

/** A row that was read: its number as a spreadsheet shows it (header = 1) and its trimmed cells by column. */
export interface AssignmentRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** What a row says, or what is wrong with it. */
interface ReadRow {
  readonly row: number;
  readonly unit: string;
  /** Id of the grouping; null: the unit is in none. */
  readonly grouping: string | null;
  /** Null when none is given. */
  readonly share: number | null;
}

/**
 * The changes that rows of a file make of a document: what its units are given, and the groupings it names that do not exist yet. Units
 * that are not in the file keep what they have. Every fault is told by its row and column.
 */
export function readAssignments(
  rows: readonly AssignmentRow[],
  document: ScenarioDocument,
  ground: Ground,
): Result<readonly ScenarioChange[]> {
  const { units } = planOf(document, ground);
  const issues: Issue[] = [];
  const made: ScenarioChange[] = [];
  let current = document;
  /** Id of the grouping of a row, which is made when it is new and has a name. */
  const groupingOf = (row: number, id: string, name: string): string | null => {
    const known = current.groupings.find((one) =>
      id === '' ? foldName(one.name) === foldName(name) : one.id === id,
    );
    if (known !== undefined) return known.id;
    if (name === '' || (id !== '' && !/^[\w-]{1,64}$/.test(id))) {
      issues.push(fault('assignment-unknown-grouping', row, 'grouping', { value: id }));
      return null;
    }
    const newId = id === '' ? freeId(current, name) : id;
    const change = addGrouping(current, newId, name.slice(0, 120));
    const next = applyChanges(current, [change]);
    if (!next.ok) {
      issues.push(...next.issues.map((issue) => ({ ...issue, row, column: 'grouping' })));
      return null;
    }
    made.push(change);
    current = next.value;
    return newId;
  };

  const read = rows.flatMap(({ row, cells }): ReadRow[] => {
    const { unit = '', grouping = '', grouping_name: name = '', share: text = '' } = cells;
    if (!units.has(unit)) {
      issues.push(fault('assignment-unknown-unit', row, 'unit', { value: unit }));
      return [];
    }
    const share = text === '' ? null : shareOf(text);
    if (Number.isNaN(share)) {
      issues.push(fault('assignment-not-a-share', row, 'share', { value: text }));
      return [];
    }
    if (grouping === '' && name === '') return [{ row, unit, grouping: null, share }];
    const id = groupingOf(row, grouping, name);
    return id === null ? [] : [{ row, unit, grouping: id, share }];
  });

  const known = new Set(current.groupings.map(({ id }) => id));
  for (const [unit, lines] of groupBy(read, (line) => line.unit)) {
    const shares = sharesOf(lines);
    const row = lines[0]?.row ?? 0;
    if (shares !== null)
      issues.push(...sharesFaults(unit, shares, known).map((issue) => ({ ...issue, row, column: 'share' })));
    const change = assignUnits(current, [unit], shares);
    if (change !== null) made.push(change);
  }
  return issues.length > 0
    ? refused(issues.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)))
    : done(mergeChanges(made));
}

/** The shares of the lines of one unit; what one alone leaves out is the whole. */
function sharesOf(lines: readonly ReadRow[]): Share[] | null {
  const given = lines.flatMap(({ grouping, share }) => (grouping === null ? [] : [{ grouping, share }]));
  if (given.length === 0) return null;
  return given.map(({ grouping, share }) => ({ grouping, share: share ?? (given.length === 1 ? 1 : 0) }));
}

/** A share as it is written, with a comma or a point, or as a percentage; NaN when it is none. */
function shareOf(text: string): number {
  const [, number = '', percent] = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(text) ?? [];
  const value = number === '' ? Number.NaN : Number(number.replace(',', '.')) / (percent === '%' ? 100 : 1);
  return value > 0 && value <= 1 ? value : Number.NaN;
}

/** An id made of a name that no grouping has. */
function freeId({ groupings }: ScenarioDocument, name: string): string {
  const base = foldName(name).replaceAll(' ', '-').slice(0, 50) || 'grouping';
  const taken = new Set(groupings.map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}

function fault(code: string, row: number, column: string, values: NonNullable<Issue['values']>): Issue {
  return { code, severity: 'error', row, column, values };
}
