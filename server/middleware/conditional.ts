import { createHash } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { AppDeps, AppEnv } from '../app-env';
import { languageOf } from '../language';
import { Answer, AnswerCache } from './answers';

/** Bytes of answers that are remembered: several times all that the client asks. */
const remembered = 12 * 1024 * 1024;

/**
 * For resources that depend on nothing but the request and the data: a weak ETag made of both, 304 when the client holds it, and
 * the answer from memory when it was given before. None of these asks the database, which reads the same data once.
 */
export function conditional({
  dataset,
  version,
}: Pick<AppDeps, 'dataset' | 'version'>): MiddlewareHandler<AppEnv> {
  const answers = new AnswerCache(remembered);
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    // Read before the data: an answer may be newer than its ETag, never older.
    const { checksum, writing } = await dataset.current();
    const day = await dataset.referenceDay();
    const key = [
      version,
      checksum,
      writing,
      day,
      languageOf(c),
      c.req.header('Accept') ?? '',
      c.req.url,
    ].join('\n');
    const etag = `W/"${createHash('sha256').update(key).digest('base64url').slice(0, 22)}"`;
    const known = answers.get(etag);
    if (holds(c.req.header('If-None-Match'), etag)) c.res = c.body(null, 304);
    else if (known !== undefined) c.res = await known.send(c);
    else await next();
    if (c.res.status !== 200 && c.res.status !== 304) return;
    const answer = c.get('answer');
    if (answer !== undefined) answers.put(etag, answer);
    c.res.headers.set('ETag', etag);
    // Kept, and asked about each time: data change seldom, but at once.
    c.res.headers.set('Cache-Control', 'public, no-cache');
  };
}

/** Answers 200 with bytes that depend on the request and the data alone, so that they may be remembered. */
export function sendLasting(
  c: Context<AppEnv>,
  body: Uint8Array<ArrayBuffer>,
  mediaType: string,
): Promise<Response> {
  const answer = new Answer(body, mediaType);
  c.set('answer', answer);
  return answer.send(c);
}

function holds(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch?.split(',').some((tag) => tag.trim() === etag) ?? false;
}
