import type { MultiPolygon, Position } from 'geojson';
import type {
  CatchmentInput,
  CatchmentMethod,
  CatchmentPoint,
} from '../../../../geodata/spatial/catchment/contract';

/** Points by id, all as attractive. */
export function pointsAt(...places: readonly (readonly [number, number])[]): CatchmentPoint[] {
  return places.map((at, rank) => ({ id: `p${rank}`, at, attractiveness: 1 }));
}

/** What a method makes of points; fails when it refuses. */
export function computed(
  method: CatchmentMethod,
  points: readonly CatchmentPoint[],
  more: Partial<CatchmentInput> = {},
) {
  const result = method.compute(inputOf(points, more));
  if (!result.ok) throw new Error(result.issues.map(({ code }) => code).join(', '));
  return result.value;
}

export function inputOf(
  points: readonly CatchmentPoint[],
  more: Partial<CatchmentInput> = {},
): CatchmentInput {
  return {
    points,
    distancesKm: [5, 10, 15],
    isDissolved: false,
    isBands: false,
    within: null,
    decay: 2,
    detour: 1,
    day: '2026-01-01',
    ...more,
  };
}

/** A ring with every side cut into 64, in zigzag: an area is measured alike whole and in pieces only when its sides are short. */
const fine = (ring: readonly Position[]): Position[] =>
  ring.flatMap((end, i) => {
    const [x = 0, y = 0] = ring[i - 1] ?? [];
    const [endX = 0, endY = 0] = end;
    return i === 0
      ? [end]
      : Array.from({ length: 64 }, (_, step) => {
          const share = (step + 1) / 64;
          return step === 63 ? end : [x + (endX - x) * share, y + (endY - y) * share + (step % 2) / 1000];
        });
  });

const coarse: MultiPolygon = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [2.1, 50.2],
        [3.9, 50.1],
        [3.2, 50.5],
        [3.8, 50.9],
        [2.2, 50.9],
        [2.1, 50.2],
      ],
      [
        [2.6, 50.5],
        [2.6, 50.6],
        [2.8, 50.6],
        [2.8, 50.5],
        [2.6, 50.5],
      ],
    ],
  ],
};

/** A concave contour with a hole, in the Nord. */
export const contour: MultiPolygon = {
  type: 'MultiPolygon',
  coordinates: coarse.coordinates.map((rings) => rings.map(fine)),
};
