import type { Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { z } from 'zod';
import { done, refused, type Issue, type Result } from '../model/issue';
import { fromLambert93 } from '../spatial/lambert93';
import type { ContourFeature } from './contour-source';

/** Names under which files of communes give the INSEE code, compared in lower case. */
const codeNames = [
  'code',
  'insee',
  'insee_com',
  'code_insee',
  'insee_code',
  'codgeo',
  'code_commune',
  'com',
  'depcom',
  'ref:insee',
  'id',
];

const ringSchema = z.array(z.array(z.number()).min(2));
const geometrySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ringSchema) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ringSchema)) }),
]);
type Area = z.infer<typeof geometrySchema>;
const propertiesSchema = z.record(z.string(), z.unknown()).nullish();
const looseFeatureSchema = z.object({
  id: z.unknown().optional(),
  properties: propertiesSchema,
  geometry: z.unknown(),
});
const collectionSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(looseFeatureSchema),
  crs: z.object({ properties: z.object({ name: z.string() }) }).optional(),
});
type Collection = z.infer<typeof collectionSchema>;
const topologySchema = z.object({
  type: z.literal('Topology'),
  objects: z.record(z.string(), z.unknown()),
  arcs: z.array(z.unknown()),
});

/** An INSEE code as written in a file, its leading zero put back when a spreadsheet ate it; null when it is none. */
function inseeOf(value: unknown): string | null {
  const text =
    typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim().toUpperCase() : '';
  const padded = /^\d{4}$/.test(text) ? `0${text}` : text;
  return /^\d[\dAB]\d{3}$/.test(padded) ? padded : null;
}

/** The property that holds the INSEE code: the first of the usual names of which most features make a code. */
function codeOf({ features }: Collection): ((feature: Collection['features'][number]) => unknown) | null {
  const readers = codeNames.map((name) => (item: Collection['features'][number]): unknown => {
    const entry = Object.entries(item.properties ?? {}).find(([key]) => key.toLowerCase() === name);
    return entry?.[1];
  });
  const all = [...readers, (item: Collection['features'][number]) => item.id];
  return (
    all.find(
      (read) => features.filter((item) => inseeOf(read(item)) !== null).length > features.length / 2,
    ) ?? null
  );
}

/** A TopoJSON's collection that holds most areas, as GeoJSON; null when none can be read. */
function fromTopology(value: unknown): unknown {
  const topology = value as Topology;
  try {
    const collections = Object.values(topology.objects)
      .filter((object) => object.type === 'GeometryCollection')
      .map((object) => feature(topology, object));
    return collections.toSorted((a, b) => b.features.length - a.features.length)[0] ?? null;
  } catch {
    return null;
  }
}

type System = 'degrees' | 'lambert93' | 'unknown';

/** The coordinate system an old-style `crs` member names, else the one the values can only be in. */
function systemOf(crs: string | undefined, areas: readonly Area[]): System {
  if (crs !== undefined && /\b2154$/.test(crs)) return 'lambert93';
  const [x = 0, y = 0] =
    areas.map(({ coordinates: [first] }) => first?.flat(2).slice(0, 2)).find((pair) => pair !== undefined) ??
    [];
  if (Math.abs(x) <= 180 && Math.abs(y) <= 90) return 'degrees';
  return x > 0 && x < 1_400_000 && y > 6_000_000 && y < 7_300_000 ? 'lambert93' : 'unknown';
}

function toDegrees(area: Area): Area {
  const ring = (positions: Position[]) => positions.map((position): Position => [...fromLambert93(position)]);
  return area.type === 'Polygon'
    ? { ...area, coordinates: area.coordinates.map(ring) }
    : { ...area, coordinates: area.coordinates.map((rings) => rings.map(ring)) };
}

/** Reads contours from a parsed GeoJSON or TopoJSON value, in WGS 84 or Lambert-93; `file` is what issues name. */
export function contoursIn(value: unknown, file: string): Result<ContourFeature[]> {
  const refuse = (code: string, values: Issue['values'] = {}) =>
    refused<ContourFeature[]>([{ code, severity: 'error', file, values }]);
  const collection = collectionSchema.safeParse(
    topologySchema.safeParse(value).success ? fromTopology(value) : value,
  );
  if (!collection.success) return refuse('contours-not-a-collection');
  const readCode = codeOf(collection.data);
  if (readCode === null) return refuse('contours-no-code', { names: codeNames.slice(0, 7).join(', ') });

  const issues: Issue[] = [];
  const read = collection.data.features.flatMap((item, rank) => {
    const insee = inseeOf(readCode(item));
    const geometry = geometrySchema.safeParse(item.geometry);
    const row = rank + 1;
    if (insee === null)
      issues.push({
        code: 'contours-bad-code',
        severity: 'error',
        file,
        row,
        values: { value: JSON.stringify(readCode(item) ?? '').slice(0, 40) },
      });
    else if (!geometry.success)
      issues.push({ code: 'contours-not-an-area', severity: 'error', file, row, values: { insee } });
    return insee === null || !geometry.success ? [] : [{ row, insee, geometry: geometry.data }];
  });
  if (issues.length > 0) return refused(issues);

  const system = systemOf(
    collection.data.crs?.properties.name,
    read.map(({ geometry }) => geometry),
  );
  if (system === 'unknown') return refuse('contours-unknown-system');
  return done(
    system === 'degrees' ? read : read.map((item) => ({ ...item, geometry: toDegrees(item.geometry) })),
  );
}

/** Reads contours from the text of a GeoJSON or TopoJSON file. */
export function contourFeatures(text: string, file: string): Result<ContourFeature[]> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return refused([
      {
        code: 'contours-not-json',
        severity: 'error',
        file,
        values: { cause: error instanceof Error ? error.message : '' },
      },
    ]);
  }
  return contoursIn(value, file);
}
