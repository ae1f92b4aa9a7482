/** A text with the encoding it was in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'iso-8859-15';
}

/** Bytes that are letters or the euro sign in ISO-8859-15 and rare signs (¤ ¼ ½ ¾) in Windows-1252. */
const latin9 = new Set([0xa4, 0xbc, 0xbd, 0xbe]);

/**
 * A text from bytes: by its byte order mark, as UTF-8 when it is that, else in the one-byte encoding it can be. Bytes 80 to 9F are used by
 * Windows-1252 alone; without any, a ¤ is taken for the € that ISO-8859-15 has there, and ½ for œ.
 */
export function decodeText(bytes: Buffer): DecodedText {
  const encoding = encodingOf(bytes);
  if (encoding === 'windows-1252') return { text: fromWindows(bytes), encoding };
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** Bytes 80 to 9F of Windows-1252, which the decoder of Node.js 20 leaves as control characters. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function fromWindows(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => windowsSigns.charAt(sign.charCodeAt(0) - 0x80));
}

function encodingOf(bytes: Buffer): DecodedText['encoding'] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  let isLatin9 = false;
  for (const byte of bytes) {
    if (byte >= 0x80 && byte <= 0x9f) return 'windows-1252';
    if (latin9.has(byte)) isLatin9 = true;
  }
  return isLatin9 ? 'iso-8859-15' : 'windows-1252';
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
