import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath, postgresqlBinaries } from '../scripts/system-packages.mjs';
import { databaseOn, startCluster } from '../test/support/postgresql-cluster';
import { startApp } from '../test/support/running-app';
import { Client } from './client';
import { holds, table, type Figure } from './figure';
import { measureFirstView } from './first-view';
import { measureGrid } from './grid';
import { measureImport } from './import';
import { machine } from './machine';
import { measureMemory } from './memory';
import { measurePaint } from './paint';
import { measurePrint } from './print';
import { measureRate } from './rate';
import { measureRegions } from './regions';
import { measureSave } from './save';
import { measureSiting } from './siting';
import { measureStarts } from './starts';

const chromium = chromiumPath();
const cluster = await startCluster();
const binaries = postgresqlBinaries();
if (chromium === null || cluster === null || binaries === null)
  throw new Error('The bench needs Chromium and a PostgreSQL with PostGIS.');

const folder = mkdtempSync(join(tmpdir(), 'maillage-bench-'));
const figures: Figure[] = [];
const say = (found: readonly Figure[]) => {
  figures.push(...found);
  for (const figure of found)
    console.log(
      `${holds(figure) ? 'pass' : 'FAIL'}  ${figure.what}: ${figure.value.toFixed(2)} ${figure.unit}`,
    );
};

try {
  say(await measureStarts());
  const url = await databaseOn(cluster.url, 'maillage_bench');
  const embedded = await startApp({ MAILLAGE_DATA_DIR: join(folder, 'embedded') });
  say(await measureFirstView(embedded.url, chromium));
  say(await measurePrint(embedded));
  const outside = await startApp({ MAILLAGE_DATA_DIR: join(folder, 'outside'), DATABASE_URL: url });
  say([await measureRate(outside.url, url, binaries)]);
  console.log('use of both servers');
  say(
    await Promise.all([
      measureMemory(embedded, 'embedded database', 1000),
      measureMemory(outside, 'outside PostgreSQL', 250),
    ]),
  );
  await embedded.stop();
  await outside.stop();
  console.log('edits and imports');
  const edited = await startApp({ MAILLAGE_DATA_DIR: join(folder, 'edited') });
  const editor = await Client.administrator(edited);
  say([
    await measureSave(edited, editor),
    await measureGrid(editor, chromium),
    await measurePaint(editor, chromium),
  ]);
  await edited.stop();
  const importing = await startApp({
    MAILLAGE_DATA_DIR: join(folder, 'importing'),
    DATABASE_URL: await databaseOn(cluster.url, 'maillage_bench_import'),
  });
  say(await measureImport(await Client.administrator(importing)));
  await importing.stop();
  console.log('regionalisation');
  say(await measureRegions());
  console.log('catchments and siting');
  say(await measureSiting());
} finally {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}

writeFileSync(
  'bench/results.md',
  `# Speed and size

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}. One machine at one time: compare figures of one run, not of two machines.

${machine(chromium, binaries)}

${table(figures)}
`,
);
process.exitCode = figures.every(holds) ? 0 : 1;
