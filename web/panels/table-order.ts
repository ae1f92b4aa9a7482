import type { PlainRow } from '../../geodata/scene/scene';
import { compareNames } from '../../geodata/text/format';

/** A column (by its place) and a direction; null keeps the order of the scene. */
export interface Order {
  readonly column: number;
  readonly descending: boolean;
}

/** Rows in the order of a column: numbers as numbers, names as French sorts them, what is unknown last either way. */
export function orderRows<Row extends PlainRow>(rows: readonly Row[], order: Order | null): readonly Row[] {
  if (order === null) return rows;
  const sign = order.descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const x = a.cells[order.column]?.value ?? null;
    const y = b.cells[order.column]?.value ?? null;
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return (
      sign * (typeof x === 'number' && typeof y === 'number' ? x - y : compareNames(String(x), String(y)))
    );
  });
}

/** What a press on the head of a column does: ascending, then descending, then the order of the scene again. */
export function nextOrder(order: Order | null, column: number): Order | null {
  if (order === null || order.column !== column) return { column, descending: false };
  return order.descending ? null : { column, descending: true };
}
