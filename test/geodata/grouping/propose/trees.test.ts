import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, isContiguous } from '../../../../geodata/grouping/propose/canonical';
import { componentsOf } from '../../../../geodata/grouping/propose/components';
import type { Method, RegionProblem } from '../../../../geodata/grouping/propose/contract';
import { meetsConstraints } from '../../../../geodata/grouping/propose/limits';
import { objectiveValue } from '../../../../geodata/grouping/propose/objective';
import { randomOf } from '../../../../geodata/grouping/propose/random';
import { rankedEdges } from '../../../../geodata/grouping/propose/ranked-edges';
import { redcap } from '../../../../geodata/grouping/propose/redcap';
import { skater } from '../../../../geodata/grouping/propose/skater';
import { cutGains } from '../../../../geodata/grouping/propose/tree/cut-gains';
import { minimumSpanningForest } from '../../../../geodata/grouping/propose/tree/forest';
import { hangerOf } from '../../../../geodata/grouping/propose/tree/rooted';
import { ward } from '../../../../geodata/grouping/propose/ward';
import type { RegionRequest } from '../../../../geodata/grouping/propose/prepare';
import { cellIds, gridEdges, outcomeOf, prepared, regionRequest, solutionOf } from '../../../support/regions';

const methods: readonly Method[] = [skater, ...redcap, ward];
const byName = methods.map((method) => [method.id, method] as const);

/** The grid of the known answers: a_i = (7i² + 3i) mod 17, numbered by rows. */
const known = Array.from({ length: 16 }, (_, i) => (7 * i * i + 3 * i) % 17);

/** A request on a grid with values drawn from few whole numbers, so that ties happen. */
function drawnGrid(seed: number, more: Partial<RegionRequest> = {}): RegionRequest {
  const random = randomOf(seed);
  const width = 2 + Math.floor(random() * 4);
  const height = 2 + Math.floor(random() * 4);
  const values = [0, 1].map(() => Array.from({ length: width * height }, () => Math.floor(random() * 6)));
  return regionRequest(values, gridEdges(width, height), more);
}

function isSound(problem: RegionProblem, labels: Int32Array, groups: number): boolean {
  return (
    canonical(labels).count === groups &&
    isContiguous(problem.graph, labels) &&
    meetsConstraints(problem, labels, groups)
  );
}

describe.each(byName)('%s', (_, method) => {
  test('gives as many groupings as asked for, each in one piece, numbered by first appearance (property)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer(),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('ss', 'pairwise'),
        async (seed, groups, objective) => {
          const { problem } = prepared(drawnGrid(seed, { groups, objective }));
          const { labels, value, bound, groups: count } = await solutionOf(method, problem);
          expect(count).toBe(groups);
          expect(isSound(problem, labels, groups)).toBe(true);
          expect([...canonical(labels).labels]).toEqual([...labels]);
          expect(value).toBe(objectiveValue(problem, labels));
          expect(bound).toBeLessThanOrEqual(value + 1e-9);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('gives the same whatever the order of rows (property)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const request = drawnGrid(seed, { groups: 3, standardise: 'z' });
        const random = randomOf(seed + 1);
        const order = Array.from(request.ids.keys(), (row) => [row, random()] as const)
          .toSorted((one, other) => one[1] - other[1])
          .map(([row]) => row);
        const mixed: RegionRequest = {
          ...request,
          ids: order.map((row) => request.ids[row] ?? ''),
          variables: request.variables.map((own) => ({
            ...own,
            values: order.map((row) => own.values[row] ?? 0),
          })),
          edges: Array.from(request.edges, ([x, y]) => [order.indexOf(y), order.indexOf(x)] as const),
        };
        expect(await solutionOf(method, prepared(mixed).problem)).toEqual(
          await solutionOf(method, prepared(request).problem),
        );
      }),
      { numRuns: 25 },
    );
  });

  test('takes one grouping, or one a unit, and equal values', async () => {
    const all = (groups: number) => prepared(regionRequest([known], gridEdges(4, 4), { groups })).problem;
    expect([...(await solutionOf(method, all(1))).labels]).toEqual(known.map(() => 0));
    const each = await solutionOf(method, all(16));
    expect([...each.labels]).toEqual(known.map((_value, cell) => cell));
    expect(each).toMatchObject({ value: 0, proven: true });
    const { problem } = prepared(
      regionRequest([known.map(() => 3)], gridEdges(4, 4), { groups: 4, standardise: 'z' }),
    );
    const equal = await solutionOf(method, problem);
    expect(equal).toMatchObject({ value: 0, groups: 4 });
    expect(isSound(problem, equal.labels, 4)).toBe(true);
  });

  test('is never better than the known optimum of the 4 × 4 grid', async () => {
    const optimum = { ss: [211.3333, 140.5714, 90.1905, 70.1667], pairwise: [268, 148, 99, 65] } as const;
    for (const objective of ['ss', 'pairwise'] as const) {
      for (const [at, least] of optimum[objective].entries()) {
        const { problem } = prepared(regionRequest([known], gridEdges(4, 4), { groups: at + 2, objective }));
        expect((await solutionOf(method, problem)).value).toBeGreaterThanOrEqual(least - 1e-4);
      }
    }
  });

  test('cuts components that do not touch apart, and proves that fewer groupings cannot be', async () => {
    const edges = [...gridEdges(2, 2), [4, 5], [5, 6]] as [number, number][];
    const request = (groups: number) => regionRequest([[1, 2, 3, 4, 5, 6, 7, 8]], edges, { groups });
    const few = await outcomeOf(method, prepared(request(2)).problem);
    expect(few).toEqual({
      ok: false,
      obstacles: [
        { code: 'regions-asunder', proven: true, nodes: [0, 4, 7], values: { groups: 2, components: 3 } },
      ],
    });
    const { problem } = prepared(request(4));
    expect(isSound(problem, (await solutionOf(method, problem)).labels, 4)).toBe(true);
    const many = await outcomeOf(method, prepared(request(9)).problem);
    expect(many).toMatchObject({ ok: false, obstacles: [{ code: 'regions-too-many-groups', proven: true }] });
  });

  test('meets limits, pairs kept apart, seeds and locks, or says that it found nothing', async () => {
    const ids = cellIds(16);
    const [first = '', second = '', , fourth = ''] = ids;
    const { problem } = prepared(
      regionRequest([known], gridEdges(4, 4), {
        groups: 3,
        limits: [{ name: 'units', values: known.map(() => 1), least: 3, most: 8 }],
        together: [[first, second]],
        apart: [[first, fourth]],
        seeds: [first, ids[15] ?? ''],
      }),
    );
    const outcome = await outcomeOf(method, problem);
    if (outcome.ok) expect(isSound(problem, outcome.solution.labels, 3)).toBe(true);
    else expect(outcome.obstacles).toMatchObject([{ code: 'regions-no-admissible-cut', proven: false }]);
  });
});

