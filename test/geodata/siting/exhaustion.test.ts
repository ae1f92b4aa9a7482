import { describe, expect, it } from 'vitest';
import { bestByExhaustion, drawnRequest, patientRun, planBy, preparedSiting } from '../../support/siting';

const models = ['p-median', 'p-center', 'mclp', 'lscp'] as const;
/** Numbers of sites and radii that each model is asked for. */
const asked = {
  'p-median': { counts: [1, 2, 3, 4], radii: [null] },
  'p-center': { counts: [1, 2, 3, 4], radii: [null] },
  mclp: { counts: [1, 2, 3, 4], radii: [1, 3, 5] },
  lscp: { counts: [null], radii: [0, 1, 3, 5] },
} as const;

describe('five villages along a road, 2 km apart, the last of them thrice as large', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const road = (count: number | null, radius: number | null) =>
    preparedSiting({
      demand: ids.map((id) => ({ id, weight: id === 'e' ? 300 : 100 })),
      sites: ids.map((id) => ({ id, state: 'candidate' })),
      costs: ids.flatMap((demand, from) =>
        ids.map((site, to) => ({ demand, site, cost: 2 * Math.abs(from - to) })),
      ),
      count,
      radius,
    });
  it.each([
    ['p-median', 1, null, 1800, ['d']],
    ['p-median', 2, null, 600, ['b', 'e']],
    ['p-center', 1, null, 4, ['c']],
    ['p-center', 2, null, 2, ['b', 'e']],
    ['mclp', 1, 2, 500, ['d']],
    ['mclp', 2, 2, 700, ['b', 'e']],
    ['lscp', null, 2, 2, ['b', 'e']],
    ['lscp', null, 0, 5, ids],
  ])('%s with %s points within %s', async (model, count, radius, objective, sites) => {
    const problem = road(count, radius);
    const plan = await planBy(model, problem);
    expect(plan).toMatchObject({ objective, bound: objective, gap: 0, proven: true });
    expect(bestByExhaustion(model, problem)).toBe(objective);
    // Of plans as good, the one of less weighted cost.
    expect(plan?.sites.map((site) => problem.sites[site])).toEqual(sites);
  });
});

describe('the lines of a plane of nine points, of which bounds say that three points might meet them all', () => {
  const cells = Array.from({ length: 9 }, (_, cell) => [cell % 3, Math.floor(cell / 3)] as const);
  const lines = [
    ...[0, 1, 2].map(
      (x) =>
        ([a]: readonly [number, number]) =>
          a === x,
    ),
    ...[0, 1, 2].flatMap((slope) =>
      [0, 1, 2].map(
        (at) =>
          ([a, b]: readonly [number, number]) =>
            (slope * a + at) % 3 === b,
      ),
    ),
  ];
  const problem = preparedSiting({
    demand: lines.map((_, line) => ({ id: `l${line}`, weight: 1 })),
    sites: cells.map((_, cell) => ({ id: `c${cell}`, state: 'candidate' })),
    costs: lines.flatMap((isOn, line) =>
      cells.flatMap((cell, at) => (isOn(cell) ? [{ demand: `l${line}`, site: `c${at}`, cost: 1 }] : [])),
    ),
    count: null,
    radius: 1,
  });

  it('are met by five, which the solver proves', async () => {
    expect(bestByExhaustion('lscp', problem)).toBe(5);
    expect(await planBy('lscp', problem)).toMatchObject({ objective: 5, proven: true });
    expect(await planBy('p-median', { ...problem, count: 4 })).toBeNull();
    expect(await planBy('p-median', { ...problem, count: 5 })).toMatchObject({ objective: 12, proven: true });
  });

  it('are not said to need five when there is no time', async () => {
    const plan = await planBy('lscp', problem, { ...patientRun, timeLimitMs: 0 });
    expect(plan).toMatchObject({ proven: false, ended: 'time', bound: 3 });
    expect(plan?.gap).toBeCloseTo(1 - 3 / (plan?.objective ?? 0), 12);
  });
});

describe.each(models)('the proven optimum of %s', (model) => {
  it('is that of all sets of sites looked at, whatever is missing, kept or of weight 0', async () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const size = 4 + (seed % 6);
      const scale = seed % 3 === 0 ? 0.1 : 1;
      const request = drawnRequest(seed, 5 + (seed % 9), size, {});
      const sites = request.sites.map(({ id }, at) => ({
        id,
        state: seed % 4 === 0 && at === seed % size ? ('kept' as const) : ('candidate' as const),
      }));
      for (const count of asked[model].counts) {
        for (const radius of asked[model].radii) {
          const problem = preparedSiting({
            ...request,
            sites,
            count,
            radius: radius === null ? null : radius * scale,
          });
          const plan = await planBy(model, problem);
          const best = bestByExhaustion(model, problem);
          if (best === null) expect(plan).toBeNull();
          else {
            expect(plan?.proven).toBe(true);
            expect(plan?.objective).toBeCloseTo(best, 9);
            if (count !== null) expect(plan?.sites).toHaveLength(count);
          }
        }
      }
    }
  });

  it('is found through the solver too, and a solver that errs proves nothing false', async () => {
    let programmes = 0;
    for (let seed = 1; seed <= 12; seed += 1) {
      const request = drawnRequest(seed, 25, 11, {});
      // Costs all different leave more to the solver.
      const costs = request.costs.map((one, at) => ({ ...one, cost: one.cost + ((at * 7919) % 1013) / 97 }));
      const radius = model === 'mclp' || model === 'lscp' ? 6 : null;
      const problem = preparedSiting({ ...request, costs, count: model === 'lscp' ? null : 4, radius });
      const best = bestByExhaustion(model, problem);
      const counted = (lp: string, ms: number) => {
        programmes += 1;
        return patientRun.mip(lp, ms);
      };
      const plan = await planBy(model, problem, { ...patientRun, mip: counted });
      if (best === null || plan === null) {
        expect(plan).toBe(best);
        continue;
      }
      expect(plan.proven).toBe(true);
      expect(plan.objective).toBeCloseTo(best, 9);
      for (const status of ['infeasible', 'failed', 'limit'] as const) {
        const silent = () =>
          Promise.resolve({ status, objective: null, bound: null, values: new Map<string, number>() });
        const unaided = await planBy(model, problem, { ...patientRun, mip: silent });
        if (unaided?.proven === true) expect(unaided.objective).toBeCloseTo(best, 9);
      }
    }
    if (model === 'p-median') expect(programmes).toBeGreaterThan(0);
  });
});
