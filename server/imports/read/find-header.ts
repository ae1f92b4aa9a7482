import type { Cell, SourceRow } from '../../../geodata/imports/contract';

/** Rows looked at: titles and remarks above a table take fewer. */
const lookedAt = 30;

/**
 * Index of the header among the rows with content of a sheet: the first that fills most of the columns that the table has, and holds
 * texts. Titles above a table fill one or two cells.
 */
export function findHeader(rows: readonly SourceRow[]): number {
  const head = rows.slice(0, lookedAt);
  const counts = head.map(({ cells }) => cells.filter((cell) => cell !== null).length);
  const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length * 0.6)] ?? 0;
  const least = Math.max(1, Math.ceil(usual * 0.6));
  const found = head.findIndex(({ cells }, index) => (counts[index] ?? 0) >= least && cells.some(isWord));
  return Math.max(0, found);
}

function isWord(cell: Cell): boolean {
  return typeof cell === 'string' && /\p{L}/u.test(cell);
}
