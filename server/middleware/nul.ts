import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../app-env';
import { Problem, refusedParameters } from '../problems';

const escaped = '%00';
const expected = { fr: 'un texte sans caractère nul', en: 'a text without the NUL character' };

/** Refuses addresses that hold the NUL character, which no text of the databases can: unknown in a path, a refused parameter in a query. */
export const refuseNul: MiddlewareHandler<AppEnv> = (c, next) => {
  const { url } = c.req;
  // In an address it can only be escaped.
  if (!url.includes(escaped)) return next();
  const [path = ''] = url.split('?');
  if (path.includes(escaped)) throw new Problem('not-found');
  const named = Object.entries(c.req.queries()).filter(([name, values]) =>
    [name, ...values].some((text) => text.includes('\0')),
  );
  throw refusedParameters(
    named.map(([name]) => ({ name: name.replaceAll('\0', '␀'), received: null, expected })),
  );
};
