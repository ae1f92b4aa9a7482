import { Refusal } from './refusal';

/** What a file is, by its first bytes, whatever its name says. */
export type FileKind = 'archive' | 'json' | 'text';

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['import-pdf', [0x25, 0x50, 0x44, 0x46]],
  ['import-image', [0x89, 0x50, 0x4e, 0x47]],
  ['import-image', [0xff, 0xd8, 0xff]],
  ['import-image', [0x47, 0x49, 0x46, 0x38]],
  ['import-image', [0x52, 0x49, 0x46, 0x46]],
  ['import-image', [0x49, 0x49, 0x2a, 0x00]],
  ['import-image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['import-other-archive', [0x1f, 0x8b]],
  ['import-other-archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['import-other-archive', [0x52, 0x61, 0x72, 0x21]],
  ['import-rich-text', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];
const zip = [0x50, 0x4b, 0x03, 0x04];
const emptyZip = [0x50, 0x4b, 0x05, 0x06];
/** The container of the Office files of before 2007, and of those that a password protects. */
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const protectedMark = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * What a file is. Texts are told from JSON by their first character.
 *
 * @throws Refusal for what is no table whatever its name: a page, a picture, an old workbook, one with a password, noise
 */
export function sniff(bytes: Buffer): FileKind {
  const begins = (mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte);
  if (bytes.length === 0) throw new Refusal('import-empty-file');
  if (begins(zip)) return 'archive';
  if (begins(emptyZip)) throw new Refusal('import-unknown-archive');
  if (begins(compound))
    throw new Refusal(bytes.includes(protectedMark) ? 'import-protected' : 'import-old-workbook');
  const refusal = marks.find(([, mark]) => begins(mark));
  if (refusal !== undefined) throw new Refusal(refusal[0]);
  return sniffText(bytes);
}

function sniffText(bytes: Buffer): FileKind {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const head = bytes.subarray(0, 4096);
  const controls = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  if (!isWide && (head.includes(0) || controls > head.length / 50)) throw new Refusal('import-binary');
  const start = head
    .toString(isWide ? 'utf16le' : 'latin1')
    .replace(/^(\u00ef\u00bb\u00bf|\ufeff)/, '')
    .trimStart()
    .toLowerCase();
  if (start === '' && bytes.toString('latin1').trim() === '') throw new Refusal('import-empty-file');
  if (/^(<!doctype html|<html|<head|<body|<table|<meta|<div|<!--)/.test(start))
    throw new Refusal('import-page');
  if (start.startsWith('<?xml') || /^<[a-z]+[\s>]/.test(start))
    throw new Refusal(start.includes('<html') ? 'import-page' : 'import-xml');
  return /^[{[]/.test(start) ? 'json' : 'text';
}
