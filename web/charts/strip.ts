/** Which way is better: more to the right, less to the right, or neither. */
export type StripDirection = 'more' | 'less' | 'none';

/**
 * Where values stand between the worst (0) and the best (1) of them; between the least and the most without a direction. Null for what
 * is not known; all in the middle when none differs.
 */
export function positions(
  values: readonly (number | null)[],
  direction: StripDirection,
): readonly (number | null)[] {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return values.map((value) => {
    if (value === null) return null;
    if (high <= low) return 0.5;
    const share = (value - low) / (high - low);
    return direction === 'less' ? 1 - share : share;
  });
}

/** Rank of a value from the best, 1; equal values have the same. Null when it is not known. */
export function rankOf(
  at: number,
  values: readonly (number | null)[],
  direction: StripDirection,
): number | null {
  const own = values[at] ?? null;
  if (own === null) return null;
  const isBefore = (other: number) => (direction === 'less' ? other < own : other > own);
  return 1 + values.filter((other) => other !== null && isBefore(other)).length;
}
