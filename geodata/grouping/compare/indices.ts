import { contingencyOf, type Contingency, type Labelling, type Weights } from './contingency';

/**
 * Adjusted Rand index of two labellings of the same units (Hubert & Arabie, 1985): of the pairs of units, how many the two put
 * together or apart alike, beyond what chance would; 1 for the same groupings, 0 on average for chance, below 0 for less. Weighted, a
 * unit stands for as many individuals as it weighs (whole numbers), pairs within a unit included. Without a pair, or when chance
 * cannot differ, 1.
 */
export function adjustedRandIndex(a: Labelling, b: Labelling, weights?: Weights): number {
  return randOf(contingencyOf(a, b, weights));
}

/**
 * Variation of information of two labellings of the same units, in nats (Meilă, 2007, natural logarithm): what is lost and gained in
 * passing from one to the other. A distance: 0 only for the same groupings, at most ln n for n units. Weighted, units count by weight.
 */
export function variationOfInformation(a: Labelling, b: Labelling, weights?: Weights): number {
  return informationOf(contingencyOf(a, b, weights)).variation;
}

/** The adjusted Rand index of a table. */
export function randOf({ cells, rowSums, columnSums, total }: Contingency): number {
  const together = sum(cells.map((line) => sum(Array.from(line.values(), pairsOf))));
  const [inRows, inColumns, all] = [sum(rowSums.map(pairsOf)), sum(columnSums.map(pairsOf)), pairsOf(total)];
  if (all <= 0) return 1;
  const expected = (inRows * inColumns) / all;
  const most = (inRows + inColumns) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

/** Variation of information of a table, and what it would be if the two had nothing to do with each other, both in nats. */
export function informationOf({ cells, rowSums, columnSums, total }: Contingency): {
  readonly variation: number;
  readonly independent: number;
} {
  if (total <= 0) return { variation: 0, independent: 0 };
  const terms = cells.flatMap((line, row) =>
    Array.from(line, ([column, weight]) => {
      if (weight === 0) return 0;
      const [inRow, inColumn] = [rowSums[row] ?? 0, columnSums[column] ?? 0];
      // Ratios to the sums, so that equal groupings give exactly 0.
      return -(weight / total) * (Math.log(weight / inRow) + Math.log(weight / inColumn));
    }),
  );
  const independent = entropy(rowSums, total) + entropy(columnSums, total);
  return { variation: Math.max(0, sum(terms)), independent };
}

function entropy(sums: readonly number[], total: number): number {
  return sum(sums.map((part) => (part === 0 ? 0 : -(part / total) * Math.log(part / total))));
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
