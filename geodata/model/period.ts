/** Whether something exists, or holds, on a day: first and last day included (ISO dates), null is unbounded. */
export function existsOn(
  thing: { readonly from: string | null; readonly to: string | null },
  day: string,
): boolean {
  return (thing.from === null || thing.from <= day) && (thing.to === null || day <= thing.to);
}

/** The same day of the year before (ISO date); 29 February has the 28th. */
export function yearBefore(day: string): string {
  const before = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
  return before.endsWith('-02-29') ? `${before.slice(0, 8)}28` : before;
}
