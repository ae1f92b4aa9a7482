import type { MiddlewareHandler } from 'hono';
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/compress';
import type { AppEnv } from '../app-env';
import { compressionThreshold, encoders, encodingFor } from './encodings';

/** Compresses answers that are not so yet, by brotli or gzip. (The middleware of hono has no brotli.) */
export const compress: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  const encoding = encodingFor(c);
  if (encoding === null || c.res.status !== 200 || c.res.headers.has('Content-Encoding')) return;
  if (!COMPRESSIBLE_CONTENT_TYPE_REGEX.test(c.res.headers.get('Content-Type') ?? '')) return;
  const body = new Uint8Array(await c.res.arrayBuffer());
  const headers = new Headers(c.res.headers);
  if (body.byteLength < compressionThreshold) {
    c.res = new Response(body, { headers });
    return;
  }
  headers.delete('Content-Length');
  headers.set('Content-Encoding', encoding);
  c.res = new Response(await encoders[encoding](body), { headers });
};
