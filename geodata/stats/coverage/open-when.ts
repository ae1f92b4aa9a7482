import { openingYear, weekdays, type OpeningSeason } from '../opening-year';

/** Days of a year: of a month (1 to 12), on a weekday, at a minute of the day; null: any. */
export interface When {
  readonly month: number | null;
  readonly weekday: (typeof weekdays)[number] | null;
  readonly minute: number | null;
}

/**
 * Of the days of a civil year that are asked for ("a Sunday in August", "in January"), the share on which seasons open, from 0 to 1. A
 * minute is open when a span holds it, its end not included.
 */
export function openShare(
  seasons: readonly OpeningSeason[],
  year: number,
  { month, weekday, minute }: When,
): number {
  const asked = openingYear(seasons, year).filter((_, index) => {
    const date = new Date(Date.UTC(year, 0, 1 + index));
    const isMonth = month === null || date.getUTCMonth() + 1 === month;
    return isMonth && (weekday === null || weekdays[date.getUTCDay()] === weekday);
  });
  const open = asked.filter((spans) =>
    spans.some(([from, to]) => minute === null || (from <= minute && minute < to)),
  );
  return asked.length === 0 ? 0 : open.length / asked.length;
}
