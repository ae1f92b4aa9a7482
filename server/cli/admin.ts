import { ConfigError, readConfig } from '../config';
import { SecretAsker } from './ask-secret';
import { runAdmin } from './run-admin';

const secrets = new SecretAsker(process.stdin, process.stderr);
try {
  process.exitCode = await runAdmin(process.argv.slice(2), {
    config: readConfig(),
    say: console.log,
    complain: console.error,
    askSecret: (question) => secrets.ask(question),
  });
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
} finally {
  secrets.close();
}
