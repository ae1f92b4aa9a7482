import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { AppDeps, AppEnv } from '../../app-env';
import { endOtherSessions, endSession, readSessions } from '../../db/queries/account-sessions';
import { hasPassword, renamePerson } from '../../db/queries/accounts';
import { refuseInvalid } from '../../errors';
import { Problem } from '../../problems';
import { guard, signedInActor } from '../access';
import { idField, jsonAnswer, jsonBody, meSchema, nameField, sessionSchema } from '../fields';
import { actionsOf } from '../permissions';

const tags = ['Accounts'];
const own = guard('account.own');

const me = createRoute({
  method: 'get',
  path: '/me',
  summary: 'Who is asking, and what they may do',
  tags,
  middleware: guard('service.use'),
  request: { query: z.strictObject({}) },
  responses: { 200: jsonAnswer('The account, if any, and its permissions.', meSchema) },
});

const rename = createRoute({
  method: 'patch',
  path: '/me',
  summary: 'Change one’s name',
  tags,
  middleware: own,
  request: jsonBody(z.strictObject({ name: nameField })),
  responses: { 204: { description: 'Changed.' } },
});

const list = createRoute({
  method: 'get',
  path: '/sessions',
  summary: 'Where one is signed in',
  tags,
  middleware: own,
  request: { query: z.strictObject({}) },
  responses: {
    200: jsonAnswer('The sessions, that of the request first.', z.array(sessionSchema).readonly()),
  },
});

const endOthers = createRoute({
  method: 'delete',
  path: '/sessions',
  summary: 'End all of one’s sessions but the present one',
  tags,
  middleware: own,
  responses: { 200: jsonAnswer('How many were ended.', z.object({ ended: z.int() })) },
});

const endOne = createRoute({
  method: 'delete',
  path: '/sessions/{id}',
  summary: 'End one of one’s sessions',
  tags,
  middleware: own,
  request: { params: idField },
  responses: { 204: { description: 'Ended.' }, 404: { description: 'No such session.' } },
});

/** One's own account and sessions. */
export function meRoutes({ auth }: AppDeps) {
  const { sql } = auth;
  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid })
    .openapi(me, async (c) => {
      const actor = await c.get('actor')();
      const account =
        actor === null
          ? null
          : {
              id: actor.id,
              email: actor.email,
              name: actor.name,
              role: actor.role,
              grants: actor.grants,
              hasPassword: await hasPassword(sql, actor.id),
            };
      const may = actionsOf(actor?.role ?? 'anonymous', auth);
      return c.json({ account, may, identityProvider: auth.identityProvider?.label ?? null }, 200, {
        'Cache-Control': 'no-store',
      });
    })
    .openapi(rename, async (c) => {
      const { id } = await signedInActor(c);
      await renamePerson(sql, id, c.req.valid('json').name);
      return c.body(null, 204);
    })
    .openapi(list, async (c) => {
      const { id, session } = await signedInActor(c);
      return c.json(await readSessions(sql, id, session, auth.now()), 200);
    })
    .openapi(endOthers, async (c) => {
      const { id, session } = await signedInActor(c);
      return c.json({ ended: await endOtherSessions(sql, id, session) }, 200);
    })
    .openapi(endOne, async (c) => {
      const { id } = await signedInActor(c);
      if (!(await endSession(sql, id, c.req.valid('param').id))) throw new Problem('not-found');
      return c.body(null, 204);
    });
}
