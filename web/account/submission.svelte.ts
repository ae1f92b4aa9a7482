import type { AccountUi } from '../../geodata/text/ui-account';
import { ApiError } from '../api';

/** The sending of a form: whether it is under way, what was refused, field by field, and what else went wrong. */
export class Submission {
  #busy = $state.raw(false);
  #refused = $state.raw<Readonly<Record<string, string>>>({});
  #trouble = $state.raw('');

  get busy(): boolean {
    return this.#busy;
  }

  /** What was refused, by name of field. */
  get refused(): Readonly<Record<string, string>> {
    return this.#refused;
  }

  /** What went wrong with the whole, empty when nothing did. */
  get trouble(): string {
    return this.#trouble;
  }

  /**
   * Sends, unless a field is empty or a sending is under way. True when it worked.
   *
   * @param fields what is sent, by name: each must be filled in
   */
  async run(
    ui: AccountUi,
    fields: Readonly<Record<string, string>>,
    action: () => Promise<void>,
  ): Promise<boolean> {
    if (this.#busy) return false;
    this.#trouble = '';
    this.#refused = Object.fromEntries(
      Object.entries(fields).flatMap(([name, value]) =>
        value.trim() === '' ? [[name, ui.fields.missing]] : [],
      ),
    );
    if (Object.keys(this.#refused).length > 0) return false;
    this.#busy = true;
    try {
      await action();
      return true;
    } catch (error) {
      this.#tell(ui, error);
      return false;
    } finally {
      this.#busy = false;
    }
  }

  #tell(ui: AccountUi, error: unknown): void {
    if (!(error instanceof ApiError)) throw error;
    if (error.parameters.length > 0)
      this.#refused = Object.fromEntries(
        error.parameters.map(({ name, expected }) => [name, ui.fields.refused(expected)]),
      );
    else this.#trouble = error.status === 0 ? ui.offline : error.detail;
  }
}
