import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../../geodata/grouping/apply-change';
import { assignmentLines, readAssignments, type AssignmentRow } from '../../../geodata/grouping/assignments';
import { groundOf, type Ground } from '../../../geodata/grouping/ground';
import { scenarioFeatures } from '../../../geodata/grouping/features';
import type { ScenarioDocument, Share } from '../../../geodata/model/scenario';
import { areaKm2 } from '../../../geodata/spatial/measure';
import { documentOf, unitIds } from '../../support/scenario-documents';
import { gridGround } from '../../support/small-ground';

const grid = gridGround(4, 4);
const ground = groundOf(grid.facts, grid.shapes);

/** The lines of a document as rows that were read. */
function rowsOf(document: ScenarioDocument, on: Ground): readonly AssignmentRow[] {
  return assignmentLines(document, on).map(({ unit, name, grouping, share }, index) => ({
    row: index + 2,
    cells: {
      unit,
      name,
      grouping: grouping?.id ?? '',
      grouping_name: grouping?.name ?? '',
      share: share === null ? '' : String(share).replace('.', ','),
    },
  }));
}

const start = documentOf('territory', { a: [], b: [], c: [] });
const units = unitIds(start, ground);
const parts: fc.Arbitrary<Share[]> = fc.constantFrom<Share[][]>(
  [{ grouping: 'a', share: 1 }],
  [{ grouping: 'b', share: 1 }],
  [
    { grouping: 'a', share: 0.3 },
    { grouping: 'c', share: 0.7 },
  ],
  [
    { grouping: 'c', share: 1 / 3 },
    { grouping: 'b', share: 2 / 3 },
  ],
);
const documents = fc
  .array(fc.option(parts, { nil: null }), { minLength: units.length, maxLength: units.length })
  .map((shares) => ({
    ...start,
    assignment: Object.fromEntries(
      units.flatMap((unit, index) => (shares[index] == null ? [] : [[unit, shares[index]]])),
    ),
  }));

function read(rows: readonly AssignmentRow[], document: ScenarioDocument) {
  const result = readAssignments(rows, document, ground);
  if (!result.ok) return result;
  return applyChanges(document, result.value);
}

describe('files of assignments', () => {
  test('are read back to what they were written from, whatever stood before', () => {
    fc.assert(
      fc.property(documents, documents, (document, other) => {
        const result = read(rowsOf(document, ground), other);
        expect(result.ok && result.value.assignment).toEqual(document.assignment);
        const same = readAssignments(rowsOf(document, ground), document, ground);
        expect(same).toEqual({ ok: true, value: [], notes: [] });
      }),
    );
  });

  const row = (cells: Readonly<Record<string, string>>, number = 2) => ({ row: number, cells });

  test('make the groupings that they name, by name or by id, and leave other units alone', () => {
    const before = documentOf('territory', { a: ['territory:t00', 'territory:t01'] });
    const result = read(
      [
        row({ unit: 'territory:t01', grouping: 'est', grouping_name: 'Côte d’Est' }),
        row({ unit: 'territory:t10', grouping_name: 'Pays du Sud' }, 3),
        row({ unit: 'territory:t11', grouping_name: 'pays du sud' }, 4),
      ],
      before,
    );
    if (!result.ok) throw new Error('the rows are admitted');
    expect(result.value.groupings.map(({ id, name }) => [id, name])).toEqual([
      ['a', 'Destination a'],
      ['est', 'Côte d’Est'],
      ['pays-du-sud', 'Pays du Sud'],
    ]);
    expect(Object.entries(result.value.assignment).map(([unit, [share]]) => [unit, share?.grouping])).toEqual(
      [
        ['territory:t00', 'a'],
        ['territory:t01', 'est'],
        ['territory:t10', 'pays-du-sud'],
        ['territory:t11', 'pays-du-sud'],
      ],
    );
  });

  test.each([
    [{ share: '40 %' }, 'scenario-shares-sum', 'share'],
    [{ share: '1,2' }, 'assignment-not-a-share', 'share'],
    [{ share: '-1' }, 'assignment-not-a-share', 'share'],
    [{ grouping: 'z' }, 'assignment-unknown-grouping', 'grouping'],
    [{ grouping: 'a b', grouping_name: 'A' }, 'assignment-unknown-grouping', 'grouping'],
    [{ unit: 'commune:59001' }, 'assignment-unknown-unit', 'unit'],
  ])('%j is told as %s in column %s', (cells, code, column) => {
    const given = row({ unit: 'territory:t00', grouping: 'a', ...cells }, 7);
    expect(readAssignments([given], start, ground)).toMatchObject({
      ok: false,
      issues: [{ code, row: 7, column }],
    });
  });

  test('a unit twice in one grouping is told', () => {
    const twice = [2, 3].map((number) => row({ unit: 'territory:t00', grouping: 'a', share: '0,5' }, number));
    expect(readAssignments(twice, start, ground)).toMatchObject({
      issues: [{ code: 'scenario-share-twice', row: 2 }],
    });
  });
});

test('as features, groupings have the area of their communes, and shared inhabitants count by their share', () => {
  const half = ['a', 'b'].map((grouping) => ({ grouping, share: 0.5 }));
  const whole = documentOf('territory', { a: ['territory:t00'], b: ['territory:t01'] });
  const document = { ...whole, assignment: { ...whole.assignment, 'territory:t10': half } };
  const { features } = scenarioFeatures(document, ground);
  const [a, , first] = features;
  if (a === undefined || first === undefined) throw new Error('there are features');
  expect(a.properties).toMatchObject({ kind: 'grouping', id: 'a', population: 6000, demonstration: true });
  expect(areaKm2(a.geometry) / areaKm2(first.geometry)).toBeCloseTo(2, 3);
  expect(features.map(({ id }) => id)).toEqual(['a', 'b', ...units]);
});
