import { describe, expect, test } from 'vitest';
import { faultsOf, proposedLink } from '../../../geodata/grouping/check';
import { groundOf } from '../../../geodata/grouping/ground';
import { planOf } from '../../../geodata/grouping/plan';
import type { ScenarioDocument } from '../../../geodata/model/scenario';
import { distanceM } from '../../../geodata/spatial/measure';
import { issueText } from '../../../geodata/text/issues';
import { documentOf } from '../../support/scenario-documents';
import { gridGround } from '../../support/small-ground';

/** A map of letters, north up: a letter is a grouping, a dot none. */
function drawn(rows: readonly string[], rest: Partial<ScenarioDocument> = {}) {
  const grid = gridGround(rows.length, rows[0]?.length ?? 0, { territoryOf: () => null });
  const ground = groundOf(grid.facts, grid.shapes);
  const groupings: Record<string, string[]> = {};
  for (const [row, line] of rows.toReversed().entries())
    for (const [column, letter] of Array.from(line).entries())
      if (letter !== '.') (groupings[letter] ??= []).push(`commune:${grid.at(row, column)}`);
  const plan = planOf(documentOf('commune', groupings, rest), ground);
  return { plan, ground, at: grid.at, faults: faultsOf(plan, ground) };
}

const codes = (faults: readonly { readonly code: string }[]) => faults.map(({ code }) => code);

describe('faults of a plan', () => {
  test('a whole plan of connected groupings has none', () => {
    expect(drawn(['aabb', 'aabb', 'ccbb']).faults).toEqual([]);
  });

  test('units in no grouping are told together', () => {
    const { faults, at } = drawn(['a.', '.a']);
    expect(codes(faults)).toEqual(['fault-unassigned', 'fault-pieces']);
    expect(faults[0]).toMatchObject({ communes: [at(0, 0), at(1, 1)], values: { units: 2 } });
  });

  test('touching by a corner is not touching; the smaller piece is the one at fault', () => {
    const { faults, at } = drawn(['bba', 'bab', 'aab']);
    const pieces = faults.filter(({ code }) => code === 'fault-pieces');
    expect(pieces.map(({ grouping, communes }) => [grouping, communes])).toEqual([
      ['a', [at(2, 2)]],
      ['b', [at(0, 2), at(1, 2)]],
    ]);
  });

  test('a declared link joins two pieces, another does not', () => {
    const map = ['a.a', 'bbb'];
    const link = (b: string) => ({ links: [{ a: 'commune:59004', b, reason: 'Un bac les joint' }] });
    expect(codes(drawn(map, link('commune:59006')).faults)).toEqual(['fault-unassigned']);
    expect(codes(drawn(map, link('commune:59001')).faults)).toEqual(['fault-unassigned', 'fault-pieces']);
  });

  test('the link proposed for a piece joins the nearest towns', () => {
    const { faults, plan, ground, at } = drawn(['aa.a', 'bbbb']);
    const [fault] = faults.filter(({ code }) => code === 'fault-pieces');
    if (fault === undefined) throw new Error('a piece lies apart');
    const [from, to] = [ground.communes.get(at(1, 1))?.seat, ground.communes.get(at(1, 3))?.seat];
    expect(proposedLink(fault, plan, ground)).toEqual({
      a: `commune:${at(1, 1)}`,
      b: `commune:${at(1, 3)}`,
      distanceKm: distanceM(from ?? [0, 0], to ?? [0, 0]) / 1000,
    });
  });

  test('a hole is surrounded by one grouping alone, away from the edge', () => {
    const hole = (rows: string[]) => drawn(rows).faults.filter(({ code }) => code === 'fault-hole');
    expect(hole(['aaaa', 'abba', 'aaaa'])).toMatchObject([{ grouping: 'a', communes: ['59006', '59007'] }]);
    expect(hole(['aaaa', 'a..a', 'aaaa'])).toMatchObject([{ grouping: 'a', communes: ['59006', '59007'] }]);
    // Two groupings in one ring make one hole of both.
    expect(hole(['aaaa', 'abca', 'aaaa'])).toMatchObject([{ grouping: 'a', communes: ['59006', '59007'] }]);
    expect(hole(['aaaa', 'abba', 'abaa'])).toEqual([]);
    expect(hole(['aaaa', 'abbc', 'aaaa'])).toEqual([]);
  });

  test('a seat outside, a grouping without a unit, a unit that is no more', () => {
    const { plan, ground } = drawn(['ab', 'ab']);
    const { document } = plan;
    const groupings = [...document.groupings, ...documentOf('commune', { c: [] }).groupings];
    const faulty = {
      ...document,
      groupings: groupings.map((grouping) => ({ ...grouping, seat: grouping.id === 'c' ? null : '59001' })),
      assignment: { ...document.assignment, 'territory:gone': [{ grouping: 'a', share: 1 }] },
    };
    const faults = faultsOf(planOf(faulty, ground), ground);
    expect(faults.map(({ code, grouping, units }) => [code, grouping, units])).toEqual([
      ['fault-seat', 'b', ['commune:59001']],
      ['fault-empty', 'c', []],
      ['fault-unknown-unit', null, ['territory:gone']],
    ]);
    for (const fault of faults)
      for (const language of ['fr', 'en'] as const)
        expect(issueText(fault, language)).not.toMatch(/…|undefined|fault-/);
  });

  test('a territory with an exclave makes no piece and no hole, but a note', () => {
    // The middle of the upper territory belongs to the lower one.
    const grid = gridGround(4, 3, {
      territoryOf: (row, column) => (row === 0 || (row === 2 && column === 1) ? 'low' : 'high'),
    });
    const ground = groundOf(grid.facts, grid.shapes);
    const whole = documentOf('territory', { a: ['territory:low'], b: ['territory:high'] });
    const faults = faultsOf(planOf(whole, ground), ground);
    expect(faults).toMatchObject([
      {
        code: 'fault-exclave',
        severity: 'note',
        grouping: 'a',
        units: ['territory:low'],
        communes: [grid.at(2, 1)],
      },
    ]);
    // Opened, the communes are units of their own: the exclave is a piece apart, and a hole in the other.
    const opened = documentOf(
      'territory',
      { a: [0, 1, 2].map((column) => `commune:${grid.at(0, column)}`), b: ['territory:high'] },
      { opened: ['territory:low'] },
    );
    const assignment = { ...opened.assignment, [`commune:${grid.at(2, 1)}`]: [{ grouping: 'a', share: 1 }] };
    expect(codes(faultsOf(planOf({ ...opened, assignment }, ground), ground))).toEqual([
      'fault-pieces',
      'fault-hole',
    ]);
  });

  test('a unit that two groupings share is of both', () => {
    const { plan, ground, at } = drawn(['a.b', 'a.b']);
    const shared = [
      { grouping: 'a', share: 0.5 },
      { grouping: 'b', share: 0.5 },
    ];
    const assignment = {
      ...plan.document.assignment,
      [`commune:${at(0, 1)}`]: shared,
      [`commune:${at(1, 1)}`]: shared,
    };
    expect(faultsOf(planOf({ ...plan.document, assignment }, ground), ground)).toEqual([]);
  });
});
