import fc from 'fast-check';
import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { coverageFaults } from '../../../geodata/spatial/coverage-faults';
import { fromLambert93 } from '../../../geodata/spatial/lambert93';
import { doubledArea } from '../../../geodata/spatial/measure';
import { mosaic } from '../../../geodata/spatial/mosaic';
import { contains } from '../../../geodata/spatial/rings';
import { spreadSites, type Site } from '../../../geodata/spatial/spread';
import { mergeOutlines, topologyOf } from '../../../geodata/spatial/topology';

/** A place of the Nord in Lambert-93, around which land and sites are drawn. */
const centre = { x: 700_000, y: 7_000_000 };

function degreeArea(geometry: MultiPolygon): number {
  return geometry.coordinates.flat().reduce((sum, ring) => sum + doubledArea(ring), 0) / 2;
}

function close(ring: Position[]): Position[] {
  return [...ring, ...ring.slice(0, 1)];
}

/** Star-shaped land of 3 to 40 corners around the centre, up to 60 km wide. */
const land = fc
  .array(fc.integer({ min: 2_000, max: 30_000 }), { minLength: 3, maxLength: 40 })
  .map((radii): MultiPolygon => {
    const corners = radii.map((radius, at): Position => {
      const angle = (2 * Math.PI * at) / radii.length;
      return [...fromLambert93([centre.x + radius * Math.cos(angle), centre.y + radius * Math.sin(angle)])];
    });
    return { type: 'MultiPolygon', coordinates: [[close(corners)]] };
  });

const sites = fc
  .array(fc.tuple(fc.integer({ min: -35_000, max: 35_000 }), fc.integer({ min: -35_000, max: 35_000 })), {
    minLength: 1,
    maxLength: 60,
  })
  .map((offsets) =>
    spreadSites(
      offsets.map(([x, y], at): Site => ({ id: String(at), point: [centre.x + x, centre.y + y] })),
      200,
    ),
  );

function allIds(list: readonly Site[]): Set<string> {
  return new Set(list.map(({ id }) => id));
}

function coverageOfCells(cells: ReadonlyMap<string, MultiPolygon>) {
  return topologyOf([...cells].map(([id, geometry]) => ({ id, geometry })));
}

describe('the mosaic', () => {
  test('tiles the land: no gap, no overlap, and areas that sum to that of the land', () => {
    fc.assert(
      fc.property(sites, land, (list, ground) => {
        const cells = mosaic(list, ground, allIds(list));
        const coverage = coverageOfCells(cells);
        expect(coverageFaults(coverage)).toEqual([]);
        const total = [...cells.values()].reduce((sum, cell) => sum + degreeArea(cell), 0);
        const united = degreeArea(mergeOutlines(coverage, cells.keys()));
        expect(Math.abs(total - united)).toBeLessThan(1e-10);
        // Vertices are put on a grid of a metre: the outer edge moves by less.
        expect(Math.abs(total - degreeArea(ground)) / degreeArea(ground)).toBeLessThan(2e-3);
      }),
      { numRuns: 150, seed: 59 },
    );
  });

  test('gives each site on land a cell that holds it', () => {
    fc.assert(
      fc.property(sites, land, (list, ground) => {
        const cells = mosaic(list, ground, allIds(list));
        for (const { id, point } of list) {
          const position = fromLambert93(point);
          if (!contains(ground, position)) continue;
          const cell = cells.get(id);
          expect(cell !== undefined && contains(cell, position)).toBe(true);
        }
      }),
      { numRuns: 100, seed: 59 },
    );
  });
});
