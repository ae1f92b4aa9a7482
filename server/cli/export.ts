import { ConfigError, readConfig } from '../config';
import { runExport } from './run-export';

try {
  process.exitCode = await runExport(process.argv.slice(2), {
    config: readConfig(),
    today: new Date().toISOString().slice(0, 10),
    say: console.log,
    complain: console.error,
  });
} catch (error) {
  // What is foreseen is told in French; anything else is a bug, told whole.
  const isForeseen = error instanceof ConfigError || (error instanceof Error && error.constructor === Error);
  if (!isForeseen) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
