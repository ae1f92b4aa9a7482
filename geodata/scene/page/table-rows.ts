import { wholeLines } from './measure';
import type { TableNode } from './page';
import type { Block, PartContext } from './parts';
import { rowHeightOf } from './table-parts';

/** The texts of a table: heads, rows, and which columns are numbers. */
export interface TableTexts {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly numeric: readonly boolean[];
}

/** How a table is set: widths of its columns, room between two, height of a row of one line and type size, in millimetres. */
export interface TableSetting {
  readonly widths: readonly number[];
  readonly gap: number;
  readonly rowHeight: number;
  readonly size: number;
}

/** The lines of each cell of a row, whole: none is cut. */
export type SetRow = readonly (readonly string[])[];

/** Breaks the cells of a row into lines that fit their columns. */
export function setRow(
  row: readonly string[],
  { widths, gap, size }: TableSetting,
  { measure }: Pick<PartContext, 'measure'>,
  face: 'regular' | 'semibold' = 'regular',
): SetRow {
  return widths.map((width, at) =>
    (row[at] ?? '').split('\n').flatMap((line) => wholeLines(line, (width - gap) / size, face, measure)),
  );
}

const joined = (row: SetRow) => row.map((lines) => lines.join('\n'));

/** The height of a row, in millimetres. */
export function setHeight(row: SetRow, setting: TableSetting): number {
  return rowHeightOf(joined(row), setting);
}

/** Rows under a head, as one table. */
export function setTable(
  { caption, numeric }: Pick<TableTexts, 'caption' | 'numeric'>,
  head: SetRow,
  rows: readonly SetRow[],
  setting: TableSetting,
  { inks }: Pick<PartContext, 'inks'>,
): Block {
  const { widths, rowHeight, size } = setting;
  const height = [head, ...rows].reduce((sum, row) => sum + setHeight(row, setting), 0);
  return {
    height,
    draw: (x, y) => {
      const table: TableNode = {
        type: 'table',
        caption,
        box: { x, y, width: widths.reduce((sum, one) => sum + one, 0), height },
        columns: widths.map((width, at) => ({ width, numeric: numeric[at] ?? false })),
        rows: [head, ...rows].map(joined),
        rowHeight,
        size,
        ink: inks.ink,
        rule: inks.rule,
      };
      return [table];
    },
  };
}
