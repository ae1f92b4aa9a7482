import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { ReadLimits } from '../../../geodata/imports/contract';
import { Refusal } from './refusal';

/** The most that content may shrink in an archive before it is taken for a bomb, and the size below which that does not matter. */
const bomb = { ratio: 250, bytes: 8 * 1024 * 1024 };

/** A zip archive that is read piece by piece; all that is inflated of it is counted. */
export interface Archive {
  readonly names: readonly string[];
  /** Bytes that an entry says it has. */
  readonly sizeOf: (name: string) => number;
  /**
   * The content of an entry in pieces. Reading may stop before the end.
   *
   * @throws Refusal beyond the limits, or when the entry is not what the archive says
   */
  readonly pieces: (name: string) => AsyncGenerator<Buffer>;
  /** The content of an entry as a whole; null when there is none of the name. Throws as `pieces`. */
  readonly whole: (name: string) => Promise<Buffer | null>;
}

/**
 * Opens a zip archive by its directory, without inflating anything.
 *
 * @throws Refusal when it is damaged, encrypted, or declares more than the limits
 */
export async function openArchive(bytes: Buffer, limits: ReadLimits): Promise<Archive> {
  const entries = await readDirectory(bytes, limits);
  let inflated = 0;
  async function* pieces(name: string): AsyncGenerator<Buffer> {
    const found = entries.get(name);
    if (found === undefined) return;
    checkDeclared(found.entry, limits);
    try {
      for await (const piece of await found.zip.openReadStreamPromise(found.entry)) {
        const part = piece as Buffer;
        inflated += part.length;
        if (inflated > limits.inflatedBytes)
          throw new Refusal('import-bomb', { max: megabytes(limits.inflatedBytes) });
        yield part;
      }
    } catch (error) {
      throw error instanceof Refusal ? error : new Refusal('import-broken-archive');
    }
  }
  return {
    names: [...entries.keys()],
    sizeOf: (name) => entries.get(name)?.entry.uncompressedSize ?? 0,
    pieces,
    whole: async (name) => {
      if (!entries.has(name)) return null;
      const parts: Buffer[] = [];
      for await (const piece of pieces(name)) parts.push(piece);
      return Buffer.concat(parts);
    },
  };
}

interface Found {
  readonly zip: ZipFile;
  readonly entry: Entry;
}

async function readDirectory(bytes: Buffer, limits: ReadLimits): Promise<ReadonlyMap<string, Found>> {
  const entries = new Map<string, Found>();
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true });
    if (zip.entryCount > limits.entries)
      throw new Refusal('import-too-many-entries', { count: zip.entryCount, max: limits.entries });
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new Refusal('import-protected');
      if (!entry.fileName.endsWith('/')) entries.set(entry.fileName.replaceAll('\\', '/'), { zip, entry });
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('import-broken-archive');
  }
  return entries;
}

/** What an entry declares is enough to refuse it before anything is inflated. */
function checkDeclared({ uncompressedSize, compressedSize }: Entry, limits: ReadLimits): void {
  const isBomb = uncompressedSize > bomb.bytes && uncompressedSize / Math.max(1, compressedSize) > bomb.ratio;
  if (isBomb || uncompressedSize > limits.inflatedBytes)
    throw new Refusal('import-bomb', { max: megabytes(limits.inflatedBytes) });
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
