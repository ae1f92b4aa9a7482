import fc from 'fast-check';
import type { MultiPolygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { pullAshore } from '../../../geodata/spatial/ashore';
import { clipToBox } from '../../../geodata/spatial/clip-box';
import { attachFragments } from '../../../geodata/spatial/fragments';
import { doubledArea } from '../../../geodata/spatial/measure';
import { contains } from '../../../geodata/spatial/rings';
import { spreadSites } from '../../../geodata/spatial/spread';

function square(x: number, y: number, side: number) {
  return [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ];
}
function area({ coordinates }: MultiPolygon): number {
  return coordinates.flat().reduce((sum, ring) => sum + doubledArea(ring), 0) / 2;
}
const land: MultiPolygon = { type: 'MultiPolygon', coordinates: [[square(0, 0, 10_000)]] };

describe('cutting to a box', () => {
  test('keeps what is inside, closes rings along the box, and splits what it separates', () => {
    const comb: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [0, 0],
            [10, 0],
            [10, 10],
            [8, 10],
            [8, 2],
            [2, 2],
            [2, 10],
            [0, 10],
            [0, 0],
          ],
        ],
      ],
    };
    const cut = clipToBox(comb, [-1, 5, 11, 8]);
    expect(cut.coordinates).toHaveLength(2);
    expect(area(cut)).toBe(12);
  });

  test('keeps holes, cut or whole, and lets go of what is elsewhere', () => {
    const holed: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [[square(0, 0, 10), square(2, 2, 2).toReversed()], [square(50, 50, 1)]],
    };
    expect(area(clipToBox(holed, [1, 1, 9, 9]))).toBe(60);
    expect(area(clipToBox(holed, [3, 0, 10, 10]))).toBe(68);
    expect(clipToBox(holed, [20, 20, 30, 30]).coordinates).toEqual([]);
  });

  test('covers the box when the land is all around it', () => {
    expect(area(clipToBox(land, [10, 10, 20, 30]))).toBe(200);
  });
});

describe('points too near each other', () => {
  test('are moved apart, those apart already staying where they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 })), {
          maxLength: 12,
        }),
        (points) => {
          const spread = spreadSites(
            points.map((point, at) => ({ id: String(at), point })),
            100,
          );
          for (const [i, a] of spread.entries()) {
            for (const b of spread.slice(i + 1))
              expect(Math.hypot(a.point[0] - b.point[0], a.point[1] - b.point[1])).toBeGreaterThan(90);
          }
        },
      ),
      { seed: 59 },
    );
    const apart = [
      { id: 'a', point: [0, 0] },
      { id: 'b', point: [500, 0] },
    ] as const;
    expect(spreadSites(apart, 100)).toEqual(apart);
  });
});

describe('a point off the land', () => {
  test('is pulled just inside the nearest shore', () => {
    const pulled = pullAshore([5_000, -800], land);
    expect(pulled).toEqual([5_000, 100]);
    expect(pullAshore([5_000, 5_000], land)).toEqual([5_000, 5_000]);
  });

  test('goes as far as narrow land allows, or nowhere', () => {
    const strip: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [0, 0],
            [900, 0],
            [900, 60],
            [0, 60],
            [0, 0],
          ],
        ],
      ],
    };
    const pulled = pullAshore([450, -300], strip);
    expect(pulled !== null && contains(strip, pulled)).toBe(true);
    expect(pullAshore([0, 0], { type: 'MultiPolygon', coordinates: [] })).toBeNull();
  });
});

describe('small detached parts', () => {
  const cells = new Map<string, MultiPolygon>([
    [
      'large',
      {
        type: 'MultiPolygon',
        coordinates: [
          [square(0, 0, 10)],
          [
            [
              [20, 0],
              [21, 0],
              [21, 1],
              [20, 1],
              [20, 0],
            ],
          ],
        ],
      },
    ],
    [
      'other',
      {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [21, 0],
              [31, 0],
              [31, 10],
              [21, 10],
              [21, 1],
              [21, 0],
            ],
          ],
        ],
      },
    ],
    ['isle', { type: 'MultiPolygon', coordinates: [[square(50, 50, 5)], [square(60, 60, 1)]] }],
  ]);

  test('go to the neighbour they touch, and the whole keeps its area', () => {
    const attached = attachFragments(cells, new Map([['large', [5, 5]]]));
    expect(attached.get('large')?.coordinates).toHaveLength(1);
    expect(area(attached.get('other') ?? land)).toBe(101);
    const sum = (map: ReadonlyMap<string, MultiPolygon>) =>
      [...map.values()].reduce((total, cell) => total + area(cell), 0);
    expect(sum(attached)).toBe(sum(cells));
  });

  test('stay when they touch nothing, or hold the seat of their unit', () => {
    const attached = attachFragments(cells, new Map([['large', [20.5, 0.5]]]));
    expect(attached.get('isle')?.coordinates).toHaveLength(2);
    expect(attached.get('large')?.coordinates).toHaveLength(2);
  });
});
