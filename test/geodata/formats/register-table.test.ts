import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvLine } from '../../../geodata/formats/csv-line';
import { writtenSheets } from '../../../geodata/formats/sheet';
import { exportColumns, mentionOf, namingOf, sheetName } from '../../../geodata/formats/register-table';
import type { ExportCell } from '../../../geodata/formats/register-table';
import { noDecisions } from '../../../geodata/imports/contract';
import type { Cell, ImportContext, StagedRow } from '../../../geodata/imports/contract';
import { mappingOf, matchColumns } from '../../../geodata/imports/match-columns';
import { stageRows } from '../../../geodata/imports/stage';
import { confidences } from '../../../geodata/model/evidence';
import { checkValues, keyText } from '../../../geodata/register/check-row';
import type { Option } from '../../../geodata/register/exchange';
import type { Register } from '../../../geodata/register/register';
import { fold } from '../../../geodata/register/fold';
import { registerOf, registers } from '../../../geodata/register/registry';
import type { Row } from '../../../geodata/register/row';
import { wellFormed } from '../register/arbitrary';

const today = '2024-03-01';
/** What the references of arbitrary rows lead to: names that are shared, that look like ids, that begin like formulas. */
const named: readonly Option[] = [
  { id: 'a-1', name: 'Office de Lille', detail: 'Lille' },
  { id: 'b-2', name: 'office de LILLE', detail: 'Lomme' },
  { id: 'c-3', name: '=A1+B2', detail: null },
  { id: 'd-4', name: 'a-1', detail: null },
  { id: 'e-5', name: 'Office de Lille (Lomme)', detail: null },
];
const coded: readonly Option[] = [
  { id: 'a-1', name: 'Commune A', detail: 'a-1' },
  { id: 'b-2', name: 'Commune B', detail: 'b-2' },
  { id: 'c-3', name: 'Commune A', detail: 'c-3' },
];
const options = new Map<string, readonly Option[]>([
  ...registers.map(({ id }) => [id, named] as const),
  ['commune', coded],
  ['epci', coded],
]);

function contextOf(rows: readonly Row[]): ImportContext {
  const known = (list: readonly Option[]) =>
    list.map(({ id, name, detail }) => ({ id, names: [name], detail }));
  return {
    today,
    rows,
    options: Object.fromEntries([...options].map(([target, list]) => [target, known(list)])),
    communes: coded.map(({ id, name }) => ({ insee: id, name, population: null })),
    epcis: coded.map(({ id, name }) => ({ siren: id, name })),
    formerCommunes: [],
  };
}

const plain = (target: string, id: string) => options.get(target)?.find((one) => one.id === id)?.name ?? '';

function table(register: Register, rows: readonly Row[]): readonly (readonly ExportCell[])[] {
  const columns = exportColumns(register, namingOf(options), plain);
  return [
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map(({ cellOf }) => cellOf(row))),
  ];
}

/** What a reader of workbooks gives of cells that were written. */
function throughWorkbook(cells: readonly (readonly ExportCell[])[]): readonly (readonly Cell[])[] {
  const sheet = { name: 'x', widths: [], headerRows: 1, rows: cells };
  const [written] = writtenSheets([sheet]);
  return written?.data.map((row) => row.map((cell) => (cell === null ? null : (cell.value as Cell)))) ?? [];
}

function throughCsv(cells: readonly (readonly ExportCell[])[]): readonly (readonly Cell[])[] {
  return Papa.parse<string[]>(cells.map(csvLine).join('').trimEnd(), { delimiter: ';' }).data;
}

function staged(
  register: Register,
  rows: readonly Row[],
  cells: readonly (readonly Cell[])[],
): readonly StagedRow[] {
  const [headers = [], ...lines] = cells;
  const context = contextOf(rows);
  const source = lines.map((line, index) => ({ row: index + 2, cells: line }));
  const names = headers.map(String);
  const mapping = mappingOf(matchColumns(register, names, source, context));
  const input = { register: register.id, sheet: 's', headers: names, rows: source, mapping, context };
  return stageRows({ ...input, decisions: noDecisions, newId: 'new' }).rows;
}

