import { fileURLToPath } from 'node:url';

/** Folder of what is kept from one run of the tests to the next. */
export const cacheDir = fileURLToPath(new URL('../../node_modules/.cache/maillage', import.meta.url));
