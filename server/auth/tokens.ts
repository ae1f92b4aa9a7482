import { createHash, randomBytes } from 'node:crypto';

/** A token for a link: 256 random bits, in characters that an address takes as they are. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token, or of anything else that must not be read back: its SHA-256, in hexadecimal. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
