import type { PageNode, TableNode } from './page';
import { leading, straight, words } from './parts';

/** Height of a row by the most lines of a cell of it, in millimetres. */
export function rowHeightOf(
  row: readonly string[],
  { rowHeight, size }: Pick<TableNode, 'rowHeight' | 'size'>,
): number {
  const lines = Math.max(1, ...row.map((cell) => cell.split('\n').length));
  return rowHeight + (lines - 1) * size * leading;
}

/** The lines and texts that a table is drawn with, for the formats that have no tables. */
export function tableParts({
  box,
  columns,
  rows,
  rowHeight,
  size,
  ink,
  rule,
}: TableNode): readonly PageNode[] {
  const starts = columns.map((_, at) => columns.slice(0, at).reduce((sum, { width }) => sum + width, 0));
  let bottom = box.y;
  return rows.flatMap((row, i): PageNode[] => {
    const baseline = bottom + rowHeight * 0.68;
    bottom += rowHeightOf(row, { rowHeight, size });
    const texts = row.map((text, at) => {
      const { width = 0, numeric = false } = columns[at] ?? {};
      const x = box.x + (starts[at] ?? 0) + (numeric ? width : 0);
      return words([x, baseline], text.split('\n'), size, ink, {
        anchor: numeric ? 'end' : 'start',
        weight: i === 0 ? 'semibold' : 'regular',
      });
    });
    const line = straight([box.x, bottom], [box.x + box.width, bottom], {
      color: rule,
      width: i === 0 ? 0.25 : 0.1,
      dash: null,
    });
    return [...texts.filter(({ lines: [text] }) => text !== ''), line];
  });
}
