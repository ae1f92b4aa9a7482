import { createRemoteJWKSet, jwtVerify } from 'jose';
import { z } from 'zod';
import { Problem } from '../problems';

/** Longest wait for the provider, in milliseconds. */
const patience = 5_000;

const documentSchema = z.object({
  issuer: z.string(),
  jwks_uri: z.url(),
  userinfo_endpoint: z.url().optional(),
  end_session_endpoint: z.url().optional(),
});

const claimsSchema = z.record(z.string(), z.unknown());

/** Where an OpenID Connect provider describes itself; its address may end with a slash. */
export function discoveryUrl(issuer: string): string {
  return `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
}

/** What an OpenID Connect provider says of itself (OpenID Connect Discovery 1.0) and of the bearer of a token (OpenID Connect Core 1.0, 5.3). */
export class Discovery {
  readonly #url: string;
  readonly #clientId: string;
  #document: z.infer<typeof documentSchema> | null = null;

  /** `issuer` as configured. */
  constructor({ issuer, clientId }: { readonly issuer: string; readonly clientId: string }) {
    this.#url = discoveryUrl(issuer);
    this.#clientId = clientId;
  }

  /** The description of the provider, remembered once read. Throws Problem `identity-provider-unavailable`. */
  async document(): Promise<z.infer<typeof documentSchema>> {
    if (this.#document !== null) return this.#document;
    const body: unknown = await (await this.#get(this.#url)).json().catch(unavailable);
    const parsed = documentSchema.safeParse(body);
    if (!parsed.success) return unavailable(parsed.error);
    this.#document = parsed.data;
    return parsed.data;
  }

  /** The claims about the bearer of an access token, plain or signed (as ProConnect does); null when the provider offers none. */
  async userInfo(accessToken: string): Promise<Readonly<Record<string, unknown>> | null> {
    const { userinfo_endpoint: endpoint, jwks_uri: jwks, issuer } = await this.document();
    if (endpoint === undefined) return null;
    const response = await this.#get(endpoint, { Authorization: `Bearer ${accessToken}` });
    if (!/^application\/jwt\b/i.test(response.headers.get('Content-Type') ?? ''))
      return claimsSchema.parse(await response.json());
    const keys = createRemoteJWKSet(new URL(jwks), { timeoutDuration: patience });
    const { payload } = await jwtVerify(await response.text(), keys, { issuer, audience: this.#clientId });
    return payload;
  }

  async #get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(patience) }).catch(unavailable);
    return response.ok ? response : unavailable(new Error(`${url}: ${response.status}`));
  }
}

function unavailable(cause: unknown): never {
  throw new Problem('identity-provider-unavailable', { cause });
}
