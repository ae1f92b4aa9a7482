import { fold } from '../register/fold';
import type { Field, Value } from '../register/field';
import type { Register } from '../register/register';
import type { Cell, ColumnTarget, Mapping, SourceRow, StagedIssue } from './contract';
import { issueOf, type Decider } from './decide';
import type { CellReader } from './read-cell';
import { cellText } from './reading';
import { targetField } from './special-fields';

/** A column that gives something. */
export interface MappedColumn {
  readonly index: number;
  readonly header: string;
  readonly target: ColumnTarget;
  readonly field: Field;
}

/** What a row of a file says: values by target, absent when it says nothing; `open` are the targets that wait for a decision. */
export interface RowReading {
  readonly row: number;
  readonly given: ReadonlyMap<ColumnTarget, Value>;
  /** Cells as read, by target. */
  readonly cells: ReadonlyMap<ColumnTarget, Cell>;
  readonly open: ReadonlySet<ColumnTarget>;
  readonly issues: readonly StagedIssue[];
}

/** The columns of a sheet that give something, by a mapping; of two that give the same the first does. */
export function mappedColumns(
  register: Register,
  headers: readonly string[],
  mapping: Mapping,
): readonly MappedColumn[] {
  const seen = new Set<ColumnTarget>();
  return headers.flatMap((header, index) => {
    const target = mapping[header] ?? null;
    const field = target === null ? undefined : targetField(register, target);
    if (target === null || field === undefined || seen.has(target)) return [];
    seen.add(target);
    return [{ index, header, target, field }];
  });
}

/** How cells are read, and what was decided of them. */
export interface Reader {
  readonly sheet: string;
  readonly columns: readonly MappedColumn[];
  readonly cells: CellReader;
  readonly decider: Decider;
}

/** Reads the cells of a row. An empty cell says nothing, unless the row has its id: then it says that there is no value. */
export function readRow({ sheet, columns, cells, decider }: Reader, source: SourceRow): RowReading {
  const { row } = source;
  const given = new Map<ColumnTarget, Value>();
  const known = new Map<ColumnTarget, Cell>();
  const open = new Set<ColumnTarget>();
  const issues: StagedIssue[] = [...rowIssues(source)];
  const idColumn = columns.find(({ target }) => target === '@id');
  const hasId = idColumn !== undefined && !isEmpty(source.cells[idColumn.index] ?? null, idColumn.field);
  for (const { index, header, target, field } of columns) {
    const cell = source.cells[index] ?? null;
    if (isEmpty(cell, field)) {
      if (hasId) given.set(target, null);
      continue;
    }
    known.set(target, cell);
    const reading = cells.read(field, cell);
    const place = { column: header, field: target, value: cell };
    if ('fault' in reading) {
      const decision = decider.decide(reading.fault, { sheet, row, field: target }, cell, (value) =>
        cells.admits(field, value),
      );
      issues.push(issueOf(reading.fault, place, decision.state));
      if ('value' in decision) given.set(target, decision.value);
      else if (decision.state === 'open') open.add(target);
      continue;
    }
    given.set(target, reading.value);
    if (reading.note !== undefined) issues.push({ ...issueOf(reading.note, place), severity: 'note' });
  }
  return { row, given, cells: known, open, issues };
}

/** What was wrong with a row as it was read from the file. */
export function rowIssues({ issues = [] }: SourceRow): readonly StagedIssue[] {
  return issues.map(({ code, severity, values = {} }) => ({
    ...issueOf({ code, values, repair: null, candidates: [] }, { column: null, field: null, value: null }),
    severity,
  }));
}

/** The cells of a row by what their columns give, not understood. */
export function rawRow(
  columns: readonly MappedColumn[],
  { row, cells }: SourceRow,
): Pick<RowReading, 'row' | 'cells'> {
  return { row, cells: new Map(columns.map(({ index, target }) => [target, cells[index] ?? null])) };
}

/** Words that say in a column of numbers, days or choices that there is nothing; a dash does, too. In a text they are a text. */
const nothing = new Set(
  'nc,n c,nr,n r,na,n a,sans objet,neant,non communique,non renseigne,inconnu,inconnue'.split(','),
);

function isEmpty(cell: Cell, field: Field): boolean {
  if (cell === null) return true;
  if (typeof cell !== 'string') return false;
  const text = cellText(cell);
  if (text === '') return true;
  if (field.type === 'text' && field.format !== 'phone' && field.format !== 'siren') return false;
  return /^[-–—_.?/]+$/.test(text) || nothing.has(fold(text));
}
