import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runChecks } from './checks.mjs';
import { checkNode, installPackages, packagesAreInstalled } from './packages.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

const started = performance.now();
checkNode();
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** Time since the command began, as "3 min 07 s". */
function elapsed() {
  const seconds = Math.round((performance.now() - started) / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

function stop(reason) {
  console.error(`\nnpm test failed after ${elapsed()}: ${reason}`);
  process.exit(1);
}

if (!packagesAreInstalled({ development: true })) {
  console.log('Installing npm packages');
  installPackages({ development: true });
}

const leftOut = ensureSystemPackages(['chromium', 'postgis', 'gdal', 'poppler', 'libreoffice', 'fonts']);
for (const { need, reason, without } of leftOut)
  console.warn(`LEFT OUT without ${need}: ${without}. Reason: ${reason}`);

const failed = await runChecks();
if (failed.length > 0) stop(failed.join(', '));

const report = 'node_modules/.cache/maillage/vitest.json';
mkdirSync('node_modules/.cache/maillage', { recursive: true });
rmSync(report, { force: true });
const options = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const vitest = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', ...options], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
if (!existsSync(report)) stop('vitest ended without a report');

const totals = JSON.parse(readFileSync(report, 'utf8'));
for (const { need, without } of leftOut) console.warn(`LEFT OUT without ${need}: ${without}`);
const skipped = totals.numPendingTests + totals.numTodoTests;
console.log(
  `\nTests: ${totals.numPassedTests} passed, ${totals.numFailedTests} failed, ${skipped} skipped, ` +
    `${totals.numTotalTests} in all, in ${totals.testResults.length} files; ${elapsed()}`,
);
process.exitCode = vitest.status ?? 1;
