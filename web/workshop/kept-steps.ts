import { z } from 'zod';
import type { History } from './steps.svelte';

/** Where steps are kept: the storage of the tab, which a new load of the page keeps. */
export type StepStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Characters that are kept at the most of the steps before, and of those after; the farthest steps go first. */
const mostKept = 250_000;

/** The steps of an edition that survive a new load of the page, as long as the server has the version that they were made on. */
export class KeptSteps<Step extends object> {
  readonly #storage: () => StepStorage;
  readonly #key: string;
  readonly #schema: z.ZodType<{ readonly version: number } & History<Step>>;
  /** Each step is written once: it never changes. */
  readonly #texts = new WeakMap<Step, string>();

  /** The steps of one document, which `of` names; `step` is what one of them must be. */
  constructor(storage: () => StepStorage, of: string, step: z.ZodType<Step>) {
    this.#storage = storage;
    this.#key = `maillage.steps.${of}`;
    this.#schema = z.object({ version: z.int(), past: z.array(step), future: z.array(step) });
  }

  /** The steps that were kept on this version of the document; none when they were made on another, which are forgotten. */
  take(version: number): History<Step> {
    const none = { past: [], future: [] };
    try {
      const read = this.#schema.safeParse(JSON.parse(this.#storage().getItem(this.#key) ?? 'null'));
      if (read.success && read.data.version === version) return read.data;
      this.#storage().removeItem(this.#key);
      return none;
    } catch {
      // Without storage, or with what cannot be read, there is nothing kept.
      return none;
    }
  }

  /** Keeps the steps made on a version of the document, the last ones when they are too many. */
  keep({ past, future }: History<Step>, version: number): void {
    const fitting = (steps: readonly Step[]) => {
      let left = mostKept;
      const texts: string[] = [];
      // The last of either is the next one that one goes to.
      for (const step of steps.toReversed()) {
        const text = this.#textOf(step);
        left -= text.length;
        if (left < 0) break;
        texts.unshift(text);
      }
      return texts.join();
    };
    try {
      if (past.length + future.length === 0) this.#storage().removeItem(this.#key);
      else
        this.#storage().setItem(
          this.#key,
          `{"version":${version},"past":[${fitting(past)}],"future":[${fitting(future)}]}`,
        );
    } catch {
      // Steps that cannot be kept are lost with the page, as they always were.
    }
  }

  #textOf(step: Step): string {
    const text = this.#texts.get(step) ?? JSON.stringify(step);
    this.#texts.set(step, text);
    return text;
  }
}
