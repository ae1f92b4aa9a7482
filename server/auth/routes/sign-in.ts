import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { isAPIError } from 'better-auth/api';
import type { AppDeps, AppEnv } from '../../app-env';
import { refuseInvalid } from '../../errors';
import { expectation } from '../../expectation';
import { Problem, refusedParameters } from '../../problems';
import { guard, signedInActor } from '../access';
import { emailField, jsonAnswer, jsonBody } from '../fields';
import { setCookies } from '../open-auth';
import { chosenPassword, givenPassword, refuseWeak } from '../passwords';
import { disabledCode } from '../sign-in';

const tags = ['Accounts'];

const withPassword = createRoute({
  method: 'post',
  path: '/auth/sign-in/email',
  summary: 'Sign in with e-mail and password',
  tags,
  middleware: guard('service.use'),
  request: jsonBody(z.strictObject({ email: emailField, password: givenPassword })),
  responses: { 204: { description: 'Signed in: the cookie of the session is set.' } },
});

const withProvider = createRoute({
  method: 'post',
  path: '/auth/sign-in/oidc',
  summary: 'Begin to sign in by the identity provider',
  tags,
  middleware: guard('service.use'),
  request: jsonBody(
    z.strictObject({
      next: z
        .string()
        .max(2000)
        .regex(/^\/(?![/\\])/, expectation('un chemin de ce serveur', 'a path of this server')),
    }),
  ),
  responses: { 200: jsonAnswer('Where to go.', z.object({ url: z.string() })) },
});

const callback = createRoute({
  method: 'get',
  path: '/auth/callback/oidc',
  summary: 'Where the identity provider sends people back to',
  tags,
  middleware: guard('service.use'),
  responses: {
    302: { description: 'To the page wanted, or to the sign-in page with the code of an error.' },
  },
});

const signOut = createRoute({
  method: 'post',
  path: '/auth/sign-out',
  summary: 'Sign out',
  tags,
  middleware: guard('account.own'),
  responses: {
    200: jsonAnswer(
      'Signed out.',
      z.object({
        url: z.string().nullable().describe('Where to go for signing out at the identity provider too.'),
      }),
    ),
  },
});

const changePassword = createRoute({
  method: 'post',
  path: '/auth/change-password',
  summary: 'Choose another password; ends all other sessions',
  tags,
  middleware: guard('account.own'),
  request: jsonBody(z.strictObject({ currentPassword: givenPassword, newPassword: chosenPassword })),
  responses: { 204: { description: 'Changed.' } },
});

/** Signing in and out, changing one's password. */
export function signInRoutes({ auth }: AppDeps) {
  const provider = () => {
    if (auth.identityProvider === null) throw new Problem('not-found');
    return auth.identityProvider;
  };
  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid })
    .openapi(withPassword, async (c) => {
      const { email, password } = c.req.valid('json');
      const attempt = { on: email, address: auth.addressOf(c) };
      await auth.attempts.count('sign-in', attempt);
      const asked = auth
        .signIn(c)
        .api.signInEmail({ body: { email, password }, headers: auth.headersOf(c), returnHeaders: true });
      const { headers, response } = await asked.catch(explain);
      await auth.attempts.succeed('sign-in', attempt);
      auth.log.info({ account: response.user.id }, 'signed in');
      setCookies(c, headers.getSetCookie());
      return c.body(null, 204);
    })
    .openapi(withProvider, async (c) => {
      const address = auth.addressOf(c);
      await auth.attempts.count('sign-in', { on: null, address });
      const { url, cookies } = await provider().begin(c.req.valid('json').next, address);
      setCookies(c, cookies);
      return c.json({ url }, 200);
    })
    .openapi(callback, async (c) => provider().finish(c.req.raw, auth.addressOf(c)))
    .openapi(signOut, async (c) => {
      const { id } = await signedInActor(c);
      const url = (await auth.identityProvider?.signOutUrl(auth.sql, id)) ?? null;
      const { headers } = await auth
        .signIn(c)
        .api.signOut({ headers: auth.headersOf(c), returnHeaders: true });
      setCookies(c, headers.getSetCookie());
      return c.json({ url }, 200);
    })
    .openapi(changePassword, async (c) => {
      const { currentPassword, newPassword } = c.req.valid('json');
      const actor = await signedInActor(c);
      refuseWeak(newPassword, actor, 'newPassword');
      const attempt = { on: actor.id, address: auth.addressOf(c) };
      await auth.attempts.count('password', attempt);
      const body = { currentPassword, newPassword, revokeOtherSessions: true };
      const asked = auth
        .signIn(c)
        .api.changePassword({ body, headers: auth.headersOf(c), returnHeaders: true });
      const { headers } = await asked.catch(explain);
      await auth.attempts.succeed('password', attempt);
      auth.log.info({ account: actor.id }, 'password changed');
      setCookies(c, headers.getSetCookie());
      return c.body(null, 204);
    });
}

/** Says in our words what the library refuses. */
function explain(error: unknown): never {
  const code = isAPIError(error) ? error.body?.code : undefined;
  if (code === 'INVALID_EMAIL_OR_PASSWORD' || code === 'INVALID_EMAIL')
    throw new Problem('wrong-credentials', { cause: error });
  if (code === 'CREDENTIAL_ACCOUNT_NOT_FOUND') throw new Problem('no-password', { cause: error });
  if (code === disabledCode) throw new Problem('account-disabled', { cause: error });
  if (code !== 'INVALID_PASSWORD') throw error;
  const expected = { fr: 'votre mot de passe actuel', en: 'your present password' };
  throw refusedParameters([{ name: 'currentPassword', received: null, expected }]);
}
