import { existsSync } from 'node:fs';
import { cp, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { packageVersion } from './packages';
import { Thread } from './thread';

/** To be raised when what the thread creates changes otherwise than by the versions of its packages. */
const revision = 1;

/**
 * An empty database with its extensions, as a folder to copy: creating one takes ten seconds, copying it a
 * fraction of one.
 *
 * @param cacheDir folder of the cache, made when absent
 * @param bundle address of the archive of PostGIS
 * @param onCreate called before the long creation
 * @returns path of the folder
 * @throws Error when the database cannot be created
 */
export async function template(cacheDir: string, bundle: string, onCreate: () => void): Promise<string> {
  const versions = [packageVersion('@electric-sql/pglite'), packageVersion('@electric-sql/pglite-postgis')];
  const folder = join(cacheDir, `database-${versions.join('-')}-${revision}`);
  if (!existsSync(folder)) {
    onCreate();
    await drafted(folder, async (draft) => {
      await mkdir(draft, { recursive: true });
      const thread = await Thread.start({ task: 'create', folder: draft, bundle });
      await thread.close();
    });
  }
  return folder;
}

/**
 * Copies a template to where a database is to live; the copy is on the disk, and whole, when this returns.
 *
 * @param from folder of the template
 * @param to folder that does not exist yet
 */
export async function copyTemplate(from: string, to: string): Promise<void> {
  await drafted(to, async (draft) => {
    await cp(from, draft, { recursive: true });
    await syncTree(draft);
  });
  await syncPath(dirname(to));
}

/** Makes a folder under another name and gives it its own when it is finished. */
async function drafted(folder: string, make: (draft: string) => Promise<void>): Promise<void> {
  const draft = `${folder}.${process.pid}.tmp`;
  try {
    await rm(draft, { recursive: true, force: true });
    await make(draft);
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another process may have finished the same folder first.
    if (!existsSync(folder)) throw error;
  }
}

async function syncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    await (entry.isDirectory() ? syncTree(path) : syncPath(path));
  }
  await syncPath(folder);
}

async function syncPath(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
