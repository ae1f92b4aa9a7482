import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The package of the embedded engine, in its only version; 90 MB to download, so that nobody has it who has not asked for it. */
export const enginePackage = {
  name: '@valhallajs/valhallajs',
  version: '3.6.1',
  integrity:
    'sha512-od2CkY58XW2Frf2/6KTaqgd567XwGKkwFu4ga4YjYOAdu0u3aJIODEr6zlY6sSKW3qGylW1wwg3joZHidIbaiw==',
  /** Systems that it has binaries for. */
  platforms: ['linux/x64', 'linux/arm64', 'darwin/arm64'],
} as const;

/** This system, as the package names it. */
const platform = `${process.platform}/${process.arch}`;

/** Whether the package has binaries for this system. */
export function isSupported(): boolean {
  return enginePackage.platforms.some((one) => one === platform);
}

/** Where the package stands in its folder. */
export function packageFolder(folder: string): string {
  return join(folder, enginePackage.version, 'node_modules', enginePackage.name);
}

/** Where the program stands that builds tiles. */
export function tileBuilder(folder: string): string {
  return join(packageFolder(folder), platform, 'valhalla_build_tiles');
}

/** Whether the engine is there in this version, whole. */
export function isInstalled(folder: string): boolean {
  return existsSync(tileBuilder(folder));
}

/**
 * Installs the engine by npm into a folder of its own, where no installation of the application removes it; npm holds it to its checksum.
 *
 * @throws Error in French with what npm said
 */
export async function installEngine(folder: string): Promise<void> {
  const { name, version, integrity } = enginePackage;
  const unfinished = join(folder, `${version}-${process.pid}`);
  const dependencies = { [name]: version };
  const manifest = { name: 'maillage-roads', version: '1.0.0', private: true, dependencies };
  const lock = {
    ...{ name: manifest.name, version: manifest.version, lockfileVersion: 3, requires: true },
    packages: { '': manifest, [`node_modules/${name}`]: { version, integrity } },
  };
  await rm(unfinished, { recursive: true, force: true });
  try {
    await mkdir(unfinished, { recursive: true });
    await writeFile(join(unfinished, 'package.json'), JSON.stringify(manifest));
    await writeFile(join(unfinished, 'package-lock.json'), JSON.stringify(lock));
    await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], unfinished);
    await keepPlatform(join(unfinished, 'node_modules', name));
    await rm(join(folder, version), { recursive: true, force: true });
    await rename(unfinished, join(folder, version));
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** Removes the binaries of other systems: half of the package. */
async function keepPlatform(folder: string): Promise<void> {
  for (const system of ['linux', 'darwin'])
    for (const machine of await readdir(join(folder, system)))
      if (`${system}/${machine}` !== platform)
        await rm(join(folder, system, machine), { recursive: true, force: true });
}

function npm(args: readonly string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (part: Buffer) => (said += part.toString()));
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve();
      else
        reject(
          new Error(
            `Le moteur d’itinéraires n’a pas pu être installé\u00a0: vérifiez l’accès au registre npm.\n${said.trim()}`,
          ),
        );
    });
  });
}
