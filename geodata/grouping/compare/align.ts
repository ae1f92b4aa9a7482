import { bestAssignment } from './assignment';
import { contingencyOf, pairs, type Label, type Labelling, type Weights } from './contingency';

/** The groupings of two labellings that stand for each other, and the units that are not in the grouping that stands for theirs. */
export interface Alignment {
  /** In the order of the first labelling, then the groups of the second without a counterpart; `overlap`: weight in common. */
  readonly pairs: readonly {
    readonly a: Label | null;
    readonly b: Label | null;
    readonly overlap: number;
  }[];
  /** Index or id of each unit that moves, in the order of the units. */
  readonly moved: readonly (string | number)[];
  readonly movedWeight: number;
}

/**
 * Aligns the groupings of two labellings of the same units one to one, so that the weight of the units they have in common (their
 * number unless weights are given) is the greatest. Ties go to the first in order of appearance in the first labelling.
 */
export function alignGroupings(a: Labelling, b: Labelling, weights?: Weights): Alignment {
  const { rows, columns, cells } = contingencyOf(a, b, weights);
  const overlaps = (row: number, column: number) => cells[row]?.get(column) ?? 0;
  const aligned = alignOf(rows, columns, overlaps);
  const counterpart = new Map(aligned.flatMap((pair) => (pair.a === null ? [] : [[pair.a, pair.b]])));
  const moved: (string | number)[] = [];
  let movedWeight = 0;
  for (const [label, other, weight, unit] of pairs(a, b, weights)) {
    if (counterpart.get(label) === other) continue;
    moved.push(unit);
    movedWeight += weight;
  }
  return { pairs: aligned, moved, movedWeight };
}

/** The pairs of an alignment, from what each group of the one has in common with each of the other. */
export function alignOf<A, B>(
  rows: readonly A[],
  columns: readonly B[],
  overlap: (row: number, column: number) => number,
): { readonly a: A | null; readonly b: B | null; readonly overlap: number }[] {
  const chosen = bestAssignment(rows.length, columns.length, overlap);
  const taken = new Set(chosen);
  return [
    ...rows.map((a, row) => {
      const column = chosen[row] ?? -1;
      return column < 0
        ? { a, b: null, overlap: 0 }
        : { a, b: columns[column] ?? null, overlap: overlap(row, column) };
    }),
    ...columns.flatMap((b, column) => (taken.has(column) ? [] : [{ a: null, b, overlap: 0 }])),
  ];
}
