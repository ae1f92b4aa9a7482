import type { Register } from '../../../geodata/register/register';
import type { Desk } from '../desk.svelte';
import type { Drafts } from '../drafts.svelte';
import { parseValue, type Raw } from '../parse-value';
import { rawOf } from '../raw';
import { copyText } from './block';
import type { RowView } from './cell';
import type { Column } from './columns';

/** The cell that is being edited, and what its editor begins with. */
export interface EditedCell {
  readonly id: string;
  readonly column: Column;
  readonly initial: Raw;
  /** Begun by typing. */
  readonly typed: boolean;
}

/** The editing of the cells of a grid: which one, and what is done with what was entered. */
export class Editing {
  #cell = $state.raw<EditedCell | null>(null);
  readonly #desk: Desk;
  readonly #register: Register;
  readonly #table: Drafts;

  /** Edits a table at a desk. */
  constructor(desk: Desk, table: Drafts) {
    this.#desk = desk;
    this.#register = table.rows.register;
    this.#table = table;
  }

  get cell(): EditedCell | null {
    return this.#cell;
  }

  /** All that is known of a row. */
  viewOf(id: string): RowView {
    return {
      row: this.#table.rows.all.get(id),
      draft: this.#table.all.get(id),
      proposed: this.#table.proposedOf(id),
      values: this.#table.valuesOf(id),
    };
  }

  /** Whether one may change a row, or propose to. */
  mayWrite(id: string): boolean {
    return this.#desk.rightOn(this.#register, id, this.#table.valuesOf(id)) !== 'none';
  }

  /** Begins to edit a cell, with a text or with its value; false when one may not. */
  begin(id: string, column: Column, text: string | null): boolean {
    if (!this.mayWrite(id)) return false;
    const { draft, values } = this.viewOf(id);
    const { field, name } = column;
    const isWritten = !['choice', 'choices', 'boolean'].includes(field.type);
    const typed = text !== null && isWritten;
    const kept =
      draft?.texts[name]?.text ?? rawOf(field, values[name] ?? null, this.#desk.preferences.language);
    this.#cell = { id, column, initial: typed ? text : kept, typed };
    return true;
  }

  /** Ends the editing. */
  close(): void {
    this.#cell = null;
  }

  /** Takes what was entered and saves it; gives what is wrong with it, in words. */
  commit(raw: Raw): string | undefined {
    const cell = this.#cell;
    if (cell === null) return undefined;
    const { id, column } = cell;
    this.#cell = null;
    const { field, name } = column;
    const index = field.type === 'reference' ? this.#desk.names.index(field.to) : null;
    const parsed = parseValue(field, raw, index, this.#desk.words);
    if (parsed.ok) this.#table.patch(id, { values: { [name]: parsed.value } });
    else this.#table.patch(id, { texts: { [name]: { text: String(raw), why: parsed.why } } });
    const fault = this.#table.faultsOf(id)[name];
    void this.#table.save([id]);
    return fault;
  }

  /** Empties cells and saves their rows, those that one may change. */
  clear(ids: readonly string[], columns: readonly Column[]): void {
    const own = ids.filter((id) => this.mayWrite(id));
    for (const id of own)
      this.#table.patch(id, { values: Object.fromEntries(columns.map(({ name }) => [name, null])) });
    void this.#table.save(own);
  }

  /** The texts of cells, as spreadsheets take them. */
  texts(ids: readonly string[], columns: readonly Column[]): readonly (readonly string[])[] {
    return ids.map((id) => {
      const { draft, values } = this.viewOf(id);
      return columns.map(
        ({ field, name }) =>
          draft?.texts[name]?.text ?? copyText(field, values[name] ?? null, this.#desk.wording),
      );
    });
  }
}
