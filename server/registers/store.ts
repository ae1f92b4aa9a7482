import type { TransactionSql } from 'postgres';
import type { Conflict, Edit, EditIssue, EditOutcome } from '../../geodata/register/exchange';
import { planEdits, rowKey } from '../../geodata/register/plan';
import { checkRestored, restoreRow, undoChanges } from '../../geodata/register/restore';
import type { Restoration } from '../../geodata/register/restore';
import { isSame } from '../../geodata/register/same';
import { checkGiven, holdReferred, takePack } from '../../geodata/register/take-pack';
import type { GivenRow } from '../../geodata/register/take-pack';
import type { Sql } from '../db/fragments';
import { readChange, readChanges, readEdited, readLastWriters } from '../db/queries/journal';
import { readReferencesTo, readRegisters, readRow, readRows } from '../db/queries/register-rows';
import type { RowPlace } from '../db/queries/register-rows';
import { lockRegisters } from '../db/queries/register-writes';
import type { ChangeSetMeta } from '../db/queries/register-writes';
import type { DatasetState } from '../dataset-state';
import { checkPlan } from './check-plan';
import { expandRemovals } from './expand-removals';
import { record } from './record';

/** Who writes and why, as the journal keeps it. */
export type WriteMeta = ChangeSetMeta;
/** The same for a restoration, whose kind is known. */
export type RestoreMeta = Omit<WriteMeta, 'kind' | 'undoes'>;

/** What must come true with a write, in its transaction; told the number of the set of changes, null when nothing differed. */
export type Alongside = (sql: TransactionSql, changeSet: number | null) => Promise<void>;

interface StoreDeps {
  readonly database: { readonly sql: Sql };
  readonly dataset: DatasetState;
}

/** Rows given back after a write; who writes more reads the register again. */
const shownRows = 500;

/** Thrown to take back what was only tried. */
class Rehearsed extends Error {}

/** The registers: everything that is written to them passes here, whole or not at all, and is kept with its inverse. */
export class Registers {
  readonly #sql: Sql;
  readonly #dataset: DatasetState;

  /** `dataset` is told when the data have changed. */
  constructor({ database, dataset }: StoreDeps) {
    this.#sql = database.sql;
    this.#dataset = dataset;
  }

  /** Makes edits, all or none. */
  edit(edits: readonly Edit[], meta: WriteMeta, alongside?: Alongside): Promise<EditOutcome> {
    return this.#write(meta, alongside, async (sql) => {
      const rows = await readRows(sql, edits);
      return planEdits(edits, new Map(rows.map((row) => [rowKey(row), row])), this.#dataset.today());
    });
  }

  /** What edits would come to, without making them: 'done' without a set of changes, or what stands against them. */
  async rehearse(edits: readonly Edit[], meta: WriteMeta): Promise<EditOutcome> {
    const rehearsed = new Rehearsed();
    try {
      return await this.edit(edits, meta, () => Promise.reject(rehearsed));
    } catch (error) {
      if (error === rehearsed) return { outcome: 'done', changeSet: null, rows: [], notes: [] };
      throw error;
    }
  }

  /** Undoes a whole set of changes; null when there is no such set. `leaveLater` leaves what was changed again since as it is. */
  async undo(changeSet: number, meta: RestoreMeta, leaveLater: boolean): Promise<EditOutcome | null> {
    const changes = await readChanges(this.#sql, changeSet);
    if (changes.length === 0) return null;
    return this.#write({ ...meta, kind: 'restoration', undoes: changeSet }, undefined, async (sql) => {
      const rows = await readRows(sql, changes);
      const current = new Map(rows.map((row) => [rowKey(row), row]));
      const undone = undoChanges(changes, current, leaveLater);
      return { ...undone, issues: checkRestored(undone.changes, changes, this.#dataset.today()) };
    });
  }

  /** Puts a row, or one value of it, back as it was before a set of changes; null when that set did not change it. */
  async restore(
    place: RowPlace & { readonly changeSet: number; readonly field: string | null },
    meta: RestoreMeta,
  ): Promise<EditOutcome | null> {
    const change = await readChange(this.#sql, place);
    // A row that was made had no value before: restoring one would remove the row.
    if (change === null || (place.field !== null && change.before === null)) return null;
    return this.#write({ ...meta, kind: 'restoration', undoes: null }, undefined, async (sql) => {
      const restored = restoreRow(change, await readRow(sql, place), place.field);
      // What is as it was is no change to keep.
      const restorations = isSame(restored.before, restored.after) ? [] : [restored];
      const issues = checkRestored(restorations, [change], this.#dataset.today());
      return { changes: restorations, conflicts: [], issues };
    });
  }

  /**
   * Brings the registers up to the rows of a pack, but for those that someone has edited; tells how many changes that took, and how many
   * differing rows were kept.
   */
  async takePack(
    given: readonly GivenRow[],
    meta: RestoreMeta,
  ): Promise<{ readonly outcome: EditOutcome; readonly changes: number; readonly kept: number }> {
    let counts = { changes: 0, kept: 0 };
    const outcome = await this.#write({ ...meta, kind: 'pack', undoes: null }, undefined, async (sql) => {
      const filled = [...new Set(given.map(({ register }) => register))];
      const rows = new Map((await readRegisters(sql, filled)).map((row) => [rowKey(row), row]));
      const edited = new Set((await readEdited(sql)).map(rowKey));
      const { changes: differing, kept } = takePack(given, rows, edited);
      const removals = differing.filter(({ after }) => after === null);
      const changes = holdReferred(differing, await readReferencesTo(sql, removals));
      counts = { changes: changes.length, kept: kept + differing.length - changes.length };
      return { changes, conflicts: [], issues: checkGiven(changes, this.#dataset.today()) };
    });
    return { outcome, ...counts };
  }

  async #write(
    meta: WriteMeta,
    alongside: Alongside | undefined,
    plan: (sql: TransactionSql) => Promise<Restoration & { readonly issues: readonly EditIssue[] }>,
  ): Promise<EditOutcome> {
    const outcome = await this.#sql.begin(async (sql): Promise<EditOutcome> => {
      await lockRegisters(sql);
      const { changes: planned, conflicts, issues } = await plan(sql);
      if (conflicts.length > 0) return { outcome: 'conflict', conflicts: await told(sql, conflicts) };
      const malformed = issues.filter(({ severity }) => severity === 'error');
      if (malformed.length > 0) return { outcome: 'refused', issues: malformed };
      const real = planned.filter(({ before, after }) => before !== null || after !== null);
      const changes = await expandRemovals(sql, real);
      const faults = await checkPlan(sql, changes);
      if (faults.length > 0) return { outcome: 'refused', issues: faults };
      const changeSet = changes.length === 0 ? null : await record(sql, changes, meta);
      await alongside?.(sql, changeSet);
      const rows = await readRows(sql, changes.slice(0, shownRows));
      return { outcome: 'done', changeSet, rows, notes: issues };
    });
    // What is committed is done, even if the database cannot be asked just now.
    if (outcome.outcome === 'done' && outcome.changeSet !== null)
      await this.#dataset.renew().catch(() => undefined);
    return outcome;
  }
}

async function told(sql: TransactionSql, conflicts: Restoration['conflicts']): Promise<readonly Conflict[]> {
  const writers = new Map((await readLastWriters(sql, conflicts)).map((writer) => [rowKey(writer), writer]));
  return conflicts.map((conflict) => {
    const writer = writers.get(rowKey(conflict));
    return { ...conflict, by: writer?.by ?? null, at: writer?.at ?? null };
  });
}
