import type { TestProject } from 'vitest/node';
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
  const bundle = await slimBundle(cacheDir);
  await template(cacheDir, bundle.href, () => {
    console.log('Creating the embedded database that the tests copy (once)…');
  });
  const cluster = await startCluster();
  project.provide('postgresqlUrl', cluster?.url ?? null);
  return async () => {
    await cluster?.stop();
  };
}
