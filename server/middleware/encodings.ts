import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';

/** Bodies shorter than this, in bytes, travel as they are. */
export const compressionThreshold = 1024;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** The ways a body can travel compressed, best first; each works outside the main thread. */
export const encoders = {
  br: (body: Uint8Array) => toBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Uint8Array) => toGzip(body),
} as const;
export type Encoding = keyof typeof encoders;

/** The encoding to answer a request with: brotli if the client admits it, else gzip, else none (null). */
export function encodingFor(c: Context): Encoding | null {
  if (c.req.method !== 'GET' || c.req.header('Accept-Encoding') === undefined) return null;
  const chosen = accepts(c, {
    header: 'Accept-Encoding',
    supports: ['br', 'gzip'],
    default: 'identity',
    match: (ranges, { supports, default: none }) =>
      supports.find(
        (name) => (ranges.find(({ type }) => type === name) ?? ranges.find(({ type }) => type === '*'))?.q,
      ) ?? none,
  });
  return chosen === 'br' || chosen === 'gzip' ? chosen : null;
}
