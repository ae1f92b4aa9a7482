import { describe, expect, it } from 'vitest';
import type { SitingPlan, SitingProblem } from '../../../geodata/siting/contract';
import type { SiteWish } from '../../../geodata/siting/prepare';
import { bestByExhaustion, drawnRequest, planBy, preparedSiting } from '../../support/siting';

const models = ['p-median', 'p-center', 'mclp', 'lscp'] as const;
const wishOf = (model: (typeof models)[number], count: number, radius: number) => ({
  count: model === 'lscp' ? null : count,
  radius: model === 'mclp' || model === 'lscp' ? radius : null,
});

/** What is wrong with a plan: capacities, kept and moving points, closed ones. */
function faultsOf({ weights, capacities, states, moves, count }: SitingProblem, plan: SitingPlan): string[] {
  const load = (site: number) =>
    plan.assigned.reduce((sum, one, row) => (one === site ? sum + (weights[row] ?? 0) : sum), 0);
  return [
    ...(count === null || plan.sites.length === count ? [] : ['count']),
    ...[...plan.assigned].flatMap((site) => (site < 0 || plan.sites.includes(site) ? [] : ['assigned'])),
    ...plan.sites.flatMap((site) => (load(site) > (capacities?.[site] ?? Infinity) + 1e-9 ? ['load'] : [])),
    ...states.flatMap((state, site) => (state === 'kept' && !plan.sites.includes(site) ? ['kept'] : [])),
    ...plan.sites.flatMap((site) => (states[site] === 'closed' ? ['closed'] : [])),
    ...moves.flatMap((own) => (own.some((site) => plan.sites.includes(site)) ? [] : ['move'])),
  ];
}

/** Sites of all states, with capacities or not; the same for the same seed. */
function drawnSites(seed: number, size: number, isLimited: boolean): SiteWish[] {
  const id = (at: number) => `s${at % size}`;
  return Array.from({ length: size }, (_, at): SiteWish => {
    const capacity = isLimited && (seed + at) % 4 !== 0 ? 3 + ((seed * 7 + at * 5) % 11) : null;
    const state = (['moving', 'candidate', 'candidate', 'closed', 'candidate', 'kept'] as const)[
      at < 6 && seed % 3 !== 0 ? at : 1
    ];
    if (state !== 'moving') return { id: id(at), state: state ?? 'candidate', capacity };
    return { id: id(at), state, capacity, mayMoveTo: [id(1), id(4)].slice(0, 1 + (seed % 2)) };
  });
}

describe.each(models)('the proven optimum of %s', (model) => {
  it.each([
    ['with capacities', true],
    ['with points that move or are ruled out', false],
  ])('%s is that of all plans looked at', async (_, isLimited) => {
    let found = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const request = drawnRequest(3 * seed + 1, 5 + (seed % 4), 6, {});
      const sites = drawnSites(seed, 6, isLimited);
      for (const count of [2, 3, 4]) {
        const problem = preparedSiting({ ...request, sites, ...wishOf(model, count, 3 + (seed % 4)) });
        const plan = await planBy(model, problem);
        const best = bestByExhaustion(model, problem);
        if (best === null) expect(plan).toBeNull();
        if (plan === null) expect(best).toBeNull();
        if (plan === null || best === null) continue;
        found += 1;
        expect(faultsOf(problem, plan)).toEqual([]);
        expect([plan.proven, plan.objective]).toEqual([true, expect.closeTo(best, 9)]);
      }
    }
    expect(found).toBeGreaterThan(10);
  });
});
