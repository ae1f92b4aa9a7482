import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { packTar, unpackTar } from 'modern-tar';
import { packageFolder, packageVersion } from './packages';

const postgisPackage = '@electric-sql/pglite-postgis';

/**
 * The extension itself, what CREATE EXTENSION reads, and the coordinate systems; raster, topology and the
 * geocoder are left out.
 */
const kept =
  /^(lib\/postgresql\/postgis-3\.so|share\/postgresql\/extension\/postgis(\.control|--\d+\.\d+\.\d+\.sql)|share\/proj\/proj\.db)$/;
const keptCount = 4;

/**
 * A small copy of the PostGIS package for PGlite, made once for each version of the package: it halves the
 * time to open a database and saves a third of the memory.
 *
 * @param cacheDir folder of the cache, made when absent
 * @returns the address of the archive (tar.gz)
 * @throws Error when the package does not hold the expected files
 */
export async function slimBundle(cacheDir: string): Promise<URL> {
  const file = join(cacheDir, `postgis-${packageVersion(postgisPackage)}.tar.gz`);
  if (!existsSync(file)) {
    await mkdir(cacheDir, { recursive: true });
    const whole = await promisify(gunzip)(
      await readFile(join(packageFolder(postgisPackage), 'dist/postgis.tar.gz')),
    );
    const entries = await unpackTar(whole, {
      filter: (header) => kept.test(header.name.replace(/^\.\//, '')),
    });
    if (entries.length !== keptCount)
      throw new Error(`${postgisPackage} holds ${entries.length} of the ${keptCount} expected files.`);
    // Stored, not deflated: PGlite wants gzip, and inflating is time lost at every start.
    const archive = await promisify(gzip)(await packTar(entries), { level: 0 });
    const draft = `${file}.${process.pid}.tmp`;
    await writeFile(draft, archive);
    await rename(draft, file);
  }
  return pathToFileURL(file);
}
