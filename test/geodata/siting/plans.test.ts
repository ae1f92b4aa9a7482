import { describe, expect, it } from 'vitest';
import { compareServings } from '../../../geodata/siting/compare';
import { efficiencyCurve } from '../../../geodata/siting/curve';
import { closingsOf, openingsOf } from '../../../geodata/siting/marginals';
import { prepareSiting, type SitingRequest } from '../../../geodata/siting/prepare';
import { sitingModels } from '../../../geodata/siting/registry';
import { coveredBy, servingOf, weightedCost } from '../../../geodata/siting/serving';
import { drawnGraph } from '../../support/or-library';
import { drawnRequest, patientRun, planBy, preparedSiting, problemOfGraph } from '../../support/siting';

const minutes = { a: [5, 20, 9], b: [9, 21, 9], c: [30, 3, 9], d: [null, 4, null], e: [null, null, null] };
const request: SitingRequest = {
  demand: [
    { id: 'a', weight: 100 },
    { id: 'b', weight: 12_400 },
    { id: 'c', weight: 50 },
    { id: 'd', weight: 7 },
    { id: 'e', weight: 3 },
  ],
  sites: [
    { id: 'x', state: 'open' },
    { id: 'y', state: 'kept' },
    { id: 'z', state: 'candidate' },
  ],
  costs: Object.entries(minutes).flatMap(([demand, costs]) =>
    costs.flatMap((cost, at) => (cost === null ? [] : [{ demand, site: ['x', 'y', 'z'][at] ?? '', cost }])),
  ),
  count: 2,
  radius: 10,
};
const problem = preparedSiting(request);
const today = servingOf(problem, [1, 0]);

describe('who is served by what', () => {
  it('is the cheapest site, of equal costs the lower id; who has none is listed', () => {
    expect([...today.assigned]).toEqual([0, 0, 1, 1, -1]);
    expect([...servingOf(problem, [0, 2]).assigned]).toEqual([0, 0, 2, -1, -1]);
    expect(weightedCost(problem, today)).toBe(500 + 12_400 * 9 + 150 + 28);
  });

  it('is counted in places and in weight, within the radius or, without one, served at all', () => {
    expect(coveredBy(problem, servingOf(problem, [1]))).toEqual({
      covered: [2, 3],
      uncovered: [0, 1, 4],
      unreachable: [4],
      coveredWeight: 57,
      uncoveredWeight: 12_503,
    });
    expect(coveredBy({ ...problem, radius: null }, servingOf(problem, [0]))).toMatchObject({
      covered: [0, 1, 2],
      coveredWeight: 12_550,
    });
  });
});

describe('the marginals of a plan', () => {
  const [closings, openings] = [closingsOf(problem, today), openingsOf(problem, today)];

  it('say what closing costs and to whom: 12 400 inhabitants go from 9 to 21 minutes', () => {
    expect(closings.map(({ site }) => site)).toEqual([0]);
    const change = closings[0]?.change;
    expect(change).toMatchObject({ opened: [], closed: [0], weightUncovered: 12_500, weightCovered: 0 });
    expect(change?.moves).toEqual([
      { demand: 0, weight: 100, fromSite: 0, toSite: 1, before: 5, after: 20 },
      { demand: 1, weight: 12_400, fromSite: 0, toSite: 1, before: 9, after: 21 },
    ]);
    expect(change?.farther).toMatchObject({ places: 2, weight: 12_500 });
    expect(change?.farther.meanAfter).toBeCloseTo((100 * 20 + 12_400 * 21) / 12_500, 9);
    expect(change?.weightedCostChange).toBe(1500 + 12_400 * 12);
  });

  it('say what opening brings, which is nothing here', () => {
    expect(openings.map(({ site, change }) => [site, change.moves])).toEqual([[2, []]]);
  });
});

