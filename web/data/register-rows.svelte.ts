import type { Register } from '../../geodata/register/register';
import type { Row, Subject } from '../../geodata/register/row';
import type { DataApi } from './data-api';

/** The rows of a register as the server last gave them. */
export class RegisterRows {
  #rows = $state.raw<ReadonlyMap<string, Row>>(new Map());
  #loaded = $state.raw(false);
  readonly register: Register;
  readonly #api: Pick<DataApi, 'rows'>;
  readonly #subject: Subject | undefined;

  /** Rows of a register, or those about one subject alone. */
  constructor(register: Register, api: Pick<DataApi, 'rows'>, subject?: Subject) {
    this.register = register;
    this.#api = api;
    this.#subject = subject;
  }

  get loaded(): boolean {
    return this.#loaded;
  }

  get all(): ReadonlyMap<string, Row> {
    return this.#rows;
  }

  /** Asks the server for them, anew. */
  async load(): Promise<void> {
    const rows = await this.#api.rows(this.register.id, this.#subject);
    this.#rows = new Map(rows.map((row) => [row.id, row]));
    this.#loaded = true;
  }

  /** Takes rows as they have become. */
  receive(rows: readonly Row[]): void {
    if (rows.length > 0) this.#rows = new Map([...this.#rows, ...rows.map((row) => [row.id, row] as const)]);
  }

  /** Takes rows away that are no more. */
  forget(ids: readonly string[]): void {
    this.#rows = new Map([...this.#rows].filter(([id]) => !ids.includes(id)));
  }
}
