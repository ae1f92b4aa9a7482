import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isContiguous } from '../../../../geodata/grouping/propose/canonical';
import { meetsConstraints } from '../../../../geodata/grouping/propose/limits';
import { randomOf } from '../../../../geodata/grouping/propose/random';
import { sampleGroupings } from '../../../../geodata/grouping/robustness/sample';
import { drawSpanningTree } from '../../../../geodata/grouping/robustness/spanning-tree';
import { associations, standingOf } from '../../../../geodata/grouping/robustness/standing';
import { gridEdges, prepared, regionRequest } from '../../../support/regions';

const nobody = () => undefined;
const gridProblem = (rows: number, columns: number) =>
  prepared(
    regionRequest([Array.from({ length: rows * columns }, (_, cell) => cell)], gridEdges(columns, rows)),
  ).problem;
/** Rows of a grid put together two by two or so: a grouping in pieces of whole rows. */
const byRow = (rows: number, columns: number, groups: number) =>
  Int32Array.from({ length: rows * columns }, (_, node) =>
    Math.floor((Math.floor(node / columns) * groups) / rows),
  );
const ones = (size: number) => new Float64Array(size).fill(1);

describe('a sample of admissible groupings', () => {
  it('has groupings in one piece, as many, within every constraint, and is the same for a seed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 2, max: 4 }),
        fc.integer({ min: 0, max: 1000 }),
        (rows, columns, wanted, seed) => {
          const groups = Math.min(wanted, rows);
          const size = rows * columns;
          const start = byRow(rows, columns, groups);
          const least = Math.max(1, Math.floor(size / groups / 2));
          const problem = {
            ...gridProblem(rows, columns),
            seed,
            apart: [[0, size - 1]] as const,
            seeds: [0, size - 1],
            limits: [{ name: 'units', values: ones(size), least, most: size - 1 }],
          };
          const draw = () => sampleGroupings(problem, start, { count: 12, every: 2, burnIn: 3 }, nobody);
          const sample = draw();
          if (typeof sample === 'string') throw new Error(sample);
          expect(sample.groupings).toHaveLength(12);
          for (const labels of sample.groupings) {
            expect(Math.max(...labels) + 1).toBe(groups);
            expect(isContiguous(problem.graph, labels)).toBe(true);
            expect(meetsConstraints(problem, labels, groups)).toBe(true);
          }
          expect(draw()).toEqual(sample);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reaches every way of cutting a small grid in three equal parts', () => {
    const problem = {
      ...gridProblem(3, 3),
      limits: [{ name: 'units', values: ones(9), least: 3, most: 3 }],
    };
    const sample = sampleGroupings(problem, byRow(3, 3, 3), { count: 2000, every: 1, burnIn: 0 }, nobody);
    if (typeof sample === 'string') throw new Error(sample);
    // The number of such partitions, by enumeration.
    expect(new Set(sample.groupings.map((labels) => labels.join(''))).size).toBe(10);
  });

  it('says why it cannot start', () => {
    const problem = gridProblem(2, 2);
    const size = { count: 1, every: 1, burnIn: 0 };
    expect(sampleGroupings(problem, Int32Array.of(0, 1, 1, 0), size, nobody)).toBe('pieces');
    const apart = { ...problem, apart: [[0, 1]] as const };
    expect(sampleGroupings(apart, Int32Array.of(0, 0, 1, 1), size, nobody)).toBe('constraints');
  });

  it('stays where it is with one grouping', () => {
    const problem = gridProblem(2, 2);
    const sample = sampleGroupings(problem, new Int32Array(4), { count: 3, every: 1, burnIn: 0 }, nobody);
    expect(sample).toMatchObject({ steps: 3, moved: 0 });
  });
});

describe('a spanning tree', () => {
  it('is each of those of a square as often as each other one', () => {
    const { graph } = gridProblem(2, 2);
    const random = randomOf(7);
    const counts = new Map<string, number>();
    for (let turn = 0; turn < 4000; turn += 1) {
      const { order, above } = drawSpanningTree(graph, [0, 1, 2, 3], () => true, random);
      const edges = Array.from(order.keys())
        .slice(1)
        .map((place) => [order[place] ?? 0, order[above[place] ?? 0] ?? 0].toSorted().join('-'));
      const key = edges.toSorted().join(' ');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(counts.size).toBe(4);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe('a standing', () => {
  it('counts what is below, equal and above', () => {
    expect(standingOf(2, [1, 2, 2, 3, 5])).toEqual({ below: 0.2, equal: 0.4, above: 0.4 });
    expect(standingOf(2, [])).toBeNull();
  });

  it('tells how often neighbours go together', () => {
    const { graph } = gridProblem(1, 3);
    const sample = [Int32Array.of(0, 0, 1), Int32Array.of(0, 1, 1), Int32Array.of(0, 0, 1)];
    expect(associations(graph, sample)).toEqual([
      { a: 0, b: 1, together: 2 / 3 },
      { a: 1, b: 2, together: 1 / 3 },
    ]);
  });
});
