import { describe, expect, test } from 'vitest';
import { groundOf } from '../../../geodata/grouping/ground';
import { planOf } from '../../../geodata/grouping/plan';
import { drawnPlan, sampledOf } from '../../../geodata/grouping/robustness/ask';
import { robustnessOf } from '../../../geodata/grouping/robustness/robustness';
import type { ScenarioDocument } from '../../../geodata/model/scenario';
import { documentOf } from '../../support/scenario-documents';
import { gridGround } from '../../support/small-ground';

const grid = gridGround(2, 4, { populationOf: (_, column) => 100 * (column + 1) });
const ground = groundOf(grid.facts, grid.shapes);
const unit = (row: number, column: number) => `commune:${grid.at(row, column)}`;
const block = (...columns: number[]) => [0, 1].flatMap((row) => columns.map((column) => unit(row, column)));
const halves = documentOf('commune', { a: block(0, 1), b: block(2, 3) });
const request = {
  floor: 'none',
  seed: 3,
  count: 200,
  every: 2,
  burnIn: 20,
  metrics: ['within-squares'],
} as const;
const of = (document: ScenarioDocument, given: Partial<typeof request> = {}) =>
  robustnessOf(planOf(document, ground), ground, { ...request, ...given }, () => undefined);

describe('a plan among others drawn at random', () => {
  test('is measured as they are, its neighbours counted by how often they go together', () => {
    const result = of(halves);
    if (!result.ok) throw new Error('the plan is sound');
    const { count, metrics, pairs, left } = result.value;
    expect(count).toBe(200);
    expect(left).toEqual([]);
    expect(metrics.map(({ metric, values }) => [metric, values.length])).toEqual([['within-squares', 200]]);
    // A grid of two by four has ten limits.
    expect(pairs).toHaveLength(10);
    const middle = pairs.find(({ a, b }) => a === unit(0, 1) && b === unit(0, 2));
    const corner = pairs.find(({ a, b }) => a === unit(0, 0) && b === unit(1, 0));
    expect([middle?.own, corner?.own]).toEqual([false, true]);
    expect(corner?.together).toBeGreaterThan(0);
    expect(corner?.together).toBeLessThan(1);
  });

  test('is drawn anew alike by the same seed', () => {
    expect(of(halves)).toEqual(of(halves));
  });

  test('keeps the inhabitants of the smallest grouping, when asked', () => {
    const sampled = sampledOf(planOf(halves, ground), ground, { floor: 'smallest', seed: 1 });
    expect(sampled.ok && sampled.value.problem.limits.map(({ least }) => least)).toEqual([600]);
  });

  test('leaves alone what is locked, shared or in no grouping', () => {
    const document = documentOf('commune', { a: block(0), b: block(1), c: [unit(0, 2), unit(0, 3)] });
    const shares = [
      { grouping: 'a', share: 0.5 },
      { grouping: 'b', share: 0.5 },
    ];
    const mixed = {
      ...document,
      groupings: document.groupings.map((one) => ({ ...one, locked: one.id === 'c' })),
      assignment: { ...document.assignment, [unit(1, 2)]: shares },
    };
    const plan = planOf(mixed, ground);
    const sampled = sampledOf(plan, ground, request);
    if (!sampled.ok) throw new Error('two groupings are open');
    expect(sampled.value.left).toEqual([unit(0, 2), unit(0, 3), unit(1, 2), unit(1, 3)]);
    const swapped = drawnPlan(plan, ground, sampled.value, Int32Array.from([1, 0, 1, 0]));
    expect(swapped.sharesOf.get(unit(0, 0))).toEqual([{ grouping: 'b', share: 1 }]);
    expect(swapped.sharesOf.get(unit(1, 2))).toEqual(shares);
  });

  test.each([
    ['one grouping', documentOf('commune', { a: block(0, 1) }), 'robustness-too-few-groupings'],
    ['a grouping in pieces', documentOf('commune', { a: block(0, 3), b: block(1, 2) }), 'robustness-pieces'],
  ])('is refused with %s', (_, document, code) => {
    const result = of(document);
    expect(result.ok ? [] : result.issues.map((issue) => issue.code)).toEqual([code]);
  });
});
