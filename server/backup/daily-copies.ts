import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from '../log';

/** Leaves a start the time to serve its first pages, in milliseconds. */
const firstLookMs = 60_000;
/** How often it is looked whether a copy is due; also when a copy that failed is tried again. */
const lookEveryMs = 15 * 60_000;

const copyName = /^maillage-\d{4}-\d{2}-\d{2}\.ndjson\.gz$/;

/** What daily copies need. */
export interface DailyCopiesOptions {
  /** Absolute folder of the copies, made when absent. */
  readonly folder: string;
  /** How many copies are kept, the latest ones. */
  readonly keep: number;
  /** Copies the database into a file. */
  readonly write: (file: string) => Promise<unknown>;
  readonly now: () => Date;
  readonly log: Logger;
}

/** A copy a day (UTC) of the database, in a folder of files named by their day. */
export class DailyCopies {
  readonly #options: DailyCopiesOptions;

  /** Does nothing by itself before `start`. */
  constructor(options: DailyCopiesOptions) {
    this.#options = options;
  }

  /**
   * Makes the copy of the day when there is none, then removes the oldest ones beyond those that are kept. A failure is logged, removes nothing and leaves the copy due.
   *
   * @returns what was done
   */
  async look(): Promise<'made' | 'there' | 'failed'> {
    const { folder, keep, write, now, log } = this.#options;
    const today = `maillage-${now().toISOString().slice(0, 10)}.ndjson.gz`;
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const before = await readdir(folder);
      // Names sort as days. A clock that was wrong may have left a later day: it must not stop the copies.
      if (before.includes(today)) return 'there';
      await write(join(folder, today));
      const copies = (await readdir(folder)).filter((name) => copyName.test(name)).sort();
      const old = copies.slice(0, Math.max(0, copies.length - keep)).filter((name) => name !== today);
      for (const name of old) await rm(join(folder, name), { force: true });
      log.info({ copy: today, removed: old }, 'The copy of the day was made.');
      return 'made';
    } catch (error) {
      log.error(
        { err: error },
        `The copy of the day could not be made; it is tried again in ${lookEveryMs / 60_000} minutes.`,
      );
      return 'failed';
    }
  }

  /** Looks soon, then regularly; gives what stops it. */
  start(): () => void {
    const look = () => void this.look();
    const first = setTimeout(look, firstLookMs);
    const next = setInterval(look, lookEveryMs);
    first.unref();
    next.unref();
    return () => {
      clearTimeout(first);
      clearInterval(next);
    };
  }
}
