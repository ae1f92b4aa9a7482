import type { PageNode, TableNode } from './page';
import { straight, words } from './parts';

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
  return rows.flatMap((row, i): PageNode[] => {
    const bottom = box.y + (i + 1) * rowHeight;
    const texts = row.map((text, at) => {
      const { width = 0, numeric = false } = columns[at] ?? {};
      const x = box.x + (starts[at] ?? 0) + (numeric ? width : 0);
      return words([x, bottom - rowHeight * 0.32], [text], size, ink, {
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
