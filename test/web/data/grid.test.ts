import { describe, expect, it } from 'vitest';
import type { Value, Values } from '../../../geodata/register/field';
import { registerOf } from '../../../geodata/register/registry';
import { planPaste, type PasteTarget } from '../../../web/data/grid/block';
import { columnsOf } from '../../../web/data/grid/columns';
import { Cursor } from '../../../web/data/grid/cursor.svelte';
import { commandOf } from '../../../web/data/grid/keys';
import { arrange, SearchTexts, type Arrangement } from '../../../web/data/grid/order';
import { rowHeight, scrollTo, spanOf } from '../../../web/data/grid/window';
import { parseValue } from '../../../web/data/parse-value';
import { communes, wording, words } from './words';

const structure = registerOf('structure');
const row = (id: string, values: Readonly<Record<string, Value>>) => ({
  id,
  values: Object.fromEntries(structure.fields.map(({ name }) => [name, values[name] ?? null])) as Values,
});
const rows = [
  row('a', { name: 'Étrœungt', kind: 'SI', commune: '59350', lon: 3 }),
  row('b', { name: 'Zuydcoote', kind: 'OT', commune: '59183', lon: null }),
  row('c', { name: 'Escaudœuvres', kind: 'OT', commune: '59350', lon: 10 }),
];
const shown = (given: Partial<Arrangement>) =>
  arrange(
    rows,
    structure.fields,
    { sort: null, filters: {}, quick: '', ...given },
    wording,
    new SearchTexts(),
  )
    .map(({ id }) => id)
    .join('');

describe('the rows of a grid', () => {
  it('are sorted as French does, numbers as numbers, unknown values last in both directions', () => {
    expect(shown({ sort: { column: 'name', descending: false } })).toBe('cab');
    expect(shown({ sort: { column: 'lon', descending: false } })).toBe('acb');
    expect(shown({ sort: { column: 'lon', descending: true } })).toBe('cab');
    // References by their names: Dunkerque before Lille.
    expect(shown({ sort: { column: 'commune', descending: false } })).toBe('bac');
  });

  it('are filtered by folded text, choices and presence, and searched in all columns', () => {
    expect(shown({ filters: { name: { kind: 'text', text: 'ETROE' } } })).toBe('a');
    expect(shown({ filters: { kind: { kind: 'choices', values: ['OT'] } } })).toBe('bc');
    expect(shown({ filters: { lon: { kind: 'presence', filled: false } } })).toBe('b');
    expect(shown({ quick: 'dunk' })).toBe('b');
    expect(shown({ quick: 'lille', filters: { kind: { kind: 'choices', values: ['OT'] } } })).toBe('c');
  });
});

describe('the window of a grid', () => {
  it('draws what is seen and a margin, whatever the number of rows', () => {
    for (let first = 0; first < 5000; first += 37) {
      const { from, to } = spanOf(first, 600, 5000);
      expect(from).toBeLessThanOrEqual(first);
      expect(to).toBeGreaterThanOrEqual(Math.min(5000, first + Math.ceil(600 / rowHeight)));
      expect(to - from).toBeLessThan(50);
    }
    expect(spanOf(0, 600, 0)).toEqual({ from: 0, to: 0 });
  });

  it('scrolls no further than needed', () => {
    expect(scrollTo(5, 0, 400, 36)).toBe(0);
    expect(scrollTo(100, 0, 400, 36)).toBe(101 * rowHeight - 364);
    expect(scrollTo(2, 400, 400, 36)).toBe(2 * rowHeight);
  });

  it('lays columns side by side', () => {
    const columns = columnsOf(structure);
    for (const [index, column] of columns.entries()) {
      const before = columns[index - 1];
      expect(column.left).toBe(before === undefined ? 0 : before.left + before.width);
    }
  });
});

describe('the keys of a grid', () => {
  const press = (key: string, more: Partial<Parameters<typeof commandOf>[0]> = {}) =>
    commandOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

  it('move, extend, edit, clear and undo; Tab and what is not the grid’s is left', () => {
    expect(press('ArrowDown')).toEqual({ kind: 'move', to: 'down', extend: false });
    expect(press('Home', { ctrlKey: true, shiftKey: true })).toEqual({
      kind: 'move',
      to: 'first',
      extend: true,
    });
    expect(press('F2')).toEqual({ kind: 'edit', text: null });
    expect(press('é')).toEqual({ kind: 'edit', text: 'é' });
    expect(press('z', { ctrlKey: true })).toEqual({ kind: 'undo' });
    for (const key of ['Tab', 'F5', 'Shift']) expect(press(key)).toBeNull();
    for (const key of ['c', 'v', 'r']) expect(press(key, { ctrlKey: true })).toBeNull();
  });

  it('never leave the grid, and select from where one was', () => {
    const cursor = new Cursor();
    const extent = { rows: 3, columns: 4, page: 2 };
    cursor.move('up', extent);
    expect(cursor.at).toEqual({ row: -1, column: 0 });
    cursor.move('last', extent);
    cursor.move('down', extent);
    expect(cursor.at).toEqual({ row: 2, column: 3 });
    cursor.move('up', extent, true);
    cursor.move('left', extent, true);
    expect(cursor.range).toEqual({ top: 1, bottom: 2, left: 2, right: 3 });
    cursor.collapse();
    expect(cursor.range).toEqual({ top: 1, bottom: 1, left: 2, right: 2 });
  });
});

describe('pasting', () => {
  const byId = new Map(rows.map(({ id, values }) => [id, values]));
  let made = 0;
  const target = (given: Partial<PasteTarget> = {}): PasteTarget => ({
    ids: rows.map(({ id }) => id),
    fields: structure.fields,
    range: { top: 1, bottom: 1, left: 0, right: 0 },
    valuesOf: (id) => byId.get(id) ?? {},
    parse: (field, text) => parseValue(field, text, field.type === 'reference' ? communes : null, words),
    mayWrite: () => true,
    newId: () => `new-${++made}`,
    ...given,
  });

  it('changes what differs, keeps what is wrong, and makes rows beyond the last', () => {
    const plan = planPaste(
      [
        ['Zuydcoote', 'SI'],
        ['Autre', 'gare'],
        ['Nouvelle', 'OT'],
      ],
      target(),
    );
    expect(plan.cells.map(({ id, field }) => `${id}.${field.name}`)).toEqual([
      'b.kind',
      'c.name',
      'c.kind',
      `new-${made}.name`,
      `new-${made}.kind`,
    ]);
    expect(plan.added).toHaveLength(1);
    expect(plan.patches.get('c')?.values).toEqual({ name: 'Autre' });
    expect(plan.patches.get('c')?.texts?.['kind']?.text).toBe('gare');
  });

  it('fills a selection with a single cell, and says what goes beyond the edge', () => {
    const all = planPaste([['SI']], target({ range: { top: 0, bottom: 2, left: 1, right: 1 } }));
    expect([...all.patches.keys()]).toEqual(['b', 'c']);
    const last = structure.fields.length - 1;
    const wide = planPaste(
      [['https://exemple.fr', 'x', 'y']],
      target({ range: { top: 0, bottom: 0, left: last, right: last } }),
    );
    expect(wide.beyond).toBe(2);
  });

  it('leaves rows aside that one may not change', () => {
    const plan = planPaste(
      [['X'], ['Y'], ['Z']],
      target({ mayWrite: (id) => id === 'c', newId: () => null }),
    );
    expect([...plan.patches.keys()]).toEqual(['c']);
    expect(plan.readOnly).toBe(2);
  });
});
