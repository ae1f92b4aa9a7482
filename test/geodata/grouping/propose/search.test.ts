import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { azp } from '../../../../geodata/grouping/propose/azp';
import { isContiguous } from '../../../../geodata/grouping/propose/canonical';
import type { Method, RegionProblem } from '../../../../geodata/grouping/propose/contract';
import { exact } from '../../../../geodata/grouping/propose/exact';
import { meetsConstraints } from '../../../../geodata/grouping/propose/limits';
import { maxp } from '../../../../geodata/grouping/propose/maxp';
import type { RegionRequest } from '../../../../geodata/grouping/propose/prepare';
import { skater } from '../../../../geodata/grouping/propose/skater';
import { solveByHighs } from '../../../../server/solver/highs';
import { cellIds, gridEdges, prepared, quietRun, regionRequest } from '../../../support/regions';

const run = { ...quietRun, mip: solveByHighs };

/** Small networks: a grid of three rows less some of its limits, two variables, groupings, a quantity, an objective and a seed. */
const network = fc.record({
  columns: fc.integer({ min: 2, max: 4 }),
  dropped: fc.array(fc.nat(30), { maxLength: 3 }),
  values: fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
    minLength: 12,
    maxLength: 12,
  }),
  weights: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 12, maxLength: 12 }),
  groups: fc.integer({ min: 1, max: 5 }),
  objective: fc.constantFrom('ss' as const, 'pairwise' as const),
  seed: fc.nat(1000),
});
type Network = typeof network extends fc.Arbitrary<infer T> ? T : never;

function requestOf(one: Network, more: Partial<RegionRequest> = {}): RegionRequest {
  const count = 3 * one.columns;
  const edges = gridEdges(one.columns, 3).filter((_, at) => !one.dropped.includes(at));
  const values = [0, 1].map((d) => one.values.slice(0, count).map((pair) => pair[d] ?? 0));
  const { groups, objective, seed } = one;
  return regionRequest(values, edges, { groups, objective, seed, ...more });
}

const solve = (method: Method, problem: RegionProblem) => method.solve(problem, run);

function expectAdmissible(problem: RegionProblem, labels: Int32Array, groups: number): void {
  expect(new Set(labels).size).toBe(groups);
  expect(isContiguous(problem.graph, labels)).toBe(true);
  expect(meetsConstraints(problem, labels, groups)).toBe(true);
}

describe('the searches', () => {
  it('give groupings in one piece, between the optimum and SKATER, above their bound, the same for a seed', async () => {
    await fc.assert(
      fc.asyncProperty(network, async (one) => {
        const { problem } = prepared(requestOf(one));
        const best = await solve(exact, problem);
        const tree = await solve(skater, problem);
        for (const method of azp) {
          const outcome = await solve(method, problem);
          expect(outcome.ok).toBe(best.ok);
          if (!outcome.ok || !best.ok || !tree.ok) continue;
          const { labels, value, bound } = outcome.solution;
          expectAdmissible(problem, labels, one.groups);
          const slack = 1e-9 * Math.max(1, value);
          expect(best.solution.proven).toBe(true);
          expect(value).toBeGreaterThanOrEqual(best.solution.value - slack);
          expect(value).toBeLessThanOrEqual(tree.solution.value + slack);
          expect(bound).toBeLessThanOrEqual(best.solution.value + slack);
          expect(await solve(method, problem)).toEqual(outcome);
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('find as many groupings as floors allow, or fewer, never more, and meet them', async () => {
    await fc.assert(
      fc.asyncProperty(network, fc.integer({ min: 2, max: 12 }), async (one, least) => {
        const values = one.weights.slice(0, 3 * one.columns);
        const limits = [{ name: 'weight', values, least, most: null }];
        const { problem } = prepared(requestOf(one, { groups: null, limits }));
        const [best, found] = [await solve(exact, problem), await solve(maxp, problem)];
        if (!best.ok) {
          expect(found.ok).toBe(false);
          expect(best.obstacles.every(({ proven }) => proven)).toBe(true);
          return;
        }
        if (!found.ok) throw new Error(JSON.stringify(found.obstacles));
        expectAdmissible(problem, found.solution.labels, found.solution.groups);
        expect(found.solution.groups).toBe(best.solution.groups);
        expect(found.solution.mostGroups).toBeGreaterThanOrEqual(best.solution.groups);
        expect(found.solution.value).toBeGreaterThanOrEqual(best.solution.value - 1e-9);
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it('never find better with a constraint more, and prove what cannot be', async () => {
    await fc.assert(
      fc.asyncProperty(
        network,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 6, max: 30 }),
        async (one, least, most) => {
          const size = 3 * one.columns;
          const values = one.weights.slice(0, size);
          const [first = '', last = ''] = [cellIds(size)[0], cellIds(size).at(-1)];
          const free = await solve(exact, prepared(requestOf(one)).problem);
          const more: Partial<RegionRequest>[] = [
            { limits: [{ name: 'weight', values, least, most }] },
            { apart: [[first, last]] },
            { seeds: [first, last] },
          ];
          for (const constraint of more) {
            const { problem } = prepared(requestOf(one, constraint));
            const bound = await solve(exact, problem);
            if (!bound.ok) {
              expect(bound.obstacles.every(({ proven }) => proven)).toBe(true);
              continue;
            }
            if (!free.ok) throw new Error('a constraint more made it possible');
            expectAdmissible(problem, bound.solution.labels, one.groups);
            expect(bound.solution.value).toBeGreaterThanOrEqual(free.solution.value - 1e-9);
          }
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  it('give the same groupings whatever the order of rows', async () => {
    await fc.assert(
      fc.asyncProperty(network, async (one) => {
        const request = requestOf(one);
        const count = request.ids.length;
        const turned = (node: number) => (node * 5 + 3) % count;
        // Five has no divisor in common with 6 and 9; rows of 12 are turned by it as well.
        const order = Array.from({ length: count }, (_, node) => turned(node));
        if (new Set(order).size < count) return;
        const place = new Map(order.map((old, at) => [old, at]));
        const at = (old: number) => place.get(old) ?? 0;
        const shuffled: RegionRequest = {
          ...request,
          ids: order.map((old) => request.ids[old] ?? ''),
          variables: request.variables.map((v) => ({
            ...v,
            values: order.map((old) => v.values[old] ?? null),
          })),
          edges: Array.from(request.edges, ([x, y]) => [at(x), at(y)] as const),
        };
        for (const method of [...azp, exact]) {
          const [first, second] = [
            await solve(method, prepared(request).problem),
            await solve(method, prepared(shuffled).problem),
          ];
          expect(second).toEqual(first);
        }
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});
