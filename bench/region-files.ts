import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Delaunay } from 'd3-delaunay';
import type { MultiPolygon, Polygon } from 'geojson';
import { readTables } from '../geodata/packs/read-pack';
import { readGeography } from '../geodata/sources/read-geography';
import { toLambert93 } from '../geodata/spatial/lambert93';
import { areaKm2, distanceM } from '../geodata/spatial/measure';
import { mergeOutlines, topologyOf } from '../geodata/spatial/topology';
import { cacheDir } from '../test/support/cache';
import { seeded } from '../test/support/random';

/** The variables by which communes, territories and EPCI shall be alike. */
export const attributes = ['population', 'area', 'density', 'east', 'north', 'distance'] as const;

/** One unit of a file. */
interface FileUnit {
  readonly id: string;
  readonly geometry: Polygon | MultiPolygon;
  readonly values: Readonly<Record<string, number>>;
}

function write(path: string, units: readonly FileUnit[]): string {
  const features = units.map(({ id, geometry, values }) => ({
    type: 'Feature',
    properties: { id, ...values },
    geometry,
  }));
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }));
  return path;
}

/**
 * Writes the communes of the pack on the embedded mosaic, the territories of its offices (OT) and the EPCI, with the same variables:
 * inhabitants, km², density, kilometres east and north in Lambert-93, kilometres to the nearest structure; and `fte`, by territory.
 */
export async function writeNord(
  folder: string,
): Promise<Record<'communes' | 'territories' | 'epcis', string>> {
  const read = await readTables('geodata/packs/nord', [
    'places',
    'structures',
    'territories',
    'territoryCommunes',
    'means',
  ]);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const { places, structures, territories, territoryCommunes, means } = read.value;
  const gazetteer = new Map(places.map(({ insee, lon, lat }) => [insee, [lon, lat]] as const));
  const geography = await readGeography({
    department: '59',
    gazetteer,
    dataDir: cacheDir,
    tryOfficial: false,
  });
  if (!geography.ok) throw new Error(JSON.stringify(geography.issues));
  const { communes, epcis } = geography.value;
  const coverage = topologyOf(communes.map(({ insee, geometry }) => ({ id: insee, geometry })));
  const seats = new Map(communes.map(({ insee, seat }) => [insee, seat]));
  const receptions = structures.flatMap(({ insee }) => {
    const seat = seats.get(insee);
    return seat === undefined ? [] : [seat];
  });

  const unitOf = (id: string, codes: readonly string[], fte: number): FileUnit => {
    const members = communes.filter(({ insee }) => codes.includes(insee));
    const geometry = mergeOutlines(coverage, codes);
    const population = members.reduce((sum, one) => sum + one.population, 0);
    const mean = (of: (commune: (typeof members)[number]) => number) =>
      members.reduce((sum, one) => sum + of(one), 0) / members.length;
    const area = areaKm2(geometry);
    const distance =
      mean(({ seat }) => Math.min(...receptions.map((place) => distanceM(seat, place)))) / 1000;
    const [east, north] = ([0, 1] as const).map((axis) => mean(({ seat }) => toLambert93(seat)[axis]) / 1000);
    return {
      id,
      geometry,
      values: {
        population,
        area,
        density: population / area,
        east: east ?? 0,
        north: north ?? 0,
        distance,
        fte,
      },
    };
  };
  const fteOf = new Map(means.map(({ structure, fte }) => [structure, fte]));
  const offices = new Set(structures.filter(({ kind }) => kind === 'OT').map(({ id }) => id));
  return {
    communes: write(
      join(folder, 'communes.geojson'),
      communes.map(({ insee }) => unitOf(insee, [insee], 0)),
    ),
    territories: write(
      join(folder, 'territories.geojson'),
      territories
        .filter(({ structure }) => offices.has(structure))
        .map(({ id, structure }) => {
          const codes = territoryCommunes
            .filter(({ territory }) => territory === id)
            .map(({ insee }) => insee);
          return unitOf(id, codes, fteOf.get(structure) ?? 0);
        }),
    ),
    epcis: write(
      join(folder, 'epcis.geojson'),
      epcis.map(({ siren }) =>
        unitOf(
          siren,
          communes.filter(({ epci }) => epci === siren).map(({ insee }) => insee),
          0,
        ),
      ),
    ),
  };
}

/** Writes a Voronoi tessellation of seeded points in a square, with six variables that change smoothly over it, and noise. */
export function writeTessellation(path: string, count: number): string {
  const random = seeded(35);
  const points = Array.from({ length: count }, (): [number, number] => [
    random() * 100_000,
    random() * 100_000,
  ]);
  const cells = Delaunay.from(points).voronoi([0, 0, 100_000, 100_000]);
  return write(
    path,
    points.map(([x, y], at) => ({
      id: `t${String(at).padStart(6, '0')}`,
      geometry: { type: 'Polygon', coordinates: [cells.cellPolygon(at)] },
      values: Object.fromEntries(
        attributes.map((name, d) => [
          name,
          Math.sin(x / (9000 + 3000 * d)) + Math.cos(y / (7000 + 2000 * d)) + random(),
        ]),
      ),
    })),
  );
}
