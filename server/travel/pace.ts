import { setTimeout as sleep } from 'node:timers/promises';

/** Waits some milliseconds; rejects when the signal is aborted meanwhile. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<unknown>;

/** Waits for real. */
export const wait: Wait = (milliseconds, signal) => sleep(milliseconds, undefined, { signal });

/** Lets requests begin one after the other, never closer than an interval. */
export class Pace {
  #next = 0;

  /**
   * Nothing waits before the first.
   *
   * @param interval milliseconds from one begin to the next
   * @param now a clock in milliseconds that never goes back
   */
  constructor(
    readonly interval: number,
    readonly pause: Wait = wait,
    readonly now: () => number = () => performance.now(),
  ) {}

  /** Resolves when it is the turn of whoever asks; rejects when the signal is aborted. */
  async turn(signal: AbortSignal): Promise<void> {
    const at = Math.max(this.now(), this.#next);
    this.#next = at + this.interval;
    const left = at - this.now();
    if (left > 0) await this.pause(left, signal);
  }
}
