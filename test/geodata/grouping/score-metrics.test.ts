import { describe, expect, it } from 'vitest';
import type { GroundFacts, InitiativeFact } from '../../../geodata/grouping/facts';
import { groundOf } from '../../../geodata/grouping/ground';
import { planOf, type Plan } from '../../../geodata/grouping/plan';
import type { Measure } from '../../../geodata/grouping/score/contract';
import { metricOf } from '../../../geodata/grouping/score/registry';
import { enclosingCircle, hullOf } from '../../../geodata/grouping/score/hull';
import { standingsOf } from '../../../geodata/grouping/score/metrics/strategies';
import { scorePlan } from '../../../geodata/grouping/score/score-plan';
import { weightedScores } from '../../../geodata/grouping/score/weighted';
import { distanceM } from '../../../geodata/spatial/measure';
import { documentOf } from '../../support/grouping-documents';
import { gridGround } from '../../support/small-ground';

const evidence = { confidence: 'demonstration' } as const;
const { facts, shapes, at } = gridGround(2, 4);

function initiative(
  id: string,
  communes: readonly string[],
  rest: Partial<InitiativeFact> = {},
): InitiativeFact {
  return {
    id,
    type: 'strategy',
    name: id,
    status: 'adopted',
    since: null,
    territories: [],
    communes,
    actors: [],
    confidence: 'declared',
    ...rest,
  };
}

/** A grid of two rows and four columns: west (columns 0, 1) and east, or as shares say. */
function world(changes: Partial<GroundFacts> = {}) {
  const ground = groundOf({ ...facts, ...changes }, shapes);
  const west = [at(0, 0), at(0, 1), at(1, 0), at(1, 1)];
  const east = [at(0, 2), at(0, 3), at(1, 2), at(1, 3)];
  const plan = planOf(documentOf({ west, east }), ground);
  const of = (metric: string, grouping: string | null = null, measured: Plan = plan): Measure => {
    const known = metricOf(metric);
    if (known === undefined) throw new Error(`no metric ${metric}`);
    return grouping === null ? known.ofPlan(measured, ground) : known.ofGrouping(measured, grouping, ground);
  };
  return { ground, plan, of, west, east };
}

describe('sums', () => {
  const means = [
    { structure: 't00', year: 2012, fte: 4, budget: 300_000, confidence: 'estimated' },
    { structure: 't01', year: 2012, fte: null, budget: 100_000, confidence: 'declared' },
  ] as const;

  it('add up inhabitants, land, structures, staff and budget, and count what is not known', () => {
    const { of } = world({ means });
    expect(of('population', 'west').value).toBe(4000);
    expect(of('area', 'west').value).toBeCloseTo(3.2, 12);
    expect(of('structures', 'west')).toMatchObject({ value: 1, confidence: 'demonstration' });
    expect(of('fte', 'west')).toMatchObject({ value: 4, confidence: 'estimated', unknown: 0 });
    expect(of('fte', 'east')).toMatchObject({ value: null, unknown: 1 });
    expect(of('fte')).toMatchObject({ value: 4, unknown: 1 });
    expect(of('fte-rate', 'west').value).toBe(1);
    expect(of('budget')).toMatchObject({ value: 400_000, confidence: 'estimated' });
    expect(of('budget-rate').value).toBe(50_000);
  });

  it('count a shared commune once in the plan, and by its share in each grouping', () => {
    const { ground, of } = world({ means });
    const shared = planOf(
      documentOf({ a: [at(0, 0)], b: [at(0, 1)] }, { shared: { [at(1, 1)]: { a: 0.25, b: 0.75 } } }),
      ground,
    );
    expect(of('population', 'a', shared).value).toBe(1250);
    expect(of('population', 'b', shared).value).toBe(1750);
    expect(of('population', null, shared).value).toBe(3000);
  });
});

