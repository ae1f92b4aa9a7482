import type { PageNode, PathNode, TableNode, TextNode } from './page';
import { leading, straight, words } from './parts';

/** Whether a cell says anything. */
export const isSaid = ({ lines }: Pick<TextNode, 'lines'>) => lines.some((text) => text !== '');

/** Height of a row by the most lines of a cell of it, in millimetres. */
export function rowHeightOf(
  row: readonly string[],
  { rowHeight, size }: Pick<TableNode, 'rowHeight' | 'size'>,
): number {
  const lines = Math.max(1, ...row.map((cell) => cell.split('\n').length));
  return rowHeight + (lines - 1) * size * leading;
}

/** What a row of a table is drawn with: a text for each of its cells, and the line under it. */
export interface TableRowParts {
  readonly cells: readonly TextNode[];
  readonly line: PathNode;
}

/** The rows of a table as texts and lines, for the formats that have no tables; an empty cell is a text of nothing. */
export function tableRowParts({
  box,
  columns,
  rows,
  rowHeight,
  size,
  ink,
  rule,
}: TableNode): readonly TableRowParts[] {
  const starts = columns.map((_, at) => columns.slice(0, at).reduce((sum, { width }) => sum + width, 0));
  let bottom = box.y;
  return rows.map((row, i): TableRowParts => {
    const baseline = bottom + rowHeight * 0.68;
    bottom += rowHeightOf(row, { rowHeight, size });
    const cells = row.map((text, at) => {
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
    return { cells, line };
  });
}

/** The texts and lines that a table is drawn with. */
export function tableParts(node: TableNode): readonly PageNode[] {
  return tableRowParts(node).flatMap(({ cells, line }) => [...cells.filter(isSaid), line]);
}
