import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Context, MiddlewareHandler } from 'hono';
import { screenAt } from '../../geodata/scene/screens';
import type { AppEnv } from '../app-env';
import { onMethodNotAllowed } from '../errors';

const forEver = 'public, max-age=31536000, immutable';
/** Vite writes the files with a hash in their name there. */
const hashedFiles = '/assets/';

/**
 * Serves the built client: its page at the address of each screen, with hints of what comes first where that is the map; its files
 * (those with a hash in their name for ever); and its page again, as not found, at every other address that a browser asks a page for.
 */
export function clientFiles(webRoot: string): MiddlewareHandler<AppEnv> {
  const index = join(webRoot, 'index.html');
  const file = serveStatic<AppEnv>({
    rewriteRequestPath: (path) => join(webRoot, path),
    precompressed: true,
  });
  const page = serveStatic<AppEnv>({ path: index, precompressed: true });
  const ofMap = serveStatic<AppEnv>({ path: join(webRoot, 'map.html'), precompressed: true });
  const nothing = () => Promise.resolve();
  const find = async (c: Context<AppEnv, string>): Promise<unknown> => {
    const { path } = c.req;
    const screen = screenAt(path);
    if (screen !== null) return screen === 'map' ? ofMap(c, nothing) : page(c, nothing);
    const found = await file(c, nothing);
    if (found instanceof Response || /\.[a-z0-9]+$/i.test(path)) return found;
    // The page says it in words.
    const unknown = await page(c, nothing);
    return unknown instanceof Response
      ? new Response(unknown.body, { status: 404, headers: unknown.headers })
      : unknown;
  };
  return async (c, next) => {
    const { path, method } = c.req;
    if (/^\/(api|ogc)(\/|$)/.test(path) || !existsSync(index)) return next();
    if (method !== 'GET' && method !== 'HEAD') return onMethodNotAllowed(c, ['GET', 'HEAD']);
    const found = await find(c);
    if (!(found instanceof Response)) return next();
    found.headers.set('Vary', 'Accept-Encoding');
    found.headers.set('Cache-Control', path.startsWith(hashedFiles) ? forEver : 'no-cache');
    return found;
  };
}
