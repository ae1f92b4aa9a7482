/**
 * Expected trouble is a value: an `Issue` names a fault precisely enough that a person can go and mend it.
 * `code` selects the sentence in `geodata/text`; `values` fill its blanks. Rows are those a spreadsheet shows (header = 1).
 */
export interface Issue {
  readonly code: string;
  readonly severity: 'error' | 'note';
  readonly file?: string;
  readonly row?: number;
  readonly column?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Outcome of an operation on outside data: done (perhaps with notes) or refused with at least one error. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly notes: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** A successful result; `notes` are remarks that did not prevent it. */
export function done<T>(value: T, notes: readonly Issue[] = []): Result<T> {
  return { ok: true, value, notes };
}

/** A refused result carrying every issue found, not only the first. */
export function refused<T>(issues: readonly Issue[]): Result<T> {
  return { ok: false, issues };
}
