import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../../geodata/grouping/compare/compare-plans';
import { informationSentence, randSentence } from '../../../geodata/grouping/compare/resemblance';
import { groundOf } from '../../../geodata/grouping/ground';
import { planOf } from '../../../geodata/grouping/plan';
import { documentOf } from '../../support/grouping-documents';
import { gridGround } from '../../support/small-ground';

const { facts, shapes, at } = gridGround(2, 4, {
  facts: {
    initiatives: [
      {
        id: 'strategy',
        type: 'strategy',
        name: 'Strategy',
        status: 'adopted',
        since: null,
        territories: [],
        communes: ['59001', '59002'],
        actors: [],
        confidence: 'demonstration',
      },
    ],
  },
});
const ground = groundOf(facts, shapes);
const row = (of: number) => [0, 1, 2, 3].map((column) => at(of, column));
const half = (from: number) => [0, 1].flatMap((of) => [at(of, from), at(of, from + 1)]);
const plan = (...given: Parameters<typeof documentOf>) => planOf(documentOf(...given), ground);

describe('two plans side by side', () => {
  it('say who moves, what differs, and which strategies are cut', () => {
    const columns = plan({ west: half(0), east: half(2) });
    const moved = plan({ west: [...half(0), at(0, 2)], east: [at(0, 3), at(1, 2), at(1, 3)] });
    const comparison = comparePlans(columns, moved, ground);
    expect(comparison.aligned).toEqual([
      { a: 'west', b: 'west', population: 4000 },
      { a: 'east', b: 'east', population: 3000 },
    ]);
    expect(comparison.moves).toEqual([{ insee: at(0, 2), from: 'east', to: 'west', share: 1 }]);
    expect(comparison.movesByWay).toEqual([
      { from: 'east', to: 'west', communes: [at(0, 2)], population: 1000 },
    ]);
    expect(comparison.metrics.find(({ metric }) => metric === 'epci-split')).toMatchObject({
      a: 0,
      b: 1,
      difference: 1,
    });
    expect(comparison.groupingMetrics[0]?.metrics[0]).toEqual({
      metric: 'population',
      a: 4000,
      b: 5000,
      difference: 1000,
    });
    const cut = plan({ west: [at(0, 0)], east: [at(0, 1)] });
    expect(comparePlans(columns, cut, ground).strategies).toMatchObject({
      straddlesInAOnly: [],
      straddlesInBOnly: ['strategy'],
      straddlesInBoth: [],
    });
  });

  it('list who moves by the units of the first, whole or in part', () => {
    const assignment = {
      'territory:t00': [{ grouping: 'a', share: 1 }],
      'territory:t01': [{ grouping: 'b', share: 1 }],
    };
    const rest = { level: 'territory', assignment } as const;
    const territories = plan({ a: [], b: [] }, { rest });
    const other = plan({ a: [...half(0), at(0, 2)], b: [] });
    const { movesByUnit } = comparePlans(territories, other, ground);
    expect(
      movesByUnit.map(({ unit, from, to, communes, whole }) => [unit, from, to, communes.length, whole]),
    ).toEqual([
      ['territory:t01', 'b', 'a', 1, false],
      ['territory:t01', 'b', null, 3, false],
    ]);
    const nothing = comparePlans(territories, plan({ a: half(0), b: [] }), ground).movesByUnit;
    expect(nothing.map(({ name, whole }) => [name, whole])).toEqual([['Territoire t01', true]]);
  });

  it('take shared communes by their greatest share, and leave out those of one plan alone', () => {
    const a = plan({ w: [at(0, 0)], e: [at(0, 3)] }, { shared: { [at(0, 1)]: { w: 0.7, e: 0.3 } } });
    const b = plan({ w: [at(0, 0), at(0, 1)], e: [at(0, 3), at(1, 3)] });
    const { moves, resemblance } = comparePlans(a, b, ground);
    expect(moves).toEqual([
      { insee: at(0, 1), from: 'e', to: 'w', share: 0.3 },
      { insee: at(1, 3), from: null, to: 'e', share: 1 },
    ]);
    expect(resemblance).toMatchObject({
      compared: 3,
      leftOut: 1,
      adjustedRandIndex: 1,
      variationOfInformation: 0,
    });
  });

  it('find nobody moving between a plan and itself, however shared', () => {
    const drawing = fc.array(fc.constantFrom('a', 'b', 'c', 'ab', ''), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(drawing, (groupings) => {
        const held = (id: string) => [...row(0), ...row(1)].filter((_, index) => groupings[index] === id);
        const shared = Object.fromEntries(held('ab').map((insee) => [insee, { a: 0.5, b: 0.5 }]));
        const same = plan({ a: held('a'), b: held('b'), c: held('c') }, { shared });
        const { moves, resemblance, metrics } = comparePlans(same, same, ground);
        expect(moves).toEqual([]);
        expect(resemblance).toMatchObject({ adjustedRandIndex: 1, variationOfInformation: 0 });
        expect(metrics.every(({ difference }) => difference === null || difference === 0)).toBe(true);
      }),
    );
  });

  it('are put in words', () => {
    expect(randSentence(1).fr).toMatch(
      /^Les deux découpages sont les mêmes\. Indice de Rand ajusté\u00a0: 1 /u,
    );
    expect(randSentence(0.999).fr).toMatch(/presque les mêmes.*0,99/u);
    expect(randSentence(0.85).fr).toMatch(/beaucoup.*0,85/u);
    expect(randSentence(-0.2).en).toMatch(/no more alike than by chance.*-0.2/u);
    expect(informationSentence(0.5, 2).fr).toContain('25\u00a0% d’inconnu');
    expect(informationSentence(0, 2).en).toContain('0 nats');
  });
});
