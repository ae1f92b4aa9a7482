import { describe, expect, test } from 'vitest';
import { evaluatePlan } from '../../../geodata/catchments/plan/evaluate';
import { planGround, type PlanGround } from '../../../geodata/catchments/plan/ground';
import { existingSites, planSites } from '../../../geodata/catchments/plan/sites';
import type { SitingDocument } from '../../../geodata/model/siting-plan';
import type { TravelMatrix } from '../../../geodata/model/travel';
import { effectSentences } from '../../../geodata/text/plan-words';
import { facts, noDemand, planDocument, point } from '../../support/small-plan';

function groundOf(given: Partial<SitingDocument> = {}): PlanGround {
  const outcome = planGround(planDocument(given), facts, noDemand, null);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}
/** A tenth of a degree of the parallel 50.5° on GRS 80, in km. */
const step = 7.1;

describe('the points of a plan', () => {
  test('are all existing ones, the places it names, and towns where they are not ruled out', () => {
    const ids = (given: Partial<SitingDocument>) => planSites(planDocument(given), facts).map(({ id }) => id);
    expect(ids({})).toEqual(['structure:a', 'structure:d']);
    expect(ids({ points: [point('commune:59002', 'candidate'), point('structure:gone', 'kept')] })).toEqual([
      'commune:59002',
      'structure:a',
      'structure:d',
    ]);
    const place = { name: 'Gare', at: [3.15, 50.5] as const };
    const named = planSites(planDocument({ points: [point('place:1', 'candidate', { place })] }), facts);
    expect(named.find(({ id }) => id === 'place:1')).toMatchObject({ name: 'Gare', isExisting: false });
    expect(ids({ others: { existing: 'kept', communes: 'candidate' } })).toHaveLength(6);
  });

  test('that are not there today may open rather than close', () => {
    const ground = groundOf({ points: [point('commune:59003', 'open'), point('structure:a', 'kept')] });
    expect(ground.problem.states).toEqual(['candidate', 'kept', 'open']);
  });

  test('that may move have the free places near them', () => {
    const points = [
      point('structure:a', 'moving'),
      point('commune:59002', 'candidate'),
      point('commune:59003', 'candidate'),
    ];
    expect(groundOf({ points, moveWithin: 10 }).problem.moves).toEqual([[0, 2]]);
  });
});

describe('a plan that closes an office', () => {
  const ground = groundOf();
  const plan = evaluatePlan(ground, ['structure:d'], existingSites(facts));

  test('says who goes how much farther, in people and in communes', () => {
    expect(plan.closed).toEqual(['structure:a']);
    expect(plan.change.farther).toMatchObject({ places: 2, weight: 1400 });
    // The first goes from 0 to three steps, the second from one to two.
    expect(plan.change.farther.meanAfter).toBeCloseTo((1000 * 3 * step + 400 * 2 * step) / 1400, 1);
    expect(plan.change.losers).toEqual(['commune:59001', 'commune:59002']);
    expect(effectSentences(plan.change, { unit: 'km', measure: null, areCommunes: true }, 'fr')).toEqual([
      '1\u202f400\u00a0habitants, dans 2\u00a0communes, passent de 2 à 19\u00a0km en moyenne.',
    ]);
  });

  test('adds up: every place once, loads to the whole, means to the weighted costs', () => {
    expect(plan.places).toHaveLength(4);
    expect(plan.loads).toEqual([{ site: 'structure:d', weight: 3700, places: 4 }]);
    const total = plan.places.reduce((sum, { weight, after }) => sum + weight * (after?.cost ?? 0), 0);
    expect(plan.after.meanCost).toBeCloseTo(total / 3700, 9);
    expect(plan.after.greatestCost).toBeCloseTo(3 * step, 1);
  });

  test('is undone by its own opening, which brings what the closing cost', () => {
    const today = evaluatePlan(ground, existingSites(facts), existingSites(facts));
    const closing = today.closings.find(({ site }) => site === 'structure:a');
    const opening = plan.openings.find(({ site }) => site === 'structure:a');
    expect(opening?.weightedCostChange).toBeCloseTo(-(closing?.weightedCostChange ?? 0), 6);
    expect(effectSentences(today.change, { unit: 'km', measure: null, areCommunes: true }, 'fr')).toEqual([
      'Personne n’est plus près ni plus loin.',
    ]);
  });

  test('orders closings by whom they hurt: the most first', () => {
    const [first] = evaluatePlan(ground, existingSites(facts), existingSites(facts)).closings;
    expect(first?.site).toBe('structure:d');
  });
});

describe('the costs of a plan', () => {
  const matrix = {
    origins: ['commune:59001', 'commune:59002', 'commune:59003', 'commune:59004'],
    destinations: ['structure:a', 'structure:d'],
    minutes: [0, 30, 9, 21, null, 8, 30, 0],
    km: [0, 20, 7, 15, null, 7, 20, 0],
  } as unknown as TravelMatrix;
  const travel = { kind: 'engine', engine: 'osrm', mode: 'car', measure: 'time' } as const;

  test('are refused without the matrix of their engine, and taken from it otherwise', () => {
    const without = planGround(planDocument({ travel }), facts, noDemand, null);
    expect(without).toMatchObject({ ok: false, issues: [{ code: 'plan-no-matrix' }] });
    const ground = planGround(planDocument({ travel }), facts, noDemand, matrix);
    if (!ground.ok) throw new Error('the matrix is there');
    const plan = evaluatePlan(ground.value, ['structure:a'], existingSites(facts));
    expect(plan.unit).toBe('min');
    // Who has no way is lost, not left out.
    expect(plan.change.lost).toMatchObject({ places: 1, weight: 300 });
    expect(plan.places.find(({ place }) => place === 'commune:59003')?.after).toBeNull();
  });

  test('are refused for a demand that nobody knows', () => {
    const unknown = planGround(
      planDocument({ demand: { measure: 'lits', month: null } }),
      facts,
      noDemand,
      null,
    );
    expect(unknown).toMatchObject({ ok: false, issues: [{ code: 'plan-no-demand' }] });
  });
});
