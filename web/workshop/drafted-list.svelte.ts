import { draftedStates, type DraftedState, type DraftedSummary } from '../../geodata/model/drafted';
import { troubleText } from '../ui/trouble-text';

/** What a list asks of the server. Trouble is thrown as `ApiError`. */
interface ListApi<Item> {
  list(): Promise<readonly Item[]>;
  copy(id: string, name: string): Promise<DraftedSummary>;
  remove(id: string, version: number): Promise<unknown>;
}

/** The words of what is done in a list. */
interface ListWords {
  readonly copyName: (name: string) => string;
  readonly copied: (name: string) => string;
  readonly removed: (name: string) => string;
  readonly offline: string;
  readonly failed: (detail: string) => string;
}

/** Letters of a name at the most. */
const longest = 120;

/** What is drafted, as a page lists it, and what is done with it there. */
export class DraftedList<Item extends DraftedSummary> {
  #items: readonly Item[];
  /** What was done last, and what went wrong; empty for nothing. */
  #said = $state.raw('');
  #trouble = $state.raw('');
  /** The one that is to be removed, once that is confirmed. */
  removing = $state.raw<Item | null>(null);
  readonly #api: ListApi<Item>;
  readonly #words: () => ListWords;

  /** The sections of the page that have something, the retained ones first. */
  readonly sections = $derived.by((): readonly { state: DraftedState; own: readonly Item[] }[] =>
    draftedStates
      .toReversed()
      .map((state) => ({ state, own: this.#items.filter((one) => one.state === state) }))
      .filter(({ own }) => own.length > 0),
  );

  /** A list of what the server has told. */
  constructor(items: readonly Item[], api: ListApi<Item>, words: () => ListWords) {
    this.#items = $state.raw(items);
    this.#api = api;
    this.#words = words;
  }

  get items(): readonly Item[] {
    return this.#items;
  }
  get said(): string {
    return this.#said;
  }
  get trouble(): string {
    return this.#trouble;
  }

  /** Copies one, as a draft. */
  copy(item: Item): Promise<void> {
    const words = this.#words();
    return this.#act(async () => {
      const made = await this.#api.copy(item.id, words.copyName(item.name).slice(0, longest));
      return words.copied(made.name);
    });
  }

  /** Removes the one that was to be. */
  async remove(): Promise<void> {
    const item = this.removing;
    if (item === null) return;
    this.removing = null;
    await this.#act(async () => {
      await this.#api.remove(item.id, item.version);
      return this.#words().removed(item.name);
    });
  }

  async #act(call: () => Promise<string>): Promise<void> {
    this.#trouble = '';
    try {
      this.#said = await call();
      this.#items = await this.#api.list();
    } catch (error) {
      this.#trouble = troubleText(error, this.#words());
    }
  }
}
