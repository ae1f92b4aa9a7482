import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { checkAddress, serve, StartError } from '../../server/serve';
import { Shutdown } from '../../server/start';

const local = { host: '127.0.0.1', port: 0 };

/** An application that answers after a time in milliseconds, and tells when a request has come. */
function slowApp(delay: number) {
  let come: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => {
    come = resolve;
  });
  const fetch = async () => {
    come();
    await new Promise((resolve) => setTimeout(resolve, delay));
    return new Response('done');
  };
  return { fetch, arrived };
}

describe('listening', () => {
  it('finishes the requests under way when it stops, and accepts no other', async () => {
    const app = slowApp(400);
    const server = await serve(app, local);
    const address = `http://127.0.0.1:${server.port}`;
    const request = fetch(address).then((response) => response.text());
    await app.arrived;
    const stopped = server.stop(5_000);
    await expect(fetch(address, { headers: { connection: 'close' } })).rejects.toThrow();
    expect(await request).toBe('done');
    const start = performance.now();
    await stopped;
    // The connection is kept alive by the client: it must not be waited for.
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('sends long answers to their end, however slowly they are read', async () => {
    const body = 'x'.repeat(20_000_000);
    const server = await serve({ fetch: () => new Response(body) }, local);
    const response = await fetch(`http://127.0.0.1:${server.port}`);
    const stopped = server.stop(10_000);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await response.text()).length).toBe(body.length);
    await stopped;
  });

  it('cuts the requests that last longer than the time left to them', async () => {
    const app = slowApp(60_000);
    const server = await serve(app, local);
    const request = fetch(`http://127.0.0.1:${server.port}`);
    const outcome = expect(request).rejects.toThrow();
    await app.arrived;
    const start = performance.now();
    await server.stop(200);
    expect(performance.now() - start).toBeLessThan(2_000);
    await outcome;
  });

  it('is refused in French when the port is taken or the address is another machine’s', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    for (const attempt of [
      () => checkAddress({ ...local, port }),
      () => serve(slowApp(0), { ...local, port }),
    ]) {
      await expect(attempt()).rejects.toThrow(StartError);
      await expect(attempt()).rejects.toThrow(`Le port ${port} est déjà pris`);
    }
    await expect(checkAddress({ host: '192.0.2.1', port: 0 })).rejects.toThrow(/HOST/);
    other.close();
  });
});

describe('what is undone at the end', () => {
  it('is undone in reverse order, once, also when it is added late', async () => {
    const done: string[] = [];
    const step = (name: string) => () => {
      done.push(name);
      return Promise.resolve();
    };
    const shutdown = new Shutdown();
    await shutdown.add(step('database'));
    await shutdown.add(step('server'));
    await Promise.all([shutdown.run(), shutdown.run()]);
    await shutdown.add(step('late'));
    expect(done).toEqual(['server', 'database', 'late']);
  });
});
