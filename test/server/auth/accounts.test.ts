import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Account, Me } from '../../../geodata/model/account';
import { makeAccount, Visitor } from '../../support/accounts';
import { testApp } from '../../support/app';
import type { TestProblem } from '../../support/app';
import { onBothDatabases } from '../../support/databases';
import { insertSample } from '../../support/sample';

onBothDatabases('accounts', (getDatabase) => {
  let app: ReturnType<typeof testApp>;
  let boss: Visitor;
  let bossId = '';
  let address = 0;
  const signedIn = async (email: string) => {
    const visitor = new Visitor(app, `198.51.100.${++address}`);
    expect(await visitor.signIn(email)).toBe(204);
    return visitor;
  };
  const change = (id: string, body: object) => boss.ask('PATCH', `/api/accounts/${id}`, { body });
  beforeAll(async () => {
    await insertSample(getDatabase().sql);
    app = testApp(getDatabase());
  });
  beforeEach(async () => {
    await getDatabase().sql`delete from account_user`;
    bossId = await makeAccount(getDatabase(), 'boss@example.org', 'administrator');
    boss = await signedIn('boss@example.org');
  });

  it('are listed by name with role, objects and last sign-in', async () => {
    await makeAccount(getDatabase(), 'c@example.org', 'contributor', {
      grants: [{ kind: 'territory', id: 't-a' }],
    });
    const accounts = await boss.read<Account[]>('GET', '/api/accounts');
    expect(accounts.map(({ email, lastSignInAt }) => [email, lastSignInAt === null])).toEqual([
      ['boss@example.org', false],
      ['c@example.org', true],
    ]);
    expect(accounts[1]).toMatchObject({
      role: 'contributor',
      disabled: false,
      grants: [{ kind: 'territory', id: 't-a' }],
    });
    expect(JSON.stringify(accounts)).not.toMatch(/password|token/);
  });

  it('get another role and other objects at once, without signing in again', async () => {
    const id = await makeAccount(getDatabase(), 'c@example.org', 'contributor', {
      grants: [{ kind: 'territory', id: 't-a' }],
    });
    const someone = await signedIn('c@example.org');
    const grants = [
      { kind: 'structure', id: 'ot-a' },
      { kind: 'structure', id: 'ot-d' },
    ];
    expect((await change(id, { grants })).status).toBe(204);
    expect((await someone.read<Me>('GET', '/api/me')).account?.grants).toEqual(grants);
    expect((await change(id, { role: 'engineer' })).status).toBe(204);
    const me = await someone.read<Me>('GET', '/api/me');
    expect([me.account?.role, me.account?.grants.length, me.may.includes('object.validate')]).toEqual([
      'engineer',
      2,
      true,
    ]);
    expect((await change(id, { grants: [{ kind: 'structure', id: 'nowhere' }] })).status).toBe(400);
    expect((await change(id, { role: 'emperor' })).status).toBe(400);
    expect((await change('unknown', { role: 'reader' })).status).toBe(404);
  });

  it('lose their sessions at once when they are disabled, and can be enabled again', async () => {
    const id = await makeAccount(getDatabase(), 'e@example.org', 'engineer');
    const someone = await signedIn('e@example.org');
    expect((await someone.ask('GET', '/api/sessions')).status).toBe(200);
    expect((await change(id, { disabled: true })).status).toBe(204);
    expect((await someone.ask('GET', '/api/sessions')).status).toBe(401);
    expect((await someone.read<Me>('GET', '/api/me')).account).toBeNull();
    expect(await new Visitor(app, '203.0.113.1').signIn('e@example.org')).toBe(403);
    expect((await change(id, { disabled: false })).status).toBe(204);
    expect((await someone.ask('GET', '/api/sessions')).status).toBe(401);
    expect(await new Visitor(app, '203.0.113.1').signIn('e@example.org')).toBe(204);
  });

  it('are refused when disabled even should a session be left', async () => {
    const id = await makeAccount(getDatabase(), 'e@example.org', 'engineer');
    const someone = await signedIn('e@example.org');
    await getDatabase().sql`update account_user set disabled = true where id = ${id}`;
    expect((await someone.ask('GET', '/api/sessions')).status).toBe(401);
  });

  it('are removed with all that belongs to them', async () => {
    const id = await makeAccount(getDatabase(), 'e@example.org', 'engineer', {
      grants: [{ kind: 'structure', id: 'ot-a' }],
    });
    const someone = await signedIn('e@example.org');
    expect((await boss.ask('DELETE', `/api/accounts/${id}`)).status).toBe(204);
    expect((await someone.ask('GET', '/api/sessions')).status).toBe(401);
    const left = await getDatabase().sql`
      select 1 from account_session where user_id = ${id} union all select 1 from account_credential where user_id = ${id}
      union all select 1 from account_grant where user_id = ${id}`;
    expect(left).toHaveLength(0);
    expect((await boss.ask('DELETE', `/api/accounts/${id}`)).status).toBe(404);
  });

  it('always leave one administrator, even when two remove each other together', async () => {
    for (const attempt of [
      change(bossId, { role: 'engineer' }),
      change(bossId, { disabled: true }),
      boss.ask('DELETE', `/api/accounts/${bossId}`),
    ]) {
      const answer = await attempt;
      expect([answer.status, ((await answer.json()) as TestProblem).type]).toEqual([
        409,
        '/api/docs#last-administrator',
      ]);
    }
    const otherId = await makeAccount(getDatabase(), 'other@example.org', 'administrator');
    const other = await signedIn('other@example.org');
    const statuses = await Promise.all([
      change(otherId, { role: 'reader' }),
      other.ask('PATCH', `/api/accounts/${bossId}`, { body: { role: 'reader' } }),
    ]);
    const left = await getDatabase().sql`select id from account_user where role = 'administrator'`;
    expect(left).toHaveLength(1);
    expect(statuses.map(({ status }) => status).filter((status) => status === 204)).toHaveLength(1);
  });
});
