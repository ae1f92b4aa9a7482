import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * The folder of an installed package.
 *
 * @param name e.g. "@electric-sql/pglite"
 * @returns absolute path of the folder that holds its package.json
 * @throws Error when the package is not installed
 */
export function packageFolder(name: string): string {
  const path = name.split('/').join(sep);
  const entry = dirname(require.resolve(name));
  return join(entry.slice(0, entry.lastIndexOf(join('node_modules', path))), 'node_modules', path);
}

/**
 * The version of an installed package, as its package.json tells it.
 *
 * @param name e.g. "@electric-sql/pglite"
 * @throws Error when the package is not installed
 */
export function packageVersion(name: string): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder(name), 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
