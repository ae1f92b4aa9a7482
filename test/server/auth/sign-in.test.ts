import { beforeAll, expect, it } from 'vitest';
import type { Me, SessionInfo } from '../../../geodata/model/account';
import { makeAccount, testAuth, testPassword, Visitor } from '../../support/accounts';
import { testApp } from '../../support/app';
import type { TestProblem } from '../../support/app';
import { onBothDatabases } from '../../support/databases';
import { insertSample } from '../../support/sample';

onBothDatabases('signing in', (getDatabase) => {
  let app: ReturnType<typeof testApp>;
  beforeAll(async () => {
    await insertSample(getDatabase().sql);
    app = testApp(getDatabase());
    await makeAccount(getDatabase(), 'reader@example.org', 'reader');
    await makeAccount(getDatabase(), 'engineer@example.org', 'engineer');
    await makeAccount(getDatabase(), 'gone@example.org', 'engineer', { disabled: true });
  });

  it('tells who is signed in and what they may do', async () => {
    const visitor = new Visitor(app);
    const before = await visitor.read<Me>('GET', '/api/me');
    expect(before).toEqual({ account: null, may: ['service.use', 'network.read'], identityProvider: null });
    expect(await visitor.signIn('Engineer@Example.org')).toBe(204);
    const me = await visitor.read<Me>('GET', '/api/me');
    expect(me.account).toMatchObject({
      email: 'engineer@example.org',
      role: 'engineer',
      grants: [],
      hasPassword: true,
    });
    expect(me.may).toContain('object.edit');
    expect(me.may).not.toContain('accounts.manage');
    const answer = await visitor.ask('POST', '/api/auth/sign-out');
    expect(await answer.json()).toEqual({ url: null });
    expect(visitor.cookies.size).toBe(0);
    expect((await visitor.read<Me>('GET', '/api/me')).account).toBeNull();
  });

  it('sets a cookie that scripts cannot read and that other sites do not send', async () => {
    const visitor = new Visitor(app);
    await visitor.signIn('reader@example.org');
    expect(visitor.lastCookies).toHaveLength(1);
    const [name, ...attributes] = visitor.lastCookies[0]?.split('; ') ?? [];
    expect(name).toMatch(/^maillage\.session_token=/);
    expect(attributes.map((attribute) => attribute.toLowerCase()).toSorted()).toEqual([
      'httponly',
      'max-age=604800',
      'path=/',
      'samesite=lax',
    ]);
  });

  it('sets over HTTPS a secure cookie bound to the host', async () => {
    const secure = testApp(getDatabase(), {
      publicUrl: 'https://carte.example.fr',
      auth: testAuth(getDatabase(), { publicUrl: 'https://carte.example.fr' }),
    });
    const visitor = new Visitor(secure, '192.0.2.1', 'https://carte.example.fr');
    expect(await visitor.signIn('reader@example.org')).toBe(204);
    const [cookie = ''] = visitor.lastCookies;
    expect(cookie).toMatch(/^__Host-maillage\.session_token=/);
    expect(cookie).toMatch(/; Secure/i);
    expect(cookie).not.toMatch(/; Domain/i);
    expect((await visitor.read<Me>('GET', '/api/me')).account?.email).toBe('reader@example.org');
  });

  it('believes no cookie that it has not signed', async () => {
    const visitor = new Visitor(app);
    await visitor.signIn('reader@example.org');
    for (const [name, value] of visitor.cookies) visitor.cookies.set(name, `x${value}`);
    expect((await visitor.ask('GET', '/api/sessions')).status).toBe(401);
  });

  it('answers the same, after about as much work, to an unknown e-mail and to a wrong password', async () => {
    let address = 0;
    const asked = async (email: string) => {
      const visitor = new Visitor(app, `198.51.100.${++address}`);
      // Time of this process, threads of the hashing included: what other programs do meanwhile does not count.
      const begun = process.cpuUsage();
      const answer = await visitor.ask('POST', '/api/auth/sign-in/email', {
        body: { email, password: 'pas celui-ci du tout' },
      });
      const { user, system } = process.cpuUsage(begun);
      const { requestId: _, ...problem } = (await answer.json()) as TestProblem & { requestId: string };
      return { work: user + system, told: { status: answer.status, problem, cookies: visitor.lastCookies } };
    };
    const unknown: Awaited<ReturnType<typeof asked>>[] = [];
    const wrong: typeof unknown = [];
    for (let i = 0; i < 8; i++) {
      unknown.push(await asked('nobody@example.org'));
      wrong.push(await asked('reader@example.org'));
    }
    const told = [...unknown, ...wrong].map((answer) => answer.told);
    expect(told).toEqual(told.map(() => told[0]));
    expect(told[0]).toMatchObject({
      status: 401,
      problem: { title: 'Adresse ou mot de passe inexact' },
      cookies: [],
    });
    const least = (answers: typeof unknown) => Math.min(...answers.map(({ work }) => work));
    expect(least(unknown) / least(wrong)).toBeGreaterThan(0.5);
    expect(least(unknown) / least(wrong)).toBeLessThan(2);
  });

  it('tells a disabled account so, only with the right password', async () => {
    const visitor = new Visitor(app, '203.0.113.5');
    expect(await visitor.signIn('gone@example.org', 'pas celui-ci du tout')).toBe(401);
    const answer = await visitor.ask('POST', '/api/auth/sign-in/email', {
      body: { email: 'gone@example.org', password: testPassword },
      headers: { 'Accept-Language': 'en' },
    });
    expect(answer.status).toBe(403);
    expect(((await answer.json()) as TestProblem).title).toBe('Account disabled');
    expect(visitor.cookies.size).toBe(0);
  });

  it('lists the sessions of an account and ends one, or all others, at once', async () => {
    const email = 'many@example.org';
    await makeAccount(getDatabase(), email, 'reader');
    const visitors = [
      new Visitor(app, '192.0.2.11'),
      new Visitor(app, '192.0.2.12'),
      new Visitor(app, '2001:db8::1'),
    ] as const;
    for (const visitor of visitors) expect(await visitor.signIn(email)).toBe(204);
    const [first, second, third] = visitors;
    const sessions = await first.read<SessionInfo[]>('GET', '/api/sessions');
    expect(sessions).toHaveLength(3);
    expect(sessions.map(({ current }) => current)).toEqual([true, false, false]);
    expect(sessions[0]?.address).toBe('192.0.2.11');
    expect(JSON.stringify(sessions)).not.toContain('token');
    const other = sessions.find(({ address }) => address === '192.0.2.12');
    expect((await first.ask('DELETE', `/api/sessions/${other?.id ?? ''}`)).status).toBe(204);
    expect((await second.ask('GET', '/api/sessions')).status).toBe(401);
    expect((await third.ask('GET', '/api/sessions')).status).toBe(200);
    expect(await first.read('DELETE', '/api/sessions')).toEqual({ ended: 1 });
    expect((await third.ask('GET', '/api/sessions')).status).toBe(401);
    expect((await first.ask('GET', '/api/sessions')).status).toBe(200);
  });

  it('ends no session of someone else', async () => {
    const [mine, theirs] = [new Visitor(app), new Visitor(app)];
    await mine.signIn('reader@example.org');
    await theirs.signIn('engineer@example.org');
    const [session] = await theirs.read<SessionInfo[]>('GET', '/api/sessions');
    expect((await mine.ask('DELETE', `/api/sessions/${session?.id ?? ''}`)).status).toBe(404);
    expect((await theirs.ask('GET', '/api/sessions')).status).toBe(200);
  });

  it('forgets a session that has expired', async () => {
    const visitor = new Visitor(app);
    await makeAccount(getDatabase(), 'late@example.org', 'reader');
    await visitor.signIn('late@example.org');
    await getDatabase().sql`update account_session set expires_at = now() - interval '1 second'
      where user_id = (select id from account_user where email = 'late@example.org')`;
    expect((await visitor.ask('GET', '/api/sessions')).status).toBe(401);
  });

  it('changes a password against the present one, and signs the others out', async () => {
    const email = 'changing@example.org';
    await makeAccount(getDatabase(), email, 'reader');
    const [here, there] = [new Visitor(app, '192.0.2.21'), new Visitor(app, '192.0.2.22')];
    await here.signIn(email);
    await there.signIn(email);
    const change = (currentPassword: string, newPassword: string) =>
      here.ask('POST', '/api/auth/change-password', { body: { currentPassword, newPassword } });
    const wrong = await change('pas celui-ci du tout', 'un autre mot de passe');
    expect(wrong.status).toBe(400);
    expect(((await wrong.json()) as TestProblem).parameters?.map(({ name }) => name)).toEqual([
      'currentPassword',
    ]);
    const short = await change(testPassword, 'court');
    expect(short.status).toBe(400);
    const problem = (await short.json()) as TestProblem;
    expect(problem.parameters?.[0]).toEqual({ name: 'newPassword', expected: 'au moins 12 caractères' });
    expect(JSON.stringify(problem)).not.toContain('court');
    const common = await change(testPassword, 'MotDePasse123');
    expect(common.status).toBe(400);
    expect((await change(testPassword, 'un autre mot de passe')).status).toBe(204);
    expect((await there.ask('GET', '/api/sessions')).status).toBe(401);
    expect((await here.ask('GET', '/api/sessions')).status).toBe(200);
    expect(await new Visitor(app).signIn(email, testPassword)).toBe(401);
    expect(await new Visitor(app).signIn(email, 'un autre mot de passe')).toBe(204);
  });

  it('changes the name of a person', async () => {
    const visitor = new Visitor(app);
    await visitor.signIn('reader@example.org');
    expect((await visitor.ask('PATCH', '/api/me', { body: { name: ' Élise Dupont ' } })).status).toBe(204);
    expect((await visitor.read<Me>('GET', '/api/me')).account?.name).toBe('Élise Dupont');
    expect((await visitor.ask('PATCH', '/api/me', { body: { name: ' ' } })).status).toBe(400);
    expect(
      (await visitor.ask('PATCH', '/api/me', { body: { role: 'administrator', name: 'x' } })).status,
    ).toBe(400);
  });

  it('keeps serving while many sign in at once on one connection', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, async (_, i) => {
        const visitor = new Visitor(app, `203.0.113.${100 + i}`);
        const status = await visitor.signIn(i % 2 === 0 ? 'reader@example.org' : 'engineer@example.org');
        const [me, network] = await Promise.all([
          visitor.ask('GET', '/api/me'),
          visitor.ask('GET', '/api/network/summary'),
        ]);
        return [status, me.status, network.status];
      }),
    );
    expect(answers).toEqual(Array.from({ length: 8 }, () => [204, 200, 200]));
  });
});
