import { randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Logger } from '../log';
import { BackupError, fileError } from './backup-error';
import type { Backups } from './backups';
import { controlFile, controlPaths, type Control, type Refusal } from './control-file';
import { copiesFolder, partSuffix } from './replace-file';

/** What answers the commands of this machine. */
export interface ControlOptions {
  readonly dataDir: string;
  readonly backups: Pick<Backups, 'write' | 'restore'>;
  readonly log: Logger;
}

/**
 * Lets `npm run backup` and `npm run restore` work while this process holds the embedded database: a listener of its own, on the
 * loopback address alone, for those who can read the secret in the data folder, as they could read the database itself.
 *
 * @returns stops listening, cutting what is under way
 */
export async function openControl({ dataDir, backups, log }: ControlOptions): Promise<() => Promise<void>> {
  const token = randomBytes(32).toString('base64url');
  const answer = randomBytes(32).toString('base64url');
  const server = createServer((request, response) => {
    if (!isBearer(request.headers.authorization, token)) {
      response.writeHead(404).end();
      return;
    }
    respond(request, response, { dataDir, backups, answer }).catch((error: unknown) => {
      if (!(error instanceof BackupError)) log.error({ err: error }, 'A copy or a restoration has failed.');
      refuse(response, error);
    });
  });
  // What waits for the disk of a laptop is not a client that hangs.
  server.requestTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const file = controlFile(dataDir);
  await writeSecretly(file, JSON.stringify({ port, token, answer } satisfies Control));
  return async () => {
    await rm(file, { force: true });
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
}

interface Work {
  readonly dataDir: string;
  readonly backups: Pick<Backups, 'write' | 'restore'>;
  readonly answer: string;
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { dataDir, backups, answer }: Work,
): Promise<void> {
  const asked = `${request.method ?? ''} ${request.url ?? ''}`;
  if (asked === `GET ${controlPaths.presence}`) {
    response.end(answer);
  } else if (asked === `POST ${controlPaths.backup}`) {
    await withTemporary(dataDir, async (file) => {
      await backups.write(file);
      response.writeHead(200, {
        'Content-Type': 'application/gzip',
        'Content-Length': (await stat(file)).size,
      });
      await pipeline(createReadStream(file), response);
    });
  } else if (asked === `POST ${controlPaths.restore}`) {
    await withTemporary(dataDir, async (file) => {
      await pipeline(request, createWriteStream(file, { mode: 0o600 })).catch((error: unknown) => {
        throw fileError(error, dataDir);
      });
      await backups.restore(file);
      response.writeHead(204).end();
    });
  } else {
    response.writeHead(404).end();
  }
}

/** A file for the time of a work, in the data folder. */
async function withTemporary(dataDir: string, work: (file: string) => Promise<void>): Promise<void> {
  const folder = copiesFolder(dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `maillage-${randomUUID()}${partSuffix}`);
  try {
    await work(file);
  } finally {
    await rm(file, { force: true });
  }
}

function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const message =
    error instanceof BackupError
      ? error.message
      : 'Le serveur a rencontré une erreur\u00a0: son journal en dit la cause.';
  const kind = error instanceof BackupError ? error.kind : 'failed';
  response
    .writeHead(409, { 'Content-Type': 'application/json', Connection: 'close' })
    .end(JSON.stringify({ kind, message } satisfies Refusal));
}

function isBearer(header: string | undefined, token: string): boolean {
  const given = Buffer.from(header ?? '');
  const expected = Buffer.from(`Bearer ${token}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Writes a file that its owner alone reads, whole from the first moment that it is there. */
async function writeSecretly(file: string, content: string): Promise<void> {
  const part = `${file}.${randomUUID()}.part`;
  await writeFile(part, content, { mode: 0o600 });
  await rename(part, file);
}
