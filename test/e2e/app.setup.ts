import { cpSync, mkdtempSync, rmSync } from 'node:fs';
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
    /** Data folder of an application that has loaded its pack and was stopped, see `startOwnApp`. */
    loadedData: string;
  }
}

/**
 * Starts the application as a user does, on an empty folder, for all browser tests. Once its pack is loaded it is started anew, and its data
 * are kept to be copied by files that need an application of their own.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-e2e-'));
  const [dataDir, loadedData] = [join(folder, 'shared'), join(folder, 'loaded')];
  const env = { MAILLAGE_DATA_DIR: dataDir, OFFICIAL_CONTOURS: 'off' };
  const first = await startApp(env);
  await firstInvitation(first);
  await first.stop();
  cpSync(dataDir, loadedData, { recursive: true });
  const app = await startApp(env);
  project.provide('appUrl', app.url);
  project.provide('firstInvitation', await firstInvitation(app));
  project.provide('loadedData', loadedData);
  return async () => {
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
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
