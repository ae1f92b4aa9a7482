import { topology } from 'topojson-server';
import { describe, expect, test } from 'vitest';
import { contourFeatures, contoursIn } from '../../../geodata/sources/contour-features';
import { toLambert93 } from '../../../geodata/spatial/lambert93';
import { smallCodes, smallCollection, smallFeatures } from '../../fixtures/geometry/small-list';

function codesOf(value: unknown) {
  const read = contoursIn(value, 'f');
  return read.ok ? read.value.map(({ insee }) => insee) : read.issues.map(({ code }) => code);
}

function inLambert93() {
  const { features, ...rest } = smallCollection();
  return {
    ...rest,
    features: features.map((feature) => ({
      ...feature,
      geometry: {
        ...feature.geometry,
        coordinates: feature.geometry.coordinates.map((ring) =>
          ring.map((position) => [...toLambert93(position)]),
        ),
      },
    })),
  };
}

describe('contours in a file', () => {
  test('are read from GeoJSON under any usual name of the INSEE code', () => {
    for (const name of ['code', 'INSEE_COM', 'insee', 'codgeo', 'CODE_INSEE', 'DEPCOM', 'ref:INSEE']) {
      expect(codesOf(smallCollection(name))).toEqual(smallCodes);
    }
  });

  test('take the code from the identifier of features too, and put back a lost zero', () => {
    const { features, type } = smallCollection('nothing');
    expect(
      codesOf({ type, features: features.map((feature, i) => ({ ...feature, id: smallCodes[i] })) }),
    ).toEqual(smallCodes);
    const numbers = features.map((feature, i) => ({ ...feature, properties: { INSEE_COM: 1001 + i } }));
    expect(codesOf({ type, features: numbers })).toEqual([
      '01001',
      '01002',
      '01003',
      '01004',
      '01005',
      '01006',
    ]);
  });

  test('are read from TopoJSON, quantised or not', () => {
    expect(codesOf(topology({ communes: smallCollection() }))).toEqual(smallCodes);
    expect(
      codesOf(
        topology(
          {
            towns: smallCollection().features[0]?.geometry ?? smallCollection(),
            communes: smallCollection(),
          },
          1e5,
        ),
      ),
    ).toEqual(smallCodes);
  });

  test('in Lambert-93 are brought back to degrees, told by the file or by the values', () => {
    for (const extra of [{}, { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::2154' } } }]) {
      const read = contoursIn({ ...inLambert93(), ...extra }, 'f');
      const [lon = 0, lat = 0] = read.ok
        ? (read.value[0]?.geometry.coordinates.flat(2).slice(0, 2) as number[])
        : [];
      expect(lon).toBeCloseTo(3, 8);
      expect(lat).toBeCloseTo(50, 8);
    }
  });

  test('start at any byte-order mark', () => {
    const read = contourFeatures(`\uFEFF${JSON.stringify(smallCollection())}`, 'f');
    expect(read.ok && read.value).toEqual(smallFeatures);
  });

  test.each([
    ['text that is not JSON', 'communes;59350', 'contours-not-json'],
    ['a lone geometry', JSON.stringify({ type: 'Point', coordinates: [3, 50] }), 'contours-not-a-collection'],
    [
      'a topology without a collection',
      JSON.stringify({ type: 'Topology', objects: {}, arcs: [] }),
      'contours-not-a-collection',
    ],
    [
      'a topology that refers to nothing',
      JSON.stringify({
        type: 'Topology',
        objects: { a: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[5]] }] } },
        arcs: [],
      }),
      'contours-not-a-collection',
    ],
    ['a collection without codes', JSON.stringify(smallCollection('mayor')), 'contours-no-code'],
    ['an empty collection', JSON.stringify({ type: 'FeatureCollection', features: [] }), 'contours-no-code'],
  ])('are refused in %s', (_, text, code) => {
    const read = contourFeatures(text, 'f.json');
    expect(read.ok ? [] : read.issues.map((issue) => [issue.code, issue.file])).toEqual([[code, 'f.json']]);
  });

  test('name the feature with a bad code or without an area', () => {
    const { features, type } = smallCollection();
    const broken = features.map((feature, i) =>
      i === 1
        ? { ...feature, properties: { code: 'Lille' } }
        : i === 4
          ? { ...feature, geometry: { type: 'Point', coordinates: [3, 50] } }
          : feature,
    );
    const read = contoursIn({ type, features: broken }, 'f');
    expect(read.ok ? [] : read.issues).toEqual([
      { code: 'contours-bad-code', severity: 'error', file: 'f', row: 2, values: { value: '"Lille"' } },
      { code: 'contours-not-an-area', severity: 'error', file: 'f', row: 5, values: { insee: '99005' } },
    ]);
  });

  test('in an unknown coordinate system are refused', () => {
    const { features, type } = smallCollection();
    const far = features.map((feature) => ({
      ...feature,
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [5e6, 1e6],
            [5.1e6, 1e6],
            [5e6, 1.1e6],
            [5e6, 1e6],
          ],
        ],
      },
    }));
    expect(codesOf({ type, features: far })).toEqual(['contours-unknown-system']);
  });
});
