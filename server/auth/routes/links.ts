import { randomUUID } from 'node:crypto';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { AppDeps, AppEnv } from '../../app-env';
import { acceptInvitation, readOffer } from '../../db/queries/account-links';
import { readResetOwner, useReset } from '../../db/queries/account-resets';
import { refuseInvalid } from '../../errors';
import { Problem, refusedParameters } from '../../problems';
import { guard } from '../access';
import { emailField, jsonAnswer, jsonBody, nameField, roleSchema, tokenField } from '../fields';
import { setCookies } from '../open-auth';
import { chosenPassword, hashChosen } from '../passwords';
import { hashOf } from '../tokens';

const tags = ['Accounts'];
const open = guard('service.use');
const linkBody = jsonBody(z.strictObject({ token: tokenField }));
const refused = { 410: { description: 'The link is unknown, used or too old.' } };

const readInvitation = createRoute({
  method: 'post',
  path: '/invitations/read',
  summary: 'What an invitation offers',
  tags,
  middleware: open,
  request: linkBody,
  responses: {
    200: jsonAnswer(
      'The offer.',
      z.object({ email: z.string().nullable(), role: roleSchema, expiresAt: z.iso.datetime() }),
    ),
    ...refused,
  },
});

const accept = createRoute({
  method: 'post',
  path: '/invitations/accept',
  summary: 'Accept an invitation: makes the account and signs in',
  tags,
  middleware: open,
  request: jsonBody(
    z.strictObject({
      token: tokenField,
      email: emailField.optional().describe('For the first administrator, whose invitation has none.'),
      name: nameField,
      password: chosenPassword,
    }),
  ),
  responses: { 204: { description: 'Signed in: the cookie of the session is set.' }, ...refused },
});

const readReset = createRoute({
  method: 'post',
  path: '/resets/read',
  summary: 'Whose password a link resets',
  tags,
  middleware: open,
  request: linkBody,
  responses: {
    200: jsonAnswer('The account.', z.object({ email: z.string(), name: z.string() })),
    ...refused,
  },
});

const reset = createRoute({
  method: 'post',
  path: '/resets/use',
  summary: 'Choose a new password by a link; signs out everywhere',
  tags,
  middleware: open,
  request: jsonBody(z.strictObject({ token: tokenField, password: chosenPassword })),
  responses: { 204: { description: 'Changed.' }, ...refused },
});

/** What the holder of a link can do with it. Tokens travel in bodies, so that no address in a log has one. */
export function linkRoutes({ auth }: AppDeps) {
  const { sql } = auth;
  const counted = async (c: Context<AppEnv>, token: string) => {
    const tokenHash = hashOf(token);
    await auth.attempts.count('link', { on: tokenHash, address: auth.addressOf(c) });
    return tokenHash;
  };
  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid })
    .openapi(readInvitation, async (c) => {
      const tokenHash = await counted(c, c.req.valid('json').token);
      return c.json(stillGood(await readOffer(sql, tokenHash, auth.now())), 200);
    })
    .openapi(accept, async (c) => {
      const { token, name, password, ...given } = c.req.valid('json');
      const tokenHash = await counted(c, token);
      const offer = stillGood(await readOffer(sql, tokenHash, auth.now()));
      const email = offer.email ?? given.email;
      if (email === undefined)
        throw refusedParameters([
          {
            name: 'email',
            received: null,
            expected: { fr: 'votre adresse électronique', en: 'your e-mail' },
          },
        ]);
      const passwordHash = await hashChosen(password, { email, name });
      const credential = { provider: 'credential', passwordHash } as const;
      const accepted = await acceptInvitation(sql, {
        by: { tokenHash },
        id: randomUUID(),
        email,
        name,
        credential,
        now: auth.now(),
      });
      if (accepted === 'refused') throw new Problem('link-refused');
      if (accepted === 'email-taken') throw new Problem('account-exists');
      auth.log.info({ email }, 'invitation accepted');
      const { headers } = await auth
        .signIn(c)
        .api.signInEmail({ body: { email, password }, headers: auth.headersOf(c), returnHeaders: true });
      setCookies(c, headers.getSetCookie());
      return c.body(null, 204);
    })
    .openapi(readReset, async (c) => {
      const { email, name } = stillGood(
        await readResetOwner(sql, await counted(c, c.req.valid('json').token), auth.now()),
      );
      return c.json({ email, name }, 200);
    })
    .openapi(reset, async (c) => {
      const { token, password } = c.req.valid('json');
      const tokenHash = await counted(c, token);
      const owner = stillGood(await readResetOwner(sql, tokenHash, auth.now()));
      const passwordHash = await hashChosen(password, owner);
      if (!(await useReset(sql, tokenHash, passwordHash, auth.now()))) throw new Problem('link-refused');
      auth.log.info({ account: owner.id }, 'password reset');
      return c.body(null, 204);
    });
}

function stillGood<T>(value: T | null): T {
  if (value === null) throw new Problem('link-refused');
  return value;
}
