// The embedded engine in a process of its own: its code is native, and a thread of it cannot be ended without ending the server.
import { createRequire } from 'node:module';
import { setPriority } from 'node:os';

const [folder, config] = process.argv.slice(2);
// Those who wait for the server go first.
setPriority(5);
const { Actor } = createRequire(import.meta.url)(folder);
const actor = new Actor(config);

process.on('disconnect', () => process.exit());
process.on('message', async ({ service, query }) => {
  try {
    process.send({ json: await actor[service](query) });
  } catch (error) {
    process.send({ refusal: error instanceof Error ? error.message : String(error) });
  }
});
