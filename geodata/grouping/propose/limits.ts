import type { Limit } from './contract';

/** Totals are sums of decimals: one that misses a limit by less than this share of it meets it. */
const slack = 1e-9;

/** True when a total reaches the least that is asked for. */
export function reaches(total: number, least: number | null): boolean {
  return least === null || total >= least - slack * Math.max(1, least);
}

/** True when a total stays within the most that is allowed. */
export function staysWithin(total: number, most: number | null): boolean {
  return most === null || total <= most + slack * Math.max(1, most);
}

/** Totals of a limit's quantity by grouping. */
export function totalsOf({ values }: Limit, labels: Int32Array, groups: number): Float64Array {
  const totals = new Float64Array(groups);
  for (const [node, group] of labels.entries()) totals[group] = (totals[group] ?? 0) + (values[node] ?? 0);
  return totals;
}

/** True when a partition of the nodes meets every limit, keeps apart what must be, and has one seed a grouping at most. */
export function meetsConstraints(
  problem: {
    readonly limits: readonly Limit[];
    readonly apart: readonly (readonly [number, number])[];
    readonly seeds: readonly number[];
  },
  labels: Int32Array,
  groups: number,
): boolean {
  const { limits, apart, seeds } = problem;
  return (
    limits.every((limit) =>
      totalsOf(limit, labels, groups).every(
        (total) => reaches(total, limit.least) && staysWithin(total, limit.most),
      ),
    ) &&
    apart.every(([a, b]) => labels[a] !== labels[b]) &&
    new Set(seeds.map((seed) => labels[seed])).size === seeds.length
  );
}
