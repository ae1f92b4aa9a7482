import type { Cell, SourceRow } from '../../../geodata/imports/contract';
import type { Budget } from './budget';
import type { Archive } from './open-archive';
import { readXml } from './read-xml';
import { Refusal } from './refusal';
import { checkColumn, lastFilled, storable } from './table-of';
import { temporalText } from './xlsx-days';
import type { Workbook } from './xlsx-parts';

/**
 * The rows with content of a sheet of a workbook; formulas give the value that was saved with them.
 *
 * @throws Refusal beyond the limits: rows that are there without content count too, so that a million of them end the reading early
 */
export async function readXlsxSheet(
  archive: Archive,
  { name: sheet, path }: Workbook['sheets'][number],
  workbook: Workbook,
  budget: Budget,
): Promise<readonly SourceRow[]> {
  const rows: SourceRow[] = [];
  const size = Math.max(1, archive.sizeOf(path));
  let share = 0;
  let row = 0;
  let column = -1;
  let empty = 0;
  let cells: Cell[] = [];
  let cell = { type: 'n', style: -1 };
  let text: string[] | null = null;
  const finishRow = () => {
    const width = lastFilled(cells);
    if (width === 0) {
      empty += 1;
      if (empty > budget.limits.emptyRows)
        throw new Refusal('import-empty-rows', { max: budget.limits.emptyRows }, { file: sheet });
      return;
    }
    budget.countRow(share);
    rows.push({ row, cells: cells.slice(0, width) });
  };
  await readXml(
    archive.pieces(path),
    {
      open: (name, { r, t, s }) => {
        if (name === 'row') {
          row = r === undefined ? row + 1 : Number(r);
          column = -1;
          cells = [];
        } else if (name === 'c') {
          column = r === undefined ? column + 1 : columnOf(r);
          cell = { type: t ?? 'n', style: Number(s ?? -1) };
          text = null;
        } else if (name === 'v' || name === 't') text ??= [];
      },
      text: (part) => text?.push(part),
      close: (name) => {
        if (name === 'c') {
          const value = text === null ? null : valueOf(text.join(''), cell, workbook);
          if (value !== null && column >= 0) {
            checkColumn(column, sheet, budget);
            while (cells.length < column) cells.push(null);
            cells[column] = value;
          }
          text = null;
        } else if (name === 'row') finishRow();
      },
    },
    (bytes) => {
      share = bytes / size;
      budget.check();
    },
  );
  return rows;
}

/** Index of the column of a place such as "AB12"; -1 when it is none. */
function columnOf(place: string): number {
  let index = 0;
  for (const letter of place) {
    const rank = letter.charCodeAt(0) - 64;
    if (rank < 1 || rank > 26) break;
    index = index * 26 + rank;
  }
  return index - 1;
}

function valueOf(
  raw: string,
  { type, style }: { readonly type: string; readonly style: number },
  { texts, formats, from1904 }: Workbook,
): Cell {
  if (type === 's') return textCell(texts[Number(raw)] ?? '');
  if (type === 'b') return raw.trim() === '1' || raw.trim() === 'true';
  if (type === 'n') {
    const number = raw.trim() === '' ? Number.NaN : Number(raw);
    if (!Number.isFinite(number)) return null;
    const format = formats[style] ?? null;
    return format === null ? number : temporalText(number, format, from1904);
  }
  return type === 'd' ? textCell(raw.replace(/T00:00(:00(\.0+)?)?Z?$/, '')) : textCell(raw);
}

/** Texts of a workbook write the characters that XML does not admit as _x000D_. */
function textCell(text: string): Cell {
  const plain = text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .trim();
  return plain === '' ? null : storable(plain);
}
