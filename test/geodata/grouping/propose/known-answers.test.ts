import { describe, expect, it } from 'vitest';
import { exact } from '../../../../geodata/grouping/propose/exact';
import {
  connectedSets,
  countPartitions,
  neighbourBits,
} from '../../../../geodata/grouping/propose/enumerate';
import { graphOf } from '../../../../geodata/grouping/propose/graph';
import { maxp } from '../../../../geodata/grouping/propose/maxp';
import type { Method, Objective } from '../../../../geodata/grouping/propose/contract';
import type { RegionRequest } from '../../../../geodata/grouping/propose/prepare';
import { solveByHighs } from '../../../../server/solver/highs';
import { gridEdges, prepared, quietRun, regionRequest } from '../../../support/regions';

const run = { ...quietRun, mip: solveByHighs };
const a = Array.from({ length: 16 }, (_, i) => (7 * i * i + 3 * i) % 17);
const b = Array.from({ length: 16 }, (_, i) => 1 + ((5 * i) % 4));

async function solved(method: Method, more: Partial<RegionRequest>) {
  const { problem } = prepared(regionRequest([a], gridEdges(4, 4), more));
  const outcome = await method.solve(problem, run);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.obstacles));
  return outcome.solution;
}

describe('the partitions of a grid into equal parts in one piece', () => {
  it.each([
    [3, 3, 10],
    [4, 4, 117],
    [4, 2, 70],
    [5, 5, 4006],
  ])('of %i × itself, in %i parts, are %i', (side, parts, partitions) => {
    const size = (side * side) / parts;
    const graph = graphOf(side * side, gridEdges(side, side));
    const sets: number[] = [];
    connectedSets(neighbourBits(graph), (set) => {
      const nodes = set.toString(2).replaceAll('0', '').length;
      if (nodes === size) sets.push(set);
      return nodes < size ? 'grow' : 'leave';
    });
    expect(countPartitions(sets, side * side, parts)).toBe(partitions);
  });
});

describe('the proven optimum on the grid of sixteen', () => {
  const known: readonly (readonly [number, Objective, number])[] = [
    [2, 'pairwise', 268],
    [3, 'pairwise', 148],
    [4, 'pairwise', 99],
    [5, 'pairwise', 65],
    [2, 'ss', 211.3333],
    [3, 'ss', 140.5714],
    [4, 'ss', 90.1905],
    [5, 'ss', 70.1667],
  ];
  it.each(known)('in %i groupings by %s is %f', async (groups, objective, optimum) => {
    const solution = await solved(exact, { groups, objective });
    expect(solution.value).toBeCloseTo(optimum, 4);
    expect(solution).toMatchObject({ groups, proven: true, bound: solution.value });
  });
});

describe('the most groupings that a floor allows on the grid of sixteen', () => {
  const known = [
    [6, 6, 74],
    [8, 5, 110],
    [10, 4, 122],
    [13, 3, 172],
  ] as const;
  const floorOf = (least: number) => ({
    groups: null,
    objective: 'pairwise' as const,
    limits: [{ name: 'b', values: b, least, most: null }],
  });
  it.each(known)('for a floor of %i are %i, of %i at best, proven', async (least, groups, optimum) => {
    const solution = await solved(exact, floorOf(least));
    expect(solution).toMatchObject({ groups, mostGroups: groups, proven: true });
    expect(solution.value).toBeCloseTo(optimum, 9);
  });
  it.each(known)('for a floor of %i are %i, of %i, found by search too', async (least, groups, optimum) => {
    const solution = await solved(maxp, floorOf(least));
    expect(solution.groups).toBe(groups);
    expect(solution.value).toBeCloseTo(optimum, 9);
    expect(solution.bound).toBeLessThanOrEqual(optimum);
  });
});

describe('a network of nine of which the presolve of HiGHS says that it cannot be', () => {
  it('is divided into six, proven', async () => {
    const values = [
      [0, 0, 0, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 6, 8, 0, 0],
    ];
    const weights = [3, 3, 3, 1, 1, 2, 2, 3, 2];
    const limits = [{ name: 'weight', values: weights, least: 3, most: null }];
    const { problem } = prepared(regionRequest(values, gridEdges(3, 3), { groups: null, limits }));
    const outcome = await exact.solve(problem, run);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.obstacles));
    expect(outcome.solution).toMatchObject({ groups: 6, proven: true });
    expect(outcome.solution.value).toBeCloseTo(50, 9);
  });
});
