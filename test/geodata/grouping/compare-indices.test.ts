import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignGroupings } from '../../../geodata/grouping/compare/align';
import { bestAssignment } from '../../../geodata/grouping/compare/assignment';
import { adjustedRandIndex, variationOfInformation } from '../../../geodata/grouping/compare/indices';

const labels = (size: number) =>
  fc.array(fc.integer({ min: 0, max: 4 }), { minLength: size, maxLength: size });
const two = fc.integer({ min: 1, max: 12 }).chain((size) => fc.tuple(labels(size), labels(size)));
const three = fc
  .integer({ min: 1, max: 12 })
  .chain((size) => fc.tuple(labels(size), labels(size), labels(size)));

/** The labels numbered by first appearance: the same for the same groups under any names. */
function canonical(labelling: readonly number[]): string {
  const ranks = new Map<number, number>();
  return labelling.map((one) => ranks.set(one, ranks.get(one) ?? ranks.size).get(one)).join(' ');
}

describe('indices of two groupings', () => {
  it('give what is worked out by hand', () => {
    const [a, b] = [
      [0, 0, 0, 1, 1, 1],
      [0, 0, 1, 1, 2, 2],
    ];
    // Together in both: 2 pairs; 6 and 3 pairs of 15; expected 1.2, most 4.5.
    expect(adjustedRandIndex(a, b)).toBeCloseTo((2 - 1.2) / (4.5 - 1.2), 12);
    // H(A|B) = ln 2 / 3; H(B|A) = ln 3 - 2/3 ln 2.
    expect(variationOfInformation(a, b)).toBeCloseTo(Math.log(3) - Math.log(2) / 3, 12);
    expect(adjustedRandIndex([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 12);
    expect(variationOfInformation([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(2 * Math.log(2), 12);
  });

  it('read maps by id, and refuse other units', () => {
    const a = new Map([
      ['x', 'north'],
      ['y', 'south'],
    ]);
    const b = new Map([
      ['y', 2],
      ['x', 1],
    ]);
    expect(adjustedRandIndex(a, b)).toBe(1);
    expect(variationOfInformation(a, b)).toBe(0);
    expect(() => adjustedRandIndex(a, new Map([['x', 1]]))).toThrow(RangeError);
    expect(() =>
      adjustedRandIndex(
        a,
        new Map([
          ['x', 1],
          ['z', 1],
        ]),
      ),
    ).toThrow(RangeError);
  });

  it('do not change with the names of groups, nor with which comes first', () => {
    fc.assert(
      fc.property(two, ([a, b]) => {
        const renamed = a.map((one) => `group ${(one * 7) % 5}`);
        expect(adjustedRandIndex(a, b)).toBeCloseTo(adjustedRandIndex(b, a), 10);
        expect(variationOfInformation(a, b)).toBeCloseTo(variationOfInformation(b, a), 10);
        expect(adjustedRandIndex(renamed, b)).toBeCloseTo(adjustedRandIndex(a, b), 10);
        expect(adjustedRandIndex(a, renamed)).toBe(1);
        expect(adjustedRandIndex(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('hold the variation of information to be a distance', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        const [ab, bc, ac] = [
          variationOfInformation(a, b),
          variationOfInformation(b, c),
          variationOfInformation(a, c),
        ];
        expect(ac).toBeLessThanOrEqual(ab + bc + 1e-9);
        expect(ab === 0).toBe(canonical(a) === canonical(b));
        expect(ab).toBeLessThanOrEqual(Math.log(a.length) + 1e-9);
      }),
    );
  });

  it('count a unit as many times as it weighs', () => {
    fc.assert(
      fc.property(two, fc.infiniteStream(fc.integer({ min: 1, max: 3 })), ([a, b], stream) => {
        const weights = a.map(() => stream.next().value as number);
        const repeated = (labelling: readonly number[]) =>
          labelling.flatMap((one, unit) => new Array<number>(weights[unit] ?? 0).fill(one));
        expect(adjustedRandIndex(a, b, weights)).toBeCloseTo(adjustedRandIndex(repeated(a), repeated(b)), 10);
        expect(variationOfInformation(a, b, weights)).toBeCloseTo(
          variationOfInformation(repeated(a), repeated(b)),
          10,
        );
      }),
    );
  });
});

/** Every one-to-one choice, by trying them all. */
function bestByTrying(gains: readonly (readonly number[])[], columns: number): number {
  const next = (row: number, used: ReadonlySet<number>): number => {
    if (row === gains.length) return 0;
    const options = [next(row + 1, used)];
    for (let column = 0; column < columns; column++)
      if (!used.has(column))
        options.push((gains[row]?.[column] ?? 0) + next(row + 1, new Set([...used, column])));
    return Math.max(...options);
  };
  return next(0, new Set());
}

describe('alignment of groupings', () => {
  it('has the greatest total of all choices', () => {
    const table = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(table, (gains) => {
        const columns = gains[0]?.length ?? 0;
        const gain = (row: number, column: number) => gains[row]?.[column] ?? 0;
        const chosen = bestAssignment(gains.length, columns, gain);
        const used = chosen.filter((column) => column >= 0);
        expect(new Set(used).size).toBe(used.length);
        const total = chosen.reduce((sum, column, row) => sum + gain(row, column), 0);
        expect(total).toBe(bestByTrying(gains, columns));
      }),
    );
  });

  it('gives ties to the first in order', () => {
    const [rows, columns] = [
      [5, 6, 7],
      [5, 6, 7, 8],
    ];
    expect(bestAssignment(rows.length, columns.length, () => 1)).toEqual([0, 1, 2]);
    // Row 0 takes column 0 and row 1 column 1, though the other way round is as good.
    expect(
      bestAssignment(
        2,
        2,
        (row, column) =>
          [
            [2, 1],
            [2, 1],
          ][row]?.[column] ?? 0,
      ),
    ).toEqual([0, 1]);
  });

  it('names the units that move', () => {
    const alignment = alignGroupings(['a', 'a', 'a', 'b', 'b'], ['y', 'y', 'x', 'x', 'x']);
    expect(alignment.pairs).toEqual([
      { a: 'a', b: 'y', overlap: 2 },
      { a: 'b', b: 'x', overlap: 2 },
    ]);
    expect(alignment.moved).toEqual([2]);
    expect(alignGroupings([1, 1, 2], [1, 1, 1]).pairs).toEqual([
      { a: 1, b: 1, overlap: 2 },
      { a: 2, b: null, overlap: 0 },
    ]);
    expect(alignGroupings([1, 1, 2], [1, 1, 1], [1, 1, 5]).moved).toEqual([0, 1]);
  });

  it('moves nobody between groupings that are the same under other names', () => {
    fc.assert(
      fc.property(two, ([a]) => {
        expect(
          alignGroupings(
            a,
            a.map((one) => `${one}!`),
          ).moved,
        ).toEqual([]);
      }),
    );
  });
});
