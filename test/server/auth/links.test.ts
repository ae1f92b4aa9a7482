import { beforeAll, expect, it } from 'vitest';
import type { Account, HandedLink, Invitation, InvitationOffer, Me } from '../../../geodata/model/account';
import { prepareAccounts } from '../../../server/auth/first-administrator';
import type { Letter } from '../../../server/auth/mail';
import { makeAccount, testAuth, testPassword, Visitor } from '../../support/accounts';
import { testApp } from '../../support/app';
import type { TestProblem } from '../../support/app';
import { onBothDatabases } from '../../support/databases';
import { insertSample } from '../../support/sample';

const hour = 3_600_000;
const tokenOf = ({ link }: HandedLink) => link?.split('/').at(-1) ?? '';
const chosen = 'une autre phrase de passe';

onBothDatabases('the links of administrators', (getDatabase) => {
  let clock = Date.parse('2026-03-01T10:00:00Z');
  let address = 0;
  let app: ReturnType<typeof testApp>;
  /** A visitor from an address of its own, so that tests do not slow each other down. */
  const visitor = () => new Visitor(app, `198.51.100.${++address}`);
  const administrator = async () => {
    const someone = visitor();
    expect(await someone.signIn('administrator@example.org')).toBe(204);
    return someone;
  };
  const invite = async (body: object) =>
    (await administrator()).read<HandedLink>('POST', '/api/invitations', { body });
  const accept = (token: string, more: object = {}, who = visitor()) =>
    who.ask('POST', '/api/invitations/accept', {
      body: { token, name: 'Nouvelle Personne', password: chosen, ...more },
    });

  beforeAll(async () => {
    await insertSample(getDatabase().sql);
    await makeAccount(getDatabase(), 'administrator@example.org', 'administrator');
    app = testApp(getDatabase(), { auth: testAuth(getDatabase(), { now: () => new Date(clock) }) });
  });

  it('make an account once: with the role and the objects that were decided, signed in at once', async () => {
    const grants = [
      { kind: 'structure', id: 'ot-a' },
      { kind: 'territory', id: 't-c' },
    ];
    const handed = await invite({ email: 'New@Example.org', role: 'contributor', grants });
    expect(handed.link).toMatch(/^http:\/\/localhost\/invitation\/[\w-]{43}$/);
    expect(handed).toMatchObject({ sentTo: null, expiresAt: new Date(clock + 7 * 24 * hour).toISOString() });
    const newcomer = visitor();
    const token = tokenOf(handed);
    expect(
      await newcomer.read<InvitationOffer>('POST', '/api/invitations/read', { body: { token } }),
    ).toMatchObject({ email: 'new@example.org', role: 'contributor' });
    expect((await accept(token, {}, newcomer)).status).toBe(204);
    const me = await newcomer.read<Me>('GET', '/api/me');
    expect(me.account).toMatchObject({
      email: 'new@example.org',
      name: 'Nouvelle Personne',
      role: 'contributor',
      grants,
    });
    const again = await accept(token);
    expect([again.status, ((await again.json()) as TestProblem).type]).toEqual([
      410,
      '/api/docs#link-refused',
    ]);
    expect((await visitor().ask('POST', '/api/invitations/read', { body: { token } })).status).toBe(410);
  });

  it('are used by one only of two who try together', async () => {
    const token = tokenOf(await invite({ email: 'race@example.org', role: 'reader' }));
    const statuses = await Promise.all(
      [accept(token), accept(token), accept(token)].map(async (answer) => (await answer).status),
    );
    expect(statuses.toSorted()).toEqual([204, 410, 410]);
  });

  it('keep of their token only a hash', async () => {
    const token = tokenOf(await invite({ email: 'hash@example.org', role: 'reader' }));
    const rows = await getDatabase().sql`select * from account_invitation where email = 'hash@example.org'`;
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('are good for seven days', async () => {
    const token = tokenOf(await invite({ email: 'late@example.org', role: 'reader' }));
    clock += 7 * 24 * hour - 1;
    expect((await visitor().ask('POST', '/api/invitations/read', { body: { token } })).status).toBe(200);
    clock += 1;
    expect((await visitor().ask('POST', '/api/invitations/read', { body: { token } })).status).toBe(410);
    expect((await accept(token)).status).toBe(410);
  });

  it('are replaced by another for the same e-mail, and can be withdrawn', async () => {
    const first = tokenOf(await invite({ email: 'twice@example.org', role: 'reader' }));
    const second = tokenOf(await invite({ email: 'TWICE@example.org', role: 'engineer' }));
    expect((await accept(first)).status).toBe(410);
    const boss = await administrator();
    const invitations = await boss.read<Invitation[]>('GET', '/api/invitations');
    const mine = invitations.filter(({ email }) => email === 'twice@example.org');
    expect(mine.map(({ role }) => role)).toEqual(['engineer']);
    expect((await boss.ask('DELETE', `/api/invitations/${mine[0]?.id ?? ''}`)).status).toBe(204);
    expect((await boss.ask('DELETE', `/api/invitations/${mine[0]?.id ?? ''}`)).status).toBe(404);
    expect((await accept(second)).status).toBe(410);
  });

  it('are refused for an e-mail that has an account, for unknown objects, and to a weak password', async () => {
    const boss = await administrator();
    const existing = await boss.ask('POST', '/api/invitations', {
      body: { email: 'administrator@example.org', role: 'reader' },
    });
    expect(existing.status).toBe(409);
    const unknown = await boss.ask('POST', '/api/invitations', {
      body: {
        email: 'x@example.org',
        role: 'contributor',
        grants: [{ kind: 'structure', id: 'ot-nowhere' }],
      },
    });
    expect(unknown.status).toBe(400);
    expect(((await unknown.json()) as TestProblem).detail).toContain('structure ot-nowhere');
    const token = tokenOf(await invite({ email: 'weak@example.org', role: 'reader' }));
    for (const password of ['trop court', 'motdepasse123', 'WEAK@example.org', 'abababababab'])
      expect((await accept(token, { password })).status).toBe(400);
    expect((await accept(token)).status).toBe(204);
  });

  it('reset a password once: the old one is gone, and so are the sessions', async () => {
    const email = 'forgetful@example.org';
    const id = await makeAccount(getDatabase(), email, 'reader');
    const elsewhere = visitor();
    await elsewhere.signIn(email);
    const handed = await (await administrator()).read<HandedLink>('POST', `/api/accounts/${id}/reset-link`);
    expect(handed.link).toMatch(/^http:\/\/localhost\/mot-de-passe\/[\w-]{43}$/);
    const token = tokenOf(handed);
    expect(await visitor().read('POST', '/api/resets/read', { body: { token } })).toEqual({
      email,
      name: 'Personne reader',
    });
    const reset = () => visitor().ask('POST', '/api/resets/use', { body: { token, password: chosen } });
    expect(
      (await visitor().ask('POST', '/api/resets/use', { body: { token, password: 'azertyuiop123' } })).status,
    ).toBe(400);
    expect((await reset()).status).toBe(204);
    expect((await elsewhere.ask('GET', '/api/sessions')).status).toBe(401);
    expect(await visitor().signIn(email, testPassword)).toBe(401);
    expect(await visitor().signIn(email, chosen)).toBe(204);
    expect((await reset()).status).toBe(410);
  });

  it('reset a password for a day only, the last link alone, and no disabled account', async () => {
    const id = await makeAccount(getDatabase(), 'slow@example.org', 'reader');
    const boss = await administrator();
    const make = async () => tokenOf(await boss.read<HandedLink>('POST', `/api/accounts/${id}/reset-link`));
    const read = async (token: string) =>
      (await visitor().ask('POST', '/api/resets/read', { body: { token } })).status;
    const [first, second] = [await make(), await make()];
    expect([await read(first), await read(second)]).toEqual([410, 200]);
    clock += 24 * hour;
    expect(await read(second)).toBe(410);
    const third = await make();
    await boss.ask('PATCH', `/api/accounts/${id}`, { body: { disabled: true } });
    expect(await read(third)).toBe(410);
    expect((await boss.ask('POST', `/api/accounts/${id}/reset-link`)).status).toBe(404);
  });

  it('go by mail when there is one, and are handed over when it fails', async () => {
    const letters: Letter[] = [];
    let broken = false;
    const mailer = {
      send: (letter: Letter) => {
        if (broken) return Promise.reject(new Error('the server of the mail is away'));
        letters.push(letter);
        return Promise.resolve();
      },
    };
    const mailing = testApp(getDatabase(), {
      auth: testAuth(getDatabase(), { mailer, now: () => new Date(clock) }),
    });
    const boss = new Visitor(mailing, '203.0.113.77');
    await boss.signIn('administrator@example.org');
    const sent = await boss.read<HandedLink>('POST', '/api/invitations', {
      body: { email: 'post@example.org', role: 'engineer' },
    });
    expect(sent).toMatchObject({ link: null, sentTo: 'post@example.org' });
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ to: 'post@example.org', subject: 'Votre invitation à Maillage' });
    const token = /invitation\/([\w-]{43})/.exec(letters[0]?.text ?? '')?.[1] ?? '';
    expect((await accept(token)).status).toBe(204);
    broken = true;
    const handed = await boss.read<HandedLink>('POST', '/api/invitations', {
      body: { email: 'post2@example.org', role: 'reader' },
      headers: { 'Accept-Language': 'en' },
    });
    expect(handed.sentTo).toBeNull();
    expect(handed.link).toContain('/invitation/');
  });
});

