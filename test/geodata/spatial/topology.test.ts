import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaKm2, doubledArea } from '../../../geodata/spatial/measure';
import { limits, mergeOutlines, neighbours, topologyOf } from '../../../geodata/spatial/topology';
import { gridUnits } from '../../fixtures/geometry/grid';

const coverage = topologyOf(gridUnits(3, 3));

describe('a coverage as shared arcs', () => {
  test('unites units exactly, without what was between them', () => {
    const row = mergeOutlines(coverage, ['0-0', '1-0', '2-0']);
    expect(row.coordinates).toHaveLength(1);
    expect(row.coordinates[0]).toHaveLength(1);
    const sum = gridUnits(3, 1).reduce((total, { geometry }) => total + areaKm2(geometry), 0);
    expect(areaKm2(row)).toBeCloseTo(sum, 9);
  });

  test('makes a hole of the unit left out in the middle', () => {
    const ring = mergeOutlines(
      coverage,
      [...coverage.units.keys()].filter((id) => id !== '1-1'),
    );
    expect(ring.coordinates.map((polygon) => polygon.map((loop) => Math.sign(doubledArea(loop))))).toEqual([
      [1, -1],
    ]);
  });

  test('keeps apart units that meet at a corner only', () => {
    const corners = mergeOutlines(coverage, ['0-0', '1-1']);
    expect(corners.coordinates).toHaveLength(2);
  });

  test('cuts the outline of a ring of units that closes on a corner, so that it stays valid', () => {
    const pinched = mergeOutlines(
      coverage,
      ['0-0', '1-0', '2-0', '2-1', '1-2', '0-2', '0-1', '2-2'].filter((id) => id !== '2-1'),
    );
    const loops = pinched.coordinates.flat();
    for (const loop of loops) expect(new Set(loop.map(String)).size).toBe(loop.length - 1);
  });

  test('unites any choice of units into the sum of their areas', () => {
    const ids = [...coverage.units.keys()];
    fc.assert(
      fc.property(fc.subarray(ids), (chosen) => {
        const sum = gridUnits(3, 3)
          .filter(({ id }) => chosen.includes(id))
          .reduce((total, { geometry }) => total + areaKm2(geometry), 0);
        expect(areaKm2(mergeOutlines(coverage, chosen))).toBeCloseTo(sum, 9);
      }),
      { seed: 59 },
    );
  });

  test('refuses an unknown unit', () => {
    expect(() => mergeOutlines(coverage, ['9-9'])).toThrow('9-9');
  });

  test('knows which units share a limit, a corner not being one', () => {
    expect(neighbours(coverage).get('1-1')?.toSorted()).toEqual(['0-1', '1-0', '1-2', '2-1']);
    expect(neighbours(coverage).get('0-0')?.toSorted()).toEqual(['0-1', '1-0']);
  });

  test('draws limits once: all, those between groups, with or without the outer edge', () => {
    const steps = (lines: { coordinates: number[][][] }) =>
      lines.coordinates.reduce((sum, line) => sum + line.length - 1, 0);
    expect(steps(limits(coverage))).toBe(24);
    expect(steps(limits(coverage, (id) => id, false))).toBe(12);
    const column = (id: string) => id.slice(0, 1);
    expect(steps(limits(coverage, column, false))).toBe(6);
    expect(steps(limits(coverage, () => 'all'))).toBe(12);
  });
});
