import type { Context, ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { z } from '@hono/zod-openapi';
import type { AppEnv } from './app-env';
import { readExpectation } from './expectation';
import { isQueryTooLong, isStorageFull, isUnavailable } from './error-codes';
import { languageOf } from './language';
import { Problem, problemKinds, refusedParameters } from './problems';
import type { RefusedParameter } from './problems';

/** Answers every error as application/problem+json (RFC 9457); what is not foreseen says nothing of its cause. */
export const onError: ErrorHandler<AppEnv> = (error, c) => problemResponse(c, toProblem(error));

/** Answers an unknown address. */
export const onNotFound: NotFoundHandler<AppEnv> = (c) => problemResponse(c, new Problem('not-found'));

/** Answers a known address asked by a method it has not; OPTIONS is told the methods. */
export function onMethodNotAllowed(c: Context<AppEnv>, methods: readonly string[]): Response {
  const allow = [...methods, 'OPTIONS'].join(', ');
  if (c.req.method === 'OPTIONS') return c.body(null, 204, { Allow: allow });
  const response = problemResponse(c, new Problem('method-not-allowed'));
  response.headers.set('Allow', allow);
  return response;
}

/** Hook of every validated route: refuses with the name of each bad parameter and what was expected of it. */
export function refuseInvalid(
  result: { success: true } | { success: false; target: string; error: z.core.$ZodError },
  c: Context,
): undefined {
  if (result.success) return;
  throw refusedParameters(result.error.issues.flatMap((issue) => refusalsOf(issue, c, result.target)));
}

function refusalsOf(issue: z.core.$ZodIssue, c: Context, target: string): RefusedParameter[] {
  const received = (name: string) => (target === 'json' ? null : receivedIn(c, name));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((name) => ({
      name,
      received: received(name),
      expected: { fr: 'aucun paramètre de ce nom', en: 'no parameter of that name' },
    }));
  const name = String(issue.path[0]);
  return [{ name, received: received(name), expected: expectedBy(issue, c.req.queries(name)) }];
}

function receivedIn(c: Context, name: string): string {
  return (c.req.queries(name) ?? [c.req.param(name) ?? '']).join('&').slice(0, 200);
}

function expectedBy(
  issue: z.core.$ZodIssue,
  values: readonly string[] | undefined,
): RefusedParameter['expected'] {
  if (values !== undefined && values.length > 1) return { fr: 'une seule valeur', en: 'a single value' };
  if (issue.code === 'invalid_value') {
    const list = issue.values.join(', ');
    return { fr: `une valeur parmi ${list}`, en: `one of ${list}` };
  }
  return readExpectation(issue.message);
}

function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException && error.status < 500)
    return new Problem('invalid-parameter', {
      detail: { fr: error.message, en: error.message },
      cause: error,
    });
  if (isQueryTooLong(error)) return new Problem('query-too-long', { cause: error });
  if (isStorageFull(error)) return new Problem('storage-full', { cause: error });
  if (isUnavailable(error)) return new Problem('database-unavailable', { cause: error });
  return new Problem('internal-error', { cause: error });
}

function problemResponse(c: Context<AppEnv>, problem: Problem): Response {
  const language = languageOf(c);
  const { status, title } = problemKinds[problem.kind];
  const body = {
    type: `/api/docs#${problem.kind}`,
    title: title[language],
    status,
    detail: problem.detail[language],
    instance: c.req.path,
    requestId: c.get('requestId'),
    ...problem.members,
    ...(problem.parameters.length > 0 && {
      parameters: problem.parameters.map(({ name, received: value, expected }) => ({
        name,
        ...(value !== null && { received: value }),
        expected: expected[language],
      })),
    }),
  };
  return c.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json',
    'Content-Language': language,
    'Cache-Control': 'no-store',
    ...(problem.retryAfter !== null && { 'Retry-After': String(problem.retryAfter) }),
  });
}
