import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { plainCode } from '../../geodata/model/seminar';
import type { AppDeps, AppEnv } from '../app-env';
import { guard } from '../auth/access';
import { found } from '../auth/fields';
import { extentOf } from '../auth/permissions';
import { readFollowed, readPins } from '../db/queries/seminar-sessions';
import { readSeminarVersion } from '../db/queries/seminars';
import { refuseInvalid } from '../errors';
import { textAnswer } from '../scenarios/schemas';
import { followedOf, isFollowable, isLeft } from '../seminars/followed';
import { followedSchema } from '../seminars/schemas';

const follow = createRoute({
  method: 'get',
  path: '/followed/{code}',
  summary: 'What a talk shows at this moment, by its code, without an account',
  description:
    'Asked again and again with If-None-Match: 304 while nothing has changed. A code leads nowhere once withdrawn, or a day after the talk began; `left` holds what the room keeps once the talk is over.',
  tags: ['Seminars'],
  middleware: guard('service.use'),
  request: { params: z.object({ code: z.string().max(32) }), query: z.strictObject({}) },
  responses: {
    200: textAnswer('The view of the moment and its pins.', 'application/json', followedSchema),
    304: { description: 'Nothing has changed.' },
    404: { description: 'There is no such talk, or it cannot be followed any more.' },
  },
});

/** Talks for those who follow them: /followed. */
export function followedRoutes({ database: { sql }, auth }: AppDeps) {
  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid }).openapi(follow, async (c) => {
    const session = found(await readFollowed(sql, plainCode(c.req.valid('param').code)));
    const now = new Date();
    if (!isFollowable(session, now)) found(null);
    const publicRead = extentOf('network.read', 'anonymous', auth) === 'all';
    const kept = isLeft(session, now) ? '-left' : '';
    const etag = `"${session.revision}-${publicRead ? 'open' : 'closed'}${kept}"`;
    const headers = { ETag: etag, 'Cache-Control': 'private, no-cache' };
    if (c.req.header('If-None-Match')?.includes(etag) === true) return c.body(null, 304, headers);
    const version = found(await readSeminarVersion(sql, session.seminar, session.number));
    const pins = await readPins(sql, session.id);
    return c.json(followedOf(session, version, pins, { publicRead, now }), 200, headers);
  });
}
