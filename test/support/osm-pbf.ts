import { deflateSync } from 'node:zlib';

/** A node of a road network: longitude and latitude, WGS 84. */
export interface OsmNode {
  readonly id: number;
  readonly at: readonly [number, number];
}

/** A way over nodes, with its tags. */
export interface OsmWay {
  readonly id: number;
  readonly nodes: readonly number[];
  readonly tags: Readonly<Record<string, string>>;
}

/** Unsigned varint of protocol buffers. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = BigInt(value);
  do {
    const low = Number(rest & 127n);
    rest >>= 7n;
    bytes.push(rest > 0n ? low | 128 : low);
  } while (rest > 0n);
  return bytes;
}

/** Signed numbers, small ones short. */
function zigzag(value: number): number[] {
  return varint(value < 0 ? -value * 2 - 1 : value * 2);
}

const number = (field: number, value: number) => [...varint(field * 8), ...varint(value)];
const bytes = (field: number, content: Iterable<number>) => {
  const list = [...content];
  return [...varint(field * 8 + 2), ...varint(list.length), ...list];
};
const text = (field: number, content: string) => bytes(field, Buffer.from(content));
const packed = (field: number, values: readonly number[], code = varint) =>
  bytes(field, values.flatMap(code));
const steps = (values: readonly number[]) => values.map((value, index) => value - (values[index - 1] ?? 0));

function blob(type: string, content: readonly number[]): Buffer {
  const raw = Buffer.from(content);
  const body = Buffer.from([...number(2, raw.length), ...bytes(3, deflateSync(raw))]);
  const header = Buffer.from([...text(1, type), ...number(3, body.length)]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(header.length);
  return Buffer.concat([length, header, body]);
}

/**
 * A road network as an OSM PBF file (https://wiki.openstreetmap.org/wiki/PBF_Format): a header with box and date, a block of dense nodes,
 * a block of ways.
 */
export function osmPbf(nodes: readonly OsmNode[], ways: readonly OsmWay[], date: Date): Buffer {
  const nano = (degrees: number) => Math.round(degrees * 1e9);
  const [lons, lats] = [nodes.map(({ at }) => at[0]), nodes.map(({ at }) => at[1])];
  const box = [
    ...[...varint(8), ...zigzag(nano(Math.min(...lons)))],
    ...[...varint(16), ...zigzag(nano(Math.max(...lons)))],
    ...[...varint(24), ...zigzag(nano(Math.max(...lats)))],
    ...[...varint(32), ...zigzag(nano(Math.min(...lats)))],
  ];
  const header = [
    ...bytes(1, box),
    ...text(4, 'OsmSchema-V0.6'),
    ...text(4, 'DenseNodes'),
    ...number(32, Math.floor(date.getTime() / 1000)),
  ];
  // Coordinates are in units of 100 nanodegrees.
  const unit = (degrees: number) => Math.round(degrees * 1e7);
  const dense = [
    ...packed(1, steps(nodes.map(({ id }) => id)), zigzag),
    ...packed(8, steps(lats.map(unit)), zigzag),
    ...packed(9, steps(lons.map(unit)), zigzag),
  ];
  const strings = ['', ...new Set(ways.flatMap(({ tags }) => Object.entries(tags).flat()))];
  const table = bytes(
    1,
    strings.flatMap((string) => text(1, string)),
  );
  const indexes = (list: readonly string[]) => list.map((string) => strings.indexOf(string));
  const wayBytes = ways.flatMap(({ id, nodes: refs, tags }) =>
    bytes(3, [
      ...number(1, id),
      ...packed(2, indexes(Object.keys(tags))),
      ...packed(3, indexes(Object.values(tags))),
      ...packed(8, steps(refs), zigzag),
    ]),
  );
  return Buffer.concat([
    blob('OSMHeader', header),
    blob('OSMData', [...table, ...bytes(2, bytes(2, dense))]),
    blob('OSMData', [...table, ...bytes(2, wayBytes)]),
  ]);
}
