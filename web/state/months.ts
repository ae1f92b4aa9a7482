/** Months are counted from the first of a period of ISO dates; the day shown is the first of the month. */

function monthNumber(iso: string): number {
  return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
}

/** Number of months of a period (ISO dates), its first and last included. */
export function monthCount([first, last]: readonly [string, string]): number {
  return monthNumber(last) - monthNumber(first) + 1;
}

/** Index of the month that holds a day, from 0, kept within the period. */
export function monthIndex(period: readonly [string, string], day: string): number {
  return Math.max(0, Math.min(monthCount(period) - 1, monthNumber(day) - monthNumber(period[0])));
}

/** First day (ISO date) of the month of an index, kept within the period. */
export function monthAt(period: readonly [string, string], index: number): string {
  const kept = Math.max(0, Math.min(monthCount(period) - 1, index));
  const number = monthNumber(period[0]) + kept;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}-01`;
}

/** Years of a period, each with the index of its January (of the first month for the first year). */
export function yearMarks(
  period: readonly [string, string],
): readonly { readonly year: number; readonly index: number }[] {
  const from = Number(period[0].slice(0, 4));
  const to = Number(period[1].slice(0, 4));
  return Array.from({ length: to - from + 1 }, (_, i) => ({
    year: from + i,
    index: monthIndex(period, `${from + i}-01-01`),
  }));
}
