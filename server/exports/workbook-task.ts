import { exportColumns, namingOf, sheetName } from '../../geodata/formats/register-table';
import type { ExportCell, Naming } from '../../geodata/formats/register-table';
import type { Sheet } from '../../geodata/formats/sheet';
import type { Option } from '../../geodata/register/exchange';
import { registerOf } from '../../geodata/register/registry';
import type { Row } from '../../geodata/register/row';
import { workbookBytes } from './workbook';

/** Makes XLSX files in a thread; texts are JSON, as the database gives them. */
export interface WorkbookTask {
  /** What a reference to a register, a commune or an EPCI can lead to (`Option[]`). */
  options(given: { readonly target: string; readonly options: readonly Option[] }): void;
  /** A page of the rows of a register (`Row[]`). */
  rows(given: { readonly register: string; readonly rows: string }): void;
  /** The file: a first sheet, if any, then one for each of the registers, with rows or not. */
  write(given: { readonly first: Sheet | null; readonly registers: readonly string[] }): Promise<Uint8Array>;
}

/** The task, with nothing told yet. */
export function workbookTask(): WorkbookTask {
  const options = new Map<string, readonly Option[]>();
  const rows = new Map<string, Row[]>();
  return {
    options: ({ target, options: list }) => void options.set(target, list),
    rows: ({ register, rows: page }) => {
      const all = rows.get(register) ?? [];
      all.push(...(JSON.parse(page) as readonly Row[]));
      rows.set(register, all);
    },
    write: ({ first, registers }) => {
      const nameOf = namingOf(options);
      const codedNameOf = plainNaming(options);
      const sheets = registers.map((id) => sheetOf(id, rows.get(id) ?? [], nameOf, codedNameOf));
      return workbookBytes(first === null ? sheets : [first, ...sheets]);
    },
  };
}

/** Names for people, shared or not; empty for an id that leads nowhere. */
export function plainNaming(options: ReadonlyMap<string, readonly Option[]>): Naming {
  const byTarget = new Map(
    [...options].map(([target, list]) => [target, new Map(list.map(({ id, name }) => [id, name]))]),
  );
  return (target, id) => byTarget.get(target)?.get(id) ?? '';
}

function sheetOf(id: string, rows: readonly Row[], nameOf: Naming, codedNameOf: Naming): Sheet {
  const register = registerOf(id);
  const columns = exportColumns(register, nameOf, codedNameOf);
  const headers: readonly ExportCell[] = columns.map(({ header }) => header);
  return {
    name: sheetName(register),
    widths: columns.map(({ width }) => width),
    headerRows: 1,
    rows: [headers, ...rows.map((row) => columns.map(({ cellOf }) => cellOf(row)))],
  };
}
