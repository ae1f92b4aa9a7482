import type {
  FormerCommune,
  ImportContext,
  KnownCommune,
  KnownOption,
  KnownRow,
} from '../../../geodata/imports/contract';
import type { Option } from '../../../geodata/register/exchange';
import { readFormerCommunes } from '../former-communes';

/** What a thread has been told of the base, for reading and checking what files say. */
export class Known {
  communes: readonly KnownCommune[] = [];
  readonly #options = new Map<string, KnownOption[]>();
  readonly #rows = new Map<string, KnownRow[]>();
  #former: Promise<readonly FormerCommune[]> | null = null;

  /** What a reference to a register, a commune or an EPCI can lead to. */
  addOptions(target: string, options: readonly Option[]): void {
    this.#options.set(
      target,
      options.map(({ id, name, detail }) => ({ id, names: [name], detail })),
    );
  }

  /** A row that would be made: what comes after may refer to it. */
  addOption(target: string, option: KnownOption): void {
    this.#options.get(target)?.push(option);
  }

  /** Rows of a register, beside those told before. */
  addRows(register: string, rows: readonly KnownRow[]): void {
    const all = this.#rows.get(register) ?? [];
    for (const row of rows) all.push(row);
    this.#rows.set(register, all);
  }

  /** The context of an import into a register; null: into any, none of whose rows matter. */
  async context(register: string | null, today: string): Promise<ImportContext> {
    this.#former ??= readFormerCommunes();
    return {
      today,
      rows: register === null ? [] : (this.#rows.get(register) ?? []),
      options: Object.fromEntries(this.#options),
      communes: this.communes,
      epcis: (this.#options.get('epci') ?? []).map(({ id, names }) => ({ siren: id, name: names[0] ?? id })),
      formerCommunes: await this.#former,
    };
  }
}
