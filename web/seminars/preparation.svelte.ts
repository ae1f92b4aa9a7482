/** Why a screen does not show what it should; `said`: what it says of it itself. */
export type ScreenTrouble =
  { readonly kind: 'sign-in' | 'slow' } | { readonly kind: 'said'; readonly text: string };

/** Where the loading of a screen stands. */
export type Readiness = 'waiting' | 'loading' | 'ready' | 'failed';

/** The loading of what a talk shows, one screen after the other; what failed may be tried again, after those that wait. */
export class Preparation {
  #waiting = $state.raw<readonly string[]>([]);
  #failed = $state.raw<ReadonlyMap<string, ScreenTrouble>>(new Map());

  /** `ids`: what is to be loaded, in order. */
  constructor(ids: readonly string[]) {
    this.#waiting = ids;
  }

  /** What is being loaded; null: nothing is left to load. */
  get current(): string | null {
    return this.#waiting[0] ?? null;
  }
  /** All is there. */
  get isReady(): boolean {
    return this.#waiting.length === 0 && this.#failed.size === 0;
  }

  /** What was being loaded has come, or has failed; of anything else, nothing is heard. */
  finish(id: string, trouble: ScreenTrouble | null): void {
    if (id !== this.current) return;
    this.#waiting = this.#waiting.slice(1);
    if (trouble !== null) this.#failed = new Map([...this.#failed, [id, trouble]]);
  }
  /** Loads something that failed anew. */
  retry(id: string): void {
    this.#failed = new Map([...this.#failed].filter(([one]) => one !== id));
    this.#waiting = [...this.#waiting, id];
  }
  /** Where the loading of something stands. */
  stateOf(id: string): Readiness {
    if (this.#failed.has(id)) return 'failed';
    if (id === this.current) return 'loading';
    return this.#waiting.includes(id) ? 'waiting' : 'ready';
  }
  /** Why something failed; null when it did not. */
  troubleOf(id: string): ScreenTrouble | null {
    return this.#failed.get(id) ?? null;
  }
}
