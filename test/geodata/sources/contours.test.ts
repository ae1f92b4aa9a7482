import type { MultiPolygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { ContourFeature } from '../../../geodata/sources/contour-source';
import { checkContours } from '../../../geodata/sources/contours';
import { areaKm2 } from '../../../geodata/spatial/measure';
import { gridUnit } from '../../fixtures/geometry/grid';
import { smallCodes, smallFeatures, smallList, smallPoints } from '../../fixtures/geometry/small-list';

const file = 'contours.geojson';

function check(features: readonly ContourFeature[]) {
  return checkContours(features, smallList, smallPoints, file);
}

/** The codes and values of what a change of the features causes. */
function faultsOf(change: (feature: ContourFeature) => ContourFeature[]) {
  const checked = check(smallFeatures.flatMap(change));
  return checked.ok ? [] : checked.issues;
}

function moved(feature: ContourFeature, lon: number, lat: number): ContourFeature {
  const coordinates = feature.geometry.coordinates as number[][][];
  return {
    ...feature,
    geometry: {
      type: 'Polygon',
      coordinates: coordinates.map((ring) => ring.map(([x = 0, y = 0]) => [x + lon, y + lat])),
    },
  };
}

describe('the check of contours', () => {
  test('passes a complete tiling, whatever its order, and leaves other départements out', () => {
    const stranger: ContourFeature = { row: 7, insee: '62041', geometry: gridUnit(7, 7).geometry };
    const checked = check([...smallFeatures.toReversed(), stranger]);
    expect(checked.ok && [...checked.value.keys()]).toEqual(smallCodes);
    expect(checked.ok && checked.notes).toEqual([]);
  });

  test('unites a commune that has merged since with its successor, and says so', () => {
    const former: ContourFeature = { row: 7, insee: '99007', geometry: gridUnit(3, 1).geometry };
    const checked = check([...smallFeatures, former]);
    if (!checked.ok) throw new Error('refused');
    expect(checked.notes).toEqual([
      {
        code: 'contours-merged',
        severity: 'note',
        file,
        row: 7,
        values: { insee: '99007', successor: '99006', name: 'Commune 6' },
      },
    ]);
    const united = checked.value.get('99006') as MultiPolygon;
    expect(united.coordinates).toHaveLength(1);
    expect(areaKm2(united)).toBeCloseTo(2 * areaKm2(checked.value.get('99005') as MultiPolygon), 3);
  });

  test('names the missing communes', () => {
    expect(faultsOf((feature) => (feature.insee === '99002' ? [] : [feature]))).toEqual([
      { code: 'contours-missing', severity: 'error', file, values: { count: 1, names: 'Commune 2 (99002)' } },
    ]);
  });

  test('names a commune given twice, with both features', () => {
    expect(
      faultsOf((feature) => (feature.row === 6 ? [feature, { ...feature, row: 9 }] : [feature])),
    ).toEqual([
      { code: 'contours-twice', severity: 'error', file, row: 9, values: { insee: '99006', first: 6 } },
    ]);
  });

  test('names a code of the département that never was one', () => {
    const faults = faultsOf((feature) => (feature.row === 1 ? [{ ...feature, insee: '99999' }] : [feature]));
    expect(faults.map(({ code, row }) => [code, row])).toEqual([
      ['contours-unknown-code', 1],
      ['contours-missing', undefined],
    ]);
  });

  test('refuses rings that are not closed, or too short', () => {
    const open = faultsOf((feature) =>
      feature.row === 3
        ? [
            {
              ...feature,
              geometry: {
                type: 'Polygon',
                coordinates: [(feature.geometry.coordinates[0] as number[][]).slice(0, -1)],
              },
            },
          ]
        : [feature],
    );
    expect(open.map(({ code, row }) => [code, row])).toEqual([['contours-open-ring', 3]]);
    const empty = faultsOf((feature) =>
      feature.row === 3 ? [{ ...feature, geometry: { type: 'MultiPolygon', coordinates: [] } }] : [feature],
    );
    expect(empty.map(({ code }) => code)).toEqual(['contours-open-ring']);
  });

  test('refuses what is not in degrees, has an absurd area, or lies far from its town', () => {
    const codes = (change: (feature: ContourFeature) => ContourFeature) =>
      faultsOf((feature) => (feature.row === 5 ? [change(feature)] : [feature])).map(({ code, row }) => [
        code,
        row,
      ]);
    expect(codes((feature) => moved(feature, 500, 0))).toEqual([['contours-not-degrees', 5]]);
    expect(codes((feature) => moved(feature, 0, 1))).toEqual([['contours-far', 5]]);
    expect(
      codes((feature) => ({
        ...feature,
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [3, 50],
              [3.0001, 50],
              [3, 50.0001],
              [3, 50],
            ],
          ],
        },
      })),
    ).toEqual([['contours-area', 5]]);
  });

  test('refuses communes that overlap or leave a sliver', () => {
    const shifted = faultsOf((feature) => (feature.row === 2 ? [moved(feature, 0.001, 0)] : [feature]));
    expect(new Set(shifted.map(({ code }) => code))).toEqual(new Set(['contours-crossing']));
    expect(shifted[0]?.values?.['names']).toContain('Commune 2');
  });

  test('reports every fault at once', () => {
    const faults = faultsOf((feature) =>
      feature.row === 1 ? [] : feature.row === 2 ? [moved(feature, 0, 1)] : [feature],
    );
    expect(faults.map(({ code }) => code).toSorted()).toEqual(['contours-far', 'contours-missing']);
  });
});
