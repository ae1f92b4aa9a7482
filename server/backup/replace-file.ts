import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BackupError, fileError } from './backup-error';

/** How the name of a file that is being written ends. */
export const partSuffix = '.part';

/** Folder of the copies that the server makes, in a data folder. */
export function copiesFolder(dataDir: string): string {
  return join(dataDir, 'backups');
}

/** Removes what writings cut short (the machine stopped) have left in a folder. */
export async function removeParts(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) if (name.endsWith(partSuffix)) await rm(join(folder, name), { force: true });
}

/**
 * Writes a file beside its place, then puts it there at once: whoever reads it, or cuts the power, finds the old one or the new one.
 *
 * @param file absolute
 * @param write fills the file whose path it is given, and has it on the disk when it ends
 * @throws BackupError when the file cannot be written; nothing is left of it then
 */
export async function replaceFile<T>(file: string, write: (part: string) => Promise<T>): Promise<T> {
  const there = await stat(file).catch(() => null);
  if (there !== null && !there.isFile())
    throw new BackupError(
      'refused',
      `${file} n’est pas un fichier ordinaire\u00a0: choisissez un autre nom.`,
    );
  const part = `${file}.${randomUUID().slice(0, 8)}${partSuffix}`;
  try {
    const made = await write(part);
    await rename(part, file);
    await syncFolder(dirname(file));
    return made;
  } catch (error) {
    await rm(part, { force: true });
    throw fileError(error, file);
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows has no such thing as opening a folder.
  const handle = await open(folder, 'r').catch(() => null);
  if (handle === null) return;
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
