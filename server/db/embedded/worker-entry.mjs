// From the sources, a thread runs the built code as the built server's does: it loads in a quarter of the time of the sources.
import { pathToFileURL } from 'node:url';
import { builtServer } from '../../../scripts/build-server.mjs';

await import(pathToFileURL(await builtServer('db-embedded-worker')).href);
