import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MultiPolygon } from 'geojson';
import { intersection, type Geom } from 'polyclip-ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fitToList } from '../../../geodata/sources/contours';
import type { Geography } from '../../../geodata/sources/geography';
import { readGeography } from '../../../geodata/sources/read-geography';
import { readOfficialList } from '../../../geodata/sources/etalab';
import { coverageFaults } from '../../../geodata/spatial/coverage-faults';
import { areaKm2 } from '../../../geodata/spatial/measure';
import { contains } from '../../../geodata/spatial/rings';
import {
  limits,
  mergeOutlines,
  neighbours,
  topologyOf,
  type CoverageTopology,
} from '../../../geodata/spatial/topology';
import { limitDistances, summary } from './limit-distance';
import { nordRequest } from './nord';
import { hasOfficial, officialFeatures, officialPath } from './official-fixture';

const folder = mkdtempSync(join(tmpdir(), 'maillage-mosaic-'));
let geography: Geography;
let coverage: CoverageTopology;

beforeAll(async () => {
  const read = await readGeography({ ...(await nordRequest(folder)), tryOfficial: false });
  if (!read.ok) throw new Error(read.issues.map(({ code }) => code).join(', '));
  geography = read.value;
  coverage = topologyOf(geography.communes.map(({ insee, geometry }) => ({ id: insee, geometry })));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function membersOf(siren: string): string[] {
  return geography.communes.filter(({ epci }) => epci === siren).map(({ insee }) => insee);
}

describe('the embedded mosaic of the Nord', () => {
  test('has its 647 communes and 17 EPCIs, each commune around its town', () => {
    expect(geography.communes).toHaveLength(647);
    expect(geography.epcis).toHaveLength(17);
    expect(geography.communes.filter(({ geometry, seat }) => !contains(geometry, seat))).toEqual([]);
    expect(geography.source.kind).toBe('embedded');
  });

  test('has no gap and no overlap: every inner limit is shared by exactly two communes', () => {
    expect(coverageFaults(coverage)).toEqual([]);
    const whole = mergeOutlines(coverage, coverage.units.keys());
    const sum = geography.communes.reduce((total, { geometry }) => total + areaKm2(geometry), 0);
    expect(sum).toBeCloseTo(areaKm2(whole), 6);
    expect(whole.coordinates.flatMap((rings) => rings.slice(1))).toEqual([]);
  });

  test('leaves no commune alone and no crumb of one beyond a border', () => {
    const around = neighbours(coverage);
    expect([...around].filter(([, others]) => others.length === 0)).toEqual([]);
    const crumbs = geography.communes.flatMap(({ insee, geometry }) =>
      geometry.coordinates
        .map((coordinates) => areaKm2({ type: 'Polygon', coordinates }))
        .filter((area) => area < 0.1 * areaKm2(geometry))
        .map((area) => ({ insee, area })),
    );
    expect(crumbs).toEqual([]);
  });

  test('is light enough to be served whole', () => {
    expect(JSON.stringify(geography.communes.map(({ geometry }) => geometry)).length).toBeLessThan(200_000);
    expect(JSON.stringify(geography.backdrop).length).toBeLessThan(200_000);
  });

  test('is drawn over land that meets it: France and its neighbours, each valid', () => {
    expect(geography.backdrop.map(({ id }) => id).toSorted()).toEqual([
      'bel',
      'deu',
      'fra',
      'gbr',
      'lux',
      'nld',
    ]);
    for (const { id, geometry } of geography.backdrop) {
      expect(coverageFaults(topologyOf([{ id, geometry }])).filter(({ kind }) => kind !== 'gap')).toEqual([]);
    }
    const france = geography.backdrop.find(({ id }) => id === 'fra')?.geometry;
    const seats = geography.communes.map(({ seat }) => seat);
    expect(seats.filter((seat) => france === undefined || !contains(france, seat))).toEqual([]);
  });
});

function iou(a: MultiPolygon, b: MultiPolygon): number {
  const common = areaKm2({
    type: 'MultiPolygon',
    coordinates: intersection(a.coordinates as Geom, b.coordinates as Geom),
  });
  return common / (areaKm2(a) + areaKm2(b) - common);
}

describe.runIf(hasOfficial)('the embedded mosaic against the official contours', () => {
  /** Four communes at the edge of the département, of an EPCI that is mostly in the next one. */
  const flandreLys = '245900758';
  let official: CoverageTopology;

  beforeAll(async () => {
    const list = await readOfficialList('59');
    if (!list.ok) throw new Error('the list of the Nord cannot be read');
    const fitted = fitToList(officialFeatures(), list.value, officialPath);
    if (!fitted.ok) throw new Error(fitted.issues.map(({ code }) => code).join(', '));
    official = topologyOf([...fitted.value].map(([id, geometry]) => ({ id, geometry })));
  });

  test('covers each EPCI well enough to be recognised', () => {
    const scores = geography.epcis
      .map(({ siren, name }) => ({
        siren,
        name,
        score: iou(mergeOutlines(coverage, membersOf(siren)), mergeOutlines(official, membersOf(siren))),
      }))
      .toSorted((a, b) => a.score - b.score);
    console.log(scores.map(({ name, score }) => `${score.toFixed(3)} ${name}`).join('\n'));
    expect(scores.filter(({ siren, score }) => score < (siren === flandreLys ? 0.48 : 0.7))).toEqual([]);
    expect(scores[Math.floor(scores.length / 2)]?.score).toBeGreaterThanOrEqual(0.82);
  });

  test('draws limits as near to the true ones as it says', () => {
    const told = geography.source.accuracyM ?? 0;
    const [mine, theirs] = [limits(coverage), limits(official)];
    const there = summary(limitDistances(mine, theirs));
    const back = summary(limitDistances(theirs, mine));
    console.log(
      `limits of communes: mean ${Math.round(there.mean)} m, median ${Math.round(there.median)} m; back ${Math.round(back.mean)} m, ${Math.round(back.median)} m`,
    );
    expect(Math.max(there.mean, back.mean)).toBeLessThanOrEqual(told);
    expect(Math.max(there.mean, back.mean)).toBeGreaterThan(told * 0.75);
  });
});
