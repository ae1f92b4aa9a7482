import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where the code of a thread starts: from its sources by the loader of TypeScript, or beside this code when the server is built. */
export function threadEntry(folder: 'jobs' | 'db/embedded'): URL {
  const isSource = import.meta.filename.endsWith('.ts');
  return pathToFileURL(
    isSource
      ? join(import.meta.dirname, folder, 'worker-entry.mjs')
      : join(import.meta.dirname, `${folder.replace('/', '-')}-worker.js`),
  );
}
