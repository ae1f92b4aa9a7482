import type { Decisions, SourceRow, StagedRow } from '../../../geodata/imports/contract';
import { stageRows } from '../../../geodata/imports/stage';
import type { Issue } from '../../../geodata/model/issue';
import type { RowRecord } from '../../db/queries/import-rows';
import type { ImportSheet, StagingSummary } from '../model';
import type { Known } from './known';
import { summarise } from './summary';

/** What is to be checked, and by which decisions. */
export interface StagingInput {
  readonly sheets: readonly ImportSheet[];
  readonly decisions: Decisions;
  /** ISO date. */
  readonly today: string;
  /** Begins the ids of the rows that are to be made. */
  readonly newId: string;
}

/** A row checked, with its register and the cells it was read from. */
export interface KeptStage {
  readonly register: string;
  readonly cells: SourceRow['cells'];
  readonly staged: StagedRow;
}

/** Checks the sheets for which something was chosen, in their order: later ones may refer to what earlier ones make. */
export async function stageSheets(
  source: ReadonlyMap<string, readonly SourceRow[]>,
  known: Known,
  { sheets, decisions, today, newId }: StagingInput,
): Promise<{ readonly rows: readonly KeptStage[]; readonly summary: StagingSummary }> {
  const all: KeptStage[] = [];
  const notes: Issue[] = [];
  for (const [rank, { sheet, register, headers, mapping }] of sheets.entries()) {
    if (register === null || mapping === null) continue;
    const rows = source.get(sheet) ?? [];
    const context = await known.context(register, today);
    const ids = `${newId}-${rank}`;
    const staged = stageRows({ register, sheet, headers, rows, mapping, context, decisions, newId: ids });
    const cells = new Map(rows.map((row) => [row.row, row.cells]));
    for (const row of staged.rows) {
      all.push({ register, cells: cells.get(row.row) ?? [], staged: row });
      if (row.action === 'create' && row.id !== null)
        known.addOption(register, { id: row.id, names: [row.name], detail: null });
    }
    for (const note of staged.notes) notes.push(note);
  }
  const staged = all.map((row) => row.staged);
  return { rows: all, summary: summarise(staged, notes) };
}

/** A row as it is written. */
export function recordOf({ register, cells, staged }: KeptStage, rank: number): RowRecord {
  const has = (severity: string) => staged.issues.some((issue) => issue.severity === severity);
  return {
    rank,
    action: staged.action,
    has_error: has('error'),
    has_repair: has('repair'),
    has_note: has('note'),
    staged: { ...staged, register, cells },
  };
}
