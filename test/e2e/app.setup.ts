import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startApp } from '../support/running-app';

declare module 'vitest' {
  interface ProvidedContext {
    appUrl: string;
  }
}

/** Starts the application as a user does, on data of its own, for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'maillage-e2e-'));
  const app = await startApp({ MAILLAGE_DATA_DIR: dataDir, OFFICIAL_CONTOURS: 'off' });
  project.provide('appUrl', app.url);
  return async () => {
    await app.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
