import { describe, expect, test } from 'vitest';
import { toLambert93 } from '../../../geodata/spatial/lambert93';
import { frameOf, planePath } from '../../../geodata/spatial/plane-path';
import { square } from '../../support/sample-tables';

/** Numbers of a path, in pairs. */
function pointsOf(path: string): number[][] {
  return [...path.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

describe('paths in the Lambert-93 plane', () => {
  const areas = [square(3, 50.5), square(3.1, 50.4, 0.2)];

  test('fill their frame, north upwards, at one scale', () => {
    const frame = frameOf(areas, 200);
    if (frame === null) throw new Error('there are areas');
    const points = areas.flatMap((area) => pointsOf(planePath(area, frame)));
    const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([0, 200]);
    expect(Math.min(...ys)).toBe(0);
    expect(Math.max(...ys)).toBeCloseTo(frame.height, 1);
    const [west, east] = [toLambert93([3, 50.5]), toLambert93([3.1, 50.5])];
    const [a = [], b = []] = pointsOf(planePath(areas[0] ?? square(0, 0), frame));
    const drawn = Math.hypot((b[0] ?? 0) - (a[0] ?? 0), (b[1] ?? 0) - (a[1] ?? 0)) * frame.metresPerUnit;
    // To a tenth of a unit at both ends.
    expect(Math.abs(drawn - Math.hypot(east[0] - west[0], east[1] - west[1]))).toBeLessThan(
      0.2 * frame.metresPerUnit,
    );
  });

  test('close areas and leave lines open; no area, no frame', () => {
    const frame = frameOf(areas, 100);
    if (frame === null) throw new Error('there are areas');
    expect(planePath(square(3, 50.5), frame)).toMatch(/^M[^M]*Z$/);
    const line = {
      type: 'MultiLineString' as const,
      coordinates: [
        [
          [3, 50.5],
          [3.1, 50.5],
        ],
      ],
    };
    expect(planePath(line, frame)).toMatch(/^M[^Z]*$/);
    expect(frameOf([], 100)).toBeNull();
  });
});