const lines = ['Rapport', '=1+1', "'+33", '@nom', '-5 %', 'a;b "c"', 'a | b'] as const;
const line = fc.option(fc.constantFrom(...lines), { nil: null });
const note = fc.option(fc.constantFrom(...lines, 'ligne 1\nligne 2'), { nil: null });
/** Rows as a register may hold them: those that its checks admit, with different keys. */
function rowsOf(register: Register): fc.Arbitrary<readonly Row[]> {
  return fc
    .array(
      fc.record({
        values: wellFormed(register),
        confidence: fc.constantFrom(...confidences),
        source: line,
        note,
        year: fc.option(fc.integer({ min: 1990, max: 2020 }), { nil: null }),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((list) => {
      const fine = list.filter(({ values }) => checkValues(register, values, today).length === 0);
      const distinct = new Map(fine.map((one) => [keyText(register, one.values), one]));
      return [...distinct.values()].map(({ values, ...evidence }, index): Row => {
        const id = `r-${index}`;
        return { id, version: index, values, evidence: { ...evidence, day: null }, valueEvidence: {} };
      });
    });
}

describe('the export of a register', () => {
  it.each(registers.map(({ id }) => id))('of %s is read back as the rows it was made of', (id) => {
    const register = registerOf(id);
    fc.assert(
      fc.property(rowsOf(register), (rows) => {
        const cells = table(register, rows);
        for (const read of [throughWorkbook(cells), throughCsv(cells)]) {
          const told = staged(register, rows, read);
          expect(told.map(({ row, action, issues }) => ({ row, action, issues }))).toEqual(
            rows.map((_, index) => ({ row: index + 2, action: 'unchanged', issues: [] })),
          );
        }
      }),
      { numRuns: 25 },
    );
  });

  it('makes harmless whatever begins like a formula, in what it writes of texts and names', () => {
    const register = registerOf('actor');
    const row: Row = {
      id: '-id',
      version: 0,
      values: { ...Object.fromEntries(register.fields.map(({ name }) => [name, null])), name: '=1+1' },
      evidence: { confidence: 'declared', source: '@source', year: null, note: '\tnote', day: null },
      valueEvidence: {},
    };
    const cells = table(register, [row]);
    for (const written of [throughWorkbook(cells), throughCsv(cells)]) {
      const texts = written.flat().filter((cell) => typeof cell === 'string');
      expect(texts).toEqual(expect.arrayContaining(["'-id", "'=1+1", "'@source", "'\tnote"]));
      expect(texts.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
    }
  });

  it('names what references lead to so that one thing has the name', () => {
    const nameOf = namingOf(options);
    expect(named.map(({ id }) => nameOf('structure', id))).toEqual([
      'Office de Lille (Lille)',
      'b-2',
      '=A1+B2',
      'd-4',
      'e-5',
    ]);
    expect(nameOf('structure', 'unknown')).toBe('unknown');
  });

  it('writes CSV as French spreadsheets open it', () => {
    expect(csvLine(['+33 3 20 00 00 00', "'=1", '-', 'a-b', -3.5])).toBe(
      "'+33 3 20 00 00 00;''=1;'-;a-b;-3,5\r\n",
    );
    expect(csvLine(['a;b', 'dit "oui"', -3.5, null, 'x\ny', ' z'])).toBe(
      '"a;b";"dit ""oui""";-3,5;;"x\ny";" z"\r\n',
    );
  });

  it('has sheets whose names a workbook admits', () => {
    const names = registers.map(sheetName);
    expect(names.filter((name) => name.length > 31 || /[[\]:*?/\\]/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(registers.length);
    expect(names.map(fold)).toEqual(registers.map(({ title }) => fold(title.fr)));
  });

  it('mentions the weakest confidence', () => {
    expect(mentionOf(['attested', 'declared'])).toBeNull();
    expect(mentionOf(['attested', 'estimated'])).toBe('estimated');
    expect(mentionOf(['estimated', 'demonstration'])).toBe('demonstration');
  });
});
