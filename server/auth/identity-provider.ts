import { randomUUID } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { isAPIError } from 'better-auth/api';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { GenericOAuthUserInfo } from 'better-auth/plugins/generic-oauth';
import { decodeJwt } from 'jose';
import type { Sql } from '../db/fragments';
import { readIdToken } from '../db/queries/account-identities';
import { Problem } from '../problems';
import { admit } from './admission';
import { Discovery, discoveryUrl } from './discovery';
import { addressHeader, signInOptions } from './sign-in';
import type { SignInOptions } from './sign-in';

/** An OpenID Connect provider, as the configuration describes it. */
export interface IdentityProviderSettings {
  /** Address under which the provider publishes /.well-known/openid-configuration. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Its name on the button. */
  readonly label: string;
  readonly scopes: readonly string[];
  /** `claim`: an e-mail counts when the provider says that it is verified; `always`: the provider gives verified e-mails only. */
  readonly verifiedEmail: 'claim' | 'always';
}

const providerId = 'oidc';
/** Page to which one comes back after a failure or after signing out there. */
const signInPage = '/connexion';

/** Signing in by an OpenID Connect provider (authorization code, PKCE, nonce, verified ID token), for people who have an account or an invitation. */
export class IdentityProvider {
  readonly label: string;
  readonly #settings: IdentityProviderSettings;
  readonly #options: SignInOptions;
  readonly #now: () => Date;
  readonly #discovery: Discovery;
  #engine: ReturnType<typeof openEngine> | null = null;

  /** `now` is the clock. Nothing is asked of the provider before someone wants to sign in by it. */
  constructor(settings: IdentityProviderSettings, options: SignInOptions, now: () => Date) {
    this.label = settings.label;
    this.#settings = settings;
    this.#options = options;
    this.#now = now;
    this.#discovery = new Discovery(settings);
  }

  /**
   * Begins: the address of the provider to go to, and the cookies to set before.
   *
   * @param next path of the page to come back to
   * @param address of the client
   * @throws Problem `identity-provider-unavailable`
   */
  async begin(
    next: string,
    address: string,
  ): Promise<{ readonly url: string; readonly cookies: readonly string[] }> {
    const engine = await this.#ready();
    try {
      const { headers, response } = await engine.api.signInSocial({
        body: {
          provider: providerId,
          callbackURL: next,
          errorCallbackURL: signInPage,
          disableRedirect: true,
        },
        headers: new Headers({ [addressHeader]: address }),
        returnHeaders: true,
      });
      if (response.url === undefined) throw new Problem('identity-provider-unavailable');
      return { url: response.url, cookies: headers.getSetCookie() };
    } catch (error) {
      if (isAPIError(error)) throw new Problem('identity-provider-unavailable', { cause: error });
      throw error;
    }
  }

  /** Comes back from the provider: the answer leads to the page wanted, signed in, or to the sign-in page with the code of an error. */
  async finish(request: Request, address: string): Promise<Response> {
    const engine = await this.#ready();
    const headers = new Headers(request.headers);
    headers.set(addressHeader, address);
    const response = await engine.handler(new Request(request.url, { headers }));
    // A failure of our own, told by the page as well.
    return response.status < 500
      ? response
      : Response.redirect(`${this.#options.origin}${signInPage}?error=internal_server_error`, 302);
  }

  /** Where to go for signing out at the provider as well; null when the account does not sign in there, or when that is impossible now. */
  async signOutUrl(sql: Sql, user: string): Promise<string | null> {
    const idToken = await readIdToken(sql, user);
    if (idToken === null) return null;
    const document = await this.#discovery.document().catch(() => null);
    if (document?.end_session_endpoint === undefined) return null;
    const url = new URL(document.end_session_endpoint);
    url.searchParams.set('id_token_hint', idToken);
    url.searchParams.set('client_id', this.#settings.clientId);
    url.searchParams.set('post_logout_redirect_uri', this.#options.origin + signInPage);
    url.searchParams.set('state', randomUUID());
    return url.href;
  }

  /** The library waits for the provider without limit when it starts: it starts once the provider has answered. */
  async #ready() {
    if (this.#engine === null) {
      await this.#discovery.document();
      this.#engine ??= openEngine(this.#options, this.#settings, (tokens) => this.#profileOf(tokens));
    }
    return this.#engine;
  }

  /** Who came: by the ID token, which the library has verified, or else by what the provider answers about its bearer. */
  async #profileOf({ idToken, accessToken }: Tokens): Promise<GenericOAuthUserInfo | null> {
    if (idToken === undefined) return null;
    let claims: Readonly<Record<string, unknown>> = decodeJwt(idToken);
    const { sub } = claims;
    if (typeof claims['email'] !== 'string' && accessToken !== undefined)
      claims = { ...claims, ...(await this.#discovery.userInfo(accessToken)) };
    const { email } = claims;
    if (typeof sub !== 'string' || claims['sub'] !== sub || typeof email !== 'string') return null;
    const emailVerified =
      this.#settings.verifiedEmail === 'always' ||
      claims['email_verified'] === true ||
      claims['email_verified'] === 'true';
    const profile = { sub, email: email.trim().toLowerCase(), name: nameOf(claims) };
    await admit(this.#options.sql, { ...profile, emailVerified }, this.#now());
    return { ...profile, id: sub, emailVerified };
  }
}

interface Tokens {
  readonly idToken?: string | undefined;
  readonly accessToken?: string | undefined;
}

function openEngine(
  options: SignInOptions,
  { issuer, clientId, clientSecret, scopes }: IdentityProviderSettings,
  getUserInfo: (tokens: Tokens) => Promise<GenericOAuthUserInfo | null>,
) {
  const config = {
    providerId,
    discoveryUrl: discoveryUrl(issuer),
    clientId,
    clientSecret,
    scopes: [...scopes],
    pkce: true,
    requireIdTokenVerification: true,
    disableSignUp: true,
    getUserInfo,
  };
  return betterAuth({ ...signInOptions(options), plugins: [genericOAuth({ config: [config] })] });
}

/** A name for the person; ProConnect calls the family name "usual_name". */
function nameOf(claims: Readonly<Record<string, unknown>>): string {
  const text = (name: string) => (typeof claims[name] === 'string' ? claims[name].trim() : '');
  const family = text('usual_name') === '' ? text('family_name') : text('usual_name');
  return (
    text('name') || [text('given_name'), family].filter((part) => part !== '').join(' ') || text('email')
  );
}
