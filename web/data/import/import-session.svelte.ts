import type { Decisions, Mapping } from '../../../geodata/imports/contract';
import type { Acceptance, ToldImport, ToldRow } from '../../../geodata/imports/exchange';
import { pageRows, type ImportApi, type RowFilter } from './import-api';
import { proposedMapping } from './mapping';

/** What is chosen for a sheet, before it is sent. */
export interface SheetPlan {
  readonly register: string | null;
  readonly mapping: Mapping;
  readonly save: boolean;
}

/** Between two looks at an import that is being read or checked, in milliseconds. */
const patience = 400;

/** An import on the screen: followed while the server works on it, with the choices that are being made. */
export class ImportSession {
  #state = $state.raw<ToldImport | null>(null);
  #plans = $state.raw<ReadonlyMap<string, SheetPlan>>(new Map());
  #rows = $state.raw<readonly ToldRow[]>([]);
  #total = $state.raw(0);
  #only = $state.raw<RowFilter>('remarks');
  #offset = $state.raw(0);
  #busy = $state.raw(false);
  #kept = $state.raw<ToldImport['summary']>(null);
  #again = $state.raw(false);
  #left = false;
  readonly #id: string;
  readonly #api: ImportApi;
  readonly #wait: (milliseconds: number) => Promise<void>;

  /** `wait` lets time pass, for tests. */
  constructor(
    id: string,
    api: ImportApi,
    wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
  ) {
    this.#id = id;
    this.#api = api;
    this.#wait = wait;
  }

  get state(): ToldImport | null {
    return this.#state;
  }
  get rows(): readonly ToldRow[] {
    return this.#rows;
  }
  get page(): { readonly only: RowFilter; readonly offset: number; readonly total: number } {
    return { only: this.#only, offset: this.#offset, total: this.#total };
  }
  /** Something was sent that is not answered yet. */
  get busy(): boolean {
    return this.#busy;
  }
  /** What the check has found; while decisions on it are checked, what it had found before. */
  get summary(): ToldImport['summary'] {
    return this.#state?.state === 'checking' ? this.#kept : (this.#state?.summary ?? null);
  }
  /** The step an import has come to, from 0, as `step`; one refused has not entered, it ended on the way. */
  get reached(): number {
    const { state, sheets = [], summary = null } = this.#state ?? {};
    if (state !== 'refused' && state !== 'cancelled') return this.step;
    if (sheets.length === 0) return 0;
    return summary === null ? 1 : 2;
  }
  /** Which step is shown, from 0: reading, columns, check, entered (or ended). */
  get step(): number {
    const state = this.#state?.state ?? 'reading';
    if (state === 'reading') return 0;
    if (state === 'mapping' || (state === 'staged' && this.#again)) return 1;
    return state === 'checking' || state === 'staged' ? 2 : 3;
  }

  /** What is chosen for a sheet: what one chose, or what the server proposes. */
  planOf(sheet: string): SheetPlan {
    const chosen = this.#plans.get(sheet);
    if (chosen !== undefined) return chosen;
    const found = this.#state?.sheets.find((one) => one.sheet === sheet);
    const mapping = found?.mapping ?? proposedMapping(found?.matches ?? []);
    return { register: found?.register ?? null, mapping, save: false };
  }

  /** Looks at the import until nothing is being done with it. */
  async follow(): Promise<void> {
    while (!this.#left) {
      this.#state = await this.#api.read(this.#id);
      if (this.#state.state !== 'reading' && this.#state.state !== 'checking') break;
      await this.#wait(patience);
    }
    if (this.#state?.state === 'staged') await this.#loadRows();
  }

  /** The screen is left: nothing is looked at any more. */
  leave(): void {
    this.#left = true;
  }

  /** Chooses the register of a sheet; its columns are matched anew. */
  async chooseRegister(sheet: string, register: string | null): Promise<void> {
    const matches = register === null ? [] : await this.#api.matches(this.#id, sheet, register);
    this.#plan(sheet, { ...this.planOf(sheet), register, mapping: proposedMapping(matches) });
  }

  /** Chooses what a column gives, null: nothing. */
  chooseTarget(sheet: string, header: string, target: string | null): void {
    const plan = this.planOf(sheet);
    this.#plan(sheet, { ...plan, mapping: { ...plan.mapping, [header]: target } });
  }

  /** Whether the matching of a sheet is remembered. */
  remember(sheet: string, save: boolean): void {
    this.#plan(sheet, { ...this.planOf(sheet), save });
  }

  /** Goes back to the columns, once the rows were checked. */
  reviewColumns(): void {
    this.#again = true;
  }

  /** Sends the choices and follows the check. */
  check(): Promise<void> {
    return this.#send(async () => {
      const sheets = this.#state?.sheets ?? [];
      const choices = sheets.map(({ sheet }) => ({ sheet, ...this.planOf(sheet) }));
      const state = await this.#api.choose(this.#id, choices);
      this.#again = false;
      return state;
    });
  }

  /** Sends decisions and follows the check that comes of them. */
  decide(decisions: Partial<Decisions> & { readonly restart?: boolean }): Promise<void> {
    if (this.#busy) return Promise.resolve();
    // The report stays in sight: one decides where one stands, not at the top of a new page each time.
    this.#kept = this.#state?.summary ?? null;
    return this.#send(() => this.#api.decide(this.#id, decisions)).finally(() => (this.#kept = null));
  }

  /** Lets what was checked enter. */
  accept(acceptance: Acceptance): Promise<void> {
    return this.#send(() => this.#api.accept(this.#id, acceptance));
  }

  /** Cancels: nothing enters. */
  cancel(): Promise<void> {
    return this.#send(async () => {
      await this.#api.cancel(this.#id);
      return this.#api.read(this.#id);
    });
  }

  /** Shows other rows of the report. */
  async show(only: RowFilter, offset: number): Promise<void> {
    this.#only = only;
    this.#offset = Math.max(0, offset);
    await this.#loadRows();
  }

  #plan(sheet: string, plan: SheetPlan): void {
    this.#plans = new Map(this.#plans).set(sheet, plan);
  }

  async #send(ask: () => Promise<ToldImport>): Promise<void> {
    this.#busy = true;
    try {
      this.#state = await ask();
      await this.follow();
    } finally {
      this.#busy = false;
    }
  }

  async #loadRows(): Promise<void> {
    const { total, rows } = await this.#api.rows(this.#id, this.#only, this.#offset);
    this.#total = total;
    this.#rows = rows;
    // Decisions may have left fewer rows than the page began with.
    if (rows.length === 0 && this.#offset > 0) await this.show(this.#only, this.#offset - pageRows);
  }
}
