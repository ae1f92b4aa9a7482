import type { Run } from '../contract';

/** What a search asks between two steps. */
export interface Watch {
  /** True when the time is over; what has been found so far is kept. */
  readonly isOver: () => boolean;
  /** Tells how far this search has come, from 0 to 1, with its best so far, which meets the constraints. */
  readonly tell: (share: number, value: number, labels: Int32Array) => void;
}

/** A partition that was found, with its objective. */
export interface Found {
  readonly value: number;
  readonly labels: Int32Array;
}

/**
 * Watches a part of a run: shares of a search are laid between `from` and `to`. What an earlier part has found and is better (`known`)
 * is told in the place of the best of this one.
 */
export function watchOf(
  run: Run,
  deadline: number,
  from: number,
  to: number,
  known: () => Found | null,
): Watch {
  return {
    isOver: () => run.now() > deadline,
    tell: (share, value, labels) => {
      const earlier = known();
      const best = earlier !== null && earlier.value <= value ? earlier : { value, labels };
      run.report({ share: from + (to - from) * share, value: best.value, labels: best.labels.slice() });
    },
  };
}
