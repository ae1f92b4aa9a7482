import { ConfigError, readConfig } from '../config';
import { runGeodata } from './run-geodata';

try {
  process.exitCode = await runGeodata(process.argv.slice(2), {
    config: readConfig(),
    say: console.log,
    complain: console.error,
  });
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
