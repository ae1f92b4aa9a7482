import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { HandedLink, Me } from '../../../geodata/model/account';
import type { AuthOptions } from '../../../server/auth/open-auth';
import { makeAccount, testAuth, Visitor } from '../../support/accounts';
import { testApp } from '../../support/app';
import { onBothDatabases } from '../../support/databases';
import { fakeClient, startProvider } from '../../support/fake-provider';
import type { FakeProvider } from '../../support/fake-provider';
import { insertSample } from '../../support/sample';

const publicUrl = 'https://carte.example.fr';

onBothDatabases('signing in by an identity provider', (getDatabase) => {
  let provider: FakeProvider;
  let settings: NonNullable<AuthOptions['identityProvider']>;
  let app: ReturnType<typeof testApp>;
  const appWith = (identityProvider: AuthOptions['identityProvider']) =>
    testApp(getDatabase(), { publicUrl, auth: testAuth(getDatabase(), { publicUrl, identityProvider }) });
  const visitor = (to = app) => new Visitor(to, '192.0.2.1', publicUrl);

  /** Goes to the provider and comes back; gives where one lands, without the host. */
  const come = async (who: Visitor, next = '/compte') => {
    const { url } = await who.read<{ url: string }>('POST', '/api/auth/sign-in/oidc', { body: { next } });
    const back = new URL(provider.authorise(url));
    const answer = await who.ask('GET', `${back.pathname}${back.search}`);
    expect(answer.status).toBe(302);
    return (answer.headers.get('Location') ?? '').replace(publicUrl, '');
  };
  const emailOf = async (who: Visitor) => (await who.read<Me>('GET', '/api/me')).account?.email ?? null;

  beforeAll(async () => {
    await insertSample(getDatabase().sql);
    provider = await startProvider();
    settings = {
      issuer: provider.issuer,
      ...fakeClient,
      label: 'ProConnect',
      scopes: ['openid', 'email'],
      verifiedEmail: 'claim',
    };
    app = appWith(settings);
  });
  afterAll(() => provider.stop());
  beforeEach(async () => {
    await getDatabase().sql`delete from account_user`;
    await getDatabase().sql`delete from account_invitation`;
    await makeAccount(getDatabase(), 'boss@example.org', 'administrator');
    Object.assign(provider.behaviour, {
      claims: { sub: 'subject-1', email: 'Someone@Example.org', email_verified: true, name: 'Quelqu’un' },
      tells: 'in the ID token',
      wrong: 'nothing',
    });
  });

  it('is offered by its name', async () => {
    expect((await visitor().read<Me>('GET', '/api/me')).identityProvider).toBe('ProConnect');
    expect(
      (await visitor(appWith(null)).ask('POST', '/api/auth/sign-in/oidc', { body: { next: '/' } })).status,
    ).toBe(404);
  });

  it('asks for a code with PKCE, state and nonce, and comes back to PUBLIC_URL', async () => {
    const { url } = await visitor().read<{ url: string }>('POST', '/api/auth/sign-in/oidc', {
      body: { next: '/reseau' },
    });
    const { searchParams } = new URL(url);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      client_id: 'maillage',
      response_type: 'code',
      redirect_uri: `${publicUrl}/api/auth/callback/oidc`,
      scope: 'openid email',
      code_challenge_method: 'S256',
    });
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(searchParams.get(name)?.length).toBeGreaterThan(20);
  });

  it('lets in who has an account, with a secure session, and knows them again by their subject', async () => {
    await makeAccount(getDatabase(), 'someone@example.org', 'engineer');
    const first = visitor();
    expect(await come(first, '/reseau?zones=west')).toBe('/reseau?zones=west');
    expect(await emailOf(first)).toBe('someone@example.org');
    expect([...first.cookies.keys()]).toEqual(['__Host-maillage.session_token']);
    provider.behaviour.claims = { sub: 'subject-1', email: 'renamed@example.org', email_verified: false };
    const again = visitor();
    expect(await come(again)).toBe('/compte');
    expect(await emailOf(again)).toBe('someone@example.org');
  });

  it('keeps of the provider only what signing out there needs', async () => {
    await makeAccount(getDatabase(), 'someone@example.org', 'engineer');
    const who = visitor();
    await come(who);
    const [kept] = await getDatabase()
      .sql`select access_token, refresh_token, id_token is not null as "hasIdToken" from account_credential where provider_id = 'oidc'`;
    expect(kept).toEqual({ access_token: null, refresh_token: null, hasIdToken: true });
    const { url } = await who.read<{ url: string }>('POST', '/api/auth/sign-out');
    const out = new URL(url);
    expect(out.href.startsWith(`${provider.issuer}/logout?`)).toBe(true);
    expect(out.searchParams.get('post_logout_redirect_uri')).toBe(`${publicUrl}/connexion`);
    expect(out.searchParams.get('id_token_hint')).toMatch(/^ey/);
    expect(who.cookies.size).toBe(0);
  });

  it('makes the account of who was invited, once, as the invitation says', async () => {
    const boss = visitor();
    await boss.signIn('boss@example.org');
    const grants = [{ kind: 'structure', id: 'ot-a' }];
    const { link } = await boss.read<HandedLink>('POST', '/api/invitations', {
      body: { email: 'someone@example.org', role: 'contributor', grants },
    });
    const who = visitor();
    expect(await come(who)).toBe('/compte');
    expect((await who.read<Me>('GET', '/api/me')).account).toMatchObject({
      email: 'someone@example.org',
      name: 'Quelqu’un',
      role: 'contributor',
      grants,
      hasPassword: false,
    });
    const token = link?.split('/').at(-1);
    expect((await visitor().ask('POST', '/api/invitations/read', { body: { token } })).status).toBe(410);
    const body = { currentPassword: 'une phrase de passe', newPassword: 'une autre phrase de passe' };
    expect((await who.ask('POST', '/api/auth/change-password', { body })).status).toBe(409);
  });

  it('refuses who has neither account nor invitation', async () => {
    const who = visitor();
    expect(await come(who)).toMatch(/^\/connexion\?error=signup_disabled/);
    expect(await emailOf(who)).toBeNull();
    expect(await getDatabase().sql`select 1 from account_user`).toHaveLength(1);
  });

  it('believes no e-mail that the provider has not verified, unless it verifies them all', async () => {
    await makeAccount(getDatabase(), 'someone@example.org', 'engineer');
    for (const verified of [false, undefined, 'no']) {
      provider.behaviour.claims = {
        sub: 'subject-1',
        email: 'someone@example.org',
        email_verified: verified,
      };
      const who = visitor();
      expect(await come(who)).toMatch(/^\/connexion\?error=account_not_linked/);
      expect(await emailOf(who)).toBeNull();
    }
    const trusting = visitor(appWith({ ...settings, verifiedEmail: 'always' }));
    expect(await come(trusting)).toBe('/compte');
    expect(await emailOf(trusting)).toBe('someone@example.org');
  });

  it('refuses an account that is disabled, and one tied to another subject', async () => {
    const id = await makeAccount(getDatabase(), 'someone@example.org', 'engineer');
    await come(visitor());
    provider.behaviour.claims.sub = 'subject-2';
    expect(await come(visitor())).toMatch(/^\/connexion\?error=account_not_linked/);
    provider.behaviour.claims.sub = 'subject-1';
    await getDatabase().sql`update account_user set disabled = true where id = ${id}`;
    const who = visitor();
    expect(await come(who)).toMatch(/^\/connexion\?error=ACCOUNT_DISABLED/);
    expect(await emailOf(who)).toBeNull();
  });

  it.each(['on request', 'on request, signed'] as const)(
    'reads the claims that are told %s',
    async (tells) => {
      await makeAccount(getDatabase(), 'someone@example.org', 'engineer');
      Object.assign(provider.behaviour, { tells });
      provider.behaviour.claims = {
        sub: 'subject-1',
        email: 'someone@example.org',
        email_verified: true,
        given_name: 'Aïcha',
        usual_name: 'Benali',
      };
      const who = visitor();
      expect(await come(who)).toBe('/compte');
      expect(await emailOf(who)).toBe('someone@example.org');
      provider.behaviour.wrong = 'another subject';
      expect(await come(visitor())).toMatch(/^\/connexion\?error=/);
    },
  );

  it.each(['nonce', 'signature', 'audience'] as const)(
    'refuses an ID token whose %s is wrong',
    async (wrong) => {
      await makeAccount(getDatabase(), 'someone@example.org', 'engineer');
      provider.behaviour.wrong = wrong;
      const who = visitor();
      expect(await come(who)).toMatch(/^\/connexion\?error=/);
      expect(await emailOf(who)).toBeNull();
    },
  );

  it('refuses a return that this browser did not begin, and one used twice', async () => {
    await makeAccount(getDatabase(), 'someone@example.org', 'engineer');
    const [victim, attacker] = [visitor(), visitor()];
    const { url } = await attacker.read<{ url: string }>('POST', '/api/auth/sign-in/oidc', {
      body: { next: '/' },
    });
    const back = new URL(provider.authorise(url));
    const answer = await victim.ask('GET', `${back.pathname}${back.search}`);
    expect(answer.headers.get('Location')).toMatch(/^\/connexion\?error=/);
    expect(await emailOf(victim)).toBeNull();
    expect((await attacker.ask('GET', `${back.pathname}${back.search}`)).headers.get('Location')).toBe('/');
    for (const replay of [back.search, '?code=x&state=y', '?error=access_denied', '']) {
      const later = await attacker.ask('GET', `${back.pathname}${replay}`);
      expect(later.headers.get('Location')).toMatch(/^\/connexion\?error=/);
    }
  });

  it.each(['https://evil.example/', '//evil.example/', '/\\evil.example', 'compte', ''])(
    'sends nobody to %s afterwards',
    async (next) => {
      expect((await visitor().ask('POST', '/api/auth/sign-in/oidc', { body: { next } })).status).toBe(400);
    },
  );

  it('says so when the provider is away, while passwords still work', async () => {
    const gone = await startProvider();
    await gone.stop();
    const who = visitor(appWith({ ...settings, issuer: gone.issuer }));
    expect((await who.ask('POST', '/api/auth/sign-in/oidc', { body: { next: '/' } })).status).toBe(503);
    expect(await who.signIn('boss@example.org')).toBe(204);
    expect((await who.ask('POST', '/api/auth/sign-out')).status).toBe(200);
  });
});
