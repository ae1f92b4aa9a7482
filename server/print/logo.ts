import type { PageSetup } from '../../geodata/scene/page/page';

const pngSignature = '89504e470d0a1a0a';
/** Bytes of a PNG file up to its size: signature, then the head of the first chunk. */
const pngHead = 24;

/** A logo from the bytes of its file; null when they are neither PNG nor an SVG document that tells its size. */
export function readLogo(bytes: Buffer): PageSetup['logo'] {
  const base64 = bytes.toString('base64');
  if (bytes.toString('hex', 0, 8) === pngSignature) {
    if (bytes.length < pngHead) return null;
    const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    return width === 0 || height === 0 ? null : { mediaType: 'image/png', base64, ratio: width / height };
  }
  const [, tag = ''] = /<svg\b([^>]*)>/.exec(bytes.toString('utf8')) ?? [];
  const [, box] = /\bviewBox\s*=\s*["']([^"']+)["']/.exec(tag) ?? [];
  const size = (name: string) =>
    Number.parseFloat(new RegExp(`\\b${name}\\s*=\\s*["']([\\d.]+)`).exec(tag)?.[1] ?? '');
  const [, , width = size('width'), height = size('height')] =
    box
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  return width > 0 && height > 0 ? { mediaType: 'image/svg+xml', base64, ratio: width / height } : null;
}
