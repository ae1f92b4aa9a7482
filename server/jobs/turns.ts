import { Problem } from '../problems';

/** Lets a number of things run at a time; the others wait in the order in which they came. */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  /** `places`: how many run at a time; `mostWaiting`: how many others may wait, as many as there are unless it is said. */
  constructor(
    places: number,
    readonly mostWaiting = Number.POSITIVE_INFINITY,
  ) {
    this.#free = places;
  }

  /**
   * Runs something when its turn has come.
   *
   * @throws Problem `server-busy` when too many wait already
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else if (this.#waiting.length >= this.mostWaiting) throw new Problem('server-busy');
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    }
  }
}
