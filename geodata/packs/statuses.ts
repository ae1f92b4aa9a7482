import type { Status } from '../model/initiative';
import { dayBefore } from '../register/events';
import { groupBy } from '../model/group-by';
import type { PackRow } from './schema';

/** A status with its first and last day, both included; `to` null: it still holds. */
export interface DatedStatus {
  readonly status: Status;
  readonly from: string;
  readonly to: string | null;
  readonly row: number;
}

/**
 * The statuses of each initiative in order of time. A status without an end holds until the day before the next one of
 * its initiative, or for ever when it is the last.
 */
export function datedStatuses(rows: readonly PackRow<'initiativeStatuses'>[]): Map<string, DatedStatus[]> {
  const dated = new Map<string, DatedStatus[]>();
  for (const [initiative, own] of groupBy(rows, (row) => row.initiative)) {
    const ordered = own.toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
    dated.set(
      initiative,
      ordered.map(({ status, from, to, row }, index) => {
        const next = ordered[index + 1];
        return { status, from, to: to ?? (next === undefined ? null : dayBefore(next.from)), row };
      }),
    );
  }
  return dated;
}
