import { randomUUID } from 'node:crypto';
import { betterAuth } from 'better-auth';
import type { BetterAuthOptions } from 'better-auth';
import { APIError } from 'better-auth/api';
import { passwordLength } from '../../geodata/model/account';
import type { Sql } from '../db/fragments';
import { kyselyOn } from '../db/kysely';
import { isDisabled } from '../db/queries/accounts';
import type { Logger } from 'pino';

const day = 86_400;
/** Header by which the address of the client, found by ourselves, is told to the library. */
export const addressHeader = 'x-maillage-address';
/** Code of the refusal of an account that is disabled. */
export const disabledCode = 'ACCOUNT_DISABLED';

/** What signing in needs. */
export interface SignInOptions {
  readonly sql: Sql;
  /** Signs the cookies. */
  readonly secret: string;
  /** Origin under which clients see the server. */
  readonly origin: string;
  readonly log: Logger;
}

/**
 * The options of better-auth, which checks passwords and keeps sessions. It has its tables from our migrations, opens no account by
 * itself, and answers no request directly: the routes call it. Cookies are HttpOnly and SameSite=Lax; over HTTPS they are Secure and,
 * by the prefix of their name, bound to this very host.
 */
export function signInOptions({ sql, secret, origin, log }: SignInOptions) {
  const secure = origin.startsWith('https:');
  return {
    appName: 'Maillage',
    baseURL: origin,
    basePath: '/api/auth',
    secret,
    database: { db: kyselyOn(sql), type: 'postgres', transaction: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    session: {
      modelName: 'account_session',
      fields: {
        ...stamps,
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
      },
      expiresIn: 7 * day,
      updateAge: day,
    },
    user: { modelName: 'account_user', fields: { ...stamps, emailVerified: 'email_verified' } },
    account: {
      modelName: 'account_credential',
      fields: {
        ...stamps,
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
      },
      // Who belongs to whom is decided by our own admission, in one transaction.
      accountLinking: { enabled: false },
    },
    verification: { modelName: 'account_verification', fields: { ...stamps, expiresAt: 'expires_at' } },
    advanced: {
      cookiePrefix: secure ? '__Host-maillage' : 'maillage',
      // The library would put another prefix in front of ours.
      useSecureCookies: false,
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
      // Requests of other sites are refused before they come here, all in one place.
      disableCSRFCheck: true,
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => randomUUID() },
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            if (await isDisabled(sql, userId))
              throw new APIError('FORBIDDEN', { code: disabledCode, message: 'account disabled' });
          },
        },
      },
      // Of the identity provider only what signing out there needs is kept.
      account: { create: { before: withoutTokens }, update: { before: withoutTokens } },
    },
    // Attempts are counted by ourselves, by account as well.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    onAPIError: { errorURL: '/connexion' },
    logger: {
      level: 'error',
      log: (_level, message, ...details: unknown[]) => {
        log.error({ details }, message);
      },
    },
  } as const satisfies BetterAuthOptions;
}

const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

function withoutTokens(credential: object) {
  const nothing = {
    accessToken: null,
    refreshToken: null,
    accessTokenExpiresAt: null,
    refreshTokenExpiresAt: null,
  };
  return Promise.resolve({ data: { ...credential, ...nothing } });
}

/** Passwords and sessions. */
export function openSignIn(options: SignInOptions) {
  return betterAuth(signInOptions(options));
}

export type SignIn = ReturnType<typeof openSignIn>;
