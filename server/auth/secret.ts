import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The secret that signs the cookies, kept in the file "secret" of the data folder, readable by its owner alone; made once.
 *
 * @param dataDir absolute folder, made when absent
 */
export async function keptSecret(dataDir: string): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  const file = join(dataDir, 'secret');
  try {
    await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const secret = (await readFile(file, 'utf8')).trim();
  if (secret.length < 32)
    throw new Error(
      `Le fichier ${file} ne contient pas de secret utilisable\u00a0: supprimez-le, il sera refait (chacun devra se reconnecter).`,
    );
  return secret;
}
