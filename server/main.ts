import { ConfigError, readConfig } from './config';
import { Shutdown, start } from './start';
import { StartError } from './serve';

const shutdown = new Shutdown();

async function stop(): Promise<void> {
  console.log('Arrêt du serveur…');
  await shutdown.run();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());

try {
  const address = await start(
    readConfig(),
    (line) => {
      console.log(line);
    },
    shutdown,
  );
  console.log(`Maillage est prêt\u00a0: ${address}`);
} catch (error) {
  console.error(explain(error));
  await shutdown.run();
  process.exitCode = error instanceof ConfigError ? 2 : 1;
}

/** What is foreseen is told in French; anything else is a bug, told whole. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isForeseen =
    error instanceof ConfigError || error instanceof StartError || error.constructor === Error;
  return isForeseen ? error.message : (error.stack ?? error.message);
}
