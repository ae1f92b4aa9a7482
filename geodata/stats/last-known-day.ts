import type { Structure } from '../model/structure';

/**
 * The last day, at most `day`, of which anything is known of a network: `published`, that of its published totals, or a later one on which
 * a structure begins, ends or takes over, or a class does. All are ISO dates.
 */
export function lastKnownDay(
  structures: readonly Pick<Structure, 'from' | 'to' | 'classes' | 'predecessors'>[],
  published: string,
  day: string,
): string {
  let last = published;
  for (const { from, to, classes, predecessors } of structures) {
    const granted = classes.flatMap((one) => [one.from, one.to]);
    const days = [from, to, ...granted, ...predecessors.map((one) => one.day)];
    for (const one of days) if (one !== null && one <= day && one > last) last = one;
  }
  return last;
}
