import { describe, expect, test } from 'vitest';
import { coverageFaults } from '../../../geodata/spatial/coverage-faults';
import { repair } from '../../../geodata/spatial/repair';
import { bendWithin, simplifyCoverage } from '../../../geodata/spatial/simplify';
import {
  mergeOutlines,
  topologyOf,
  type CoverageTopology,
  type Unit,
} from '../../../geodata/spatial/topology';
import { gridUnit, gridUnits } from '../../fixtures/geometry/grid';

function positions(coverage: CoverageTopology): number {
  return [...coverage.units.keys()].reduce(
    (sum, id) => sum + mergeOutlines(coverage, [id]).coordinates.flat(2).length,
    0,
  );
}

function square(id: string, west: number, south: number, side: number): Unit {
  const [east, north] = [west + side, south + side];
  return {
    id,
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    },
  };
}

describe('faults of a coverage', () => {
  test('are none when the units tile', () => {
    expect(coverageFaults(topologyOf(gridUnits(4, 4, 0.1)))).toEqual([]);
  });

  test('tell limits that cross, with the units and the place', () => {
    const faults = coverageFaults(topologyOf([square('a', 3, 50, 0.1), square('b', 3.05, 50.05, 0.1)]));
    expect(faults.map(({ kind }) => kind)).toEqual(['crossing', 'crossing']);
    expect(faults[0]?.units.toSorted()).toEqual(['a', 'b']);
  });

  test('tell a neighbour that has a vertex more along the common limit', () => {
    const west = gridUnit(0, 0);
    const east: Unit = {
      id: 'east',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [3.01, 50],
            [3.02, 50],
            [3.02, 50.01],
            [3.01, 50.01],
            [3.01, 50.005],
            [3.01, 50],
          ],
        ],
      },
    };
    expect(coverageFaults(topologyOf([west, east])).map(({ kind }) => kind)).toContain('crossing');
  });

  test('tell ground covered twice', () => {
    const twice = coverageFaults(topologyOf([square('a', 3, 50, 0.1), square('b', 3, 50, 0.1)]));
    expect(new Set(twice.map(({ kind }) => kind))).toEqual(new Set(['overlap']));
  });

  test('tell a sliver left between units, but not the enclave of a neighbour', () => {
    const around = gridUnits(3, 3).filter(({ id }) => id !== '1-1');
    expect(coverageFaults(topologyOf(around))).toEqual([]);
    const narrow: Unit = {
      id: 'narrow',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [3.01, 50.01],
            [3.02, 50.01],
            [3.02, 50.02],
            [3.01, 50.02],
            [3.01002, 50.015],
            [3.01, 50.01],
          ],
        ],
      },
    };
    expect(coverageFaults(topologyOf([...around, narrow])).map(({ kind }) => kind)).toEqual(['gap']);
  });

  test('tell an outline that crosses itself', () => {
    const bow: Unit = {
      id: 'bow',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [3, 50],
            [3.1, 50.1],
            [3.1, 50],
            [3, 50.12],
            [3, 50],
          ],
        ],
      },
    };
    expect(coverageFaults(topologyOf([bow])).map(({ kind }) => kind)).toEqual(['crossing']);
    const mended = repair({
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [3, 50],
            [3.1, 50.1],
            [3.1, 50],
            [3, 50.12],
            [3, 50],
          ],
        ],
      ],
    });
    expect(coverageFaults(topologyOf([{ id: 'bow', geometry: mended }]))).toEqual([]);
    expect(mended.coordinates).toHaveLength(2);
  });
});

describe('simplification', () => {
  const detailed = topologyOf(gridUnits(5, 5, 0.08));

  test('drops small bends and opens no gap', () => {
    const light = simplifyCoverage(detailed, { bendM2: 1e6, decimals: 5 });
    expect(positions(light)).toBeLessThan(positions(detailed));
    expect(coverageFaults(light)).toEqual([]);
    expect(mergeOutlines(light, light.units.keys()).coordinates).toHaveLength(1);
  });

  test('keeps what is larger than the bend asked for', () => {
    expect(positions(simplifyCoverage(detailed, { bendM2: 0, decimals: 6 }))).toBe(positions(detailed));
  });

  test('draws in more detail the limits that would cross', () => {
    // Without its bend the shore of "bay" would pass over the islet that lies in it.
    const bay: Unit = {
      id: 'bay',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [3, 50],
            [3.1, 50],
            [3.1, 50.1],
            [3.06, 50.1],
            [3.05, 50.04],
            [3.04, 50.1],
            [3, 50.1],
            [3, 50],
          ],
        ],
      },
    };
    const islet: Unit = {
      id: 'islet',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [3.049, 50.08],
            [3.051, 50.08],
            [3.05, 50.11],
            [3.049, 50.08],
          ],
        ],
      },
    };
    const coverage = topologyOf([bay, islet]);
    expect(coverageFaults(coverage)).toEqual([]);
    const light = simplifyCoverage(coverage, { bendM2: 8e6, decimals: 5 });
    expect(coverageFaults(light)).toEqual([]);
    expect(mergeOutlines(light, ['bay']).coordinates[0]?.[0]).toContainEqual([3.05, 50.04]);
  });

  test('goes as far as a number of positions asks for', () => {
    const light = simplifyCoverage(detailed, { bendM2: bendWithin(detailed, 150), decimals: 5 });
    expect(positions(light)).toBeLessThanOrEqual(150);
    expect(bendWithin(detailed, 10_000)).toBe(0);
  });
});
