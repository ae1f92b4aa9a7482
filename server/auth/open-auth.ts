import { isAPIError } from 'better-auth/api';
import type { Context } from 'hono';
import type { Logger } from 'pino';
import type { Sql } from '../db/fragments';
import { readStanding } from '../db/queries/accounts';
import type { Actor, Gate } from './actor';
import { Attempts } from './attempts';
import { clientAddress } from './client-address';
import type { ClientAddress } from './client-address';
import { IdentityProvider } from './identity-provider';
import type { IdentityProviderSettings } from './identity-provider';
import type { LinkMaker } from './links';
import type { Mailer } from './mail';
import { addressHeader, openSignIn } from './sign-in';
import type { SignIn } from './sign-in';

/** What accounts are opened with. */
export interface AuthOptions {
  readonly sql: Sql;
  /** Signs the cookies; at least 32 characters. */
  readonly secret: string;
  /** Origin under which clients see the server; null: that of each request. */
  readonly publicUrl: string | null;
  readonly publicRead: boolean;
  /** Addresses or ranges of the proxies in front of the server. */
  readonly trustedProxies: readonly string[];
  readonly mailer: Mailer | null;
  /** Wants a `publicUrl`, which the provider sends people back to. */
  readonly identityProvider: IdentityProviderSettings | null;
  readonly log: Logger;
  readonly now: () => Date;
}

/** Accounts and sessions, as the routes use them. */
export class Auth implements Gate {
  readonly publicRead: boolean;
  readonly attempts: Attempts;
  readonly links: LinkMaker;
  readonly identityProvider: IdentityProvider | null;
  readonly sql: Sql;
  readonly log: Logger;
  readonly now: () => Date;
  /** The address that a request comes from. */
  readonly addressOf: ClientAddress;
  readonly #options: AuthOptions;
  readonly #signIns = new Map<string, SignIn>();

  constructor(options: AuthOptions) {
    const { sql, log, now, mailer, publicUrl, identityProvider } = options;
    this.#options = options;
    this.publicRead = options.publicRead;
    this.sql = sql;
    this.log = log;
    this.now = now;
    this.attempts = new Attempts(sql, now);
    this.links = { sql, mailer, log, now };
    this.addressOf = clientAddress(options.trustedProxies);
    this.identityProvider =
      identityProvider === null || publicUrl === null
        ? null
        : new IdentityProvider(
            identityProvider,
            { sql, secret: options.secret, origin: publicUrl, log },
            now,
          );
  }

  /** The origin that clients see, e.g. "https://carte.example.fr". */
  originOf(c: Context): string {
    return this.#options.publicUrl ?? new URL(c.req.url).origin;
  }

  /** Passwords and sessions for a request: one for HTTPS, one without, since the cookies differ. */
  signIn(c: Context): SignIn {
    const { protocol } = new URL(this.originOf(c));
    const { sql, secret, log, publicUrl } = this.#options;
    const known =
      this.#signIns.get(protocol) ??
      openSignIn({ sql, secret, log, origin: publicUrl ?? `${protocol}//localhost` });
    this.#signIns.set(protocol, known);
    return known;
  }

  /** The headers of a request with the address it comes from, for `signIn`. */
  headersOf(c: Context): Headers {
    const headers = new Headers(c.req.raw.headers);
    headers.set(addressHeader, this.addressOf(c));
    return headers;
  }

  async actorOf(c: Context): Promise<Actor | null> {
    if (c.req.header('Cookie')?.includes('maillage') !== true) return null;
    const asked = this.signIn(c).api.getSession({ headers: this.headersOf(c), returnHeaders: true });
    const { headers, response } = await asked.catch(throwCause);
    setCookies(c, headers.getSetCookie());
    if (response === null) return null;
    const { user, session } = response;
    const standing = await readStanding(this.sql, user.id);
    if (standing === null || standing.disabled) return null;
    const { role, grants } = standing;
    return { id: user.id, email: user.email, name: user.name, role, grants, session: session.id };
  }
}

/** The library hides why it cannot read a session; a database that is away must be told as such. */
function throwCause(error: unknown): never {
  throw isAPIError(error) && error.cause !== undefined ? error.cause : error;
}

/** Adds cookies to the answer of a request. */
export function setCookies(c: Context, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
}
