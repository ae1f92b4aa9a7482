import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';

/** A lock that its process has not refreshed for so long is free: it died, or its machine did. */
const options = { stale: 10_000, realpath: false };

/** Who holds the lock of a folder, written beside it for the one who finds it taken. */
interface Owner {
  readonly pid: number;
  readonly host: string;
}

/** Folders held by this very process. */
const held = new Set<string>();

/**
 * Takes the data folder for this process alone: two processes on one embedded database would lose data in
 * silence.
 *
 * @param folder the data folder, made when absent
 * @param onLost called if the lock is lost while held (its file removed, or the machine suspended while
 * another took it): stop writing
 * @returns a function that gives the folder back
 * @throws Error, in French, when another process holds it; a lock left by a process that died is taken over
 */
export async function lockFolder(
  folder: string,
  onLost: (error: Error) => void,
): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const ownerFile = join(folder, 'owner.json');
  // Deciding whether the holder is dead, and taking its place, is itself done by one process at a time.
  const decided = await lock(join(folder, 'deciding'), {
    ...options,
    retries: { retries: 60, factor: 1, minTimeout: 250 },
  });
  try {
    const path = join(folder, 'database');
    if (!held.has(folder) && isDead(await ownerOf(ownerFile)))
      await rm(`${path}.lock`, { recursive: true, force: true });
    const release = await lock(path, { ...options, onCompromised: onLost });
    held.add(folder);
    await writeFile(ownerFile, JSON.stringify({ pid: process.pid, host: hostname() } satisfies Owner));
    return async () => {
      held.delete(folder);
      await rm(ownerFile, { force: true });
      await release();
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ELOCKED') throw error;
    throw new Error(refusal(folder, await ownerOf(ownerFile)), { cause: error });
  } finally {
    await decided();
  }
}

/**
 * True when the holder certainly runs no more. A process of another machine cannot be asked: its lock only
 * ages.
 */
function isDead(owner: Owner | null): boolean {
  if (owner?.host !== hostname()) return false;
  // A holder with our own number that is not us is an earlier life in a container.
  if (owner.pid === process.pid) return true;
  try {
    process.kill(owner.pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function refusal(folder: string, owner: Owner | null): string {
  const who = owner ? `par le processus ${owner.pid} de la machine ${owner.host}` : 'par un autre processus';
  return `Le dossier de données ${folder} est déjà utilisé ${who}. Arrêtez-le, ou choisissez un autre dossier (MAILLAGE_DATA_DIR).`;
}

async function ownerOf(file: string): Promise<Owner | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Owner;
  } catch {
    // No owner is written, or it was being written when its process died.
    return null;
  }
}
