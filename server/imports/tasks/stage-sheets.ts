import type { Decisions, SourceRow, StagedRow } from '../../../geodata/imports/contract';
import { stageRows } from '../../../geodata/imports/stage';
import { targetsOf } from '../../../geodata/formats/register-table';
import type { Issue } from '../../../geodata/model/issue';
import { findRegister, registerOf } from '../../../geodata/register/registry';
import type { Reference } from '../../db/queries/import-context';
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

/**
 * Checks the sheets for which something was chosen: those that others refer to first, for these may refer to what they make. The rows
 * are given in the order of the file.
 */
export async function stageSheets(
  source: ReadonlyMap<string, readonly SourceRow[]>,
  known: Known,
  { sheets, decisions, today, newId }: StagingInput,
): Promise<{ readonly rows: readonly KeptStage[]; readonly summary: StagingSummary }> {
  const checked = sheets.map((): KeptStage[] => []);
  const notes = sheets.map((): readonly Issue[] => []);
  for (const rank of byReferences(sheets)) {
    const { sheet, register, headers, mapping } = sheets[rank] ?? missing(rank);
    if (register === null || mapping === null) continue;
    const rows = source.get(sheet) ?? [];
    const context = await known.context(register, today);
    const ids = `${newId}-${rank}`;
    const staged = stageRows({ register, sheet, headers, rows, mapping, context, decisions, newId: ids });
    const cells = new Map(rows.map((row) => [row.row, row.cells]));
    notes[rank] = staged.notes;
    checked[rank] = staged.rows.map((row) => ({ register, cells: cells.get(row.row) ?? [], staged: row }));
    for (const row of staged.rows)
      if (row.action === 'create' && row.id !== null) known.addOption(register, optionOf(row, row.id, today));
  }
  const all = checked.flat();
  const staged = all.map((row) => row.staged);
  return { rows: all, summary: summarise(staged, notes.flat()) };
}

/** A row that would be made, as something to refer to. */
function optionOf({ name, values }: StagedRow, id: string, today: string): Reference {
  const { siren = null, commune = null, valid_from: from = null, valid_to: to = null } = values;
  const exists = (from === null || from <= today) && (to === null || to >= today);
  return {
    id,
    name,
    detail: null,
    siren: typeof siren === 'string' ? siren : null,
    seat: exists && typeof commune === 'string' ? commune : null,
  };
}

/** The places of the sheets, those of a register after those of the registers that it refers to, else in the order of the file. */
function byReferences(sheets: readonly ImportSheet[]): readonly number[] {
  const ordered = new Set<string>();
  const visit = (register: string): void => {
    if (pending.has(register)) return;
    pending.add(register);
    for (const target of targetsOf(registerOf(register)))
      if (findRegister(target) !== undefined) visit(target);
    ordered.add(register);
  };
  const pending = new Set<string>();
  for (const { register } of sheets) if (register !== null) visit(register);
  const places = new Map([...ordered].map((register, place) => [register, place]));
  const placeOf = (rank: number) => places.get(sheets[rank]?.register ?? '') ?? 0;
  return sheets.map((_, rank) => rank).toSorted((a, b) => placeOf(a) - placeOf(b) || a - b);
}

function missing(rank: number): never {
  throw new Error(`no sheet ${rank}`);
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
