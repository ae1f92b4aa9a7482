import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportColumns, namingOf } from '../../../geodata/formats/register-table';
import { noDecisions } from '../../../geodata/imports/contract';
import type { Cell, Decisions, ImportContext, KnownRow, StageInput } from '../../../geodata/imports/contract';
import { harmless } from '../../../geodata/imports/reading';
import { mappingOf, matchColumns } from '../../../geodata/imports/match-columns';
import { stageRows } from '../../../geodata/imports/stage';
import { checkValues, keyText, normalised } from '../../../geodata/register/check-row';
import type { Field, Value } from '../../../geodata/register/field';
import { registers } from '../../../geodata/register/registry';
import type { Register } from '../../../geodata/register/register';
import { importWorld } from '../../support/import-world';

const today = '2014-09-30';
const world = importWorld('structure');
const ids: Readonly<Record<string, readonly string[]>> = {
  commune: world.communes.map(({ insee }) => insee),
  epci: world.epcis.map(({ siren }) => siren),
};

/** Any value that a field admits. */
function valueOf(field: Field): fc.Arbitrary<Value> {
  const optional = (value: fc.Arbitrary<Value>) => (field.required ? value : fc.option(value, { nil: null }));
  switch (field.type) {
    case 'text':
      return optional(fc.constantFrom(...texts[field.format]).map((text) => text.slice(0, field.max)));
    case 'number':
      return optional(
        fc
          .double({ min: Math.max(field.min, -1e6), max: Math.min(field.max, 1e6), noNaN: true })
          .map((value) => Number(value.toFixed(field.decimals)) + 0),
      );
    case 'choice':
      return optional(fc.constantFrom(...field.choices.map(({ value }) => value)));
    case 'choices':
      return optional(
        fc.subarray(
          field.choices.map(({ value }) => value),
          { minLength: 1 },
        ),
      );
    case 'boolean':
      return optional(fc.boolean());
    case 'day':
      return optional(
        fc
          .integer({ min: -20_000, max: field.future ? 20_000 : 16_000 })
          .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
      );
    case 'reference': {
      const known = ids[field.to] ?? optionIds(field.to);
      return known.length === 0 ? fc.constant(null) : optional(fc.constantFrom(...known));
    }
  }
}

function optionIds(target: string): readonly string[] {
  return (world.options[target] ?? []).map(({ id }) => id);
}

const texts = {
  line: [
    'Office « d’Été »',
    '=1+1',
    "'+33",
    '-5',
    'a;b,c|d',
    'NC',
    'néant',
    '01024',
    '12 ETP',
    'x "y" z',
    'Été, hiver / automne',
  ],
  long: ['Une\nautre ligne', '@ici', 'Fin.', '12'],
  email: ['a@b.example', 'x.y@z.example'],
  web: ['https://a.example', 'http://b.example/c?d=1'],
  phone: ['0320000000', '+33 3 20 00 00 00', '03.20.00.00.00'],
  siren: ['732829320', '356000000'],
  month_day: ['06-15', '12-31', '02-29'],
  hours: ['09:00-12:30', '09:00-12:30, 14:00-18:00'],
};

/** Rows of a register that could be kept: each is valid, no two have one key. */
function rowsOf(register: Register): fc.Arbitrary<readonly KnownRow[]> {
  const values = fc.record(Object.fromEntries(register.fields.map((field) => [field.name, valueOf(field)])));
  const evidence = fc.record({
    confidence: fc.constantFrom('attested' as const, 'declared' as const, 'demonstration' as const),
    source: fc.constantFrom(null, 'Enquête 2013', '=source'),
    year: fc.constantFrom(null, 2013),
    note: fc.constantFrom(null, 'relu'),
  });
  return fc.array(fc.tuple(values, evidence), { maxLength: 12 }).map((all) => {
    const keys = new Set<string>();
    return all.flatMap(([given, said], index): KnownRow[] => {
      const kept = normalised(register, given);
      const key = keyText(register, kept);
      if (keys.has(key) || checkValues(register, kept, today).length > 0) return [];
      keys.add(key);
      return [{ id: `r-${index}`, version: index, values: kept, evidence: said }];
    });
  });
}

/** A cell as files hold it. */
function asWritten(cell: Cell): Cell {
  return typeof cell === 'string' ? harmless(cell) : cell;
}

/** A staging of the export of rows, after a change of its cells. */
function stagingOf(
  register: Register,
  rows: readonly KnownRow[],
  change: (cells: Cell[][], headers: readonly string[]) => void = () => undefined,
  decisions: Decisions = noDecisions,
): StageInput {
  const context: ImportContext = { ...importWorld(register.id), rows };
  const options = new Map(
    Object.entries(world.options).map(([target, list]) => [
      target,
      list.map(({ id, names, detail }) => ({ id, name: names[0] ?? id, detail })),
    ]),
  );
  const columns = exportColumns(register, namingOf(options), (_, id) => `nom de ${id}`);
  const headers = columns.map(({ header }) => header);
  const cells = rows.map((row) =>
    columns.map(({ cellOf }): Cell =>
      asWritten(
        cellOf({
          id: row.id,
          version: row.version,
          values: row.values,
          evidence: { ...row.evidence, day: null },
          valueEvidence: {},
        }),
      ),
    ),
  );
  change(cells, headers);
  const source = cells.map((line, index) => ({ row: index + 2, cells: line }));
  const mapping = mappingOf(matchColumns(register, headers, source, context));
  return {
    register: register.id,
    sheet: 'A',
    headers,
    rows: source,
    mapping,
    context,
    decisions,
    newId: 'new',
  };
}

