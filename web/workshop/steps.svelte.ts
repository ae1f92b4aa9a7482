/** Steps that were made, and those that were undone, the last ones last. */
export interface History<Step> {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** The steps of an edition, back and forth without limit. What a step is, and what going back does, is up to who edits. */
export class Steps<Step> {
  #past = $state.raw<readonly Step[]>([]);
  #future = $state.raw<readonly Step[]>([]);

  get canUndo(): boolean {
    return this.#past.length > 0;
  }
  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Every step. */
  get all(): History<Step> {
    return { past: this.#past, future: this.#future };
  }

  /** Takes up the steps that were kept. */
  restore({ past, future }: History<Step>): void {
    this.#past = past;
    this.#future = future;
  }

  /** A step was made: what was undone before it cannot be done again. */
  made(step: Step): void {
    this.#past = [...this.#past, step];
    this.#future = [];
  }

  /** What was made is part of the step before; what was undone cannot be done again. */
  joined(): void {
    this.#future = [];
  }

  /** Goes a step back: gives it, and keeps what `swap` makes of it to go forth again; null when there is none. */
  back(swap: (step: Step) => Step): Step | null {
    const step = this.#past.at(-1);
    if (step === undefined) return null;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, swap(step)];
    return step;
  }

  /** Goes a step forth again, likewise. */
  forth(swap: (step: Step) => Step): Step | null {
    const step = this.#future.at(-1);
    if (step === undefined) return null;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, swap(step)];
    return step;
  }

  /** Forgets every step. */
  clear(): void {
    this.#past = [];
    this.#future = [];
  }
}
