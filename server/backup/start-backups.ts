import type { DatasetState } from '../dataset-state';
import type { Database } from '../db/open';
import type { Logger } from '../log';
import { Backups } from './backups';
import { openControl } from './control';
import { DailyCopies } from './daily-copies';
import { copiesFolder, removeParts } from './replace-file';
import type { Writing } from './write-archive';

/** What the server has to make copies of. */
export interface StartOptions extends Writing {
  readonly database: Database;
  readonly dataDir: string;
  readonly backupKeep: number;
  /** Told when everything was replaced. */
  readonly dataset: Pick<DatasetState, 'renew'>;
  readonly log: Logger;
}

/**
 * While this process holds an embedded database: a copy a day, and copies and restorations for the commands of this machine. A PostgreSQL
 * server needs none of it: the commands reach it, and whoever keeps it has their own ways.
 *
 * @returns stops; what runs is finished first
 */
export async function startBackups({
  database,
  dataDir,
  backupKeep,
  dataset,
  log,
  ...writing
}: StartOptions): Promise<() => Promise<void>> {
  if (database.engine !== 'embedded') return () => Promise.resolve();
  const folder = copiesFolder(dataDir);
  await removeParts(folder);
  const backups = new Backups(database, { ...writing, log, onRestored: () => dataset.renew() });
  const closeControl = await openControl({ dataDir, backups, log });
  const write = (file: string) => backups.write(file);
  const stopCopies = new DailyCopies({ folder, keep: backupKeep, write, now: writing.now, log }).start();
  return async () => {
    stopCopies();
    await closeControl();
    await backups.idle();
  };
}
