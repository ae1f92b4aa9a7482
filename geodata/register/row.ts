import type { Confidence, Evidence } from '../model/evidence';
import type { Values } from './field';

/** Where one value comes from, when it is not where its row comes from; `day` is that of the source (ISO date). */
export interface ValueEvidence {
  readonly confidence: Confidence;
  readonly source: string | null;
  readonly day: string | null;
}

/** Where a row comes from; `day` is that of the source when it is known (ISO date), and then `year` is its year. */
export interface RowEvidence extends Evidence {
  readonly day: string | null;
}

/** What is known of a row: its values, where they come from, and by name of field where the exceptions come from. */
export interface RowContent {
  readonly values: Values;
  readonly evidence: RowEvidence;
  readonly valueEvidence: Readonly<Record<string, ValueEvidence>>;
}

/** A row of a register as it is kept; `version` is the number of the set of changes that last touched it, 0 for the pack's. */
export interface Row extends RowContent {
  readonly id: string;
  readonly version: number;
}

/** What a row is about, for the history of an object and for the rights of a contributor. */
export interface Subject {
  readonly kind: 'structure' | 'territory' | 'initiative' | 'campaign';
  readonly id: string;
}