describe.each(registers.map((register) => [register.id, register] as const))(
  'the export of %s',
  (_, register) => {
    test('gives every column back to its field', () => {
      const { headers, mapping } = stagingOf(register, []);
      const targets = headers.map((header) => mapping[header]).filter((target) => target !== null);
      expect(targets).toEqual([
        '@id',
        ...register.fields.map(({ name }) => name),
        '@confidence',
        '@source',
        '@year',
        '@note',
      ]);
    });

    test('imported again changes nothing', () => {
      fc.assert(
        fc.property(rowsOf(register), (rows) => {
          const staged = stageRows(stagingOf(register, rows));
          const changed = staged.rows.filter(({ action }) => action !== 'unchanged');
          expect(changed).toEqual([]);
          expect(staged.rows).toHaveLength(rows.length);
        }),
        { numRuns: 40 },
      );
    });
  },
);

const structures = registers.find(({ id }) => id === 'structure');
const means = registers.find(({ id }) => id === 'means');
if (structures === undefined || means === undefined) throw new Error('registers are missing');

describe('a staging', () => {
  test('of an export with some cells changed has exactly these changes', () => {
    fc.assert(
      fc.property(
        rowsOf(structures),
        fc.array(fc.tuple(fc.nat(11), fc.constantFrom('Adresse', 'Site internet')), { maxLength: 4 }),
        (rows, places) => {
          const wanted = new Set(
            places.filter(([row]) => row < rows.length).map(([row, header]) => `${row + 2} ${header}`),
          );
          const input = stagingOf(structures, rows, (cells, headers) => {
            for (const place of wanted) {
              const [row = '', ...words] = place.split(' ');
              const line = cells[Number(row) - 2];
              if (line !== undefined) line[headers.indexOf(words.join(' '))] = 'https://nouveau.example';
            }
          });
          const found = stageRows(input).rows.flatMap(({ row, changes }) =>
            changes.map(
              (field) =>
                `${row} ${field === 'address' ? 'Adresse' : field === 'web' ? 'Site internet' : field}`,
            ),
          );
          expect(new Set(found)).toEqual(wanted);
          expect(found).toHaveLength(wanted.size);
        },
      ),
      { numRuns: 60 },
    );
  });

  const faulty = fc.constantFrom<Cell>('12 ETP', '3,5', '1.234', 'dix', '75 k€', -1, 3.456, null, 'NC');
  const lines = fc.uniqueArray(fc.tuple(fc.integer({ min: 1990, max: 2013 }), faulty, faulty), {
    selector: ([year]) => year,
    maxLength: 8,
  });
  const staging = (rows: readonly (readonly Cell[])[], decisions: Decisions): StageInput => ({
    register: 'means',
    sheet: 'A',
    headers: ['Structure', 'Année', 'ETP', 'Budget'],
    rows: rows.map((cells, index) => ({ row: index + 2, cells: ['OT Maubeuge', ...cells] })),
    mapping: { Structure: 'structure', Année: 'year', ETP: 'fte', Budget: 'budget' },
    context: importWorld('means'),
    decisions,
    newId: 'new',
  });

  test('in which every repair is accepted is the same when they are accepted again, and leaves no repair open', () => {
    fc.assert(
      fc.property(lines, (rows) => {
        const first = stageRows(staging(rows, noDecisions));
        const codesOf = (staged: typeof first) => [
          ...new Set(
            staged.rows.flatMap(({ issues }) => issues.flatMap(({ code, repair }) => (repair ? [code] : []))),
          ),
        ];
        const once = stageRows(staging(rows, { ...noDecisions, acceptedCodes: codesOf(first) }));
        const twice = stageRows(staging(rows, { ...noDecisions, acceptedCodes: codesOf(once) }));
        expect(twice).toEqual(once);
        const open = once.rows.flatMap(({ issues }) =>
          issues.filter(({ severity, state }) => severity === 'repair' && state === 'open'),
        );
        expect(open).toEqual([]);
        const cells = first.rows.flatMap(({ sheet, row, issues }) =>
          issues.flatMap(({ field, repair }) => (repair && field ? [{ sheet, row, field }] : [])),
        );
        expect(stageRows(staging(rows, { ...noDecisions, acceptedCells: cells }))).toEqual(once);
      }),
    );
  });

  test('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(lines, (rows) => {
        const input = staging(rows, { ...noDecisions, acceptedCodes: ['import-near-name'] });
        const reversed = stageRows({ ...input, rows: input.rows.toReversed() });
        expect(reversed.rows.toReversed()).toEqual(stageRows(input).rows);
      }),
    );
  });

  test('tells the values of every row that is not blocked as its register admits them', () => {
    fc.assert(
      fc.property(lines, (rows) => {
        const staged = stageRows(
          staging(rows, { ...noDecisions, acceptedCodes: ['import-near-name', 'import-number-unit'] }),
        );
        for (const { action, values } of staged.rows)
          if (action === 'create') expect(checkValues(means, normalised(means, values), today)).toEqual([]);
      }),
    );
  });
});
