import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Files kept under the data folder, so that nothing is fetched or computed twice. */
const cacheFiles = {
  /** Contours the user or the first start adopted, official or from a file: used as long as they are there. */
  adopted: 'adopted.json',
  /** The mosaic and the land around, made again when what they depend on changes. */
  mosaic: 'mosaic.json',
  land: 'land.json',
  /** That the official contours were tried once, or declined. */
  attempt: 'attempt.json',
} as const;
export type CacheFile = keyof typeof cacheFiles;

function pathOf(dataDir: string, file: CacheFile): string {
  return join(dataDir, 'contours', cacheFiles[file]);
}

/** The bytes of a kept file; null when there is none. */
export async function readCacheBytes(dataDir: string, file: CacheFile): Promise<Buffer | null> {
  return readFile(pathOf(dataDir, file)).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
}

/** The JSON value of a kept file; null when there is none, undefined when it cannot be read as JSON. */
export async function readCache(dataDir: string, file: CacheFile): Promise<unknown> {
  const bytes = await readCacheBytes(dataDir, file);
  if (bytes === null) return null;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Replaces a kept file at once: written aside, flushed to the disk, then renamed. */
export async function writeCache(dataDir: string, file: CacheFile, value: unknown): Promise<void> {
  const path = pathOf(dataDir, file);
  await mkdir(dirname(path), { recursive: true });
  const aside = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(aside, JSON.stringify(value), { flush: true });
    await rename(aside, path);
  } finally {
    await rm(aside, { force: true });
  }
}

/** Forgets a kept file; true when there was one. */
export async function dropCache(dataDir: string, file: CacheFile): Promise<boolean> {
  const held = (await readCacheBytes(dataDir, file)) !== null;
  await rm(pathOf(dataDir, file), { force: true });
  return held;
}
