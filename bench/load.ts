import { Agent, get } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/**
 * Reads a resource to its end and gives the number of bytes of its body.
 *
 * @throws Error when the answer is not a success
 */
export function read(url: string, headers: Readonly<Record<string, string>> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => {
        if (response.statusCode === 200) resolve(bytes);
        else reject(new Error(`${url} answered ${String(response.statusCode)}`));
      });
    });
    request.on('error', (error) => {
      // A connection kept open that the server closed just then: asked again, as browsers do.
      if (request.reusedSocket && 'code' in error && error.code === 'ECONNRESET') resolve(read(url, headers));
      else reject(error);
    });
  });
}

/** Has `clients` callers run `work` again and again for some seconds; gives how many were done per second. */
export async function rate(clients: number, seconds: number, work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  const end = started + seconds * 1000;
  let done = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end) {
        await work();
        done += 1;
      }
    }),
  );
  return done / ((performance.now() - started) / 1000);
}
