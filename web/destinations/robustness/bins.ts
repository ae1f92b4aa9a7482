/** A class of a histogram: how many values, from where to where (the last class holds its end). */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Values and one more in classes of equal width, over all that they span; one class when they are all equal. */
export function binsOf(values: readonly number[], own: number | null, count: number): readonly Bin[] {
  const all = own === null ? values : [...values, own];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  if (all.length === 0 || low === high)
    return all.length === 0 ? [] : [{ from: low, to: high, count: values.length }];
  const width = (high - low) / count;
  const counts = Array.from({ length: count }, () => 0);
  for (const value of values) {
    const at = Math.min(count - 1, Math.floor((value - low) / width));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts.map((held, at) => ({ from: low + at * width, to: low + (at + 1) * width, count: held }));
}

/** The value of which as many are below as above; null of none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