describe('two plans compared', () => {
  it('tell who is nearer, farther, elsewhere, gained and lost, and what the reverse says is the reverse', () => {
    const other = servingOf(problem, [2]);
    const there = compareServings(problem, today, other);
    expect(there).toMatchObject({
      opened: [2],
      closed: [0, 1],
      farther: { places: 2, weight: 150 },
      elsewhere: { places: 1, weight: 12_400, meanBefore: 9, meanAfter: 9 },
      lost: { places: 1, weight: 7, meanBefore: 4, meanAfter: null },
      nearer: { places: 0, weight: 0, meanBefore: null },
      weightUncovered: 7,
    });
    const back = compareServings(problem, other, today);
    expect(back).toMatchObject({ nearer: { places: 2 }, gained: { places: 1, weight: 7 }, weightCovered: 7 });
    expect(back.weightedCostChange).toBe(-there.weightedCostChange);
  });
});

describe('the efficiency curve', () => {
  const curveOf = async (model: string, timeLimitMs: number) => {
    const graph = problemOfGraph(drawnGraph(40, 80, 1, 3));
    const found = sitingModels.find(({ id }) => id === model);
    if (found === undefined) throw new Error(model);
    const counts = [5, 3, 1, 2, 4, 3];
    const points = await efficiencyCurve(found, { ...graph, radius: 60 }, counts, {
      ...patientRun,
      timeLimitMs,
    });
    return points.map(({ count, plan }) => [count, plan?.objective ?? null] as const);
  };

  it.each(['p-median', 'p-center', 'mclp'])(
    'of %s has the optimum for each number, fewest first',
    async (model) => {
      const points = await curveOf(model, 600_000);
      expect(points.map(([count]) => count)).toEqual([1, 2, 3, 4, 5]);
      for (const [count, objective] of points) {
        const graph = { ...problemOfGraph(drawnGraph(40, 80, 1, 3), count), radius: 60 };
        expect((await planBy(model, graph))?.objective).toBe(objective);
      }
    },
  );

  it.each([
    ['p-median', 1],
    ['p-center', 1],
    ['mclp', -1],
  ] as const)('of %s does not turn back without time', async (model, sign) => {
    const values = (await curveOf(model, 0)).map(([, objective]) => sign * (objective ?? Number.NaN));
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  });

  it('says where no plan serves all', async () => {
    const pMedian = sitingModels[0];
    if (pMedian === undefined) throw new Error('There are models.');
    const points = await efficiencyCurve(
      pMedian,
      preparedSiting({
        ...request,
        count: null,
        sites: request.sites.map(({ id }) => ({ id, state: 'candidate' })),
        costs: request.costs.filter(({ demand, site }) => demand !== 'a' || site === 'x'),
      }),
      [1, 2],
      patientRun,
    );
    expect(points[0]).toMatchObject({
      plan: null,
      issues: [{ code: 'siting-too-few-sites', values: { least: 2 } }],
    });
    expect(points[1]?.plan?.proven).toBe(true);
  });
});

describe('a problem', () => {
  it('is refused with all that is wrong with it', () => {
    const wrong = prepareSiting({
      demand: [
        { id: 'a', weight: -1 },
        { id: 'a', weight: 1 },
      ],
      sites: [
        { id: 's', state: 'kept' },
        { id: 't', state: 'kept' },
      ],
      costs: [
        { demand: 'a', site: 's', cost: 1 },
        { demand: 'a', site: 's', cost: 2 },
        { demand: 'b', site: 's', cost: 1 },
        { demand: 'a', site: 't', cost: Number.NaN },
      ],
      count: 1,
      radius: null,
    });
    expect(wrong.ok ? [] : wrong.issues.map(({ code }) => code).toSorted()).toEqual([
      'siting-id-twice',
      'siting-not-a-quantity',
      'siting-not-a-quantity',
      'siting-pair-twice',
      'siting-too-few-for-kept',
      'siting-unknown-id',
    ]);
    const empty = prepareSiting({ demand: [], sites: [], costs: [], count: 1, radius: null });
    expect(empty.ok ? [] : empty.issues.map(({ code }) => code)).toEqual([
      'siting-too-many-sites',
      'siting-nothing',
    ]);
  });

  it.each(sitingModels)('is refused by $id without what it wants', async ({ solve, wants }) => {
    const outcome = await solve(preparedSiting(drawnRequest(1, 5, 4, {})), patientRun);
    expect(outcome.ok ? [] : outcome.issues.map(({ code }) => code)).toEqual(
      wants.map((one) => `siting-wants-${one}`),
    );
  });
});
