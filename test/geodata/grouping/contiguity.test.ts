import fc from 'fast-check';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { contiguityOf } from '../../../geodata/grouping/contiguity/contiguity';
import { gridEdges, rectangle } from '../../support/regions';

const rook = (areas: readonly (Polygon | MultiPolygon)[], isDegrees = false) =>
  contiguityOf(areas, 'rook', isDegrees);
const queen = (areas: readonly (Polygon | MultiPolygon)[]) => contiguityOf(areas, 'queen', false);

const grid = (width: number, height: number) =>
  Array.from({ length: width * height }, (_, cell) => rectangle(cell % width, Math.floor(cell / width)));

describe('neighbours', () => {
  test('of a grid are those beside by rook, and those at the corners too by queen', () => {
    const areas = grid(4, 3);
    expect(rook(areas).edges).toEqual(gridEdges(4, 3).toSorted((a, b) => a[0] - b[0] || a[1] - b[1]));
    expect(queen(areas).edges).toHaveLength(17 + 2 * 6);
    expect(rook(areas).nearTouching).toEqual([]);
  });

  test('are found where a limit ends in the middle of another', () => {
    const areas = [rectangle(0, 0, 2, 1), rectangle(0, 1), rectangle(1, 1), rectangle(2, 0.5, 1, 1)];
    expect(rook(areas).edges).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [2, 3],
    ]);
  });

  test('that touch at a point are neighbours by queen alone, also where the point is within a side', () => {
    const triangle: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [0.5, 1],
          [1, 2],
          [0, 2],
          [0.5, 1],
        ],
      ],
    };
    expect(rook([rectangle(0, 0), triangle])).toMatchObject({ edges: [], nearTouching: [] });
    expect(queen([rectangle(0, 0), triangle]).edges).toEqual([[0, 1]]);
    expect(rook([rectangle(0, 0), rectangle(1, 1)]).edges).toEqual([]);
    expect(queen([rectangle(0, 0), rectangle(1, 1)]).edges).toEqual([[0, 1]]);
  });

  test('at a fan on a side include the one between, which shares both its sides with others', () => {
    const fan = (...points: [number, number][]): Polygon => ({
      type: 'Polygon',
      coordinates: [[[1, 1], ...points, [1, 1]]],
    });
    const areas = [
      rectangle(0, 0, 2, 1),
      fan([0, 1], [0, 2], [0.9, 2]),
      fan([0.9, 2], [1.1, 2]),
      fan([1.1, 2], [2, 2], [2, 1]),
    ];
    expect(queen(areas).edges).toContainEqual([0, 2]);
    expect(rook(areas).edges).not.toContainEqual([0, 2]);
  });

  test('share a limit whatever the rounding of its vertices, and whichever way it is drawn', () => {
    const left = rectangle(0, 0, 0.1 + 0.2, 1);
    const right: Polygon = {
      type: 'Polygon',
      coordinates: [rectangle(0.3, 0, 1, 1).coordinates[0]?.toReversed() ?? []],
    };
    expect(rook([left, right]).edges).toEqual([[0, 1]]);
  });

  test('of a unit within another, and of the parts of a unit, are found', () => {
    const outer: Polygon = {
      type: 'Polygon',
      coordinates: [...rectangle(0, 0, 3, 3).coordinates, rectangle(1, 1).coordinates[0]?.toReversed() ?? []],
    };
    expect(rook([outer, rectangle(1, 1)]).edges).toEqual([[0, 1]]);
    const parts: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [rectangle(0, 0).coordinates, rectangle(1, 0).coordinates, rectangle(5, 0).coordinates],
    };
    expect(rook([parts, rectangle(6, 0)])).toMatchObject({ edges: [[0, 1]], islands: [], nearTouching: [] });
  });

  test('are the same whatever the order of the areas (property)', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          Array.from({ length: 12 }, (_, at) => at),
          { minLength: 12 },
        ),
        fc.constantFrom('rook', 'queen'),
        (order, kind) => {
          const areas = [
            ...grid(4, 2),
            rectangle(0, 2, 1.5, 1),
            rectangle(1.5, 2, 2.5, 1),
            rectangle(7, 7),
            rectangle(4.001, 0, 1, 2),
          ];
          const plain = contiguityOf(areas, kind, false);
          const mixed = contiguityOf(
            order.flatMap((at) => areas[at] ?? []),
            kind,
            false,
          );
          const back = (pairs: readonly (readonly [number, number])[]) =>
            pairs
              .map(([a, b]) => [order[a] ?? -1, order[b] ?? -1].toSorted((one, other) => one - other).join())
              .toSorted();
          expect(back(mixed.edges)).toEqual(plain.edges.map(([a, b]) => `${a},${b}`).toSorted());
          const near = ({ nearTouching }: typeof plain) =>
            nearTouching.map(({ from, to }) => [from, to] as const);
          expect(back(near(mixed))).toEqual(
            near(plain)
              .map(([a, b]) => `${a},${b}`)
              .toSorted(),
          );
        },
      ),
    );
  });
});

