import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { GeometrySource } from '../model/dataset';
import type { Topology } from 'topojson-specification';
import { coverageOf, mergeOutlines, topologyOf, type PlainTopology } from '../spatial/topology';
import { readCache, readCacheBytes, writeCache, type CacheFile } from './cache';
import type { Contours } from './contour-source';
import { keyOf } from './packages';

const format = 1;

const sourceSchema = z.object({
  kind: z.enum(['official', 'embedded', 'file']),
  label: z.string(),
  accuracyM: z.number().nullable(),
  licence: z.string(),
  date: z.iso.date(),
});
const keptSchema = z.object({
  format: z.literal(format),
  department: z.string(),
  key: z.string(),
  source: sourceSchema,
  topology: z.custom<PlainTopology>((value) => (value as Topology | null)?.type === 'Topology'),
});

/** Where contours are kept: the file, the département they are of, and a text for what they depend on. */
export interface Shelf {
  readonly file: CacheFile;
  readonly department: string;
  readonly key: string;
}

function contoursOf(source: GeometrySource, topology: PlainTopology): Contours {
  const coverage = coverageOf(topology);
  return {
    source,
    areas: new Map([...coverage.units.keys()].map((id) => [id, mergeOutlines(coverage, [id])])),
  };
}

/** Keeps contours, as TopoJSON, and gives them as they will be read again. */
export async function keepContours(
  dataDir: string,
  { file, department, key }: Shelf,
  { source, areas }: Contours,
): Promise<Contours> {
  const { topology } = topologyOf([...areas].map(([id, geometry]) => ({ id, geometry })));
  await writeCache(dataDir, file, { format, department, key, source, topology });
  return contoursOf(source, topology);
}

/** The contours kept on a shelf: null when there are none or they depend on something else, 'damaged' when they cannot be read. */
export async function keptContours(
  dataDir: string,
  { file, department, key }: Shelf,
): Promise<Contours | 'damaged' | null> {
  const value = await readCache(dataDir, file);
  if (value === null) return null;
  const kept = keptSchema.safeParse(value);
  if (!kept.success) return 'damaged';
  if (kept.data.department !== department || kept.data.key !== key) return null;
  return contoursOf(kept.data.source, kept.data.topology);
}

/**
 * Cheap text that tells which contours a reading would use, without reading them: it changes when others are adopted or dropped, and
 * when a package they come from does. Take it after the reading whose outcome it labels: a first reading may adopt official contours.
 */
export async function geometryFingerprint(dataDir: string): Promise<string> {
  const adopted = await readCacheBytes(dataDir, 'adopted');
  return adopted === null
    ? `embedded:${keyOf()}`
    : `adopted:${keyOf(createHash('sha256').update(adopted).digest('hex'))}`;
}