describe('strategies', () => {
  it('are to be reconciled, complementary or to be extended', () => {
    const standing = (...initiatives: readonly InitiativeFact[]) => {
      const { ground, plan } = world({ initiatives });
      const members = plan.members.get('west');
      if (members === undefined) throw new Error('no members');
      return standingsOf(members, ground).find(({ type }) => type === 'strategy')?.standing;
    };
    const { west } = world();
    const [first = '', ...others] = west;
    expect(standing()).toBe('none');
    expect(standing(initiative('a', west))).toBe('whole');
    expect(standing(initiative('a', [first]), initiative('b', others))).toBe('reconcile');
    expect(standing(initiative('a', [first]))).toBe('extend');
    expect(standing(initiative('a', [first]), initiative('b', others, { status: 'planned' }))).toBe(
      'complementary',
    );
    expect(standing(initiative('a', [first]), initiative('b', others, { type: 'reception_schema' }))).toBe(
      'complementary',
    );
    expect(
      standing(
        initiative('a', [first]),
        initiative('b', others, { type: 'reception_schema', status: 'planned' }),
      ),
    ).toBe('extend');
    expect(standing(initiative('a', [first]), initiative('b', others, { status: 'lapsed' }))).toBe('extend');
  });

  it('straddle when no grouping has all their communes, and cover a share of the inhabitants', () => {
    const { of, west } = world({
      initiatives: [
        initiative('in', [at(0, 0)]),
        initiative('across', [at(0, 1), at(0, 2)], { status: 'planned' }),
        initiative('over', [at(0, 1), at(0, 2)], { status: 'lapsed' }),
      ],
    });
    expect(of('straddling')).toMatchObject({ value: 1, confidence: 'declared' });
    expect(of('straddling', 'west').parts).toEqual([{ label: 'across', value: 2, confidence: 'declared' }]);
    expect(of('strategy-cover', 'west').value).toBe(100 / west.length);
    expect(of('strategy-cover').value).toBe(12.5);
    expect(of('strategies-extend').value).toBe(1);
  });

  it('have their actors named with their roles', () => {
    const actor = { actor: 'crt', name: 'CRT' };
    const { of } = world({
      initiatives: [
        initiative('a', [at(0, 0)], { actors: [{ ...actor, role: 'funds' }] }),
        initiative('b', [at(0, 1)], { actors: [{ ...actor, role: 'carries' }] }),
      ],
    });
    expect(of('actors', 'west')).toMatchObject({ value: 1, parts: [{ value: 2 }] });
    expect(of('actors', 'east').value).toBe(0);
  });
});

describe('EPCI', () => {
  it('are whole where a grouping has all their communes', () => {
    const { of, ground } = world();
    expect(of('epci-whole').value).toBe(2);
    expect(of('epci-split').value).toBe(0);
    const cut = planOf(documentOf({ a: [at(0, 0), at(1, 0), at(1, 1)], b: [at(0, 1)] }), ground);
    expect(of('epci-split', null, cut)).toMatchObject({ value: 1, parts: [{ label: 'EPCI 200000000' }] });
    expect(of('epci-split', 'b', cut).value).toBe(1);
    expect(of('epci-whole', null, cut).value).toBe(0);
  });
});

describe('distances and reception', () => {
  it('are those between seats, by inhabitants', () => {
    const { of, ground } = world();
    const pair = planOf(documentOf({ a: [at(0, 0), at(0, 3)] }), ground);
    const [from, to] = [at(0, 0), at(0, 3)].map((insee) => ground.communes.get(insee)?.seat);
    const km = from !== undefined && to !== undefined ? distanceM(from, to) / 1000 : Number.NaN;
    expect(of('distance-max', 'a', pair).value).toBeCloseTo(km, 9);
    // Two towns of as many inhabitants: half of the pairs live in the same.
    expect(of('distance-mean', 'a', pair).value).toBeCloseTo(km / 2, 9);
  });

  it('count the inhabitants near a structure of their own grouping', () => {
    const structures = facts.structures.filter(({ id }) => id === 't00');
    const near = facts.communes.map((commune) => ({
      ...commune,
      seat: commune.insee === at(1, 1) ? ([4, 50] as const) : commune.seat,
    }));
    const { of } = world({ structures, communes: near });
    expect(of('reception', 'west')).toMatchObject({ value: 75, ...evidence });
    expect(of('reception', 'east').value).toBe(0);
    expect(of('reception').value).toBe(37.5);
  });
});

