import type { Edit, EditOutcome } from '../../geodata/register/exchange';
import type { Language } from '../../geodata/text/format';
import type { DataUi } from '../../geodata/text/ui-data';
import { ApiError } from '../api';
import type { DataApi } from './data-api';
import type { Names } from './names.svelte';
import type { Provenance } from './provenance.svelte';

/** Something saved since the page was opened, that can be taken back. */
export type Made =
  { readonly kind: 'set'; readonly number: number } | { readonly kind: 'proposal'; readonly id: string };

/** What is said of the last saving. */
export interface News {
  readonly tone: 'busy' | 'good' | 'bad';
  readonly text: string;
}

interface SenderDeps {
  readonly api: Pick<DataApi, 'change' | 'undo' | 'closeProposal'>;
  readonly names: Names;
  readonly provenance: Provenance;
  readonly words: () => DataUi;
  readonly language: () => Language;
  /** The ISO date. */
  readonly today: () => string;
}

/** Sends edits with their provenance, says what became of them, and remembers what can be taken back. */
export class Sender {
  #news = $state.raw<News | null>(null);
  #made = $state.raw<readonly Made[]>([]);
  readonly #deps: SenderDeps;

  /** Sends through `api`. */
  constructor(deps: SenderDeps) {
    this.#deps = deps;
  }

  get news(): News | null {
    return this.#news;
  }

  get canUndo(): boolean {
    return this.#made.length > 0;
  }

  get today(): () => string {
    return this.#deps.today;
  }

  get language(): () => Language {
    return this.#deps.language;
  }

  /** Says something of a saving. */
  say(news: News | null): void {
    this.#news = news;
  }

  /** An edit of a row with the present provenance. */
  edit(register: string, id: string, base: number | null, values: Edit['values']): Edit {
    return { register, id, base, values, evidence: this.#deps.provenance.evidence };
  }

  /** Sends edits as one set. Null when the server could not be asked, or failed. */
  async send(edits: readonly Edit[]): Promise<EditOutcome | null> {
    const { api, provenance, words } = this.#deps;
    const { save } = words();
    this.#news = { tone: 'busy', text: save.saving };
    const outcome = await this.#try(() => api.change(edits, provenance.reason));
    if (outcome === null) return null;
    switch (outcome.outcome) {
      case 'done':
        if (outcome.changeSet !== null) this.#remember({ kind: 'set', number: outcome.changeSet });
        this.#news = {
          tone: 'good',
          text: edits.every((edit) => edit.values === null) ? save.removed : save.saved,
        };
        break;
      case 'proposed':
        this.#remember({ kind: 'proposal', id: outcome.proposal });
        this.#news = { tone: 'good', text: save.proposed };
        break;
      case 'conflict':
        this.#news = { tone: 'bad', text: save.conflict };
        break;
      case 'refused':
        this.#news = { tone: 'bad', text: save.refused };
    }
    return outcome;
  }

  /** Takes back the last thing made; gives it, or null when there was nothing or it could not be. */
  async undo(): Promise<Made | null> {
    const { api, words } = this.#deps;
    const { save } = words();
    const last = this.#made.at(-1);
    if (last === undefined) {
      this.#news = { tone: 'bad', text: save.nothingToUndo };
      return null;
    }
    const outcome = await this.#try(async () => {
      if (last.kind === 'set') return api.undo(last.number, false);
      await api.closeProposal(last.id, 'withdraw', null);
      return null;
    }, 'withdrawn' as const);
    if (outcome === null) return null;
    if (outcome !== 'withdrawn' && outcome.outcome !== 'done') {
      this.#news = { tone: 'bad', text: save.undoConflict };
      return null;
    }
    this.#made = this.#made.slice(0, -1);
    this.#news = { tone: 'good', text: last.kind === 'set' ? save.undone : save.withdrawn };
    return last;
  }

  /** Rows of a register have changed: their names may have. */
  changed(register: string): Promise<void> {
    return this.#deps.names.refresh(register).catch(() => undefined);
  }

  #remember(made: Made): void {
    this.#made = [...this.#made, made];
  }

  /** The result of a request; null, and said, when it failed. `instead` stands for a result of null. */
  async #try<T, D = never>(ask: () => Promise<T | null>, instead?: D): Promise<T | D | null> {
    try {
      return (await ask()) ?? instead ?? null;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { save, status } = this.#deps.words();
      this.#news = {
        tone: 'bad',
        text: error.status === 0 ? save.failed : status.failed(error.detail),
      };
      return null;
    }
  }
}
