import type { PlainRow, SceneTable } from '../../scene';
import type { BesideBlock } from '../beside';
import type { PageText } from '../edges';
import { heading } from '../legend';
import { fit, wholeLines, type Measure } from '../measure';
import type { Page, PageSetup, TableNode } from '../page';
import { leading, words, type Block, type PartContext, partContext } from '../parts';
import { bodyPage, bodyRect } from '../text-page';

/** Height of a row, room between two columns, between two paragraphs and between two blocks, in units of the type size. */
const rowHeight = 1.65;
const columnGap = 1;
const between = 0.5;
const after = 1.6;
/** Fewest rows of a table under its head, lest a page end with a head alone. */
const fewestRows = 3;
/** Most of the width that one column takes. */
const widestColumn = 0.4;

/** A part that can be drawn by pieces: how much of it has room in a height, at least something of it on an empty page. */
interface Flowing {
  readonly take: (
    room: number,
    isFresh: boolean,
  ) => { readonly block: Block; readonly rest: Flowing | null } | null;
}

function whole(block: Block): Flowing {
  return { take: (room, isFresh) => (block.height <= room || isFresh ? { block, rest: null } : null) };
}

/** Lines of a paragraph, broken over pages where they must be. */
function paragraph(lines: readonly string[], context: PartContext): Flowing {
  const size = context.paper.type.body;
  return {
    take: (room, isFresh) => {
      const most = Math.floor((room - between * size) / (size * leading));
      if (most < Math.min(2, lines.length) && !isFresh) return null;
      const shown = lines.slice(0, Math.max(1, most));
      const rest = lines.slice(shown.length);
      const block: Block = {
        height: (shown.length * leading + between) * size,
        draw: (x, y) => [words([x, y + size * 0.8], shown, size, context.inks.ink)],
      };
      return { block, rest: rest.length === 0 ? null : paragraph(rest, context) };
    },
  };
}

/** Widths of all columns of a table: what their cells and heads take, less where the sum is too wide; the first has what is left. */
function widthsOf(
  { columns, rows }: SceneTable<PlainRow>,
  width: number,
  { paper, measure }: PartContext,
): readonly number[] {
  const size = paper.type.body;
  const natural = columns.map(({ label }, at) => {
    const cells = rows.map(({ cells: row }) => measure(row[at]?.text ?? '', 'regular'));
    return (Math.max(measure(label, 'semibold'), 0, ...cells) + columnGap) * size;
  });
  const capped = natural.map((one) => Math.min(one, width * widestColumn));
  const sum = capped.reduce((total, one) => total + one, 0);
  if (sum > width) return capped.map((one) => (one * width) / sum);
  return capped.map((one, at) =>
    at === 0 ? Math.max(one, Math.min(width - (sum - one), width * 0.5)) : one,
  );
}

function tableNode(
  { caption, columns, rows }: SceneTable<PlainRow>,
  widths: readonly number[],
  { paper, inks, measure }: PartContext,
): Block {
  const size = paper.type.body;
  const fitted = (text: string, at: number, face: 'regular' | 'semibold') =>
    fit(text, (widths[at] ?? 0) / size - columnGap / 2, face, measure);
  const height = (rows.length + 1) * size * rowHeight;
  const width = widths.reduce((sum, one) => sum + one, 0);
  return {
    height: height + after * size,
    draw: (x, y) => {
      const table: TableNode = {
        type: 'table',
        caption,
        box: { x, y, width, height },
        columns: widths.map((one, at) => ({ width: one, numeric: columns[at]?.numeric ?? false })),
        rows: [
          columns.map(({ label }, at) => fitted(label, at, 'semibold')),
          ...rows.map(({ cells }) => cells.map(({ text }, at) => fitted(text, at, 'regular'))),
        ],
        rowHeight: size * rowHeight,
        size,
        ink: inks.ink,
        rule: inks.rule,
      };
      return [table];
    },
  };
}

/** A table whose rows go on over pages, its caption and its heads said again on each. */
function flowingTable(
  table: SceneTable<PlainRow>,
  widths: readonly number[],
  width: number,
  context: PartContext,
  isRest = false,
): Flowing {
  const { paper, words: said } = context;
  const size = paper.type.body;
  const head = heading(isRest ? said.goesOn(table.caption) : table.caption, width, context);
  return {
    take: (room, isFresh) => {
      const most = Math.floor((room - head.height) / (size * rowHeight)) - 1;
      if (most < Math.min(fewestRows, table.rows.length) && !isFresh) return null;
      const rows = table.rows.slice(0, Math.max(1, most));
      const rest = table.rows.slice(rows.length);
      const body = tableNode({ ...table, rows }, widths, context);
      return {
        block: {
          height: head.height + body.height,
          draw: (x, y) => [...head.draw(x, y), ...body.draw(x, y + head.height)],
        },
        rest: rest.length === 0 ? null : flowingTable({ ...table, rows: rest }, widths, width, context, true),
      };
    },
  };
}

function flowingOf(block: BesideBlock, width: number, context: PartContext): readonly Flowing[] {
  const { paper, measure } = context;
  const size = paper.type.body;
  if (block.kind === 'table')
    return [flowingTable(block.table, widthsOf(block.table, width, context), width, context)];
  if (block.kind === 'made') return [whole(block.block)];
  const head = heading(block.title, width, context);
  const [first = [], ...others] = block.lines.map((line) =>
    wholeLines(line, width / size, 'regular', measure),
  );
  // A head stays with the lines after it.
  const opening = paragraph(first, context).take(Infinity, true)?.block ?? { height: 0, draw: () => [] };
  const together: Block = {
    height: head.height + opening.height,
    draw: (x, y) => [...head.draw(x, y), ...opening.draw(x, y + head.height)],
  };
  // At the foot of a page no room is kept, lest a page hold nothing else.
  const space: Flowing = {
    take: (room) => ({
      block: { height: Math.max(0, Math.min(after * size, room)), draw: () => [] },
      rest: null,
    }),
  };
  return [whole(together), ...others.map((lines) => paragraph(lines, context)), space];
}

/**
 * Pages of tables and texts, one under the other, over as many pages as they take: nothing of them is left out. The first page has the number
 * of the setup. Pure: the same blocks and setup give the same pages.
 */
export function flowPages(
  blocks: readonly BesideBlock[],
  said: PageText,
  setup: PageSetup,
  measure: Measure,
): readonly Page[] {
  const context = partContext(setup, measure);
  const body = bodyRect(said, context);
  const pages: (readonly { readonly block: Block; readonly y: number }[])[] = [];
  let placed: { readonly block: Block; readonly y: number }[] = [];
  let y = 0;
  const turn = () => {
    pages.push(placed);
    placed = [];
    y = 0;
  };
  for (const block of blocks) {
    let rest: readonly Flowing[] = flowingOf(block, body.width, context);
    while (rest.length > 0) {
      const [next, ...others] = rest;
      const taken = next?.take(body.height - y, y === 0) ?? null;
      if (taken === null) {
        turn();
        continue;
      }
      placed.push({ block: taken.block, y });
      y += taken.block.height;
      rest = taken.rest === null ? others : [taken.rest, ...others];
      if (taken.rest !== null) turn();
    }
  }
  if (placed.length > 0 || pages.length === 0) turn();
  return pages.map((blocksOf, at) => {
    const number = setup.number === null ? null : setup.number + at;
    return bodyPage(said, { ...context, setup: { ...setup, number } }, (x, top) =>
      blocksOf.flatMap(({ block, y: down }) => block.draw(x, top + down)),
    );
  });
}
