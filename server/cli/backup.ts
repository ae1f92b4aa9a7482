import { ConfigError, readConfig } from '../config';
import { runBackup } from './run-backup';

try {
  process.exitCode = await runBackup(process.argv.slice(2), {
    config: readConfig(),
    say: console.log,
    complain: console.error,
  });
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
