import type { Logger } from '../log';
import type { Totals } from './format';
import { restoreArchive, type Restored } from './restore-archive';
import { writeArchive, type Source, type Writing } from './write-archive';

/** Copies and restorations of one database, one at a time. */
export class Backups {
  readonly #source: Source;
  readonly #writing: Writing;
  readonly #log: Logger;
  readonly #onRestored: () => Promise<void>;
  #last: Promise<unknown> = Promise.resolve();

  /** `onRestored` is called when everything was replaced: what was remembered of the data is to be forgotten. */
  constructor(
    source: Source,
    {
      log,
      onRestored,
      ...writing
    }: Writing & { readonly log: Logger; readonly onRestored: () => Promise<void> },
  ) {
    this.#source = source;
    this.#writing = writing;
    this.#log = log;
    this.#onRestored = onRestored;
  }

  /** Copies the database into a file (absolute path), see `writeArchive`. */
  write(file: string): Promise<Totals> {
    return this.#inTurn(() => writeArchive(this.#source, file, this.#writing));
  }

  /** Replaces what the database holds by what a file (absolute path) holds, see `restoreArchive`. */
  restore(file: string): Promise<Restored> {
    return this.#inTurn(async () => {
      const restored = await restoreArchive(this.#source, file);
      this.#log.warn({ copy: restored.header }, 'The data were replaced by those of a copy.');
      await this.#onRestored();
      return restored;
    });
  }

  /** Resolves when nothing runs or waits any more. */
  async idle(): Promise<void> {
    for (let last; last !== this.#last;) {
      last = this.#last;
      await last;
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const made = this.#last.then(work);
    this.#last = made.catch(() => undefined);
    return made;
  }
}
