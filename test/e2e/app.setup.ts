import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { setTimeout as wait } from 'node:timers/promises';
import { startApp } from '../support/running-app';
import type { RunningApp } from '../support/running-app';

declare module 'vitest' {
  interface ProvidedContext {
    appUrl: string;
    /** Path of the invitation that makes the first administrator. */
    firstInvitation: string;
  }
}

/** Starts the application as a user does, on data of its own, for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'maillage-e2e-'));
  const app = await startApp({ MAILLAGE_DATA_DIR: dataDir, OFFICIAL_CONTOURS: 'off' });
  project.provide('appUrl', app.url);
  project.provide('firstInvitation', await firstInvitation(app));
  return async () => {
    await app.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** The link is said just after the server answers. */
export async function firstInvitation(app: RunningApp): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const path = /Premier administrateur\s:\shttp:\/\/[^/]+(\/invitation\/\S+)/.exec(app.output())?.[1];
    if (path !== undefined) return path;
    await wait(100);
  }
  throw new Error(`no link for the first administrator:\n${app.output()}`);
}
