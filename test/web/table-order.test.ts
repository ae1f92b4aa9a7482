import { describe, expect, it } from 'vitest';
import type { TableRow } from '../../geodata/scene/scene';
import { nextOrder, orderRows } from '../../web/panels/table-order';

const row = (id: string, ...values: (string | number | null)[]): TableRow => ({
  id,
  selects: 'structure',
  cells: values.map((value) => ({ value, text: String(value) })),
});
const rows = [row('a', 'Étrœungt', 10), row('b', 'Zuydcoote', null), row('c', 'Escaudœuvres', 9)];
const ids = (ordered: readonly TableRow[]) => ordered.map(({ id }) => id).join('');

describe('the order of the table', () => {
  it('sorts names as French does, accents after the letters they stand on', () => {
    expect(ids(orderRows(rows, { column: 0, descending: false }))).toBe('cab');
    expect(ids(orderRows(rows, { column: 0, descending: true }))).toBe('bac');
  });

  it('sorts numbers as numbers, and leaves the unknown last in both directions', () => {
    expect(ids(orderRows(rows, { column: 1, descending: false }))).toBe('cab');
    expect(ids(orderRows(rows, { column: 1, descending: true }))).toBe('acb');
  });

  it('keeps the order of the scene without a column', () => {
    expect(orderRows(rows, null)).toBe(rows);
  });

  it('goes from ascending to descending to none on the same column, and starts anew on another', () => {
    const first = nextOrder(null, 2);
    const second = nextOrder(first, 2);
    expect([first, second, nextOrder(second, 2)]).toEqual([
      { column: 2, descending: false },
      { column: 2, descending: true },
      null,
    ]);
    expect(nextOrder(second, 0)).toEqual({ column: 0, descending: false });
  });
});
