import type { CrossTable, PlainRow, SceneTable, StackedBars } from '../scene';
import { formatNumber } from '../../text/format';
import { fit, type Measure } from './measure';
import { heading } from './legend';
import type { PageScene } from './page-scene';
import type { TableNode } from './page';
import { leading, words, type Block, type PartContext } from './parts';

/** Bars of counts in the fills of the map, with each count that has room and the sum at the end. */
function barsBlock(bars: StackedBars, width: number, context: PartContext): Block {
  const { paper, inks, measure } = context;
  const { body, small } = paper.type;
  const totals = bars.bars.map(({ segments }) =>
    formatNumber(
      segments.reduce((sum, { count }) => sum + count, 0),
      context.setup.language,
      0,
    ),
  );
  const totalRoom = (Math.max(0, ...totals.map((text) => measure(text, 'semibold'))) + 0.8) * small;
  const thick = body * 1.25;
  const rowHeight = body * leading + thick + body * 0.5;
  const head = heading(
    fit(bars.title, (width / paper.type.heading) * 2, 'semibold', measure),
    width,
    context,
  );
  const height = rowHeight * bars.bars.length;
  return {
    height: head.height + height,
    draw: (x, y) => [
      ...head.draw(x, y),
      {
        type: 'chart',
        title: bars.title,
        box: { x, y: y + head.height, width, height },
        bars: bars.bars.map(({ label, segments }, at) => ({ label, segments, sum: totals[at] ?? '' })),
        sumLabel: context.words.total,
        most: bars.total,
        length: width - totalRoom,
        thick,
        rowHeight,
        size: body,
        sumSize: small,
        ink: inks.ink,
        quiet: inks.quiet,
        frame: inks.frame,
      },
    ],
  };
}

/** The texts of a table: heads, rows, and which columns are numbers. */
interface Texts {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly numeric: readonly boolean[];
}

function crossTexts({ caption, columns, rows }: CrossTable): Texts {
  return {
    caption,
    heads: ['', ...columns.map(({ label }) => label)],
    rows: rows.map(({ label, cells }) => [label, ...cells.map(({ shown }) => String(shown))]),
    numeric: [false, ...columns.map(() => true)],
  };
}

/** The texts of a table of a scene. */
export function tableTexts({ caption, columns, rows }: SceneTable<PlainRow>): Texts {
  return {
    caption,
    heads: columns.map(({ label }) => label),
    rows: rows.map(({ cells }) => cells.map(({ text }) => text)),
    numeric: columns.map(({ numeric }) => numeric),
  };
}

/** Most of a table that one column takes, and room between two, in units of the type size. */
const widestColumn = 0.45;
const columnGap = 0.7;
/** What is left at least of a head that must be cut, in the same unit. */
const shortestHead = 6;

/** Widths of the first columns that have room whole, or nearly; the first one takes what is left. */
function columnWidths(
  { heads, rows }: Texts,
  width: number,
  size: number,
  measure: Measure,
): readonly number[] {
  const widths = (headOf: (head: string) => number) =>
    heads.map((head, at) => {
      const cells = rows.map((row) => measure(row[at] ?? '', 'regular'));
      return Math.min((Math.max(headOf(head), ...cells) + columnGap) * size, width * widestColumn);
    });
  const sumOf = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0);
  const whole = widths((head) => measure(head, 'semibold'));
  // A head that is cut is better than a column that is missing.
  const wanted =
    sumOf(whole) <= width ? whole : widths((head) => Math.min(shortestHead, measure(head, 'semibold')));
  const sums = wanted.map((_, at) => wanted.slice(0, at + 1).reduce((sum, one) => sum + one, 0));
  const kept = wanted.slice(0, Math.max(1, sums.filter((sum) => sum <= width).length));
  const slack = width - kept.reduce((sum, one) => sum + one, 0);
  return kept.map((one, at) => one + (at === 0 ? slack : 0));
}

/** A table with as many rows as there is room for; the last line tells how many more there are. Null when there is room for none. */
export function tableBlock(texts: Texts, width: number, room: number, context: PartContext): Block | null {
  const { paper, inks, measure, words: said } = context;
  const size = paper.type.small;
  const rowHeight = size * 1.55;
  const head = heading(texts.caption, width, context);
  const most = Math.floor((room - head.height) / rowHeight) - 1;
  if (most < 2) return null;
  const isWhole = texts.rows.length <= most;
  const shown = isWhole ? texts.rows : texts.rows.slice(0, most - 1);
  const widths = columnWidths({ ...texts, rows: shown }, width, size, measure);
  const cut = (row: readonly string[]) =>
    widths.map((one, at) => fit(row[at] ?? '', one / size - columnGap / 2, 'regular', measure));
  const height = (shown.length + 1) * rowHeight;
  const rest = isWhole ? [] : [said.others(texts.rows.length - shown.length)];
  return {
    height: head.height + height + rest.length * rowHeight,
    draw: (x, y) => {
      const table: TableNode = {
        type: 'table',
        caption: texts.caption,
        box: { x, y: y + head.height, width, height },
        columns: widths.map((one, at) => ({ width: one, numeric: texts.numeric[at] ?? false })),
        rows: [texts.heads, ...shown].map(cut),
        rowHeight,
        size,
        ink: inks.ink,
        rule: inks.rule,
      };
      return [
        ...head.draw(x, y),
        table,
        ...rest.map((text) =>
          words([x, y + head.height + height + rowHeight * 0.7], [text], size, inks.quiet),
        ),
      ];
    },
  };
}

/** The bars or the table that the setup asks for; null when the scene has none, or the page no room. */
export function figuresBlock(
  scene: Pick<PageScene, 'bars' | 'cross' | 'table'>,
  width: number,
  room: number,
  context: PartContext,
): Block | null {
  const { extra } = context.setup;
  if (extra === 'bars') {
    const block = scene.bars === null ? null : barsBlock(scene.bars, width, context);
    return block !== null && block.height <= room ? block : null;
  }
  if (extra === 'none') return null;
  const texts = scene.cross === null ? tableTexts(scene.table) : crossTexts(scene.cross);
  return tableBlock(texts, width, room, context);
}
