import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../../../geodata/grouping/apply-change';
import { inverseOfAll } from '../../../../geodata/grouping/change';
import { fingerprint, groundFingerprint } from '../../../../geodata/grouping/fingerprint';
import { groundOf } from '../../../../geodata/grouping/ground';
import { planOf } from '../../../../geodata/grouping/plan';
import { adoptionOf, groupNames } from '../../../../geodata/grouping/propose/adopt';
import { problemOf } from '../../../../geodata/grouping/propose/ask';
import type { Outcome } from '../../../../geodata/grouping/propose/contract';
import {
  gapOf,
  isSameResult,
  proposalRecordSchema,
  recordOf,
  replayDiffers,
  type ProposalRecord,
} from '../../../../geodata/grouping/propose/record';
import type { ProposalRequest } from '../../../../geodata/grouping/propose/request';
import { unitsOf } from '../../../../geodata/grouping/units';
import { documentOf } from '../../../support/scenario-documents';
import { gridGround } from '../../../support/small-ground';

const grid = gridGround(2, 4, { populationOf: (row, column) => 100 * (column + 1) + row });
const ground = groundOf(grid.facts, grid.shapes);
const unit = (row: number, column: number) => `commune:${grid.at(row, column)}`;
const all = [0, 1].flatMap((row) => [0, 1, 2, 3].map((column) => unit(row, column)));
const request: ProposalRequest = {
  format: 1,
  level: 'commune',
  opened: [],
  method: 'skater',
  groups: 2,
  floor: null,
  variables: [{ id: 'population', weight: 1 }],
  standardise: 'z',
  objective: 'ss',
  seeds: [],
  together: [],
  apart: [],
  barriers: [],
  links: [],
  limits: [],
  keepLocked: true,
  seed: 7,
  timeLimitS: 10,
};
const versions = { data: 'data-1', code: '0.1.0' };

function asked() {
  const result = problemOf(request, planOf(documentOf('commune', {}), ground), ground);
  if (!result.ok) throw new Error('the request is sound');
  return result.value;
}
const solution = (labels: number[], value = 5): Outcome => ({
  ok: true,
  solution: {
    labels: Int32Array.from(labels),
    groups: new Set(labels).size,
    value,
    bound: 4,
    boundBy: 'spectral',
    mostGroups: 2,
    proven: false,
    ended: 'complete',
  },
});
const west = [0, 0, 1, 1, 0, 0, 1, 1];
const record = (outcome: Outcome, of: Partial<ProposalRecord> = {}): ProposalRecord => ({
  ...recordOf(request, asked(), outcome, versions),
  ...of,
});

describe('what is kept of a proposal', () => {
  test('survives being written and read, value, bound and gap with it', () => {
    const kept = record(solution(west));
    const read = proposalRecordSchema.parse(JSON.parse(JSON.stringify(kept)));
    expect(read).toEqual(kept);
    expect(read.outcome).toMatchObject({
      found: true,
      value: 5,
      bound: 4,
      gap: 0.2,
      proven: false,
      groups: 2,
    });
    expect(replayDiffers(kept, read)).toBeNull();
  });

  test('obstacles are kept with the units at fault', () => {
    const obstacles = [{ code: 'regions-asunder', proven: true, nodes: [0, 3], values: { groups: 1 } }];
    const { outcome } = record({ ok: false, obstacles });
    expect(outcome).toEqual({
      found: false,
      obstacles: [
        { code: 'regions-asunder', proven: true, units: [unit(0, 0), unit(0, 3)], values: { groups: 1 } },
      ],
    });
  });

  test('a bound of nothing gives no gap, and one that is met a gap of nothing', () => {
    expect([gapOf(5, 4), gapOf(5, 0), gapOf(0, 0), gapOf(5 + 1e-12, 5)]).toEqual([0.2, 1, 0, 0]);
  });
});

describe('a replay', () => {
  const first = record(solution(west));
  test('is identical whatever the numbers of groupings', () => {
    expect(replayDiffers(first, record(solution(west.map((label) => 1 - label))))).toBeNull();
  });

  test('tells the version of the data and of the code, with the same groupings', () => {
    const differences = replayDiffers(first, record(solution(west), { data: 'data-2', code: '0.2.0' }));
    expect(differences).toMatchObject({ data: true, code: true, value: null, moved: [] });
    expect(differences !== null && isSameResult(differences)).toBe(true);
  });

  test('tells the value and the units that moved', () => {
    const differences = replayDiffers(first, record(solution([0, 0, 0, 1, 0, 0, 1, 1], 6)));
    expect(differences).toMatchObject({ value: { before: 5, after: 6 }, moved: [unit(0, 2)] });
    expect(differences !== null && isSameResult(differences)).toBe(false);
  });

  test('tells that other units stayed out, and that nothing is found any more', () => {
    const none: Outcome = { ok: false, obstacles: [] };
    expect(replayDiffers(first, record(none, { left: [unit(0, 0)] }))).toMatchObject({
      left: true,
      outcome: true,
    });
  });
});

