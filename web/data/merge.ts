import type { Field, Value, Values } from '../../geodata/register/field';
import { isSame } from '../../geodata/register/same';

/** A field that differs between what one saw, what one wants and what is there now. */
export interface Difference {
  readonly field: Field;
  readonly base: Value;
  readonly mine: Value;
  readonly theirs: Value;
  /** Changed by both, to different values: one must choose. Changed by one of both: it stays so. */
  readonly by: 'both' | 'mine' | 'theirs';
}

/**
 * What differs, field by field, when someone else changed a row that one was changing.
 *
 * @param base what one saw, null when one was making the row
 * @param mine the values one changed
 * @param theirs the row as it is now
 */
export function differences(
  fields: readonly Field[],
  base: Values | null,
  mine: Readonly<Record<string, Value>>,
  theirs: Values,
): readonly Difference[] {
  return fields.flatMap((field): Difference[] => {
    const before = base?.[field.name] ?? null;
    const now = theirs[field.name] ?? null;
    const wanted = mine[field.name];
    const isMine = wanted !== undefined && !isSame(wanted, before);
    const isTheirs = !isSame(now, before);
    if (!isMine && !isTheirs) return [];
    // Both came to the same: nothing is left to decide.
    if (isMine && isSame(wanted, now)) return [];
    const by = isMine && isTheirs ? 'both' : isMine ? 'mine' : 'theirs';
    return [{ field, base: before, mine: isMine ? wanted : before, theirs: now, by }];
  });
}

/** The values to save on what is there now: those changed by oneself alone, and of those changed by both the ones chosen as "mine". */
export function merged(
  list: readonly Difference[],
  chosen: Readonly<Record<string, 'mine' | 'theirs'>>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    list.flatMap(({ field, mine, by }) =>
      by === 'mine' || (by === 'both' && chosen[field.name] === 'mine') ? [[field.name, mine]] : [],
    ),
  );
}
