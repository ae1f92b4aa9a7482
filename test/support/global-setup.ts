import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { builtServer } from '../../scripts/build-server.mjs';
import { slimBundle } from '../../server/db/embedded/bundle';
import { template } from '../../server/db/embedded/template';
import { cacheDir } from './cache';
import { startCluster } from './postgresql-cluster';

/**
 * Prepares what all test files share: the embedded database to copy (kept from one run to the next) and a
 * PostgreSQL server.
 *
 * @returns what to do at the end of the run
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await builtServer();
  const bundle = await slimBundle(cacheDir);
  await template(cacheDir, bundle.href, () => {
    console.log('Creating the embedded database that the tests copy (once)…');
  });
  const cluster = await startCluster();
  project.provide('postgresqlUrl', cluster?.url ?? null);
  const scratch = await mkdtemp(join(tmpdir(), 'maillage-tests-'));
  project.provide('scratch', scratch);
  return async () => {
    await cluster?.stop();
    await rm(scratch, { recursive: true, force: true });
  };
}
