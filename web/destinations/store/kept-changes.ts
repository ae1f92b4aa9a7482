import { z } from 'zod';
import { scenarioChangeSchema, type ScenarioChange } from '../../../geodata/grouping/change';

/** Where changes are kept: the storage of the device, so that they outlive the tab. */
export type ChangeStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Changes as they are kept on a device. */
export const changesSchema = z.array(scenarioChangeSchema).readonly();

/** Changes of a scenario that the server has not acknowledged, kept by tab for one person on this device. */
export class KeptChanges {
  readonly #storage: ChangeStorage;
  readonly #prefix: string;
  readonly #own: string;

  /** The changes of an account to a scenario; `tab` names the tab, so that two of them do not write over each other. */
  constructor(storage: ChangeStorage, account: string, scenario: string, tab: string) {
    this.#storage = storage;
    this.#prefix = `maillage.scenario.${account}.${scenario}.`;
    this.#own = this.#prefix + tab;
  }

  /** Takes the changes that were kept, those of tabs that were closed as well, as one's own. */
  take(): readonly ScenarioChange[] {
    const keys: string[] = [];
    try {
      for (let at = 0; at < this.#storage.length; at++) {
        const key = this.#storage.key(at);
        if (key?.startsWith(this.#prefix) === true) keys.push(key);
      }
      const taken = keys.toSorted().flatMap((key) => this.#read(key));
      this.keep(taken);
      for (const key of keys) if (key !== this.#own) this.#storage.removeItem(key);
      return taken;
    } catch {
      // Without storage there is nothing kept.
      return [];
    }
  }

  /** Keeps these changes in the place of those kept before; false when the device does not let one. */
  keep(changes: readonly ScenarioChange[]): boolean {
    try {
      if (changes.length === 0) this.#storage.removeItem(this.#own);
      else this.#storage.setItem(this.#own, JSON.stringify(changes));
      return true;
    } catch {
      return false;
    }
  }

  #read(key: string): readonly ScenarioChange[] {
    try {
      const read = changesSchema.safeParse(JSON.parse(this.#storage.getItem(key) ?? '[]'));
      return read.success ? read.data : [];
    } catch {
      // What cannot be read is no change.
      return [];
    }
  }
}
