import type { MiddlewareHandler } from 'hono';
import { pino } from 'pino';
import type { Logger } from 'pino';
import type { AppEnv } from './app-env';

export type { Logger };

/** Levels of the log, most talkative first; `silent` writes nothing. */
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** The log of the server: one JSON object a line on the standard output. */
export function createLog(level: (typeof logLevels)[number]): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

/** Paths that end in a token or a code, by which something is read or done without an account. */
const secretPaths =
  /^(\/(?:invitation|mot-de-passe|s|(?:api\/(?:maps|atlas)\/)?(?:destinations|bassins)\/lien|api\/(?:shared|shared-plans|followed))\/)[^?]+/;

/** Writes one line per answer: identifier, method, address, status, milliseconds; files of the client at level debug. */
export function requestLog(log: Logger): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const { status } = c.res;
    const line = {
      requestId: c.get('requestId'),
      method: c.req.method,
      url: c.req.url.slice(c.req.url.indexOf('/', 8)).replace(secretPaths, '$1…'),
      status,
      ms: Math.round((performance.now() - start) * 10) / 10,
      ...(c.error && status >= 500 ? { err: c.error } : {}),
    };
    if (status >= 500) log.error(line);
    else if (/^\/(api|ogc)(\/|$)/.test(c.req.path)) log.info(line);
    else log.debug(line);
  };
}
