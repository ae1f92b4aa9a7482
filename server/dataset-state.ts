import { Problem } from './problems';
import type { DatasetVersion } from './db/queries/dataset';

/** How long the version is trusted before it is read again, in milliseconds: another process may load a shared database. */
const trustedFor = 2_000;

/** The version of the loaded data, remembered so that an unchanged answer costs no query. */
export class DatasetState {
  readonly #read: () => Promise<DatasetVersion | null>;
  readonly #now: () => Date;
  #known: DatasetVersion | null = null;
  #readAt = Number.NEGATIVE_INFINITY;

  /** `read` asks the database, `now` is the clock. */
  constructor(read: () => Promise<DatasetVersion | null>, now: () => Date) {
    this.#read = read;
    this.#now = now;
  }

  /**
   * The version of what is loaded. When it is old it is read again behind the answer, which never waits for it.
   *
   * @throws Problem `no-dataset` when nothing is loaded
   */
  async current(): Promise<DatasetVersion> {
    if (this.#known === null) await this.#refresh();
    else if (this.#now().getTime() - this.#readAt > trustedFor) this.#refresh().catch(() => undefined);
    if (this.#known === null) throw new Problem('no-dataset');
    return this.#known;
  }

  /** Today (ISO date, UTC). */
  today(): string {
    return this.#now().toISOString().slice(0, 10);
  }

  /** The day of reference of dated properties when none is asked: today, kept within the period of the data (ISO date). */
  async referenceDay(): Promise<string> {
    const { firstDay, lastDay } = await this.current();
    const today = this.today();
    if (today < firstDay) return firstDay;
    return today > lastDay ? lastDay : today;
  }

  /** Reads the version again now: this process has replaced the data. */
  renew(): Promise<void> {
    return this.#refresh();
  }

  async #refresh(): Promise<void> {
    // Set before the answer, so that one request at a time asks.
    this.#readAt = this.#now().getTime();
    this.#known = await this.#read();
  }
}