onBothDatabases('the first administrator', (getDatabase) => {
  it('is made by the link of the last start, once, and then by no link', async () => {
    const auth = testAuth(getDatabase());
    const app = testApp(getDatabase(), { auth });
    const first = await prepareAccounts(auth.links, 'http://localhost:3000');
    const second = await prepareAccounts(auth.links, 'http://localhost:3000');
    if (first === null || second === null) throw new Error('no link');
    expect(second.link).toMatch(/^http:\/\/localhost:3000\/invitation\//);
    const visitor = new Visitor(app);
    const use = (token: string, more: object = { email: 'Boss@example.org' }) =>
      visitor.ask('POST', '/api/invitations/accept', {
        body: { token, name: 'Premier', password: chosen, ...more },
      });
    expect((await use(tokenOf(first))).status).toBe(410);
    expect(
      await visitor.read('POST', '/api/invitations/read', { body: { token: tokenOf(second) } }),
    ).toMatchObject({ email: null, role: 'administrator' });
    expect((await use(tokenOf(second), {})).status).toBe(400);
    expect((await use(tokenOf(second))).status).toBe(204);
    const accounts = await visitor.read<Account[]>('GET', '/api/accounts');
    expect(accounts.map(({ email, role }) => [email, role])).toEqual([['boss@example.org', 'administrator']]);
    expect(await prepareAccounts(auth.links, 'http://localhost:3000')).toBeNull();
  });

  it('is not made by a link that was there before an administrator came another way', async () => {
    const { sql } = getDatabase();
    await sql`delete from account_user`;
    const auth = testAuth(getDatabase());
    const made = await prepareAccounts(auth.links, 'http://localhost:3000');
    if (made === null) throw new Error('no link');
    await makeAccount(getDatabase(), 'other@example.org', 'administrator');
    const visitor = new Visitor(testApp(getDatabase(), { auth }));
    const token = tokenOf(made);
    expect((await visitor.ask('POST', '/api/invitations/read', { body: { token } })).status).toBe(410);
    const body = { token, email: 'second@example.org', name: 'Second', password: chosen };
    expect((await visitor.ask('POST', '/api/invitations/accept', { body })).status).toBe(410);
  });
});
