import type { RecordWords } from '../../../text/record-words';
import type { Flowing } from '../flow';
import { flowingRows } from '../flow-table';
import type { PartContext } from '../parts';
import { typedLines } from './view-text';

/** A line of the table: the view, what was decided at it, and its page. */
export interface DecisionRow {
  readonly view: string;
  readonly decision: string;
  readonly page: number;
}

/** Widths of the first and last column, as shares of the table; the decision takes the rest. */
const shares = { view: 0.28, page: 0.07 } as const;
/** Room between two columns, and height of a row of one line, in units of the type size. */
const between = 1.2;
const rowHeight = 1.8;

/** The table of all decisions in a width (millimetres), whole; nothing where there is none. */
export function decisionRows(
  rows: readonly DecisionRow[],
  width: number,
  context: PartContext,
  said: RecordWords,
): readonly Flowing[] {
  if (rows.length === 0) return [];
  const size = context.paper.type.finding;
  return [
    flowingRows(
      {
        caption: said.decisions,
        heads: [said.viewHead, said.decision, said.pageHead],
        rows: rows.map(({ view, decision, page }) => [view, typedLines(decision).join('\n'), String(page)]),
        numeric: [false, false, true],
      },
      {
        widths: [shares.view, 1 - shares.view - shares.page, shares.page].map((share) => share * width),
        gap: between * size,
        rowHeight: rowHeight * size,
        size,
      },
      context,
    ),
  ];
}
