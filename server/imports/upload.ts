import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { defaultLimits } from '../../geodata/imports/contract';
import { Problem } from '../problems';

/**
 * Refuses a body that says to be too large, before any of it is read.
 *
 * @throws Problem `file-too-large`
 */
export function refuseLarge(contentLength: string | undefined): void {
  if (Number(contentLength ?? 0) > defaultLimits.bytes) throw new Problem('file-too-large');
}

/**
 * Writes a body to a file, as far as it is no larger than a file may be.
 *
 * @throws Problem `file-too-large`, and the errors of the file system
 */
export async function receive(body: ReadableStream<Uint8Array> | null, path: string): Promise<void> {
  let bytes = 0;
  const limited = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.byteLength;
      if (bytes > defaultLimits.bytes) done(new Problem('file-too-large'));
      else done(null, chunk);
    },
  });
  await pipeline(
    body === null ? Readable.from([]) : Readable.fromWeb(body),
    limited,
    createWriteStream(path, { flags: 'wx', mode: 0o600 }),
  );
}
