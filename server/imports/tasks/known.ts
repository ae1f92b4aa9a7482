import type {
  FormerCommune,
  ImportContext,
  KnownCommune,
  KnownOption,
  KnownRow,
} from '../../../geodata/imports/contract';
import type { Reference } from '../../db/queries/import-context';
import { readFormerCommunes } from '../former-communes';

/** What a thread has been told of the base, for reading and checking what files say. */
export class Known {
  communes: readonly KnownCommune[] = [];
  readonly #options = new Map<string, Reference[]>();
  readonly #rows = new Map<string, KnownRow[]>();
  #former: Promise<readonly FormerCommune[]> | null = null;

  /** What a reference to a register, a commune or an EPCI can lead to. */
  addOptions(target: string, options: readonly Reference[]): void {
    this.#options.set(target, [...options]);
  }

  /** A row that would be made: what comes after may refer to it. */
  addOption(target: string, option: Reference): void {
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
      options: Object.fromEntries([...this.#options].map(([target, all]) => [target, coded(all)])),
      communes: this.communes,
      epcis: (this.#options.get('epci') ?? []).map(({ id, name }) => ({ siren: id, name })),
      formerCommunes: await this.#former,
    };
  }
}

/** Options with their codes as further names: the SIREN, and the INSEE code of the commune in which one stands alone. */
function coded(options: readonly Reference[]): readonly KnownOption[] {
  const seats = new Map<string, number>();
  for (const { seat } of options) if (seat !== null) seats.set(seat, (seats.get(seat) ?? 0) + 1);
  return options.map(({ id, name, detail, siren, seat }) => {
    const insee = seat !== null && seats.get(seat) === 1 ? [seat] : [];
    return { id, names: [name, ...(siren === null ? [] : [siren]), ...insee], detail };
  });
}
