import type { ReadLimits, ReadProgress } from '../../../geodata/imports/contract';
import { Refusal } from './refusal';

/** What a reading may still take, all sheets together, and who is told how far it has come. */
export interface Budget {
  readonly limits: ReadLimits;
  /**
   * Counts a row with content.
   *
   * @param share how far the reading has come, from 0 to 1
   * @throws Refusal beyond the limit
   */
  readonly countRow: (share: number) => void;
  /** Throws what `signal` was aborted with, if it was. */
  readonly check: () => void;
}

/** Rows between two reports. */
const reportEvery = 500;

/** The budget of one reading. */
export function budgetOf(
  limits: ReadLimits,
  onProgress: (progress: ReadProgress) => void,
  signal: AbortSignal,
): Budget {
  let rows = 0;
  return {
    limits,
    countRow: (share) => {
      rows += 1;
      if (rows > limits.rows) throw new Refusal('import-too-many-rows', { max: limits.rows });
      if (rows % reportEvery === 0) onProgress({ share: Math.min(1, share), rows });
    },
    check: () => signal.throwIfAborted(),
  };
}
