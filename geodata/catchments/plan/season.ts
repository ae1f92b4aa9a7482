import type { GroundFacts } from '../../grouping/facts';
import { openShares } from '../points';
import { structureSite } from './sites';

/**
 * Points (ids) that are known not to open on any day of a month (1 to 12; null: any time of the year). Those of whose openings nothing is
 * told count as open.
 */
export function closedIn(
  { openings, day }: Pick<GroundFacts, 'openings' | 'day'>,
  month: number | null,
): ReadonlySet<string> {
  if (month === null) return new Set();
  const shares = openShares(openings, Number(day.slice(0, 4)), { month, weekday: null, minute: null });
  return new Set(Array.from(shares).flatMap(([id, share]) => (share > 0 ? [] : [structureSite(id)])));
}
