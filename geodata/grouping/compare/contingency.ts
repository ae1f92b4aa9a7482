/** The name of the grouping of a unit. */
export type Label = string | number;
/** The grouping of each unit: in the order of the units, or by their ids. */
export type Labelling = ArrayLike<Label> | ReadonlyMap<string, Label>;
/** What each unit weighs, in the form of the labellings; population for instance. */
export type Weights = ArrayLike<number> | ReadonlyMap<string, number>;

/** What two labellings have in common: `cells[r][c]` is the weight of the units of group `r` of the first and `c` of the second. */
export interface Contingency {
  /** Labels of the first and of the second, in order of first appearance in the first labelling. */
  readonly rows: readonly Label[];
  readonly columns: readonly Label[];
  readonly cells: readonly ReadonlyMap<number, number>[];
  readonly rowSums: readonly number[];
  readonly columnSums: readonly number[];
  readonly total: number;
}

/**
 * The table of two labellings of the same units; each unit weighs 1 unless weights are given. Throws a RangeError when one names a
 * unit that the other does not.
 */
export function contingencyOf(a: Labelling, b: Labelling, weights?: Weights): Contingency {
  const [rows, columns] = [new Map<Label, number>(), new Map<Label, number>()];
  const cells: Map<number, number>[] = [];
  const [rowSums, columnSums]: [number[], number[]] = [[], []];
  let total = 0;
  for (const [label, other, weight] of pairs(a, b, weights)) {
    const row = rankOf(rows, label);
    const column = rankOf(columns, other);
    const line = (cells[row] ??= new Map());
    line.set(column, (line.get(column) ?? 0) + weight);
    rowSums[row] = (rowSums[row] ?? 0) + weight;
    columnSums[column] = (columnSums[column] ?? 0) + weight;
    total += weight;
  }
  return { rows: [...rows.keys()], columns: [...columns.keys()], cells, rowSums, columnSums, total };
}

/** The two labels and the weight of each unit. */
export function* pairs(
  a: Labelling,
  b: Labelling,
  weights?: Weights,
): Generator<readonly [Label, Label, number, string | number]> {
  const [first, second] = [lookup(a), lookup(b)];
  if (first.size !== second.size) throw new RangeError('the labellings are not of the same units');
  const weigh = weights === undefined ? null : lookup(weights);
  for (const unit of first.units) {
    const [label, other] = [first.at(unit), second.at(unit)];
    const weight = weigh === null ? 1 : weigh.at(unit);
    if (label === undefined || other === undefined || weight === undefined)
      throw new RangeError(`unit ${unit} is not in each labelling`);
    yield [label, other, weight, unit];
  }
}

interface Lookup<T> {
  readonly size: number;
  readonly units: Iterable<string | number>;
  readonly at: (unit: string | number) => T | undefined;
}

function lookup<T>(values: ArrayLike<T> | ReadonlyMap<string, T>): Lookup<T> {
  if ('get' in values)
    return { size: values.size, units: values.keys(), at: (unit) => values.get(String(unit)) };
  return {
    size: values.length,
    units: Array.from({ length: values.length }, (_, index) => index),
    at: (unit) => values[Number(unit)],
  };
}

function rankOf(ranks: Map<Label, number>, label: Label): number {
  const known = ranks.get(label);
  if (known !== undefined) return known;
  ranks.set(label, ranks.size);
  return ranks.size - 1;
}
