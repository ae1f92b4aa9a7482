import type { Ground } from './ground';
import { perGround } from './score/kept';

/**
 * Sixteen hexadecimal digits that tell one text from another, the same on every machine; against chance, not against malice.
 * Two hashes FNV-1a of 32 bits (G. Fowler, L. C. Noll, K.-P. Vo) with different bases, stirred as MurmurHash3 ends (A. Appleby).
 */
export function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13);
  }
  return `${hex(stirred(a ^ text.length))}${hex(stirred(b ^ a))}`;
}

/** The fingerprint of what a ground is made of, its facts and its contours: the version of the data. */
export const groundFingerprint = perGround(({ facts, coverage }: Ground) =>
  fingerprint(JSON.stringify([facts, coverage.topology.arcs])),
);

function stirred(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const next = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return (next ^ (next >>> 16)) >>> 0;
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}
