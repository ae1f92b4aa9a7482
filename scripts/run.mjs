import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtServer } from './build-server.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

// What comes after the name of the command is the command's own.
const [name] = process.argv.splice(2, 1);
await import(pathToFileURL(await builtServer(name)).href);
