import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { applicationRoot } from './config';

/** The version of the application, such as "0.1.0". */
export async function readVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(applicationRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
