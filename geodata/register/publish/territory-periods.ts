import { dayAfter, dayBefore, lastDay } from '../events';

/** First and last day (ISO dates), both included; null is unbounded. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

/** A commune (INSEE code) of a territory over some days. */
export interface Membership extends Days {
  readonly commune: string;
}

/** A period in which the communes of a territory are the same. */
export interface TerritoryPeriod extends Days {
  /** The id of the territory for the last period, `territory.first-day` for an earlier one. */
  readonly id: string;
  readonly territory: string;
  /** INSEE codes, in order, at least one. */
  readonly communes: readonly string[];
}

/**
 * The periods of constant communes of a territory, in order of time, within the days of the territory itself; days without any commune
 * are in none. The order of the memberships, and how often they say the same, change nothing.
 */
export function territoryPeriods(
  { id, from, to }: Days & { readonly id: string },
  memberships: readonly Membership[],
): readonly TerritoryPeriod[] {
  const within = memberships.flatMap((membership) => {
    const common = { ...membership, from: later(membership.from, from), to: earlier(membership.to, to) };
    return common.from !== null && common.to !== null && common.to < common.from ? [] : [common];
  });
  const starts = new Set<string | null>(
    within.flatMap((one) =>
      one.to === null || one.to === lastDay ? [one.from] : [one.from, dayAfter(one.to)],
    ),
  );
  const ordered = [...starts].toSorted((a, b) => (a === null ? -1 : b === null ? 1 : a < b ? -1 : 1));
  const periods: { from: string | null; to: string | null; communes: readonly string[] }[] = [];
  for (const [index, start] of ordered.entries()) {
    const communes = communesFrom(start, within);
    const next = ordered[index + 1] ?? null;
    const end = next === null ? lastOf(within, start) : dayBefore(next);
    const last = periods.at(-1);
    if (communes.length === 0) continue;
    if (last !== undefined && isNextTo(last.to, start) && last.communes.join() === communes.join())
      last.to = end;
    else periods.push({ from: start, to: end, communes });
  }
  return periods.map((period, index) => ({
    ...period,
    territory: id,
    id: index === periods.length - 1 ? id : `${id}.${period.from ?? 'start'}`,
  }));
}

function communesFrom(day: string | null, memberships: readonly Membership[]): readonly string[] {
  const held = memberships.filter(
    ({ from, to }) =>
      (from === null || (day !== null && from <= day)) && (to === null || day === null || day <= to),
  );
  return [...new Set(held.map(({ commune }) => commune))].toSorted();
}

/** The last day of those that hold from the last start: they all end together, or never. */
function lastOf(memberships: readonly Membership[], start: string | null): string | null {
  const held = memberships.filter(({ to }) => to === null || start === null || start <= to);
  return held.some(({ to }) => to === null) ? null : lastDay;
}

function isNextTo(end: string | null, start: string | null): boolean {
  return end !== null && start !== null && dayAfter(end) === start;
}

function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
