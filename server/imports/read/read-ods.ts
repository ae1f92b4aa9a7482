import type { Cell, SourceRow } from '../../../geodata/imports/contract';
import { done, type Result } from '../../../geodata/model/issue';
import type { Budget } from './budget';
import { odsCell, type OdsCell } from './ods-cell';
import type { Archive } from './open-archive';
import { readXml } from './read-xml';
import { Refusal } from './refusal';
import { checkColumn, lastFilled, type RawSheet } from './table-of';

/**
 * The sheets of an OpenDocument spreadsheet (ISO/IEC 26300), in their order. Cells and rows that are said to be repeated are so; repeated
 * emptiness takes no room.
 *
 * @throws Refusal for one that a password protects, and beyond the limits
 */
export async function readOds(archive: Archive, budget: Budget): Promise<Result<readonly RawSheet[]>> {
  const manifest = await archive.whole('META-INF/manifest.xml');
  if (manifest?.includes('encryption-data') === true) throw new Refusal('import-protected');
  const sheets: { sheet: string; rows: SourceRow[] }[] = [];
  const size = Math.max(1, archive.sizeOf('content.xml'));
  let share = 0;
  let row = 0;
  let repeatedRows = 1;
  let cells: Cell[] = [];
  let column = 0;
  let cell: OdsCell | null = null;
  let silent = 0;
  let empty = 0;

  const finishCell = () => {
    const value = cell === null ? null : cell.value();
    const times = cell?.repeated ?? 1;
    if (value !== null) {
      checkColumn(column + times - 1, sheets.at(-1)?.sheet ?? '', budget);
      while (cells.length < column) cells.push(null);
      for (let count = 0; count < times; count += 1) cells.push(value);
    }
    column += times;
    cell = null;
  };
  const finishRow = () => {
    const width = lastFilled(cells);
    const current = sheets.at(-1);
    if (width === 0) {
      empty += 1;
      if (empty > budget.limits.emptyRows)
        throw new Refusal('import-empty-rows', { max: budget.limits.emptyRows });
      row += repeatedRows;
      return;
    }
    for (let count = 0; count < repeatedRows; count += 1) {
      budget.countRow(share);
      current?.rows.push({ row: row + count + 1, cells: cells.slice(0, width) });
    }
    row += repeatedRows;
  };

  await readXml(
    archive.pieces('content.xml'),
    {
      open: (name, attributes) => {
        if (name === 'annotation') silent += 1;
        if (silent > 0) return;
        if (name === 'table') {
          sheets.push({ sheet: attributes['name'] ?? `Feuille ${sheets.length + 1}`, rows: [] });
          row = 0;
          empty = 0;
        } else if (name === 'table-row') {
          repeatedRows = timesOf(attributes['number-rows-repeated']);
          cells = [];
          column = 0;
        } else if (name === 'table-cell' || name === 'covered-table-cell')
          cell = odsCell(attributes, timesOf(attributes['number-columns-repeated']));
        else cell?.open(name, attributes);
      },
      text: (part) => {
        if (silent === 0) cell?.text(part);
      },
      close: (name) => {
        if (name === 'annotation') silent -= 1;
        else if (silent > 0) return;
        else if (name === 'table-cell' || name === 'covered-table-cell') finishCell();
        else if (name === 'table-row') finishRow();
        else cell?.close(name);
      },
    },
    (bytes) => {
      share = bytes / size;
      budget.check();
    },
  );
  return done(sheets.map((sheet) => ({ ...sheet, isStrict: false })));
}

function timesOf(text: string | undefined): number {
  const times = Number(text ?? 1);
  return Number.isSafeInteger(times) && times > 0 ? times : 1;
}
