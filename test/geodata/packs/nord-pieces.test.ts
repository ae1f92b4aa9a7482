import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkPack } from '../../../geodata/packs/check-pack';
import { readPack } from '../../../geodata/packs/read-pack';
import type { Pack } from '../../../geodata/packs/schema';
import { readGeography } from '../../../geodata/sources/read-geography';
import { neighbours, topologyOf } from '../../../geodata/spatial/topology';

/** True contours of 2018, beside the repository on machines that have them; nothing of them is kept here. */
const officialFile = '../shared/data/communes-59-official.geojson';
const hasOfficial = existsSync(officialFile);
if (!hasOfficial) console.log(`pieces on the official contours are not checked: ${officialFile} is absent`);

type Adjacency = ReadonlyMap<string, readonly string[]>;
let pack: Pack;
beforeAll(async () => {
  const read = await readPack('geodata/packs/nord');
  if (!read.ok) throw new Error('the pack of the Nord is refused');
  pack = read.value;
});

/** The connected pieces of a set of communes, the largest first, each as sorted names. */
function pieces(codes: Iterable<string>, adjacency: Adjacency): string[][] {
  const names = new Map(pack.zoneCommunes.map(({ insee, name }) => [insee, name]));
  const left = new Set(codes);
  const found: string[][] = [];
  for (const start of left) {
    const piece = [start];
    left.delete(start);
    for (const insee of piece) {
      for (const next of adjacency.get(insee) ?? []) if (left.delete(next)) piece.push(next);
    }
    found.push(piece.map((insee) => names.get(insee) ?? insee).toSorted());
  }
  return found.toSorted((a, b) => b.length - a.length);
}

/** The pieces of each zone beside its main one. */
function zoneFragments(adjacency: Adjacency): Record<string, string[][]> {
  const fragments = pack.zones.map(({ id }) => {
    const codes = pack.zoneCommunes.filter(({ zone }) => zone === id).map(({ insee }) => insee);
    return [id, pieces(codes, adjacency).slice(1)] as const;
  });
  return Object.fromEntries(fragments.filter(([, others]) => others.length > 0));
}

/** The communes of each territory that are apart from its main piece, by name of the territory. */
function territoryFragments(adjacency: Adjacency): Record<string, string[][]> {
  const fragments = pack.territories.map(({ id, name }) => {
    const codes = pack.territoryCommunes
      .filter(({ territory }) => territory === id)
      .map(({ insee }) => insee);
    return [name, pieces(codes, adjacency).slice(1)] as const;
  });
  return Object.fromEntries(fragments.filter(([, others]) => others.length > 0));
}

const exclave = ['Boursies', 'Doignies', 'Mœuvres'];

describe('on the embedded contours', () => {
  let adjacency: Adjacency;
  beforeAll(async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'maillage-nord-'));
    const gazetteer = new Map(pack.places.map(({ insee, lon, lat }) => [insee, [lon, lat]] as const));
    const geography = await readGeography({ department: '59', gazetteer, dataDir, tryOfficial: false });
    await rm(dataDir, { recursive: true });
    if (!geography.ok) throw new Error(JSON.stringify(geography.issues));
    expect(checkPack(pack, geography.value)).toEqual([]);
    adjacency = neighbours(
      topologyOf(geography.value.communes.map(({ insee, geometry }) => ({ id: insee, geometry }))),
    );
  });

  test('every zone is in one piece, the exclave of the Hainaut apart or joined for want of the villages between', () => {
    const fragments = zoneFragments(adjacency);
    expect([{}, { hainaut: [exclave] }]).toContainEqual(fragments);
  });

  test('territories are in one piece but for communes that no other of their office can be beside', () => {
    const { Cambrai: _exclave, ...fragments } = territoryFragments(adjacency);
    expect(fragments).toEqual({
      Maubeuge: [['Bousignies-sur-Roc']],
      Bergues: [['Lederzeele', 'Saint-Momelin', 'Wulverdinghe']],
    });
  });
});

describe.runIf(hasOfficial)('on the official contours', () => {
  let adjacency: Adjacency;
  beforeAll(async () => {
    const collection = JSON.parse(await readFile(officialFile, 'utf8')) as FeatureCollection<
      Polygon | MultiPolygon,
      { code: string }
    >;
    // Bermeries has since joined L’Orée de Mormal.
    const today = (code: string) => (code === '59070' ? '59006' : code);
    const found = neighbours(
      topologyOf(collection.features.map(({ properties, geometry }) => ({ id: properties.code, geometry }))),
    );
    const merged = new Map<string, string[]>();
    for (const [code, others] of found)
      merged.set(today(code), [...(merged.get(today(code)) ?? []), ...others.map(today)]);
    adjacency = merged;
  });

  test('every zone is in one piece but for the exclave of the Hainaut', () => {
    expect(zoneFragments(adjacency)).toEqual({ hainaut: [exclave] });
  });

  test('territories are in one piece but for the exclave and a few communes', () => {
    const fragments = territoryFragments(adjacency);
    expect(fragments['Cambrai']).toEqual([exclave]);
    // Behind the syndicat d’initiative of Watten, no other commune of their zone is beside them.
    expect(fragments['Bergues']).toEqual([['Lederzeele', 'Saint-Momelin', 'Wulverdinghe']]);
    expect(Object.values(fragments).flat(2).length).toBeLessThanOrEqual(9);
  });
});
