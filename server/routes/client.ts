import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../app-env';
import { onMethodNotAllowed } from '../errors';

const forEver = 'public, max-age=31536000, immutable';
/** Vite writes the files with a hash in their name there. */
const hashedFiles = '/assets/';

/**
 * Serves the built client: its files (those with a hash in their name for ever), and its page for every other address
 * that a browser asks a page for, since the client reads its own addresses.
 */
export function clientFiles(webRoot: string): MiddlewareHandler<AppEnv> {
  const index = join(webRoot, 'index.html');
  const file = serveStatic<AppEnv>({
    rewriteRequestPath: (path) => join(webRoot, path),
    precompressed: true,
  });
  const page = serveStatic<AppEnv>({ path: index, precompressed: true });
  return async (c, next) => {
    const { path, method } = c.req;
    if (/^\/(api|ogc)(\/|$)/.test(path) || !existsSync(index)) return next();
    if (method !== 'GET' && method !== 'HEAD') return onMethodNotAllowed(c, ['GET', 'HEAD']);
    const isPage = !/\.[a-z0-9]+$/i.test(path);
    const nothing = () => Promise.resolve();
    const found = (await file(c, nothing)) ?? (isPage ? await page(c, nothing) : undefined);
    if (!(found instanceof Response)) return next();
    found.headers.set('Vary', 'Accept-Encoding');
    found.headers.set('Cache-Control', path.startsWith(hashedFiles) ? forEver : 'no-cache');
    return found;
  };
}