describe('units that do not touch', () => {
  test('are islands, with the nearest unit and its distance in the unit of the file', () => {
    const { islands, edges } = rook([rectangle(0, 0), rectangle(1, 0), rectangle(4, 0), rectangle(10, 0)]);
    expect(edges).toEqual([[0, 1]]);
    expect(islands).toEqual([
      { area: 2, link: { from: 2, to: 1, distance: 2 } },
      { area: 3, link: { from: 3, to: 2, distance: 5 } },
    ]);
  });

  test('are linked in metres when coordinates are degrees', () => {
    const { islands } = rook([rectangle(3, 50, 0.1, 0.1), rectangle(3.2, 50, 0.1, 0.1)], true);
    // A tenth of a degree of longitude at the upper, nearer, end of the gap.
    expect(islands[0]?.link?.distance).toBeGreaterThan(7_100);
    expect(islands[0]?.link?.distance).toBeLessThan(7_200);
  });

  test('nor have any limit touch nothing, and leave the others as they are', () => {
    const areas = [rectangle(0, 0, 0, 0), rectangle(0, 0), rectangle(1, 0)];
    expect(rook(areas)).toMatchObject({ edges: [[1, 2]], nearTouching: [], nearTolerance: 0.01 });
  });

  test('alone in a file has no link', () => {
    expect(rook([rectangle(0, 0)]).islands).toEqual([{ area: 0, link: null }]);
  });

  test('nearly touch when a gap cannot be seen, unless something fills it', () => {
    expect(rook([rectangle(0, 0), rectangle(1.001, 0)]).nearTouching).toEqual([
      { from: 0, to: 1, distance: expect.closeTo(0.001, 9) as number },
    ]);
    expect(rook([rectangle(0, 0), rectangle(1.1, 0)]).nearTouching).toEqual([]);
    const sliver = rectangle(1, 0, 0.001, 1);
    expect(rook([rectangle(0, 0), sliver, rectangle(1.001, 0)])).toMatchObject({
      edges: [
        [0, 1],
        [1, 2],
      ],
      nearTouching: [],
    });
  });

  test('overlap rather than share a limit: said with no distance', () => {
    expect(rook([rectangle(0, 0), rectangle(0.999, 0.5)])).toMatchObject({
      edges: [],
      nearTouching: [{ from: 0, to: 1, distance: 0 }],
    });
  });

  test('in two parts: the shortest link from one to the other', () => {
    const areas = [...grid(2, 2), rectangle(5, 0), rectangle(6, 0), rectangle(3.5, 3)];
    expect(rook(areas).linkFrom(new Set([4, 5]))).toMatchObject({ from: 4, to: 6 });
    expect(rook(areas).linkFrom(new Set(areas.keys()))).toBeNull();
  });
});
