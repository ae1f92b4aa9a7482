import type { DraftedSummary, FrozenVersion } from '../../geodata/model/drafted';
import type { ScenarioUi } from '../../geodata/text/ui-scenario';
import { troubleText } from '../ui/trouble-text';

interface SharingApi<Version> {
  read(id: string): Promise<{ readonly version: number }>;
  versions(id: string): Promise<readonly Version[]>;
  retain(id: string, number: number): Promise<unknown>;
  link(id: string, number: number): Promise<string>;
  withdrawLinks(id: string, number: number): Promise<unknown>;
}

/** What sharing needs of the workshop that it is in. */
interface SharingDeps<Version> {
  readonly id: string;
  readonly api: SharingApi<Version>;
  readonly words: () => ScenarioUi;
  /** What saves the draft; null where nothing is saved. */
  readonly saver: () => {
    readonly version: number;
    flush(): Promise<boolean>;
    sawVersion(version: number): void;
  } | null;
  /** Freezes the draft over a version of it, with a note. */
  readonly freeze: (version: number, note: string) => Promise<Version>;
  readonly rename: (head: Partial<Pick<DraftedSummary, 'state' | 'lastVersion'>>) => void;
  readonly say: (text: string) => void;
  /** The whole address of a path of the application. */
  readonly address: (path: string) => string;
}

/** Freezes what is drafted in a workshop, and gives its versions to others. Each act gives whether it was done; what cannot be done is told. */
export class Sharing<Version extends FrozenVersion> {
  #versions = $state.raw<readonly Version[] | null>(null);
  #link = $state.raw<{ readonly number: number; readonly href: string } | null>(null);
  #trouble = $state.raw('');
  readonly #deps: SharingDeps<Version>;

  /** Nothing is asked yet: see `load`. */
  constructor(deps: SharingDeps<Version>) {
    this.#deps = deps;
  }

  /** The frozen versions, the last first; null until they have come. */
  get versions(): readonly Version[] | null {
    return this.#versions;
  }
  /** The link that was just made, which is told this once; null: none. */
  get link() {
    return this.#link;
  }
  /** What could not be done; empty for nothing. */
  get trouble(): string {
    return this.#trouble;
  }

  /** Fetches the frozen versions. */
  load(): Promise<boolean> {
    return this.#act(() => this.#reload());
  }

  /** Freezes the draft once all of it is saved; true when it is frozen. */
  freeze(note: string): Promise<boolean> {
    const { id, api, saver, words, rename, say } = this.#deps;
    return this.#act(async () => {
      const saving = saver();
      if (saving === null || !(await saving.flush())) {
        this.#trouble = words().sharing.unsaved;
        return false;
      }
      const made = await this.#deps.freeze(saving.version, note.trim());
      rename({ state: made.state, lastVersion: made.number });
      // Freezing may raise the version of the draft itself.
      saving.sawVersion((await api.read(id)).version);
      say(words().sharing.done(made.number));
      return this.#reload();
    });
  }

  /** Marks a version as the one chosen. */
  retain(number: number): Promise<boolean> {
    const { id, api, saver, words, rename, say } = this.#deps;
    return this.#act(async () => {
      await api.retain(id, number);
      rename({ state: 'retained' });
      saver()?.sawVersion((await api.read(id)).version);
      say(words().sharing.retained);
      return this.#reload();
    });
  }

  /** Makes a link to a version. */
  makeLink(number: number): Promise<boolean> {
    const { id, api, address } = this.#deps;
    return this.#act(async () => {
      this.#link = { number, href: address(await api.link(id, number)) };
      return true;
    });
  }

  /** Withdraws the links to a version. */
  withdraw(number: number): Promise<boolean> {
    const { id, api, words, say } = this.#deps;
    return this.#act(async () => {
      await api.withdrawLinks(id, number);
      if (this.#link?.number === number) this.#link = null;
      say(words().sharing.withdrawn);
      return true;
    });
  }

  async #reload(): Promise<true> {
    const { id, api } = this.#deps;
    this.#versions = (await api.versions(id)).toSorted((a, b) => b.number - a.number);
    return true;
  }

  async #act(call: () => Promise<boolean>): Promise<boolean> {
    this.#trouble = '';
    try {
      return await call();
    } catch (error) {
      this.#trouble = troubleText(error, this.#deps.words().list);
      return false;
    }
  }
}
