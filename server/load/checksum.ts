import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packFiles, packTables } from '../../geodata/packs/schema';

/** Raised by hand when the same files must give other rows: a new rule of loading, a corrected computation. */
const loaderVersion = 1;

const migrationFolder = new URL('../db/migrations/', import.meta.url);

/** Digest (SHA-256, hexadecimal) of the files of a pack. A missing file counts as such; reading the pack will tell it. */
export async function packDigest(packFolder: string): Promise<string> {
  const parts: (string | Uint8Array)[] = [];
  for (const table of packTables) {
    const { file } = packFiles[table];
    parts.push(file, await readFile(join(packFolder, file)).catch(() => 'missing'));
  }
  return digestOf(parts);
}

/**
 * What the loaded rows depend on, in one line: the digest of the pack, the contours in use (`contours`, their fingerprint), the schema
 * of the database and the loader itself. Loading is needed when, and only when, it differs from that of what is loaded.
 */
export async function datasetChecksum(pack: string, contours: string): Promise<string> {
  const migrations = await readdir(migrationFolder);
  return digestOf([String(loaderVersion), pack, contours, ...migrations.toSorted()]);
}

function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  // Lengths between the parts: two lists that differ only by where a part ends have two digests.
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}
