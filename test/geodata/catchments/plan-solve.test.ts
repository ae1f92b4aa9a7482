import { describe, expect, test } from 'vitest';
import { withState } from '../../../geodata/catchments/plan/edit';
import { curveCounts, planCurve, solvePlan, type CurveStep } from '../../../geodata/catchments/plan/solve';
import type { SitingDocument } from '../../../geodata/model/siting-plan';
import { patientRun } from '../../support/siting';
import { facts, noDemand, planDocument } from '../../support/small-plan';

const data = { facts, demands: noDemand, matrix: null };
/** Every town may have a point. */
const free = planDocument({ others: { existing: 'open', communes: 'candidate' }, count: 1, radius: 8 });

async function solved(document: SitingDocument) {
  const outcome = await solvePlan(document, data, patientRun);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

describe('the best points of a plan', () => {
  test('are those of least weighted cost, proven, with their mean', async () => {
    const plan = await solved(free);
    // The most populous town, at an end of the row: 2000 of 3700 live there.
    expect(plan.sites).toEqual(['commune:59004']);
    expect(plan.proof).toMatchObject({ proven: true, gap: 0 });
    expect(plan.meanCost).toBeCloseTo(plan.proof.objective / 3700, 9);
    expect(plan.totalWeight).toBe(3700);
  });

  test('cost more when another is kept by force: the price of keeping it', async () => {
    const kept = await solved(withState(free, ['structure:a'], 'kept'));
    expect(kept.sites).toEqual(['structure:a']);
    expect(kept.proof.objective).toBeGreaterThan((await solved(free)).proof.objective);
  });

  test('are as few as can be for a model that finds their number, whatever number was chosen', async () => {
    const plan = await solved({ ...free, model: 'lscp', count: 4 });
    expect(plan.sites).toHaveLength(2);
    expect(plan.proof.objective).toBe(2);
  });

  test('are refused for a model that nobody knows, and where there is no ground', async () => {
    const unknown = await solvePlan({ ...free, model: 'guess' }, data, patientRun);
    expect(unknown).toMatchObject({ ok: false, issues: [{ code: 'plan-unknown-model' }] });
    const demand = { measure: 'lits', month: null };
    const without = await solvePlan({ ...free, demand }, data, patientRun);
    expect(without).toMatchObject({ ok: false, issues: [{ code: 'plan-no-demand' }] });
  });
});

describe('the efficiency curve of a plan', () => {
  test('never rises, and is told as it comes', async () => {
    const told: CurveStep[] = [];
    const outcome = await planCurve(free, data, [1, 2, 3, 4], patientRun, (step) => told.push(step));
    if (!outcome.ok) throw new Error('the curve is there');
    const values = outcome.value.map(({ plan }) => plan?.proof.objective ?? Infinity);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(values.at(-1)).toBeCloseTo(0, 6);
    expect(told.map(({ count }) => count)).toEqual([1, 2, 3, 4]);
  });

  test('has all numbers up to ten, then fewer, and that of today', () => {
    expect(curveCounts(1, 4, 3)).toEqual([1, 2, 3, 4]);
    expect(curveCounts(3, 40, 37)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 25, 30, 37, 40]);
    expect(curveCounts(1, 4, 84)).toEqual([1, 2, 3, 4]);
    expect(curveCounts(5, 3, 84)).toEqual([5]);
  });

  test('tells where there is no plan, and why', async () => {
    const outcome = await planCurve(free, data, [9], patientRun, () => undefined);
    if (!outcome.ok) throw new Error('the curve is there');
    expect(outcome.value[0]).toMatchObject({ count: 9 });
  });
});
