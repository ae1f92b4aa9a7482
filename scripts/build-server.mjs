import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { threadId } from 'node:worker_threads';

/** Built servers, each in a folder named by the fingerprint of its sources: one that runs keeps its code when another is built. */
const output = 'dist/server';
const sources = ['server', 'geodata', 'package-lock.json', 'scripts/build-server.mjs'];
/** Built servers that are kept. */
const keptBuilds = 3;

/** Where the code of each process and thread starts. */
const entryPoints = {
  main: 'server/main.ts',
  'jobs-worker': 'server/jobs/worker.ts',
  'db-embedded-worker': 'server/db/embedded/worker.ts',
  admin: 'server/cli/admin.ts',
  analyse: 'server/cli/analyse.ts',
  backup: 'server/cli/backup.ts',
  export: 'server/cli/export.ts',
  geodata: 'server/cli/geodata.ts',
  roads: 'server/cli/roads.ts',
};

/** Paths of the files of code under a path, in an order that does not depend on the file system. */
function files(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => files(`${path}/${name}`))
    .filter((file) => /\.(ts|mjs|json)$/.test(file));
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(files)) hash.update(file).update('\0').update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** Files that the code finds by where it stands (migrations, packs) stay where the sources are. */
const whereSourcesStand = {
  name: 'where-sources-stand',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes('import.meta.url')) return null;
      const file = JSON.stringify(relative(`${output}/any`, path).replaceAll('\\', '/'));
      return {
        contents: text.replaceAll('import.meta.url', `new URL(${file}, import.meta.url).href`),
        loader: 'ts',
      };
    });
  },
};

/** Builds entries (name of the built file: source) into a new folder, which must stand right in dist/server. */
export async function buildEntries(folder, entries) {
  const { build: bundle } = await import('esbuild');
  const unfinished = `${folder}-${process.pid}-${threadId}`;
  try {
    await bundle({
      entryPoints: entries,
      outdir: unfinished,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      plugins: [whereSourcesStand],
      logLevel: 'warning',
    });
    renameSync(unfinished, folder);
  } catch (error) {
    // Another process or thread may have built the same meanwhile.
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function removeOldBuilds() {
  // Another process may remove the same meanwhile.
  const age = (name) => statSync(`${output}/${name}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const builds = readdirSync(output).filter((name) => /^[0-9a-f]{16}$/.test(name));
  for (const name of builds.sort((a, b) => age(b) - age(a)).slice(keptBuilds))
    rmSync(`${output}/${name}`, { recursive: true, force: true });
}

/** The file where an entry starts, built from the present sources: one file loads faster and in less memory than hundreds. */
export async function builtServer(entry = 'main') {
  const folder = `${output}/${fingerprint()}`;
  if (!existsSync(folder)) {
    mkdirSync(dirname(folder), { recursive: true });
    await buildEntries(folder, entryPoints);
    removeOldBuilds();
  }
  return `${folder}/${entry}.js`;
}
