import { describe, expect, test } from 'vitest';
import { groundOf } from '../../../../geodata/grouping/ground';
import { planOf } from '../../../../geodata/grouping/plan';
import { askedUnits, assignmentOf, problemOf } from '../../../../geodata/grouping/propose/ask';
import type { ProposalRequest } from '../../../../geodata/grouping/propose/request';
import { gapsOf, unitEdges } from '../../../../geodata/grouping/propose/unit-graph';
import { unitsOf } from '../../../../geodata/grouping/units';
import type { ScenarioDocument } from '../../../../geodata/model/scenario';
import { documentOf } from '../../../support/scenario-documents';
import { gridGround } from '../../../support/small-ground';

const grid = gridGround(2, 4, { populationOf: (row, column) => 100 * (column + 1) + row });
const ground = groundOf(grid.facts, grid.shapes);
const unit = (row: number, column: number) => `commune:${grid.at(row, column)}`;
const empty = documentOf('commune', {});

const asked: ProposalRequest = {
  format: 1,
  level: 'commune',
  opened: [],
  method: 'skater',
  groups: 2,
  floor: null,
  variables: [{ id: 'population', weight: 1 }],
  standardise: 'none',
  objective: 'ss',
  seeds: [],
  together: [],
  apart: [],
  barriers: [],
  links: [],
  limits: [],
  keepLocked: true,
  seed: 1,
  timeLimitS: 10,
};

function problem(request: Partial<ProposalRequest>, document: ScenarioDocument = empty) {
  return problemOf({ ...asked, ...request }, planOf(document, ground), ground);
}
function done(request: Partial<ProposalRequest>, document: ScenarioDocument = empty) {
  const result = problem(request, document);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return { ...result.value, notes: result.notes };
}
function refusal(request: Partial<ProposalRequest>, document: ScenarioDocument = empty) {
  const result = problem(request, document);
  return result.ok ? [] : result.issues.map(({ code }) => code);
}
function neighboursOf({ problem: { graph, ids } }: ReturnType<typeof done>, id: string) {
  const node = ids.indexOf(id);
  return Array.from(graph.ends.slice(graph.starts[node], graph.starts[node + 1]), (other) => ids[other]);
}

