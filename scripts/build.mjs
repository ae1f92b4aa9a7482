import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const output = 'dist/web';
const stamp = 'dist/web.stamp';
/** All that the client is made of; the sources and packs of geodata stay on the server. */
const sources = ['web', 'geodata', 'vite.config.ts', 'package-lock.json'];
const serverOnly = new Set(['geodata/sources', 'geodata/packs']);

/** Paths of the files under a path, itself if it is a file, in an order that does not depend on the file system. */
function files(path) {
  if (serverOnly.has(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => files(`${path}/${name}`));
}

/** Fingerprint of the client's sources by their content: a fresh checkout, where dates mean nothing, needs no rebuild. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const source of sources)
    for (const file of files(source)) hash.update(file).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

/** True when dist/web was built from the present sources. */
export function clientIsBuilt() {
  return (
    existsSync(stamp) && existsSync(`${output}/index.html`) && readFileSync(stamp, 'utf8') === fingerprint()
  );
}

/** Writes file.br and file.gz beside every text file of a folder, so that the server compresses nothing that never changes. */
async function compressAll(folder) {
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(js|css|svg|html|json)$/.test(name),
  );
  await Promise.all(
    texts.map(async (name) => {
      const path = join(folder, name);
      const content = readFileSync(path);
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: 10,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      };
      const [br, gz] = await Promise.all([
        promisify(brotliCompress)(content, { params }),
        promisify(gzip)(content, { level: 9 }),
      ]);
      writeFileSync(`${path}.br`, br);
      writeFileSync(`${path}.gz`, gz);
    }),
  );
}

/** Puts a folder in the place of dist/web, which a running server may be reading. */
function replaceOutput(folder) {
  const old = `${folder}-old`;
  if (existsSync(output)) renameSync(output, old);
  renameSync(folder, output);
  rmSync(old, { recursive: true, force: true });
}

/** Builds the client beside dist/web and then takes its place: an interrupted build leaves what was there. */
async function buildClient() {
  const built = fingerprint();
  const folder = `${output}-${process.pid}`;
  const { build } = await import('vite');
  try {
    await build({
      logLevel: process.argv.includes('--quiet') ? 'error' : 'info',
      build: { outDir: resolve(folder), emptyOutDir: true },
    });
    await compressAll(folder);
    replaceOutput(folder);
    writeFileSync(stamp, built);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.filename === process.argv[1]) await buildClient();
