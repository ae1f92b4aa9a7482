import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { JWTPayload } from 'jose';

/** How the provider behaves. */
export interface Behaviour {
  /** Claims of the person who signs in; those of the ID token always have `sub`. */
  claims: JWTPayload & { sub: string };
  /** Where the other claims are told. */
  tells: 'in the ID token' | 'on request' | 'on request, signed';
  /** What it gets wrong. */
  wrong: 'nothing' | 'nonce' | 'signature' | 'audience' | 'another subject';
}

/** A small OpenID Connect provider for tests: authorization code, PKCE, nonce, RS256. It signs in whoever `behaviour` says, at once. */
export interface FakeProvider {
  readonly issuer: string;
  readonly behaviour: Behaviour;
  /** Does what the provider's page would: takes the address of an authorization request, gives that of the return. */
  authorise(url: string): string;
  /** Addresses asked so far, without their host. */
  readonly asked: string[];
  stop(): Promise<void>;
}

/** The credentials that the provider knows its client by. */
export const fakeClient = {
  clientId: 'maillage',
  clientSecret: 'a secret shared with the provider',
} as const;

/** Starts a provider on a free port of this machine. */
export async function startProvider(): Promise<FakeProvider> {
  const [key, otherKey] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')];
  const jwks = { keys: [{ ...(await exportJWK(key.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }] };
  const behaviour: Behaviour = { claims: { sub: 'nobody' }, tells: 'in the ID token', wrong: 'nothing' };
  const codes = new Map<string, URLSearchParams>();
  const asked: string[] = [];
  let issuer = '';

  const sign = (claims: JWTPayload) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setIssuer(issuer)
      .setAudience(behaviour.wrong === 'audience' ? 'someone-else' : fakeClient.clientId)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(behaviour.wrong === 'signature' ? otherKey.privateKey : key.privateKey);

  const token = async (form: URLSearchParams) => {
    const request = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isRight =
      form.get('client_id') === fakeClient.clientId &&
      form.get('client_secret') === fakeClient.clientSecret &&
      request !== undefined &&
      form.get('redirect_uri') === request.get('redirect_uri') &&
      challenge === request.get('code_challenge');
    if (!isRight) return { status: 400, body: { error: 'invalid_grant' } };
    const { claims, tells, wrong } = behaviour;
    const nonce = wrong === 'nonce' ? 'another' : (request.get('nonce') ?? '');
    const idToken = await sign({ ...(tells === 'in the ID token' ? claims : { sub: claims.sub }), nonce });
    return {
      status: 200,
      body: {
        access_token: 'the-bearer',
        token_type: 'Bearer',
        expires_in: 60,
        refresh_token: 'the-refresh',
        id_token: idToken,
      },
    };
  };

  const answer = async (request: IncomingMessage): Promise<{ status: number; body: unknown }> => {
    const { pathname } = new URL(request.url ?? '/', issuer);
    asked.push(pathname);
    if (pathname === '/.well-known/openid-configuration')
      return {
        status: 200,
        body: {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          userinfo_endpoint: `${issuer}/userinfo`,
          jwks_uri: `${issuer}/jwks`,
          end_session_endpoint: `${issuer}/logout`,
          id_token_signing_alg_values_supported: ['RS256'],
        },
      };
    if (pathname === '/jwks') return { status: 200, body: jwks };
    if (pathname === '/token') return token(new URLSearchParams(await textOf(request)));
    if (pathname !== '/userinfo') return { status: 404, body: {} };
    if (request.headers.authorization !== 'Bearer the-bearer') return { status: 401, body: {} };
    const { claims, tells, wrong } = behaviour;
    const told = wrong === 'another subject' ? { ...claims, sub: 'someone-else' } : claims;
    return { status: 200, body: tells === 'on request, signed' ? await sign(told) : told };
  };

  const server = createServer((request, response) => {
    void answer(request).then(({ status, body }) => {
      const isToken = typeof body === 'string';
      response.writeHead(status, { 'Content-Type': isToken ? 'application/jwt' : 'application/json' });
      response.end(isToken ? body : JSON.stringify(body));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    issuer,
    behaviour,
    asked,
    authorise(url) {
      const { pathname, searchParams } = new URL(url);
      if (pathname !== '/authorize' || searchParams.get('response_type') !== 'code')
        throw new Error(`not an authorization request: ${url}`);
      const code = randomUUID();
      codes.set(code, searchParams);
      const back = new URL(searchParams.get('redirect_uri') ?? '');
      back.searchParams.set('code', code);
      back.searchParams.set('state', searchParams.get('state') ?? '');
      return back.href;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
