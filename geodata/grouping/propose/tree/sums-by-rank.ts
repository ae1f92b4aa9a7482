/** Sums of differences of a value between units, some of which have been added to a set. */
export interface SumsByRank {
  /** Sum of |difference| of a unit to all units. */
  readonly toAll: (unit: number) => number;
  /** Adds a unit to the set; gives the sum of its |difference| to those in it. */
  readonly add: (unit: number) => number;
  /** Empties the set, exactly. */
  readonly clear: () => void;
}

/** Sums of differences of `value` between units: a Fenwick tree (P. Fenwick, 1994) over their ranks; `add` is O(log n). */
export function sumsByRank(units: readonly number[], value: (unit: number) => number): SumsByRank {
  const sorted = units.toSorted((a, b) => value(a) - value(b) || a - b);
  const rank = new Map(sorted.map((unit, at) => [unit, at + 1]));
  const all = new Map<number, number>();
  const total = sorted.reduce((sum, unit) => sum + value(unit), 0);
  let before = 0;
  for (const [at, unit] of sorted.entries()) {
    const own = value(unit);
    all.set(unit, own * at - before + (total - before) - own * (sorted.length - at));
    before += own;
  }

  const counts = new Float64Array(sorted.length + 1);
  const sums = new Float64Array(sorted.length + 1);
  let count = 0;
  let sum = 0;
  let touched: number[] = [];
  const add = (unit: number) => {
    const own = value(unit);
    const place = rank.get(unit) ?? 0;
    let lesser = 0;
    let lesserSum = 0;
    for (let at = place; at > 0; at -= at & -at) {
      lesser += counts[at] ?? 0;
      lesserSum += sums[at] ?? 0;
    }
    const difference = own * lesser - lesserSum + (sum - lesserSum) - own * (count - lesser);
    for (let at = place; at < counts.length; at += at & -at) {
      counts[at] = (counts[at] ?? 0) + 1;
      sums[at] = (sums[at] ?? 0) + own;
    }
    count += 1;
    sum += own;
    touched.push(place);
    return difference;
  };
  const clear = () => {
    for (const place of touched) {
      for (let at = place; at < counts.length; at += at & -at) {
        counts[at] = 0;
        sums[at] = 0;
      }
    }
    touched = [];
    count = 0;
    sum = 0;
  };
  return { toAll: (unit) => all.get(unit) ?? 0, add, clear };
}
