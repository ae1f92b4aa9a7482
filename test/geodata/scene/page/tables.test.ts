import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableBlock } from '../../../../geodata/scene/page/figures';
import { flow, type Room } from '../../../../geodata/scene/page/flow';
import { flowingRows, flowingTable } from '../../../../geodata/scene/page/flow-table';
import { printable, sourceSans, wholeLines } from '../../../../geodata/scene/page/measure';
import type { PageNode, TableNode } from '../../../../geodata/scene/page/page';
import { partContext } from '../../../../geodata/scene/page/parts';
import { plainSetup } from '../../../support/pages';

const context = partContext(plainSetup, sourceSans);
const tablesOf = (nodes: readonly PageNode[]) =>
  nodes.filter((node): node is TableNode => node.type === 'table');
const textsOf = (nodes: readonly PageNode[]) =>
  nodes.flatMap((node) => (node.type === 'text' ? node.lines : []));
/** Words of a cell, whatever the lines and pieces that they stand in. */
const wordsOf = (cell: string) => cell.split(/\s+/).filter((word) => word !== '');

describe('a table over several columns', () => {
  const cell = fc
    .array(fc.integer({ min: 0, max: 99_999 }), { maxLength: 60 })
    .map((numbers) => numbers.map((number) => `mot${number}`).join(' '));
  const setting = { widths: [30, 50, 20], gap: 1, rowHeight: 4, size: 2.5 };
  const texts = (rows: readonly (readonly string[])[]) => ({
    caption: 'Longue',
    heads: ['Nom', 'Texte', 'Plus'],
    rows,
    numeric: [false, false, false],
  });

  it('keeps every word of every cell, within the room, whatever its length', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 12 }), (rows) => {
        const room: Room = { width: 100, height: 60 };
        const columns = flow([flowingRows(texts(rows), setting, context)], () => room);
        const laid = columns.flatMap(({ draw }) => tablesOf(draw(0, 0)));
        for (const { box } of laid) expect(box.height).toBeLessThanOrEqual(room.height + 1e-6);
        for (const at of [1, 2])
          expect(
            laid.flatMap((table) => table.rows.slice(1).flatMap((row) => wordsOf(row[at] ?? ''))),
          ).toEqual(rows.flatMap((row) => wordsOf(row[at] ?? '')));
        // The first cell is said again where a row goes on: nothing of it is missing.
        const names = laid.flatMap((table) => table.rows.slice(1).flatMap((row) => wordsOf(row[0] ?? '')));
        for (const [name] of rows) for (const word of wordsOf(name)) expect(names).toContain(word);
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it('says its caption and its heads in each, and keeps its short rows in one piece', () => {
    const rows = Array.from({ length: 40 }, (_, at) => [`${at}`, 'deux lignes '.repeat(5).trim(), '']);
    const room: Room = { width: 100, height: 61 };
    const columns = flow([flowingTable(texts(rows), setting, 100, 0, context)], () => room);
    expect(columns.length).toBeGreaterThan(3);
    for (const [at, { draw }] of columns.entries()) {
      const nodes = draw(0, 0);
      expect(textsOf(nodes)).toEqual([at === 0 ? 'Longue' : 'Longue (suite)']);
      const [table] = tablesOf(nodes);
      expect(table?.rows[0]).toEqual(['Nom', 'Texte', 'Plus']);
      for (const [name] of table?.rows.slice(1) ?? []) expect(name).toMatch(/^\d+$/);
    }
  });
});

describe('a table beside a map', () => {
  const heads = ['Plan', 'Destinations par zone, version 1', 'Quatre destinations, version 1'];
  const rows = [['ETP avant la mise en commun', '321', '321']];

  it('breaks long heads over lines rather than cut them', () => {
    const block = tableBlock(
      { caption: 'Effet', heads, rows, numeric: [false, true, true] },
      60,
      80,
      context,
    );
    const [table] = tablesOf(block?.draw(0, 0) ?? []);
    expect(table?.rows[0]?.map((head) => head.replaceAll('\n', ' '))).toEqual(heads);
    expect(table?.rows[0]?.some((head) => head.includes('\n'))).toBe(true);
  });

  it('breaks no number', () => {
    const number = '1\u202f294\u202f983';
    const width = sourceSans(printable(number), 'regular') + 1e-9;
    expect(wholeLines(number, width, 'regular', sourceSans)).toEqual([printable(number)]);
  });

  it('tells how many columns and rows it does not show', () => {
    const wide = Array.from({ length: 12 }, (_, at) => `Colonne${at}`);
    const long = Array.from({ length: 50 }, (_, at) => wide.map((_one, column) => `${at}-${column}`));
    const block = tableBlock(
      { caption: 'Large', heads: wide, rows: long, numeric: wide.map(() => false) },
      60,
      60,
      context,
    );
    const nodes = block?.draw(0, 0) ?? [];
    const [table] = tablesOf(nodes);
    const shown = { rows: (table?.rows.length ?? 0) - 1, columns: table?.columns.length ?? 0 };
    expect(shown.columns).toBeLessThan(12);
    expect(textsOf(nodes).at(-1)?.replaceAll('\u00a0', ' ')).toBe(
      `… et ${50 - shown.rows} autres lignes et ${12 - shown.columns} autres colonnes`,
    );
    expect(block?.height).toBeLessThanOrEqual(60);
  });
});
