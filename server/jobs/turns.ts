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
   * Runs something when its turn has come. Who gives up by `signal` leaves the place to others.
   *
   * @throws Problem `server-busy` when too many wait already, or when who waits has given up
   */
  async run<T>(work: () => Promise<T>, signal: AbortSignal | null = null): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else if (this.#waiting.length >= this.mostWaiting) throw new Problem('server-busy');
    else await this.#turn(signal);
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    }
  }

  #turn(signal: AbortSignal | null): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      const begin = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(begin), 1);
        reject(new Problem('server-busy'));
      };
      this.#waiting.push(begin);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }
}
