import type { Value } from '../register/field';
import type { Register } from '../register/register';
import { compare, type Comparison } from './compare';
import type { Cell, ColumnTarget, KnownRow, StagedIssue, StagedRow } from './contract';
import { issueOf, isBlocking, type Decider } from './decide';
import type { Joined } from './join';
import type { RowReading } from './stage-cells';
import { stagedEvidence } from './stage-evidence';
import { cellText } from './reading';
import { isSpecial } from './special-fields';

/** What a row is staged against. */
export interface RowStage {
  readonly register: Register;
  readonly sheet: string;
  readonly today: string;
  readonly newId: string;
  readonly decider: Decider;
  readonly join: (given: ReadonlyMap<ColumnTarget, Value>) => Joined;
  readonly byId: ReadonlyMap<string, KnownRow>;
  /** Header of the column of a target, else its label; null for a name that is none. */
  readonly headerOf: (target: ColumnTarget) => string | null;
}

/** A row staged by itself, with its key once it has entered; null while that is not known. */
export interface StagedAlone {
  readonly staged: StagedRow;
  readonly key: string | null;
}

/** Stages a row by itself: which row it is, what it changes, what is wrong. Its like in the file and in the register are looked for afterwards. */
export function stageRow(stage: RowStage, reading: RowReading): StagedAlone {
  const { register, sheet } = stage;
  const { row, open } = reading;
  const target = joinRow(stage, reading);
  const { comparison, issues: found } = checkRow(stage, reading, target.known);
  // What is missing of a row that may exist is not known before it is known which one it is.
  const checked = target.id === null ? found.filter(({ code }) => code !== 'register-required') : found;
  const said = stagedEvidence(reading.given, target.known?.evidence ?? null);
  const issues = [...reading.issues, ...target.issues, ...checked];
  const changes = [...comparison.changes, ...said.changes];
  const isBlocked = issues.some(isBlocking);
  const staged: StagedRow = {
    sheet,
    row,
    action: isBlocked ? 'blocked' : actionOf(target.known, changes),
    id: target.id,
    base: target.known?.version ?? null,
    name: nameOf(register, reading.cells),
    values: comparison.values,
    evidence: said.evidence,
    changes,
    issues,
  };
  const isKeyKnown = target.id !== null && !register.key.some((name) => open.has(name));
  return { staged, key: isKeyKnown ? comparison.key : null };
}

/** A row of which nothing is read: someone has left it out, or it is broken as a whole. */
export function unreadRow(
  { register, sheet }: Pick<RowStage, 'register' | 'sheet'>,
  { row, cells }: Pick<RowReading, 'row' | 'cells'>,
  issues: readonly StagedIssue[],
): StagedAlone {
  const staged: StagedRow = {
    sheet,
    row,
    action: issues.length === 0 ? 'skipped' : 'blocked',
    id: null,
    base: null,
    name: nameOf(register, cells),
    values: {},
    evidence: null,
    changes: [],
    issues,
  };
  return { staged, key: null };
}

function actionOf(known: KnownRow | null, changes: readonly ColumnTarget[]): StagedRow['action'] {
  if (known === null) return 'create';
  return changes.length === 0 ? 'unchanged' : 'update';
}

interface Target {
  readonly known: KnownRow | null;
  readonly id: string | null;
  readonly issues: readonly StagedIssue[];
}

/** The row of the register it is, when what tells it is known. */
function joinRow(stage: RowStage, { row, given, cells, open }: RowReading): Target {
  const { register, sheet, decider, byId, newId, headerOf } = stage;
  const saidId = given.get('@id');
  const tells = saidId === null || saidId === undefined ? ['siren', ...register.key] : ['@id'];
  if (tells.some((name) => open.has(name))) return { known: null, id: null, issues: [] };
  const { known, fault, isNewId } = stage.join(given);
  const madeId = isNewId ? String(saidId) : `${newId}-${row}`;
  const field = cells.has('@id') ? '@id' : 'name';
  const place = { column: headerOf(field), field: '@id', value: cells.get(field) ?? null } as const;
  if (fault === null) {
    const note = { code: 'import-new-id', values: { value: madeId }, repair: null, candidates: [] };
    const issues = isNewId ? [{ ...issueOf(note, place), severity: 'note' as const }] : [];
    return { known, id: known?.id ?? madeId, issues };
  }
  const decision = decider.decide(
    fault,
    { sheet, row, field: '@id' },
    place.value,
    (value) => value === null || byId.has(String(value)),
  );
  const issues = [issueOf(fault, place, decision.state)];
  if (decision.state === 'open') return { known: null, id: null, issues };
  const chosen = 'value' in decision ? byId.get(String(decision.value)) : undefined;
  return { known: chosen ?? null, id: chosen?.id ?? madeId, issues };
}

/** What the register says against the row; values left out by kind of fault are taken out, and the rest is looked at again. */
function checkRow(
  stage: RowStage,
  { row, given, cells, open }: RowReading,
  known: KnownRow | null,
): { readonly comparison: Comparison; readonly issues: readonly StagedIssue[] } {
  const { register, sheet, today, decider, headerOf } = stage;
  const values = Object.fromEntries([...given].filter(([name]) => !isSpecial(name)));
  const isById = known !== null && given.get('@id') === known.id;
  const staged = (comparison: Comparison): StagedIssue[] =>
    comparison.issues
      .filter(({ column }) => column === undefined || !open.has(column))
      .map(({ code, severity, column = null, values: said = {} }) => {
        const value: Cell = column === null ? null : (cells.get(column) ?? null);
        const fault = { code, values: said, repair: null, candidates: [] };
        const place = { sheet, row, field: column ?? '@id' };
        const isLeft =
          column !== null &&
          column in values &&
          decider.decide(fault, place, null, () => false).state === 'left';
        const issue = issueOf(
          fault,
          { column: column === null ? null : headerOf(column), field: column, value },
          isLeft ? 'left' : 'open',
        );
        return { ...issue, severity };
      });
  const comparison = compare(register, values, known, today, isById);
  const issues = staged(comparison);
  const left = new Set(issues.flatMap(({ state, field }) => (state === 'left' ? [field] : [])));
  if (left.size === 0) return { comparison, issues };
  const rest = Object.fromEntries(Object.entries(values).filter(([name]) => !left.has(name)));
  const again = compare(register, rest, known, today, isById);
  return { comparison: again, issues: [...issues.filter(({ state }) => state === 'left'), ...staged(again)] };
}

function nameOf(register: Register, cells: ReadonlyMap<ColumnTarget, Cell>): string {
  return register.naming.flatMap((name) => cellText(cells.get(name) ?? null) || []).join(' · ');
}
