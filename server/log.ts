import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { pino } from 'pino';
import type { DestinationStream, Logger, LoggerOptions } from 'pino';
import type { AppEnv } from './app-env';

export type { Logger };

/** Levels of the log, most talkative first; `silent` writes nothing. */
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** The log of the server: one JSON object a line, on the standard output unless another place is given. */
export function createLog(level: (typeof logLevels)[number], to?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: (error: unknown) => told(error) },
  };
  return to === undefined ? pino(options) : pino(options, to);
}

/** What errors tell of where they come from; what a database adds of the values (`detail`, `where`) may be about people, and is left out. */
const places = ['kind', 'code', 'routine', 'table_name', 'column_name', 'constraint_name'] as const;
/** Causes of causes that are told. */
const deepest = 5;

/** An error as the log keeps it: type, message, place and stack, and those of its causes. */
function told(error: unknown, depth = 0): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const place = Object.entries(error).filter(([key]) => places.some((one) => one === key));
  return {
    type: name,
    message,
    ...Object.fromEntries(place),
    stack,
    ...(cause !== undefined && depth < deepest && { cause: told(cause, depth + 1) }),
  };
}

/** Paths that end in a token or a code, by which something is read or done without an account. */
const secretPaths =
  /^(\/(?:invitation|mot-de-passe|s|(?:api\/(?:maps|atlas)\/)?(?:destinations|bassins)\/lien|api\/(?:shared|shared-plans|followed))\/)[^?]+/;
/** What an identity provider sends back: a code that signs in, once. */
const secretQueries = /^(\/api\/auth\/callback\/[^?]*\?).+/;

/** Writes one line per answer: identifier, method, address, status, milliseconds, for a failure the route and the error; files of the client at level debug. */
export function requestLog(log: Logger): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const { status } = c.res;
    const line = {
      requestId: c.get('requestId'),
      method: c.req.method,
      url: c.req.url
        .slice(c.req.url.indexOf('/', 8))
        .replace(secretPaths, '$1…')
        .replace(secretQueries, '$1…'),
      status,
      ms: Math.round((performance.now() - start) * 10) / 10,
      ...(c.error && status >= 500 ? { route: routePath(c, -1), err: c.error } : {}),
    };
    if (status >= 500) log.error(line);
    else if (/^\/(api|ogc)(\/|$)/.test(c.req.path)) log.info(line);
    else log.debug(line);
  };
}
