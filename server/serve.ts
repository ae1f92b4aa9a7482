import { once } from 'node:events';
import { createServer } from 'node:net';
import { serve as serveHono } from '@hono/node-server';
import type { Server } from 'node:http';
import { Drain } from './drain';

/** Where a server listens. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** A server that listens. */
export interface Listening {
  /** The port it has, also when the system chose it. */
  readonly port: number;
  /** Accepts nothing more, lets the requests under way finish within a number of milliseconds, then cuts them. */
  stop(limit: number): Promise<void>;
}

/** A failure to be told as it is, in French. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/**
 * Makes sure, before anything long is begun, that an address can be listened to.
 *
 * @throws StartError when it is taken or refused
 */
export async function checkAddress({ host, port }: Address): Promise<void> {
  const probe = createServer();
  try {
    probe.listen(port, host);
    await once(probe, 'listening');
  } catch (error) {
    throw refusal(error, { host, port });
  }
  probe.close();
  await once(probe, 'close');
}

/**
 * Listens, and hands the requests to an application.
 *
 * @throws StartError when the address is taken or refused
 */
export async function serve(
  app: { readonly fetch: Parameters<typeof serveHono>[0]['fetch'] },
  { host, port }: Address,
): Promise<Listening> {
  // Without TLS nor HTTP/2 options the adapter makes a plain HTTP server.
  const server = serveHono({ fetch: app.fetch, hostname: host, port }) as Server;
  const drain = new Drain(server);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw refusal(error, { host, port });
  }
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    stop: (limit) => drain.end(limit),
  };
}

function refusal(error: unknown, { host, port }: Address): StartError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `Le port ${port} est déjà pris par un autre programme. Arrêtez-le, ou choisissez un autre port\u00a0: PORT=3001 npm start`,
    EACCES: `Le port ${port} est réservé au système. Choisissez un port à partir de 1024 : PORT=3000 npm start`,
    EADDRNOTAVAIL: `L’adresse «\u00a0${host}\u00a0» n’est pas celle de cette machine. Corrigez HOST, ou laissez-le vide.`,
    ENOTFOUND: `L’adresse «\u00a0${host}\u00a0» est inconnue. Corrigez HOST, ou laissez-le vide.`,
  };
  const message =
    reasons[code] ?? `Le serveur ne peut pas écouter à l’adresse ${host}, port ${port} (${code}).`;
  return new StartError(message, { cause: error });
}
