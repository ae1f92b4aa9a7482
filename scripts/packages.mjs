import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const minimum = [20, 19];

/** Stops with a clear sentence when this Node.js is older than 20.19. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > minimum[0] || (major === minimum[0] && minor >= minimum[1])) return;
  console.error(
    `Maillage demande Node.js ${minimum.join('.')} ou plus récent ; celui-ci est ${process.versions.node}.\n` +
      'Installez une version récente depuis https://nodejs.org, puis relancez la commande.',
  );
  process.exit(1);
}

/** Entries of a lock file by path, or null when there is none. */
function lockEntries(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

/**
 * True when node_modules holds what package-lock.json asks for, by npm's own record of what it installed
 * (written last, so that an interrupted installation does not count). Development packages are looked at only when asked.
 */
export function packagesAreInstalled({ development }) {
  const wanted = lockEntries('package-lock.json');
  const installed = lockEntries('node_modules/.package-lock.json');
  if (wanted === null || installed === null) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    // The root itself, and what npm may leave out on another platform.
    if (path === '' || entry.optional || entry.devOptional) return true;
    if (entry.dev && !development) return true;
    return installed[path]?.version === entry.version && installed[path]?.integrity === entry.integrity;
  });
}

/** True when development packages are there: a start must not take them away from a developer. */
export function hasDevelopmentPackages() {
  return existsSync('node_modules/vitest');
}

/** Installs the packages of package-lock.json exactly; stops with a clear sentence when npm cannot. */
export function installPackages({ development }) {
  const options = [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...(development ? [] : ['--omit=dev']),
  ];
  const { status } = spawnSync('npm', options, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, NODE_ENV: '' },
  });
  if (status === 0) return;
  console.error(
    'L’installation des paquets npm a échoué : vérifiez l’accès au registre npm, puis relancez la commande.',
  );
  process.exit(1);
}