describe('what is asked becomes a problem', () => {
  test('units touch as their communes do, and the values of variables are theirs', () => {
    const { problem: made, unitIds } = done({});
    expect(unitIds).toEqual([0, 1].flatMap((row) => [0, 1, 2, 3].map((column) => unit(row, column))));
    expect(neighboursOf(done({}), unit(0, 0))).toEqual([unit(0, 1), unit(1, 0)]);
    // Shifted by the whole number nearest to their mean, 250.5.
    expect(Array.from(made.points)).toEqual([100, 200, 300, 400, 101, 201, 301, 401].map((v) => v - 251));
    expect(made).toMatchObject({ groups: 2, objective: 'ss', limits: [], apart: [], seeds: [], seed: 1 });
  });

  test('a unit of several communes is one node, whatever its level', () => {
    const made = done({ level: 'territory' });
    expect(made.unitIds).toEqual(['territory:t00', 'territory:t01']);
    expect(neighboursOf(made, 'territory:t00')).toEqual(['territory:t01']);
    const opened = done({ level: 'territory', opened: ['territory:t00'] });
    expect(opened.unitIds).toHaveLength(5);
    expect(neighboursOf(opened, 'territory:t01')).toEqual([unit(0, 1), unit(1, 1)]);
  });

  test('a floor and the limits on its quantity are one limit, of the higher minimum', () => {
    const floor = { quantity: 'population', value: 700 } as const;
    const limits = [
      { quantity: 'population', least: 900, most: 5000 },
      { quantity: 'fte', least: 0, most: null },
    ] as const;
    const { problem: made } = done({ floor, limits: [...limits] });
    expect(made.limits.map(({ name, least, most }) => ({ name, least, most }))).toEqual([
      { name: 'population', least: 900, most: 5000 },
      { name: 'fte', least: 0, most: null },
    ]);
    expect(made.limits[0]?.values.reduce((sum, value) => sum + value, 0)).toBe(2004);
  });

  test('pairs, seeds, barriers and accepted links arrive in the problem', () => {
    const made = done({
      together: [[unit(0, 0), unit(0, 1)]],
      apart: [[unit(0, 3), unit(0, 0)]],
      seeds: [unit(1, 3)],
      barriers: [[unit(0, 2), unit(0, 3)]],
      links: [[unit(0, 0), unit(1, 3)]],
    });
    const { problem: region } = made;
    expect(region.ids).toHaveLength(7);
    expect(Array.from(region.members[0] ?? [])).toEqual([0, 1]);
    expect(region.apart).toEqual([[0, region.ids.indexOf(unit(0, 3))]]);
    expect(region.seeds).toEqual([region.ids.indexOf(unit(1, 3))]);
    expect(neighboursOf(made, unit(0, 3))).toEqual([unit(1, 3)]);
    expect(neighboursOf(made, unit(0, 0))).toContain(unit(1, 3));
  });

  test('links that the scenario declares join its units, those of other units nothing', () => {
    const links = [
      { a: unit(0, 0), b: unit(1, 3), reason: 'r' },
      { a: 'territory:t00', b: unit(1, 3), reason: 'r' },
    ];
    expect(neighboursOf(done({}, { ...empty, links }), unit(0, 0))).toContain(unit(1, 3));
  });

  test('locked groupings stay out when they are to stay as they are, and take part otherwise', () => {
    const document = documentOf('commune', { a: [unit(0, 0), unit(1, 0)], b: [unit(0, 1)] });
    const locked = {
      ...document,
      groupings: document.groupings.map((one) => ({ ...one, locked: one.id === 'a' })),
    };
    const made = done({ seeds: [unit(0, 0)], apart: [[unit(0, 0), unit(0, 3)]] }, locked);
    expect(made.left).toEqual([unit(0, 0), unit(1, 0)]);
    expect(made.unitIds).not.toContain(unit(0, 0));
    expect(made.problem).toMatchObject({ seeds: [], apart: [] });
    expect(done({ keepLocked: false }, locked).left).toEqual([]);
    // At another level, what holds a commune of a locked grouping stays.
    const whole = { level: 'territory' as const, opened: [], keepLocked: true };
    expect(askedUnits(whole, planOf(locked, ground), ground).left).toEqual(['territory:t00']);
  });

  test('a quantity that is not known of a unit counts as nothing for a floor, with a note, and refuses a ceiling', () => {
    const floor = { quantity: 'fte', value: 1 } as const;
    const made = done({ floor });
    expect(made.notes).toEqual([
      { code: 'proposal-unknown-quantity', severity: 'note', values: { quantity: 'fte', units: 2 } },
    ]);
    expect(refusal({ limits: [{ quantity: 'fte', least: null, most: 3 }] })).toContain(
      'regions-missing-value',
    );
  });

  test.each<[string, Partial<ProposalRequest>, string[]]>([
    ['a method that is not known', { method: 'x' }, ['proposal-unknown-method']],
    ['no number of groupings', { groups: null }, ['proposal-wants-groups']],
    ['no variable', { variables: [] }, ['regions-no-variable']],
    ['a variable that is not known', { variables: [{ id: 'x', weight: 1 }] }, ['proposal-unknown-variable']],
    [
      'a variable without all its values',
      { variables: [{ id: 'fte', weight: 1 }] },
      ['regions-missing-value', 'regions-missing-value'],
    ],
    ['a unit that is not known', { seeds: ['commune:99999'] }, ['regions-unknown-unit']],
    ['units together that lie apart', { together: [[unit(0, 0), unit(0, 3)]] }, ['regions-locked-asunder']],
  ])('refused: %s', (_, request, codes) => {
    expect(refusal(request)).toEqual(codes);
  });

  test('groupings of nodes become those of units, numbered by first appearance', () => {
    const made = done({ together: [[unit(0, 1), unit(0, 2)]] });
    const labels = Int32Array.from(made.problem.ids, (id) => (id === unit(0, 0) ? 3 : 1));
    const assignment = assignmentOf(made, labels);
    expect(assignment.get(unit(0, 0))).toBe(0);
    expect([...assignment].filter(([, group]) => group === 1)).toHaveLength(7);
  });
});

describe('gaps between units', () => {
  const units = (ids: readonly string[]) =>
    [...unitsOf(empty, ground).values()].filter(({ id }) => ids.includes(id));

  test('none where all touch', () => {
    expect(gapsOf([...unitsOf(empty, ground).values()], [], ground)).toEqual([]);
  });

  test('a part that touches no other has its nearest unit and the metres to it, until a link is declared', () => {
    const some = units([unit(0, 0), unit(1, 0), unit(1, 3)]);
    const [gap, ...more] = gapsOf(some, [], ground);
    expect(more).toEqual([]);
    expect(gap).toMatchObject({ kind: 'island', units: [unit(1, 3)], a: unit(1, 3), b: unit(0, 0) });
    // As near as the one below it, whose corner it is too: the lower id. Two communes of a hundredth of a degree lie between, at 50° north.
    expect(gap?.distanceM).toBeGreaterThan(1400);
    expect(gap?.distanceM).toBeLessThan(1450);
    expect(gapsOf(some, [[unit(1, 3), unit(0, 0)]], ground)).toEqual([]);
  });

  test('edges join each pair once', () => {
    expect(unitEdges(units([unit(0, 0), unit(0, 1), unit(1, 1)]), ground)).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });
});
