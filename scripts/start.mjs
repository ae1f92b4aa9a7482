import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtServer } from './build-server.mjs';
import { clientIsBuilt } from './build.mjs';
import { checkNode, hasDevelopmentPackages, installPackages, packagesAreInstalled } from './packages.mjs';

checkNode();
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

if (!packagesAreInstalled({ development: false })) {
  console.log('Installation des paquets npm…');
  installPackages({ development: hasDevelopmentPackages() });
}

if (!clientIsBuilt()) {
  console.log('Construction de l’interface…');
  // In a process of its own: the memory of the builder goes back to the system before the server starts.
  const builder = spawn(process.execPath, ['scripts/build.mjs', '--quiet'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [status] = await once(builder, 'exit');
  if (status !== 0) {
    console.error('La construction de l’interface a échoué ; les lignes ci-dessus disent pourquoi.');
    process.exit(1);
  }
}

// The server runs in this very process: signals reach it directly and its exit status is the command's.
await import(pathToFileURL(await builtServer()).href);
