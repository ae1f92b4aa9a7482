import type { RecordWords } from '../../../text/record-words';
import type { TableNode } from '../page';
import { leading, type Block, type PartContext } from '../parts';
import { rowHeightOf } from '../table-parts';
import { wholeLines } from '../measure';
import type { Room } from './flow';
import { typedLines } from './view-text';

/** A line of the table: the view, what was decided at it, and its page. */
export interface DecisionRow {
  readonly view: string;
  readonly decision: string;
  readonly page: number;
}

/** Widths of the first and last column, as shares of the table; the decision takes the rest. */
const shares = { view: 0.28, page: 0.07 } as const;
/** Room between two columns, in units of the type size. */
const between = 1.2;

/** The tables of all decisions, one a page, whole: a row that has no room goes on in the next. */
export function decisionTables(
  rows: readonly DecisionRow[],
  { width, height }: Room,
  { paper, inks, measure }: PartContext,
  said: RecordWords,
): readonly Block[] {
  const size = paper.type.finding;
  const rowHeight = size * 1.8;
  const sizes = { rowHeight, size };
  const widths = [width * shares.view, width * (1 - shares.view - shares.page), width * shares.page];
  const lines = (text: string, at: number) =>
    typedLines(text).flatMap((line) =>
      wholeLines(line, (widths[at] ?? width) / size - between, 'regular', measure),
    );
  const heads = [said.viewHead, said.decision, said.pageHead];
  const tables: (readonly string[])[][] = [];
  let free = 0;
  let table: (readonly string[])[] = [];
  const open = () => {
    table = [heads];
    tables.push(table);
    free = height - rowHeight;
  };
  open();
  for (const { view, decision, page } of rows) {
    let cells = [lines(view, 0), lines(decision, 1), [String(page)]];
    for (;;) {
      const most = Math.floor((free - rowHeight) / (size * leading) + 1 + 1e-6);
      const needed = Math.max(...cells.map((cell) => cell.length));
      // A row begins where two lines of it stand; only at the head of a page it is left as it comes.
      if (most < Math.min(2, needed) && table.length > 1) {
        open();
        continue;
      }
      const taken = Math.max(1, most);
      const row = cells.map((cell) => cell.slice(0, taken).join('\n'));
      table.push(row);
      free -= rowHeightOf(row, sizes);
      const rest = cells.map((cell) => cell.slice(taken));
      if (rest.every((cell) => cell.length === 0)) break;
      cells = [lines(said.continued(view), 0), rest[1] ?? [], []];
      open();
    }
  }
  return tables.map((shown): Block => {
    const whole = shown.reduce((sum, row) => sum + rowHeightOf(row, sizes), 0);
    return {
      height: whole,
      draw: (x, y) => {
        const node: TableNode = {
          type: 'table',
          caption: said.decisions,
          box: { x, y, width, height: whole },
          columns: widths.map((one, at) => ({ width: one, numeric: at === 2 })),
          rows: shown,
          ...sizes,
          ink: inks.ink,
          rule: inks.rule,
        };
        return [node];
      },
    };
  });
}
