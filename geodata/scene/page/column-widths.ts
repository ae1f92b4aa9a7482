import { printable, type Face, type Measure } from './measure';
import type { TableTexts } from './table-rows';

/** What columns have to share: the width of their table, the room between two and the type size, in millimetres. */
export interface ColumnRoom {
  readonly width: number;
  readonly gap: number;
  readonly size: number;
  /** Most of the width that one column asks for. */
  readonly widest: number;
}

/** What a column asks for: its texts each on one line, and the widest word of them, in millimetres. */
export interface ColumnWish {
  readonly whole: number;
  readonly least: number;
}

/** What each column of a table asks for. */
export function columnWishes(
  { heads, rows }: Pick<TableTexts, 'heads' | 'rows'>,
  { width, gap, size, widest }: ColumnRoom,
  measure: Measure,
): readonly ColumnWish[] {
  const most = width * widest;
  const longest = (texts: readonly string[], face: Face) =>
    texts.reduce((longer, text) => Math.max(longer, measure(printable(text), face)), 0);
  return heads.map((head, at) => {
    const cells = rows.map((row) => row[at] ?? '');
    const lines = cells.flatMap((cell) => cell.split('\n'));
    const asked = (parts: (texts: readonly string[]) => readonly string[]) =>
      Math.min(
        most,
        Math.max(longest(parts([head]), 'semibold'), longest(parts(lines), 'regular')) * size + gap,
      );
    return {
      whole: asked((texts) => texts),
      least: asked((texts) => texts.flatMap((text) => text.split(' '))),
    };
  });
}

const sumOf = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0);

/** Widths of columns that take `width` together at most: each its wish, or less where that is too much, no less than its widest word as far as can be. */
export function sharedWidths(wishes: readonly ColumnWish[], width: number): readonly number[] {
  const [whole, least] = [sumOf(wishes.map((one) => one.whole)), sumOf(wishes.map((one) => one.least))];
  if (whole <= width) return wishes.map((one) => one.whole);
  if (least >= width) return wishes.map((one) => (one.least * width) / least);
  const part = (width - least) / (whole - least);
  return wishes.map((one) => one.least + (one.whole - one.least) * part);
}
