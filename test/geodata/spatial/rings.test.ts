import { describe, expect, test } from 'vitest';
import { doubledArea } from '../../../geodata/spatial/measure';
import { contains, polygonsFrom, rewind, simpleLoops } from '../../../geodata/spatial/rings';
import { surfacePoint } from '../../../geodata/spatial/surface-point';

const square = (x: number, y: number, side: number) => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];

describe('rings', () => {
  test('that pass twice at a point are cut there', () => {
    const eight = [
      [0, 0],
      [2, 0],
      [2, 2],
      [1, 1],
      [0, 2],
      [0, 0],
    ];
    const pinched = [
      [0, 0],
      [1, 1],
      [0, 2],
      [-1, 1],
      [0, 0],
      [1, -1],
      [-1, -1],
      [0, 0],
    ];
    expect(simpleLoops([eight])).toHaveLength(1);
    expect(simpleLoops([pinched])).toHaveLength(2);
  });

  test('without area disappear', () => {
    expect(
      simpleLoops([
        [
          [0, 0],
          [1, 1],
          [0, 0],
        ],
        [
          [0, 0],
          [1, 1],
          [2, 2],
          [0, 0],
        ],
      ]),
    ).toEqual([]);
  });

  test('become polygons, each hole in the smallest outline around it', () => {
    const rings = [
      square(0, 0, 10),
      square(1, 1, 8).toReversed(),
      square(2, 2, 6),
      square(3, 3, 2).toReversed(),
      square(20, 0, 1),
    ];
    const { coordinates } = polygonsFrom(rings);
    expect(coordinates.map((polygon) => polygon.map((ring) => doubledArea(ring) / 2))).toEqual([
      [100, -64],
      [36, -4],
      [1],
    ]);
  });

  test('touching their outline at a point stay its holes', () => {
    const hole = [
      [0, 0],
      [1, 2],
      [2, 1],
      [0, 0],
    ];
    const { coordinates } = polygonsFrom([square(0, 0, 5), hole]);
    expect(coordinates).toHaveLength(1);
    expect(coordinates[0]).toHaveLength(2);
  });

  test('are turned as RFC 7946 asks', () => {
    const { coordinates } = rewind({
      type: 'Polygon',
      coordinates: [square(0, 0, 4).toReversed(), square(1, 1, 1)],
    });
    expect(coordinates[0]?.map((ring) => Math.sign(doubledArea(ring)))).toEqual([1, -1]);
  });

  test('tell what is inside, holes left out', () => {
    const geometry = rewind({ type: 'Polygon', coordinates: [square(0, 0, 4), square(1, 1, 1)] });
    expect(contains(geometry, [3, 3])).toBe(true);
    expect(contains(geometry, [1.5, 1.5])).toBe(false);
    expect(contains(geometry, [5, 5])).toBe(false);
  });

  test('give a point inside the area, whatever its shape', () => {
    const crescent = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 9],
      [9, 9],
      [9, 1],
      [0, 1],
      [0, 0],
    ];
    const holed = rewind({ type: 'Polygon', coordinates: [square(0, 0, 9), square(1, 1, 7)] });
    for (const geometry of [rewind({ type: 'Polygon', coordinates: [crescent] }), holed]) {
      expect(contains(geometry, surfacePoint(geometry))).toBe(true);
    }
    expect(() => surfacePoint({ type: 'MultiPolygon', coordinates: [] })).toThrow('without extent');
  });
});
