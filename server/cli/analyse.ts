import { solveByHighs } from '../solver/highs';
import { readVersion } from '../version';
import { runAnalyse } from './run-analyse';

process.exitCode = await runAnalyse(process.argv.slice(2), {
  now: () => performance.now(),
  version: await readVersion(),
  mip: solveByHighs,
  heard: () => undefined,
  say: console.log,
  complain: console.error,
});
