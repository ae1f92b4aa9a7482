import type { EditOutcome } from '../../../geodata/register/exchange';
import { ApiError } from '../../api';
import type { Desk } from '../desk.svelte';
import { told } from '../draft';

/** Something to restore, with what is asked before. */
export interface Question {
  readonly title: string;
  /** What will change, sentence by sentence. */
  readonly lines: readonly string[];
  readonly run: () => Promise<EditOutcome>;
  /** What is asked instead when rows have changed since. */
  readonly otherwise?: Question;
}

/** A restoration: asked, made, and what came of it. */
export class Restoring {
  #question = $state.raw<Question | null>(null);
  #said = $state.raw<{ readonly tone: 'good' | 'bad'; readonly text: string } | null>(null);
  readonly #desk: Desk;

  /** Restores at a desk. */
  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get question(): Question | null {
    return this.#question;
  }

  get said(): { readonly tone: 'good' | 'bad'; readonly text: string } | null {
    return this.#said;
  }

  /** Asks before anything changes; null leaves it. */
  ask(question: Question | null): void {
    this.#question = question;
  }

  /** Makes what was asked; true when something changed. */
  async confirm(): Promise<boolean> {
    const question = this.#question;
    this.#question = null;
    if (question === null) return false;
    const { words, preferences } = this.#desk;
    try {
      const outcome = await question.run();
      if (outcome.outcome === 'done' && outcome.changeSet !== null) {
        this.#said = { tone: 'good', text: words.journal.done(outcome.changeSet) };
        return true;
      }
      if (outcome.outcome === 'conflict' && question.otherwise !== undefined) {
        this.#question = question.otherwise;
        return false;
      }
      const text =
        outcome.outcome === 'conflict'
          ? words.journal.conflict
          : outcome.outcome === 'refused'
            ? outcome.issues.map((issue) => told(issue, preferences.language)).join(' ')
            : words.journal.nothing;
      this.#said = { tone: outcome.outcome === 'done' ? 'good' : 'bad', text };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const text = error.status === 0 ? words.status.offline : words.status.failed(error.detail);
      this.#said = { tone: 'bad', text };
    }
    return false;
  }
}
