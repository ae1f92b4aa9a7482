import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { BackupError, fileError } from './backup-error';
import { lineLimit } from './format';

const newline = 0x0a;
/** From so many bytes on, what comes out of a file is compared with its size. */
const freeBytes = 64 * 1024 * 1024;
/** Data of the application shrink 3 to 30 times; only what was made to fill a disk shrinks more than this. */
const greatestRatio = 250;

/** A line of a copy, its end included; lines are counted from 1. */
export interface Line {
  readonly bytes: Buffer;
  readonly number: number;
}

/**
 * The lines of a gzip'd file, one at a time.
 *
 * @param file absolute
 * @throws BackupError when it cannot be read, is not gzip, is cut short or altered, or is out of all proportion
 */
export async function* archiveLines(file: string): AsyncGenerator<Line> {
  let number = 0;
  let begun: Buffer[] = [];
  let length = 0;
  for await (const chunk of inflated(file)) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      yield { bytes: Buffer.concat([...begun, chunk.subarray(start, end + 1)]), number: ++number };
      begun = [];
      length = 0;
      start = end + 1;
    }
    begun.push(chunk.subarray(start));
    length += chunk.length - start;
    if (length > lineLimit)
      throw new BackupError('refused', `La copie est altérée\u00a0: la ligne ${number + 1} est démesurée.`);
  }
  if (length > 0) throw cutShort();
}

async function* inflated(file: string): AsyncGenerator<Buffer> {
  const { size } = await stat(file).catch((error: unknown) => {
    throw fileError(error, file);
  });
  const source = createReadStream(file);
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  try {
    let bytes = 0;
    for await (const chunk of source.pipe(gunzip) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > freeBytes && bytes > size * greatestRatio)
        throw new BackupError(
          'refused',
          `Le fichier est refusé\u00a0: ses ${size}\u00a0octets en donnent plus de ${bytes}, ce qu’aucune copie ne fait.`,
        );
      yield chunk;
    }
  } catch (error) {
    throw explained(error, file);
  } finally {
    source.destroy();
  }
}

function explained(error: unknown, file: string): unknown {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (code === 'Z_BUF_ERROR') return cutShort();
  if (message === 'incorrect header check')
    return new BackupError('refused', 'Ce fichier n’est pas une copie faite par Maillage (npm run backup).');
  if (typeof code === 'string' && code.startsWith('Z_'))
    return new BackupError(
      'refused',
      'La copie est altérée\u00a0: elle ne peut pas être décompressée. Recopiez-la, ou prenez-en une autre.',
      { cause: error },
    );
  return fileError(error, file);
}

function cutShort(): BackupError {
  return new BackupError(
    'refused',
    'La copie est incomplète\u00a0: le fichier est tronqué. Recopiez-le, ou prenez une autre copie.',
  );
}
