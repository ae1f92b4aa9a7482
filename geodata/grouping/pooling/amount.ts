import type { Confidence } from '../../model/evidence';
import { weakest } from '../score/measure';

/** What a value may be under hypotheses: from low to high, both included. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A range with the weakest confidence of what went into it, and the number of members of which it is not known; null: of all of them. */
export interface Amount {
  readonly range: Range | null;
  readonly confidence: Confidence | null;
  readonly unknown: number;
}

/** A value of which there is no doubt: a range without width. */
function exactly(value: number): Range {
  return { low: value, high: value };
}

/** The ends of a range in their order, whichever was set as the low one. */
export function ordered({ low, high }: Range): Range {
  return low <= high ? { low, high } : { low: high, high: low };
}

/** A value of one member, null when unknown. */
export function amountOf(value: number | null, confidence: Confidence | null): Amount {
  return value === null
    ? { range: null, confidence: null, unknown: 1 }
    : { range: exactly(value), confidence, unknown: 0 };
}

/** The sum of amounts; 0 of none. Unknown ones are counted, and make the sum unknown only when all are. */
export function total(amounts: readonly Amount[]): Amount {
  let [low, high, known, unknown] = [0, 0, 0, 0];
  for (const amount of amounts) {
    unknown += amount.unknown;
    if (amount.range === null) continue;
    low += amount.range.low;
    high += amount.range.high;
    known += 1;
  }
  return {
    range: known === 0 && unknown > 0 ? null : { low, high },
    confidence: weakest(amounts.map(({ confidence }) => confidence)),
    unknown,
  };
}
