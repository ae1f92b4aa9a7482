import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { AppEnv } from '../app-env';
import { Problem } from '../problems';

/** Bytes of the largest body: five thousand edits with room to spare. */
const largest = 16 * 1024 * 1024;
/** Files have a limit of their own, and are never held whole. */
const files = /^\/api\/imports\/?$/;

const limited = bodyLimit({
  maxSize: largest,
  onError: () => {
    throw new Problem('body-too-large');
  },
});

/** Refuses bodies that are too large before they are held in memory. */
export const limitBodies: MiddlewareHandler<AppEnv> = (c, next) =>
  c.req.method === 'GET' || c.req.method === 'HEAD' || files.test(c.req.path) ? next() : limited(c, next);
