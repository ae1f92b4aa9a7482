import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { startApp, type RunningApp } from '../support/running-app';

/**
 * Starts an application that a file of tests has for itself, on the pack of the Nord, and without accounts (see `firstInvitation`). Its data
 * are a copy of those of the first start of the run, which costs a fraction of a start on an empty folder. Start at most one per file;
 * files that change nothing use `inject('appUrl')`. Its `stop` removes the data.
 */
export async function startOwnApp(): Promise<RunningApp> {
  const dataDir = mkdtempSync(join(tmpdir(), 'maillage-own-'));
  cpSync(inject('loadedData'), dataDir, { recursive: true });
  const app = await startApp({ MAILLAGE_DATA_DIR: dataDir, OFFICIAL_CONTOURS: 'off' });
  const stop = async () => {
    const status = await app.stop();
    rmSync(dataDir, { recursive: true, force: true });
    return status;
  };
  return { ...app, stop };
}
