import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Debian and Ubuntu put packages of R, and where R itself does. */
const rLibraries = ['/usr/lib/R/site-library', '/usr/local/lib/R/site-library', '/usr/lib/R/library'];

/**
 * What the tests and the bench use from the system beside npm packages: how to see that it is there, what brings it on Debian and Ubuntu,
 * and what has to be left out without it. What is `byHand` takes so long to install that it is used where it is, and never brought.
 * @type {Record<import('./system-packages.mjs').SystemNeed, { packages: string[], present: () => boolean, without: string, byHand?: true }>}
 */
const catalogue = {
  chromium: {
    packages: ['chromium'],
    present: () => chromiumPath() !== null,
    without: 'the tests in a real browser',
  },
  postgis: {
    packages: ['postgresql', 'postgresql-postgis'],
    present: () => postgresqlBinaries() !== null,
    without: 'the tests against a real PostgreSQL with PostGIS (the embedded database is still tested)',
  },
  gdal: {
    packages: ['gdal-bin'],
    present: () => executable('ogrinfo') !== null,
    without: 'the reading of the OGC API by ogrinfo',
  },
  poppler: {
    packages: ['poppler-utils'],
    present: () => executable('pdfinfo') !== null && executable('pdftoppm') !== null,
    without: 'what the tests read in printed PDF',
  },
  libreoffice: {
    packages: ['libreoffice-impress', 'fonts-crosextra-carlito'],
    present: () => executable('soffice') !== null,
    without: 'the opening of presentations by LibreOffice (their XML is still tested)',
    byHand: true,
  },
  fonts: {
    packages: ['fonts-liberation'],
    present: () => existsSync('/usr/share/fonts/truetype') || existsSync('/usr/share/fonts/opentype'),
    without: 'nothing, but labels of screenshots may lack their fallback font',
  },
  spdep: {
    packages: ['r-cran-spdep'],
    present: () =>
      executable('Rscript') !== null && rLibraries.some((folder) => existsSync(`${folder}/spdep`)),
    without: 'the comparison of regionalisation with the package spdep of R',
  },
};

/** Path of the first of these commands that is on the PATH, or null. */
function executable(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not in this folder: look in the next one.
      }
    }
  }
  return null;
}

/** Path of the system's Chromium or Chrome, or null; CHROMIUM_PATH prevails. */
export function chromiumPath() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) return existsSync(chosen) ? chosen : null;
  return executable('chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser');
}

/** Folder of initdb and postgres of the newest installed PostgreSQL (15 or newer) that has PostGIS, or null; Debian's and Ubuntu's layout. */
export function postgresqlBinaries() {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return null;
  const versions = readdirSync(root)
    .map(Number)
    .filter((version) => version >= 15);
  for (const version of versions.sort((a, b) => b - a)) {
    const folder = `${root}/${version}/bin`;
    const extension = `/usr/share/postgresql/${version}/extension/postgis.control`;
    if (existsSync(`${folder}/initdb`) && existsSync(`${folder}/postgres`) && existsSync(extension))
      return folder;
  }
  return null;
}

/** Prefix that runs a command as root without asking anything, or null when that is not allowed. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return sudo.status === 0 ? ['sudo', '-n'] : null;
}

/** True on Debian, Ubuntu and what derives from them. */
function hasApt() {
  if (executable('apt-get') === null || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function aptGet(prefix, args) {
  const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args];
  return spawnSync(command, rest, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', timeout: 600_000 });
}

/**
 * Installs what is missing of `needs`, but what is left to be installed by hand, with apt-get, when this process may (root, or sudo that
 * asks nothing, on Debian or Ubuntu).
 * Returns the needs that are still missing, each with the reason and with what is left out; an empty list means all is there.
 */
export function ensureSystemPackages(needs) {
  const missing = () => needs.filter((need) => !catalogue[need].present());
  const namesOf = (list) => list.flatMap((need) => catalogue[need].packages);
  const wanted = missing().filter((need) => !catalogue[need].byHand);
  const leftOut = (reason) =>
    missing().map((need) => ({
      need,
      reason: catalogue[need].byHand
        ? `not installed by itself, it takes a minute; run: sudo apt-get install --no-install-recommends ${namesOf([need]).join(' ')}`
        : reason,
      without: catalogue[need].without,
    }));
  if (wanted.length === 0) return leftOut('');
  const names = namesOf(wanted);
  if (!hasApt()) return leftOut(`${names.join(', ')}: not installed, and this system has no apt-get`);
  const prefix = asRoot();
  if (prefix === null) return leftOut(`not installed; run: sudo apt-get install ${names.join(' ')}`);
  console.log(`Installing system packages: ${names.join(' ')}`);
  aptGet(prefix, ['update']);
  // One call a need: a package that this release lacks must not keep the others out.
  const failures = wanted.flatMap((need) => {
    const result = aptGet(prefix, ['install', '-y', '--no-install-recommends', ...catalogue[need].packages]);
    return result.status === 0 ? [] : [(result.stderr ?? '').trim().split('\n').at(-1) ?? ''];
  });
  return leftOut(`apt-get did not help: ${failures.join('; ') || 'it is there, but not found or too old'}`);
}
