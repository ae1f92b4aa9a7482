import type { CrossTable, PlainRow, SceneTable, StackedBars } from '../scene';
import { formatNumber } from '../../text/format';
import { fit, type Measure } from './measure';
import { heading } from './legend';
import type { PageScene } from './page-scene';
import { leading, words, type Block, type PartContext } from './parts';
import { columnWishes, sharedWidths, type ColumnRoom } from './column-widths';
import { setHeight, setRow, setTable, type TableSetting, type TableTexts } from './table-rows';

/** Bars of counts in the fills of the map, with each count that has room and the sum at the end. */
export function barsBlock(bars: StackedBars, width: number, context: PartContext): Block {
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

function crossTexts({ caption, columns, rows }: CrossTable): TableTexts {
  return {
    caption,
    heads: ['', ...columns.map(({ label }) => label)],
    rows: rows.map(({ label, cells }) => [label, ...cells.map(({ shown }) => String(shown))]),
    numeric: [false, ...columns.map(() => true)],
  };
}

/** The texts of a table of a scene. */
export function tableTexts({ caption, columns, rows }: SceneTable<PlainRow>): TableTexts {
  return {
    caption,
    heads: columns.map(({ label }) => label),
    rows: rows.map(({ cells }) => cells.map(({ text }) => text)),
    numeric: columns.map(({ numeric }) => numeric),
  };
}

/** Most of a table that one column asks for, and room between two, in units of the type size. */
const widestColumn = 0.45;
const columnGap = 0.7;
/** How narrow a column may be beside what it takes on one line: more columns would make rows too high. */
const narrowest = 0.7;
/** What sums of lengths may be wrong by. */
const accuracy = 1e-6;
/** Fewest lines of a table under its caption. */
const fewestLines = 3;

/** Widths of the first columns that have room, their cells on several lines where they must; the first one takes what is left. */
function widthsOf(texts: TableTexts, room: ColumnRoom, measure: Measure): readonly number[] {
  const wishes = columnWishes(texts, room, measure);
  const taken = wishes.map((_, at) =>
    wishes.slice(0, at + 1).reduce((sum, { whole, least }) => sum + Math.max(least, whole * narrowest), 0),
  );
  const kept = wishes.slice(0, Math.max(1, taken.filter((sum) => sum <= room.width).length));
  const widths = sharedWidths(kept, room.width);
  const slack = room.width - widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one, at) => one + (at === 0 ? slack : 0));
}

/** A table with as many rows as there is room for; the last line tells how many rows and columns more there are. Null when there is room for none. */
export function tableBlock(
  texts: TableTexts,
  width: number,
  room: number,
  context: PartContext,
): Block | null {
  const { paper, inks, measure, words: said } = context;
  const size = paper.type.small;
  const rowHeight = size * 1.55;
  const head = heading(texts.caption, width, context);
  const lines = Math.floor((room - head.height) / rowHeight);
  if (lines < fewestLines) return null;
  const near = texts.rows.length < lines ? texts.rows : texts.rows.slice(0, lines - 2);
  const gap = columnGap * size;
  const widths = widthsOf({ ...texts, rows: near }, { width, gap, size, widest: widestColumn }, measure);
  const setting: TableSetting = { widths, gap: gap / 2, rowHeight, size };
  const heads = setRow(texts.heads, setting, context, 'semibold');
  const rows = near.map((row) => setRow(row, setting, context));
  const heights = [heads, ...rows].map((row) => setHeight(row, setting));
  const sums = heights.map((_, at) => heights.slice(0, at + 1).reduce((sum, one) => sum + one, 0));
  const columns = texts.heads.length - widths.length;
  const free = room - head.height + accuracy;
  const isWhole = columns === 0 && near.length === texts.rows.length && (sums.at(-1) ?? 0) <= free;
  const most = isWhole ? rows.length : sums.filter((sum) => sum <= free - rowHeight).length - 1;
  if (most < 1 && texts.rows.length > 0) return null;
  const shown = setTable(texts, heads, rows.slice(0, most), setting, context);
  const rest = isWhole ? [] : [said.others(texts.rows.length - most, columns)];
  return {
    height: head.height + shown.height + rest.length * rowHeight,
    draw: (x, y) => [
      ...head.draw(x, y),
      ...shown.draw(x, y + head.height),
      ...rest.map((text) =>
        words([x, y + head.height + shown.height + rowHeight * 0.7], [text], size, inks.quiet),
      ),
    ],
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
