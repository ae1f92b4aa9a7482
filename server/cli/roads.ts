import { ConfigError, readConfig } from '../config';
import { runRoads } from './run-roads';

try {
  process.exitCode = await runRoads(process.argv.slice(2), {
    dataDir: readConfig().dataDir,
    say: console.log,
    complain: console.error,
  });
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
