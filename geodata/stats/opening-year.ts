/** A season of opening: first and last day as MM-DD, weekdays as `mon`, hours such as "09:00-12:30, 14:00-18:00". */
export interface OpeningSeason {
  readonly fromDay: string;
  readonly toDay: string;
  readonly weekdays: readonly string[];
  readonly hours: string;
}

/** Minutes of a day, from a start to an end that is not included. */
export type Span = readonly [number, number];
/** The spans of each day of a civil year, in order, never overlapping. */
export type OpeningYear = readonly (readonly Span[])[];

export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const dayMs = 86_400_000;

/** The spans of hours such as "09:00-12:30, 14:00-18:00"; what is not written so is left out. */
export function spansOf(hours: string): readonly Span[] {
  return hours.split(',').flatMap((part) => {
    const [, h1, m1, h2, m2] = /^\s*(\d{2}):(\d{2})-(\d{2}):(\d{2})\s*$/.exec(part) ?? [];
    if (h1 === undefined || m1 === undefined || h2 === undefined || m2 === undefined) return [];
    const [from, to] = [Number(h1) * 60 + Number(m1), Number(h2) * 60 + Number(m2)];
    return from < to ? [[from, to] as const] : [];
  });
}

/**
 * The days of a civil year on which seasons open, and when; a season whose end comes before its start goes over 31 December. A day
 * that several seasons hold has the hours of all.
 */
export function openingYear(openings: readonly OpeningSeason[], year: number): OpeningYear {
  const first = Date.UTC(year, 0, 1);
  const length = (Date.UTC(year + 1, 0, 1) - first) / dayMs;
  const seasons = openings.map((opening) => ({ ...opening, spans: spansOf(opening.hours) }));
  return Array.from({ length }, (_, index) => {
    const date = new Date(first + index * dayMs);
    const monthDay = date.toISOString().slice(5, 10);
    const weekday = weekdays[date.getUTCDay()] ?? '';
    return merged(
      seasons.flatMap((season) =>
        season.weekdays.includes(weekday) && isWithin(monthDay, season) ? season.spans : [],
      ),
    );
  });
}

function isWithin(day: string, { fromDay, toDay }: OpeningSeason): boolean {
  return fromDay <= toDay ? fromDay <= day && day <= toDay : day >= fromDay || day <= toDay;
}

/** When one at least of several years is open. */
export function unionOf(years: readonly OpeningYear[]): OpeningYear {
  const length = Math.max(0, ...years.map((year) => year.length));
  return Array.from({ length }, (_, day) => merged(years.flatMap((year) => year[day] ?? [])));
}

function merged(spans: readonly Span[]): readonly Span[] {
  const joined: [number, number][] = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** Hours of a year. */
export function hoursOf(year: OpeningYear): number {
  return year.flat().reduce((sum, [from, to]) => sum + to - from, 0) / 60;
}

/** Days of a year on which there is an opening. */
export function daysOf(year: OpeningYear): number {
  return year.filter((spans) => spans.length > 0).length;
}

/** Most days in a row on which there is an opening. */
export function longestRun(year: OpeningYear): number {
  let [run, longest] = [0, 0];
  for (const spans of year) {
    run = spans.length > 0 ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
