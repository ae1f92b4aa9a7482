import type { Issue } from '../model/issue';
import { keyText } from '../register/check-row';
import { registerOf } from '../register/registry';
import type { Register } from '../register/register';
import type { StageInput, StagedSheet } from './contract';
import { decider, isBlocking } from './decide';
import { markDuplicates } from './duplicates';
import { joiner } from './join';
import { cellReader } from './read-cell';
import { targetField } from './special-fields';
import { mappedColumns, rawRow, readRow, rowIssues, type MappedColumn } from './stage-cells';
import { stageRow, unreadRow, type RowStage } from './stage-row';

/**
 * Stages the rows of a sheet: what each would do to the register, and what is wrong in it. Nothing that needs a repair is taken before the
 * decisions accept it. The same input gives the same rows, whatever the order in which they stand, but for a row that repeats an earlier one.
 *
 * An empty cell leaves the value as it is; in a row with its id, as exports give it, it says that there is no value.
 */
export function stageRows(input: StageInput): StagedSheet {
  const { sheet, rows, context, newId } = input;
  const register = registerOf(input.register);
  const columns = mappedColumns(register, input.headers, input.mapping);
  const decisions = decider(input.decisions);
  const reader = { sheet, columns, cells: cellReader(context), decider: decisions };
  const headers = new Map(columns.map(({ target, header }) => [target, header]));
  const stage: RowStage = {
    register,
    sheet,
    newId,
    today: context.today,
    decider: decisions,
    join: joiner(register, context.rows),
    byId: new Map(context.rows.map((row) => [row.id, row])),
    headerOf: (target) => headers.get(target) ?? targetField(register, target)?.label.fr ?? null,
  };
  const alone = rows.map((row) => {
    if (decisions.isRowLeft(sheet, row.row)) return unreadRow(stage, rawRow(columns, row), []);
    const faults = rowIssues(row);
    return faults.some(isBlocking)
      ? unreadRow(stage, rawRow(columns, row), faults)
      : stageRow(stage, readRow(reader, row));
  });
  const marked = markDuplicates(alone, context.rows, ({ values }) => keyText(register, values), decisions);
  return { rows: marked.map(({ staged }) => staged), notes: sheetNotes(register, input, columns) };
}

/** Remarks on the sheet as a whole: what empty cells mean, columns that nothing is read from, required fields that no column gives. */
function sheetNotes(
  register: Register,
  { headers, sheet }: StageInput,
  columns: readonly MappedColumn[],
): readonly Issue[] {
  const note = (code: string, values: Issue['values'] = {}): Issue => ({
    code,
    severity: 'note',
    file: sheet,
    values,
  });
  const targets = new Set<string>(columns.map(({ target }) => target));
  const mapped = new Set(columns.map(({ header }) => header));
  const ignored = headers.filter((header) => !mapped.has(header));
  const missing = register.fields.filter(({ name, required }) => required && !targets.has(name));
  return [
    note(targets.has('@id') ? 'import-empty-clears' : 'import-empty-keeps'),
    ...(ignored.length > 0 ? [note('import-columns-ignored', { columns: ignored.join(', ') })] : []),
    ...(missing.length > 0
      ? [note('import-required-unmapped', { fields: missing.map(({ label }) => label.fr).join(', ') })]
      : []),
  ];
}