describe('the version of the data', () => {
  test('is the same for the same ground, and another for another figure or contour', () => {
    const again = gridGround(2, 4, { populationOf: (row, column) => 100 * (column + 1) + row });
    expect(groundFingerprint(groundOf(again.facts, again.shapes))).toBe(groundFingerprint(ground));
    const other = gridGround(2, 4, { populationOf: () => 3 });
    expect(groundFingerprint(groundOf(other.facts, grid.shapes))).not.toBe(groundFingerprint(ground));
    expect(groundFingerprint(groundOf(grid.facts, grid.shapes.slice(1)))).not.toBe(groundFingerprint(ground));
  });

  test('differs between all texts of a letter or two', () => {
    const letters = Array.from({ length: 64 }, (_, at) => String.fromCharCode(48 + at));
    const texts = ['', ...letters, ...letters.flatMap((a) => letters.map((b) => a + b))];
    expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
    expect(fingerprint('a')).toMatch(/^[\da-f]{16}$/);
  });
});

describe('a proposal that is adopted', () => {
  const assignment = Object.fromEntries(all.map((id, at) => [id, west[at] ?? 0]));
  const ids = () => {
    let count = 0;
    return () => `new-${(count += 1)}`;
  };

  test('takes the place of the groupings in one act that undoing takes back whole', () => {
    const before = documentOf('commune', { a: [unit(0, 0)], b: [unit(1, 0), unit(1, 1)] });
    const made = adoptionOf(before, { assignment, keepLocked: true, newId: ids() }, ground);
    if (!made.ok) throw new Error('nothing stands against it');
    const after = applyChanges(before, made.value);
    if (!after.ok) throw new Error('the changes are sound');
    const { value } = after;
    expect(value.groupings.map(({ id, name }) => [id, name])).toEqual([
      ['new-1', 'Commune 1-1'],
      ['new-2', 'Commune 1-3'],
    ]);
    expect(value.assignment[unit(1, 3)]).toEqual([{ grouping: 'new-2', share: 1 }]);
    expect(Object.keys(value.assignment)).toHaveLength(8);
    const undone = applyChanges(value, inverseOfAll(made.value));
    expect(undone.ok && undone.value).toEqual(before);
  });

  test('leaves locked groupings and their units, or replaces them when asked', () => {
    const open = documentOf('commune', { a: [unit(0, 0)], b: [unit(1, 0)] });
    const before = {
      ...open,
      groupings: open.groupings.map((one) => ({ ...one, locked: one.id === 'a' })),
    };
    const rest = Object.fromEntries(Object.entries(assignment).filter(([id]) => id !== unit(0, 0)));
    const names = (keepLocked: boolean) => {
      const given = keepLocked ? rest : assignment;
      const made = adoptionOf(before, { assignment: given, keepLocked, newId: ids() }, ground);
      const after = made.ok ? applyChanges(before, made.value) : made;
      return after.ok ? after.value.groupings.map(({ id }) => id) : [];
    };
    expect(names(true)).toEqual(['a', 'new-1', 'new-2']);
    expect(names(false)).toEqual(['new-1', 'new-2']);
  });

  test('gives groupings that touch other colours, when there are more groupings than colours', () => {
    const many = gridGround(5, 5);
    const wide = groundOf(many.facts, many.shapes);
    const each = Object.fromEntries(wide.facts.communes.map(({ insee }, at) => [`commune:${insee}`, at]));
    const before = documentOf('commune', {});
    const made = adoptionOf(before, { assignment: each, keepLocked: true, newId: ids() }, wide);
    const after = made.ok ? applyChanges(before, made.value) : made;
    if (!after.ok) throw new Error('the changes are sound');
    const colours = new Map(after.value.groupings.map(({ id, colour }) => [id, colour]));
    const colourOf = (insee: string) =>
      colours.get(after.value.assignment[`commune:${insee}`]?.[0]?.grouping ?? '');
    expect(new Set(colours.values()).size).toBeGreaterThan(4);
    for (const [insee, others] of wide.neighbours)
      for (const other of others) expect(colourOf(other)).not.toBe(colourOf(insee));
  });

  test('is refused when it makes too many groupings', () => {
    const many = gridGround(8, 8);
    const wide = groundOf(many.facts, many.shapes);
    const each = Object.fromEntries(wide.facts.communes.map(({ insee }, at) => [`commune:${insee}`, at]));
    const made = adoptionOf(
      documentOf('commune', {}),
      { assignment: each, keepLocked: true, newId: ids() },
      wide,
    );
    expect(made.ok ? [] : made.issues.map(({ code }) => code)).toEqual(['scenario-too-many-groupings']);
  });

  test('names a grouping after its most populous commune', () => {
    const units = unitsOf(documentOf('commune', {}), ground);
    expect([...groupNames({ [unit(0, 1)]: 1, [unit(1, 1)]: 1, [unit(0, 0)]: 0 }, units, ground)]).toEqual([
      [0, 'Commune 0-0'],
      [1, 'Commune 1-1'],
    ]);
  });
});
