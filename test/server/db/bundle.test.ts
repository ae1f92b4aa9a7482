import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { unpackTar } from 'modern-tar';
import { expect, test } from 'vitest';
import { slimBundle } from '../../../server/db/embedded/bundle';
import { packageFolder, packageVersion } from '../../../server/db/embedded/packages';
import { temporaryFolder } from '../../support/databases';

test('the slim archive of PostGIS holds the extension and nothing of raster or topology, and is made once', async () => {
  const cache = await temporaryFolder();
  const bundle = await slimBundle(cache);
  const entries = await unpackTar(gunzipSync(await readFile(bundle)));
  expect(entries.map(({ header }) => header.name.replace(/^\.\//, '')).sort()).toEqual([
    'lib/postgresql/postgis-3.so',
    'share/postgresql/extension/postgis--3.6.2.sql',
    'share/postgresql/extension/postgis.control',
    'share/proj/proj.db',
  ]);
  const { mtimeMs } = await stat(bundle);
  expect((await slimBundle(cache)).href).toBe(bundle.href);
  expect((await stat(bundle)).mtimeMs).toBe(mtimeMs);
  expect(await readdir(cache)).toEqual([`postgis-${packageVersion('@electric-sql/pglite-postgis')}.tar.gz`]);
  await rm(cache, { recursive: true });
});

test('the packages of the embedded database are pinned to the versions whose inside is used', async () => {
  const { dependencies } = JSON.parse(
    await readFile(new URL('../../../package.json', import.meta.url), 'utf8'),
  ) as {
    dependencies: Record<string, string>;
  };
  for (const name of ['@electric-sql/pglite', '@electric-sql/pglite-postgis', 'postgres']) {
    expect(dependencies[name]).toMatch(/^\d+\.\d+\.\d+$/);
    expect(packageVersion(name)).toBe(dependencies[name]);
    expect(packageFolder(name)).toMatch(join('node_modules', ...name.split('/')));
  }
});