test('a ceiling that the best cuts break is met by other cuts', async () => {
  // A line: the best two groupings are 1 and 7 units, but four is the most.
  const values = [9, 1, 1, 1, 1, 1, 1, 1];
  const edges = Array.from({ length: 7 }, (_, at) => [at, at + 1] as [number, number]);
  const free = prepared(regionRequest([values], edges, { groups: 2 })).problem;
  const limits = [{ name: 'units', values: values.map(() => 1), least: null, most: 4 }];
  const held = prepared(regionRequest([values], edges, { groups: 2, limits })).problem;
  expect([...(await solutionOf(skater, free)).labels]).toEqual([0, 1, 1, 1, 1, 1, 1, 1]);
  expect([...(await solutionOf(skater, held)).labels]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
  expect((await solutionOf(skater, held)).value).toBeGreaterThan((await solutionOf(skater, free)).value);
});

test('REDCAP, first order and single linkage, is SKATER (property)', async () => {
  const single = redcap.find(({ id }) => id === 'redcap-first-single') ?? ward;
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.constantFrom('ss', 'pairwise'), async (seed, objective) => {
      const { problem } = prepared(drawnGrid(seed, { groups: 3, objective }));
      expect(await solutionOf(single, problem)).toEqual(await solutionOf(skater, problem));
    }),
  );
});

test.each(['ss', 'pairwise'] as const)(
  'the gain of a cut is what the objective loses by it: %s (property)',
  (objective) => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { problem } = prepared(drawnGrid(seed, { objective }));
        const size = problem.ids.length;
        const forest = minimumSpanningForest(size, rankedEdges(problem));
        const tree = hangerOf(forest).hang(0);
        const whole = objectiveValue(problem, new Int32Array(size));
        for (const [place, gain] of cutGains(problem)(tree).entries()) {
          const labels = new Int32Array(size);
          if (place > 0)
            for (const node of tree.order.subarray(place, place + (tree.size[place] ?? 0))) labels[node] = 1;
          expect(whole - objectiveValue(problem, labels)).toBeCloseTo(gain, 7);
        }
      }),
      { numRuns: 60 },
    );
  },
);

test('a spanning forest has a tree for each component, of the least length', () => {
  const { problem } = prepared(
    regionRequest(
      [[0, 1, 5, 6, 20]],
      [
        [0, 1],
        [1, 2],
        [0, 2],
        [2, 3],
        [1, 3],
      ],
    ),
  );
  const { lows, highs } = minimumSpanningForest(5, rankedEdges(problem));
  expect([...lows].map((low, at) => [low, highs[at]])).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
  expect(componentsOf(problem.graph)).toMatchObject({ count: 2 });
});
