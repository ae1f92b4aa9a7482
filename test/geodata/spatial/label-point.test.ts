import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelPoint } from '../../../geodata/spatial/label-point';
import { square } from '../../support/sample-tables';

const size = { halfWidthKm: 1.5, halfHeightKm: 0.6 };
const obstacle = fc.tuple(
  fc.double({ min: 3, max: 3.1, noNaN: true }),
  fc.double({ min: 50.5, max: 50.6, noNaN: true }),
);

describe('the place of a name in an area', () => {
  it('is inside, whatever stands in the area', () => {
    fc.assert(
      fc.property(fc.array(obstacle, { maxLength: 12 }), (obstacles) => {
        const [lon, lat] = labelPoint(square(3, 50.5), size, obstacles);
        expect(lon > 3 && lon < 3.1 && lat > 50.5 && lat < 50.6).toBe(true);
      }),
    );
  });

  it('is in the middle of an empty square, name and all within it', () => {
    const [lon, lat] = labelPoint(square(3, 50.5), { halfWidthKm: 3, halfHeightKm: 3 });
    expect(lon).toBeCloseTo(3.05, 2);
    expect(lat).toBeCloseTo(50.55, 1);
  });

  it('leaves a symbol uncovered where there is room', () => {
    const [lon, lat] = labelPoint(square(3, 50.5), size, [[3.05, 50.55]]);
    const [dx, dy] = [Math.abs(lon - 3.05) * 70.7, Math.abs(lat - 50.55) * 111.2];
    expect(dx > size.halfWidthKm || dy > size.halfHeightKm).toBe(true);
  });

  it('takes the largest part of an area in several pieces', () => {
    const parts = [square(5, 50, 0.02), square(3, 50.5, 0.1)].flatMap((area) => area.coordinates);
    const [lon] = labelPoint({ type: 'MultiPolygon', coordinates: parts }, size);
    expect(lon).toBeLessThan(3.2);
  });

  it('refuses an area without a point', () => {
    expect(() => labelPoint({ type: 'MultiPolygon', coordinates: [] })).toThrow('a label needs an area');
  });
});
