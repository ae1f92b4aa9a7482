/** Whether something exists, or holds, on a day: first and last day included (ISO dates), null is unbounded. */
export function existsOn(
  thing: { readonly from: string | null; readonly to: string | null },
  day: string,
): boolean {
  return (thing.from === null || thing.from <= day) && (thing.to === null || day <= thing.to);
}
