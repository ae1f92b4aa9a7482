import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { BackupError, fileError } from './backup-error';
import { controlFile, controlPaths, controlSchema, refusalSchema, type Control } from './control-file';
import { checkArchive } from './read-archive';
import { replaceFile } from './replace-file';
import type { Restored } from './restore-archive';

/** A server that runs and holds the embedded database of a data folder. */
export interface RunningServer {
  /** Has the database copied into a file (absolute path), and reads the copy for its faults before it counts. */
  write(file: string): Promise<Restored>;
  /** Has what the database holds replaced by what a file (absolute path) holds. */
  restore(file: string): Promise<Restored>;
}

/** The server that holds the embedded database of a data folder; null when none answers. */
export async function findServer(dataDir: string): Promise<RunningServer | null> {
  const control = await readControl(dataDir);
  if (control === null || !(await isPresent(control))) return null;
  return {
    write: (file) =>
      replaceFile(file, async (part) => {
        const response = await send(control, 'POST', controlPaths.backup);
        await succeeded(response);
        await received(pipeline(response, createWriteStream(part, { mode: 0o600, flush: true })));
        return checkArchive(part);
      }),
    async restore(file) {
      // The server reads it again; here a faulty one costs nobody anything.
      const checked = await checkArchive(file);
      await succeeded(await send(control, 'POST', controlPaths.restore, file));
      return checked;
    },
  };
}

async function readControl(dataDir: string): Promise<Control | null> {
  const file = controlFile(dataDir);
  try {
    return controlSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') throw fileError(error, file);
    return null;
  }
}

async function isPresent(control: Control): Promise<boolean> {
  try {
    return (await text(await send(control, 'GET', controlPaths.presence))) === control.answer;
  } catch {
    return false;
  }
}

async function send(
  { port, token }: Control,
  method: string,
  path: string,
  file?: string,
): Promise<IncomingMessage> {
  const length = file === undefined ? {} : { 'Content-Length': (await stat(file)).size };
  const request = httpRequest({
    host: '127.0.0.1',
    port,
    method,
    path,
    headers: { Authorization: `Bearer ${token}`, ...length },
  });
  // After an early answer the rest of what is sent is refused.
  request.on('error', () => undefined);
  const answered = once(request, 'response') as Promise<[IncomingMessage]>;
  if (file === undefined) request.end();
  // A server that refuses before the end answers, and closes.
  else await Promise.race([pipeline(createReadStream(file), request), answered]).catch(() => undefined);
  const [response] = await received(answered);
  return response;
}

async function received<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const told = fileError(error, 'La copie');
    if (told !== error) throw told;
    throw new BackupError(
      'failed',
      'Le serveur s’est arrêté avant la fin\u00a0: relancez-le, puis recommencez.',
      { cause: error },
    );
  }
}

/**
 * Makes sure that the server could do what was asked.
 *
 * @throws BackupError with what it says when it could not
 */
async function succeeded(response: IncomingMessage): Promise<void> {
  const { statusCode = 0 } = response;
  if (statusCode === 200 || statusCode === 204) {
    if (statusCode === 204) response.resume();
    return;
  }
  const refusal = refusalSchema.safeParse(
    statusCode === 409 ? JSON.parse(await received(text(response))) : null,
  );
  if (!refusal.success)
    throw new BackupError(
      'failed',
      `Le serveur a répondu ${statusCode}\u00a0: relancez-le, puis recommencez.`,
    );
  throw new BackupError(refusal.data.kind, refusal.data.message);
}