describe('compactness', () => {
  it('is that of a square for a square, as drawn in Lambert-93', () => {
    const { of } = world();
    // The cells are squares of 0.01°: 717 m by 1,112 m on the ground.
    const ratio = distanceM([3.01, 50], [3.02, 50]) / distanceM([3.01, 50], [3.01, 50.01]);
    expect(of('polsby-popper', 'west').value).toBeCloseTo((Math.PI * ratio) / (1 + ratio) ** 2, 3);
    expect(of('reock', 'west').value).toBeCloseTo((4 * ratio) / (Math.PI * (1 + ratio ** 2)), 3);
  });

  it('encloses points in the least circle', () => {
    const square = [
      [0, 0],
      [2, 0],
      [1, 1],
      [2, 2],
      [0, 2],
    ] as const;
    expect(hullOf(square)).toHaveLength(4);
    expect(enclosingCircle(square)).toEqual({ centre: [1, 1], radius: Math.SQRT2 });
    expect(
      enclosingCircle([
        [0, 0],
        [1, 0],
        [4, 0],
      ]),
    ).toEqual({ centre: [2, 0], radius: 2 });
    expect(enclosingCircle([])).toBeNull();
  });
});

describe('likeness and balance', () => {
  it('split the sum of squares into within and between', () => {
    const { of } = world({ initiatives: [initiative('a', [at(0, 0), at(0, 2)])] });
    const [within, between, total] = of('within-squares').parts.map(({ value }) => value ?? 0);
    expect((within ?? 0) + (between ?? 0)).toBeCloseTo(total ?? 0, 9);
    expect(between).toBeGreaterThanOrEqual(-1e-9);
    // Two variables vary (structures and strategy), each with seven degrees of freedom.
    expect(total).toBeCloseTo(14, 9);
  });

  it('tells how unequal groupings are', () => {
    const { of, ground } = world();
    expect(of('balance-population').value).toBe(0);
    const uneven = planOf(documentOf({ a: [at(0, 0)], b: [at(0, 1), at(1, 1), at(1, 0)] }), ground);
    expect(of('balance-population', null, uneven).value).toBe(50);
    expect(of('balance-population', 'a', uneven).value).toBe(50);
  });
});

describe('skills', () => {
  it('are present, missing or in duplicate', () => {
    const skill = (structure: string, id: string) =>
      ({ structure, skill: id, name: id, level: 'basic', people: 1, ...evidence }) as const;
    const both = facts.structures.map((structure) => ({ ...structure, commune: at(0, 0) }));
    const { of } = world({
      structures: both,
      skills: [skill('t00', 's1'), skill('t01', 's1'), skill('t01', 's2')],
      referential: ['s1', 's2', 's3'].map((id) => ({ id, name: id })),
    });
    expect(of('skills-present', 'west')).toMatchObject({ value: 2, unknown: 0, ...evidence });
    expect(of('skills-missing', 'west').parts).toEqual([{ label: 's3', value: 0, confidence: null }]);
    expect(of('skills-duplicate', 'west').value).toBe(1);
    expect(world().of('skills-present', 'west').value).toBeNull();
  });
});

describe('weighted scores', () => {
  it('come with where each stands on each metric, and leave out what says nothing', () => {
    const { ground } = world();
    const plan = planOf(documentOf({ a: [at(0, 0)], b: [at(0, 1), at(1, 1), at(1, 0)] }), ground);
    const { groupings } = scorePlan(plan, ground);
    const candidates = Object.entries(groupings).map(([id, measures]) => ({ id, measures }));
    const [a, b] = weightedScores(candidates, {
      'distance-max': 3,
      reception: 1,
      population: 5,
      'epci-split': 2,
    });
    expect(a).toMatchObject({ id: 'a', score: 1 });
    expect(b).toMatchObject({ id: 'b', score: 0 });
    expect(a?.parts.map(({ metric, standing }) => [metric, standing])).toEqual([
      ['epci-split', null],
      ['reception', 1],
      ['distance-max', 1],
    ]);
    expect(weightedScores(candidates, {})[0]).toEqual({ id: 'a', score: null, parts: [] });
  });
});
