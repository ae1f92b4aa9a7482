import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  betweenToTotalRatio,
  objectiveValue,
  pairwiseDissimilarity,
  totalSumOfSquares,
  unitLabels,
  withinSumOfSquares,
} from '../../../../geodata/grouping/propose/objective';
import { randomOf } from '../../../../geodata/grouping/propose/random';
import { trackObjective } from '../../../../geodata/grouping/propose/tracker';
import { cellIds, gridEdges, prepared, regionRequest } from '../../../support/regions';

/** Units of two variables and their groupings. */
const labelled = fc.array(
  fc.record({
    x: fc.integer({ min: -50, max: 50 }),
    y: fc.double({ min: -10, max: 10, noNaN: true }),
    label: fc.nat(3),
  }),
  { minLength: 2, maxLength: 12 },
);
const pointsOf = (units: readonly { x: number; y: number }[]) => ({
  points: Float64Array.from(units.flatMap(({ x, y }) => [x, y])),
  dimensions: 2,
});

describe('the objectives', () => {
  test('are those of the definitions (property)', () => {
    fc.assert(
      fc.property(labelled, (units) => {
        const labels = Int32Array.from(units, ({ label }) => label);
        let pairs = 0;
        let squares = 0;
        for (const [at, one] of units.entries()) {
          const group = units.filter(({ label }) => label === one.label);
          const mean = (of: (unit: typeof one) => number) =>
            group.reduce((sum, unit) => sum + of(unit), 0) / group.length;
          squares += (one.x - mean(({ x }) => x)) ** 2 + (one.y - mean(({ y }) => y)) ** 2;
          for (const other of units.slice(at + 1))
            if (one.label === other.label) pairs += Math.abs(one.x - other.x) + Math.abs(one.y - other.y);
        }
        expect(pairwiseDissimilarity(pointsOf(units), labels)).toBeCloseTo(pairs, 6);
        expect(withinSumOfSquares(pointsOf(units), labels)).toBeCloseTo(squares, 6);
      }),
    );
  });

  test('within and between make the total (property)', () => {
    fc.assert(
      fc.property(labelled, (units) => {
        const labels = Int32Array.from(units, ({ label }) => label);
        const points = pointsOf(units);
        const total = totalSumOfSquares(points);
        fc.pre(total > 1e-9);
        const mean = [0, 1].map(
          (d) => units.reduce((sum, { x, y }) => sum + (d === 0 ? x : y), 0) / units.length,
        );
        let between = 0;
        for (const label of new Set(labels)) {
          const group = units.filter((unit) => unit.label === label);
          for (const [d, overall] of mean.entries()) {
            const own = group.reduce((sum, { x, y }) => sum + (d === 0 ? x : y), 0) / group.length;
            between += group.length * (own - overall) ** 2;
          }
        }
        expect(withinSumOfSquares(points, labels) + between).toBeCloseTo(total, 6);
        expect(betweenToTotalRatio(points, labels)).toBeCloseTo(between / total, 9);
      }),
    );
  });

  test('of equal units leave nothing within', () => {
    const points = { points: new Float64Array(6).fill(2), dimensions: 2 };
    expect(betweenToTotalRatio(points, new Int32Array(3))).toBe(1);
  });
});

describe('an objective followed move by move', () => {
  test.each(['ss', 'pairwise'] as const)(
    'is %s computed whole, and foretells each move (property)',
    (objective) => {
      fc.assert(
        fc.property(fc.integer(), (seed) => {
          const random = randomOf(seed);
          const values = [0, 1].map(() => Array.from({ length: 12 }, () => Math.floor(random() * 20)));
          const ids = cellIds(12);
          const { problem } = prepared(
            regionRequest(values, gridEdges(4, 3), { objective, together: [[ids[0] ?? '', ids[1] ?? '']] }),
          );
          const size = problem.ids.length;
          expect(size).toBe(11);
          const start = Int32Array.from({ length: size }, (_, node) => node % 3);
          const tracker = trackObjective(problem, start, 4);
          for (let move = 0; move < 20; move += 1) {
            const [node, to] = [Math.floor(random() * size), Math.floor(random() * 4)];
            const before = objectiveValue(problem, tracker.labels);
            const delta = tracker.delta(node, to);
            tracker.move(node, to);
            expect(objectiveValue(problem, tracker.labels) - before).toBeCloseTo(delta, 8);
            expect(tracker.value()).toBeCloseTo(objectiveValue(problem, tracker.labels), 8);
          }
          expect([...start]).toEqual(Array.from({ length: size }, (_, node) => node % 3));
          expect(unitLabels(problem, tracker.labels)).toHaveLength(12);
        }),
        { numRuns: 30 },
      );
    },
  );
});

test('random numbers are the same for a seed, and spread', () => {
  const draws = (seed: number) => {
    const random = randomOf(seed);
    return Array.from({ length: 1000 }, random);
  };
  expect(draws(7)).toEqual(draws(7));
  expect(draws(7)).not.toEqual(draws(8));
  const mean = draws(1).reduce((sum, value) => sum + value, 0) / 1000;
  expect(mean).toBeGreaterThan(0.45);
  expect(mean).toBeLessThan(0.55);
});
