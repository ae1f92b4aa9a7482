import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SitingRequest } from '../../../geodata/siting/prepare';
import { coveredBy } from '../../../geodata/siting/serving';
import { drawnRequest, planBy, preparedSiting } from '../../support/siting';

const seeds = fc.integer({ min: 1, max: 100_000 });
/** Properties asked of so many problems each. */
const runs = { numRuns: 40 };
const [places, size] = [14, 7];

/** Problems in which every pair has a cost. */
function full(seed: number, more: Partial<SitingRequest> = {}): SitingRequest {
  const request = drawnRequest(seed, places, size, more);
  const known = new Map(request.costs.map(({ demand, site, cost }) => [`${demand} ${site}`, cost]));
  return {
    ...request,
    costs: request.demand.flatMap(({ id: demand }) =>
      request.sites.map(({ id: site }) => ({ demand, site, cost: known.get(`${demand} ${site}`) ?? 10 })),
    ),
  };
}

async function objectiveOf(model: string, request: SitingRequest): Promise<number> {
  const plan = await planBy(model, preparedSiting(request));
  if (plan === null) throw new Error('There is a plan.');
  return plan.objective;
}

describe('siting', () => {
  it('with more points is never worse', () =>
    fc.assert(
      fc.asyncProperty(seeds, fc.integer({ min: 1, max: size - 1 }), async (seed, count) => {
        for (const model of ['p-median', 'p-center']) {
          const [fewer, more] = [count, count + 1].map((n) => objectiveOf(model, full(seed, { count: n })));
          expect(await more).toBeLessThanOrEqual((await fewer) as number);
        }
        const [fewer, more] = [count, count + 1].map((n) =>
          objectiveOf('mclp', full(seed, { count: n, radius: 2 })),
        );
        expect(await more).toBeGreaterThanOrEqual((await fewer) as number);
      }),
      runs,
    ));

  it('covers all within S by p points exactly when the p-center is within S, and MCLP covers all with that many', () =>
    fc.assert(
      fc.asyncProperty(
        seeds,
        fc.integer({ min: 1, max: size }),
        fc.integer({ min: 0, max: 10 }),
        async (seed, count, level) => {
          const radius = seed % 3 === 0 ? level * 0.1 : level;
          const problem = preparedSiting(full(seed, { radius }));
          const cover = await planBy('lscp', problem);
          const isWhole = cover !== null && coveredBy(problem, cover).uncovered.length === 0;
          const centre = await objectiveOf('p-center', full(seed, { count }));
          expect(isWhole && cover.objective <= count).toBe(centre <= radius);
          if (!isWhole) return;
          const most = preparedSiting(full(seed, { count: cover.objective, radius }));
          const covering = await planBy('mclp', most);
          expect(covering?.proven).toBe(true);
          expect(coveredBy(most, covering ?? cover).uncovered).toEqual([]);
        },
      ),
      runs,
    ));

  it('with a point that must stay is never better, and has it', () =>
    fc.assert(
      fc.asyncProperty(seeds, fc.integer({ min: 0, max: size - 1 }), async (seed, kept) => {
        const sites = full(seed).sites.map(({ id }, at) => ({
          id,
          state: at === kept ? ('kept' as const) : ('candidate' as const),
        }));
        for (const [model, sign] of [
          ['p-median', 1],
          ['p-center', 1],
          ['mclp', -1],
          ['lscp', 1],
        ] as const) {
          const wish = {
            count: model === 'lscp' ? null : 3,
            radius: model === 'mclp' || model === 'lscp' ? 3 : null,
          };
          const held = await planBy(model, preparedSiting(full(seed, { ...wish, sites })));
          expect(held?.sites).toContain(kept);
          const free = await objectiveOf(model, full(seed, wish));
          expect(sign * (held?.objective ?? Number.NaN)).toBeGreaterThanOrEqual(sign * free - 1e-9);
        }
      }),
      runs,
    ));

  it('is the same whatever the order of rows', () =>
    fc.assert(
      fc.asyncProperty(
        seeds,
        fc.constantFrom('p-median', 'p-center', 'mclp', 'lscp'),
        async (seed, model) => {
          const wish = {
            count: model === 'lscp' ? null : 4,
            radius: model === 'mclp' || model === 'lscp' ? 3 : null,
          };
          const request = drawnRequest(seed, places, size, wish);
          const turned = {
            ...request,
            demand: request.demand.toReversed(),
            sites: request.sites.toReversed(),
            costs: request.costs.toSorted((a, b) => a.cost - b.cost).toReversed(),
          };
          expect(await planBy(model, preparedSiting(turned))).toEqual(
            await planBy(model, preparedSiting(request)),
          );
        },
      ),
      runs,
    ));

  it('lists who cannot be served, and serves the others', () =>
    fc.assert(
      fc.asyncProperty(
        seeds,
        fc.constantFrom('p-median', 'p-center', 'mclp', 'lscp'),
        async (seed, model) => {
          const request = full(seed, {
            count: model === 'lscp' ? null : 2,
            radius: model === 'mclp' || model === 'lscp' ? 4 : null,
          });
          const alone = { ...request, demand: [...request.demand, { id: 'alone', weight: 3 }] };
          const problem = preparedSiting(alone);
          const plan = await planBy(model, problem);
          if (plan === null) throw new Error('There is a plan.');
          const { unreachable, uncovered } = coveredBy(problem, plan);
          expect(unreachable.map((row) => problem.demand[row])).toEqual(['alone']);
          expect(uncovered).toEqual(expect.arrayContaining([...unreachable]));
          expect(plan.objective).toBeCloseTo(await objectiveOf(model, request), 9);
        },
      ),
      runs,
    ));
});
