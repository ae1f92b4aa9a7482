import { open } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import type { Box } from '../../../geodata/spatial/clip-box';

/** What an extract of OpenStreetMap says of itself: the day of its data and its box (WGS 84), each null when it does not. */
export interface ExtractHeader {
  readonly date: string | null;
  readonly box: Box | null;
}

/** Largest header that the format allows, in bytes: of a block, and inflated. */
const largest = { header: 64 * 1024, blob: 32 * 1024 * 1024 };

type Field = readonly [number: number, value: bigint | Buffer];

/** The fields of a message of protocol buffers. */
function fieldsOf(message: Buffer): Field[] {
  const fields: Field[] = [];
  let at = 0;
  const varint = () => {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = message[at];
      if (byte === undefined) break;
      at += 1;
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return value;
    }
    throw new Error('not a varint');
  };
  while (at < message.length) {
    const key = varint();
    const wire = Number(key & 7n);
    if (wire === 0) fields.push([Number(key >> 3n), varint()]);
    else if (wire === 2) {
      const length = Number(varint());
      if (at + length > message.length) throw new Error('a field is cut');
      fields.push([Number(key >> 3n), message.subarray(at, at + length)]);
      at += length;
    } else throw new Error('an unexpected type of field');
  }
  return fields;
}

function bytesOf(fields: readonly Field[], wanted: number): Buffer | null {
  const found = fields.find(([number]) => number === wanted)?.[1];
  return found instanceof Buffer ? found : null;
}

function numberOf(fields: readonly Field[], wanted: number): bigint | null {
  const found = fields.find(([number]) => number === wanted)?.[1];
  return typeof found === 'bigint' ? found : null;
}

/** Degrees of a signed number of nanodegrees. */
function degrees(fields: readonly Field[], wanted: number): number {
  const raw = numberOf(fields, wanted) ?? 0n;
  return Number((raw >> 1n) ^ -(raw & 1n)) / 1e9;
}

/**
 * Reads the header of an OSM PBF file (https://wiki.openstreetmap.org/wiki/PBF_Format); null when the file is not one.
 *
 * @throws the errors of the file system
 */
export async function readExtractHeader(path: string): Promise<ExtractHeader | null> {
  const file = await open(path);
  try {
    const read = async (length: number, position: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
      if (bytesRead < length) throw new RangeError('the file is cut');
      return buffer;
    };
    try {
      const length = (await read(4, 0)).readUInt32BE();
      if (length > largest.header) return null;
      const header = fieldsOf(await read(length, 4));
      const size = Number(numberOf(header, 3) ?? 0n);
      if (bytesOf(header, 1)?.toString() !== 'OSMHeader' || size > largest.blob) return null;
      const blob = fieldsOf(await read(size, 4 + length));
      const packed = bytesOf(blob, 3);
      const block = fieldsOf(
        packed === null
          ? (bytesOf(blob, 1) ?? Buffer.alloc(0))
          : inflateSync(packed, { maxOutputLength: largest.blob }),
      );
      return headerOf(block);
    } catch (error) {
      // What the format does not know, a file that ends too soon, and bytes that do not inflate.
      if (error instanceof Error && (!('syscall' in error) || error.syscall === undefined)) return null;
      throw error;
    }
  } finally {
    await file.close();
  }
}

function headerOf(block: readonly Field[]): ExtractHeader {
  const box = bytesOf(block, 1);
  const seconds = numberOf(block, 32);
  const sides = box === null ? null : fieldsOf(box);
  return {
    date: seconds === null ? null : new Date(Number(seconds) * 1000).toISOString().slice(0, 10),
    box: sides === null ? null : [degrees(sides, 1), degrees(sides, 4), degrees(sides, 2), degrees(sides, 3)],
  };
}
