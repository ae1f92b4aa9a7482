import { readVersion } from '../version';
import { runAnalyse } from './run-analyse';

process.exitCode = await runAnalyse(process.argv.slice(2), {
  now: () => performance.now(),
  version: await readVersion(),
  mip: () => Promise.resolve({ status: 'failed', objective: null, bound: null, values: new Map() }),
  heard: () => undefined,
  say: console.log,
  complain: console.error,
});
