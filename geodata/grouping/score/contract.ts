import type { Confidence } from '../../model/evidence';
import type { Bilingual } from '../../register/field';
import type { Ground } from '../ground';
import type { Plan } from '../plan';

/** One thing a measure is made of, as shown when it is opened: a member, a skill, an initiative. */
export interface Part {
  readonly label: Bilingual | string;
  readonly value: number | null;
  readonly confidence: Confidence | null;
}

/**
 * A value with what it is made of. `confidence` is the weakest of what went into it, null when nothing with a confidence did;
 * `unknown` counts the members whose value is not known, so that a sum is never taken for whole. `value` null: not defined or not known.
 */
export interface Measure {
  readonly value: number | null;
  readonly confidence: Confidence | null;
  readonly unknown: number;
  readonly parts: readonly Part[];
}

/** Something groupings and scenarios are judged by: one file each, listed in the registry. */
export interface Metric {
  readonly id: string;
  /** Rises when the definition changes: values of two versions do not compare. */
  readonly version: number;
  readonly label: Bilingual;
  readonly unit: Bilingual;
  readonly definition: Bilingual;
  readonly source: Bilingual;
  /** Whether more is better, less is, or neither. */
  readonly direction: 'more' | 'less' | 'none';
  readonly decimals: number;
  /** The measure of one grouping of a plan. */
  readonly ofGrouping: (plan: Plan, grouping: string, ground: Ground) => Measure;
  /** The measure of the whole plan; shared units count once. */
  readonly ofPlan: (plan: Plan, ground: Ground) => Measure;
}
