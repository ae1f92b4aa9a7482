import { existsSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse as run, testFolder } from '../../support/analyse';

const { at, json } = testFolder();
const cassel = [2.487, 50.801];
const point = (coordinates: unknown, properties: Record<string, unknown> = {}, type = 'Point') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
const collection = (features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
const write = (name: string, features: unknown[]) => writeFileSync(at(name), collection(features));
const towns = [
  point(cassel, { id: 'cassel', force: 2 }),
  point([2.377, 51.034], { id: 'dunkerque', force: '5' }),
  point([2.63, 50.741], { id: 'bailleul', force: 1 }),
];
const square = (west: number, south: number, side: number) =>
  point(
    [
      [
        [west, south],
        [west + side, south],
        [west + side, south + side],
        [west, south + side],
        [west, south],
      ],
    ],
    {},
    'Polygon',
  );
const catchment = (...more: string[]) =>
  run('catchment', '--points', at('p.geojson'), '--out', at('o.geojson'), ...more);

interface Out {
  readonly properties: Record<string, unknown>;
}
const features = () => json('o.geojson')['features'] as Out[];
const areaOf = (list: readonly Out[]) =>
  list.reduce((sum, { properties }) => sum + Number(properties['area_km2']), 0);

describe('npm run analyse -- catchment', () => {
  test('writes rings with method, distance, point and geodesic area', async () => {
    write('p.geojson', towns.toReversed());
    const { status, said } = await catchment('--method', 'isodistance', '--distance', '10,5');
    expect(status).toBe(0);
    expect(said).toContain('Distances à vol d’oiseau');
    expect(features().map(({ properties }) => [properties['point'], properties['distance']])).toEqual([
      ['bailleul', 5],
      ['bailleul', 10],
      ['cassel', 5],
      ['cassel', 10],
      ['dunkerque', 5],
      ['dunkerque', 10],
    ]);
    expect(features()[0]?.properties).toMatchObject({ method: 'isodistance', from: 0, points: ['bailleul'] });
    expect(areaOf(features().slice(0, 1)) / (25 * Math.PI)).toBeCloseTo(1, 3);
  });

  test('dissolves, makes bands and clips when asked', async () => {
    write('p.geojson', towns);
    write('w.geojson', [square(2.3, 50.7, 0.2)]);
    const asked = ['--method', 'isodistance', '--distance', '5,20', '--within', at('w.geojson')];
    expect((await catchment(...asked, '--set', 'all', '--rings', 'bands')).status).toBe(0);
    expect(features().map(({ properties }) => properties['from'])).toEqual([0, 5]);
    const bands = areaOf(features());
    await catchment(...asked, '--set', 'all');
    expect(areaOf(features().slice(1))).toBeCloseTo(bands, 6);
  });

  test('parts a contour between nearest points, and by gravity', async () => {
    write('p.geojson', towns);
    write('w.geojson', [square(2.3, 50.7, 0.2), square(2.4, 50.8, 0.3)]);
    const within = ['--within', at('w.geojson')];
    expect((await catchment('--method', 'nearest', ...within)).status).toBe(0);
    const whole = areaOf(features());
    expect(features().every(({ properties }) => properties['distance'] === null)).toBe(true);
    const asked = ['--method', 'huff', ...within, '--attractiveness', 'force', '--decay', '1.5'];
    const { status, said } = await catchment(...asked);
    expect(status).toBe(0);
    expect(said).toContain('distance^−1,5');
    expect(areaOf(features()) / whole).toBeCloseTo(1, 6);
    expect(features()[0]?.properties['probability']).toEqual(expect.any(Number));
  });

  test.each([
    ['a file that is not JSON', '{', 'p.geojson'],
    ['no feature', collection([]), 'p.geojson'],
    [
      'a line',
      collection([
        point(
          [
            [2, 50],
            [3, 50],
          ],
          {},
          'LineString',
        ),
      ]),
      'entité 1',
    ],
    ['no geometry', collection([{ type: 'Feature', properties: {}, geometry: null }]), 'entité 1'],
    ['text for a number', collection([point(['2', 50])]), 'entité 1'],
    ['a plane’s coordinates', collection([point([652_000, 7_060_000])]), 'WGS'],
    ['an id twice', collection([point(cassel, { id: 1 }), point(cassel, { id: 1 })]), 'entité 2, colonne id'],
    ['a pole', collection([point([0, 90])]), 'pôle'],
  ])('refuses %s and writes nothing', async (_, text, said) => {
    writeFileSync(at('p.geojson'), text);
    const { status, complained } = await catchment('--method', 'isodistance', '--distance', '5');
    expect(status).toBe(2);
    expect(complained).toContain(said);
    expect(complained).toContain('Rien n’a été écrit.');
    expect(existsSync(at('o.geojson'))).toBe(false);
  });

  test.each([
    ['an unknown method', ['--method', 'drive', '--distance', '5'], 'isodistance, nearest, huff'],
    ['no distance', ['--method', 'isodistance'], '--distance'],
    ['no distance and no contour', ['--method', 'nearest'], '--distance'],
    ['a distance below 0', ['--method', 'nearest', '--distance', '5,-1'], '--distance'],
    ['an empty distance', ['--method', 'nearest', '--distance', '5,,10'], '--distance'],
    ['a detour below 1', ['--method', 'nearest', '--distance', '5', '--detour', '0.5'], '--detour'],
    ['an unknown field', ['--method', 'huff', '--distance', '5', '--attractiveness', 'x'], 'colonne x'],
    [
      'a value that is no number',
      ['--method', 'huff', '--distance', '5', '--attractiveness', 'id'],
      'entité 1',
    ],
    ['an option unknown', ['--method', 'huff', '--speed', '5'], '--help'],
  ])('refuses %s', async (_, asked, said) => {
    write('p.geojson', towns);
    const { status, complained } = await catchment(...asked);
    expect(status).toBe(2);
    expect(complained).toContain(said);
    expect(existsSync(at('o.geojson'))).toBe(false);
  });

  test('refuses a contour that is elsewhere or no area, and to write over what it reads', async () => {
    write('p.geojson', towns);
    write('w.geojson', [square(40, 10, 1)]);
    const asked = ['--method', 'isodistance', '--distance', '5', '--within', at('w.geojson')];
    expect((await catchment(...asked)).complained).toContain('même territoire');
    write('w.geojson', [point(cassel)]);
    expect((await catchment(...asked)).complained).toContain('w.geojson, entité 1');
    expect((await catchment(...asked.slice(0, 4), '--out', at('p.geojson'))).status).toBe(2);
  });
});
