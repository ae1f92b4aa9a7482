import { beforeAll, expect, it } from 'vitest';
import { makeAccount, testAuth, testPassword, Visitor } from '../../support/accounts';
import type { Asked } from '../../support/accounts';
import { testApp } from '../../support/app';
import type { TestProblem } from '../../support/app';
import { onBothDatabases } from '../../support/databases';

onBothDatabases('requests that other sites could make', (getDatabase) => {
  let visitor: Visitor;
  beforeAll(async () => {
    await makeAccount(getDatabase(), 'boss@example.org', 'administrator');
    visitor = new Visitor(testApp(getDatabase()));
    await visitor.signIn('boss@example.org');
  });
  const invite = (headers: Asked['headers'], body: unknown = { email: 'x@example.org', role: 'reader' }) =>
    visitor.ask('POST', '/api/invitations', { body, ...(headers && { headers }) });
  const kindOf = async (answer: Response) => [answer.status, ((await answer.json()) as TestProblem).type];

  it.each([
    'https://evil.example',
    'http://localhost.evil.example',
    'http://localhost:81',
    'https://localhost',
    'null',
    null,
  ])('are refused when they come from %s', async (origin) => {
    expect(await kindOf(await invite({ Origin: origin }))).toEqual([403, '/api/docs#foreign-origin']);
    const signIn = {
      body: { email: 'boss@example.org', password: testPassword },
      headers: { Origin: origin, Cookie: null },
    };
    expect(await kindOf(await visitor.ask('POST', '/api/auth/sign-in/email', signIn))).toEqual([
      403,
      '/api/docs#foreign-origin',
    ]);
    expect((await visitor.ask('DELETE', '/api/sessions', { headers: { Origin: origin } })).status).toBe(403);
  });

  it.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'text/plain;charset=UTF-8',
    null,
  ])('are refused with a body of the kind %s, which forms can send', async (type) => {
    expect(
      await kindOf(
        await invite(
          { 'Content-Type': type, 'Content-Length': '40' },
          '{"email":"x@example.org","role":"reader"}',
        ),
      ),
    ).toEqual([415, '/api/docs#wrong-media-type']);
  });

  it('changed nothing, and the same from our own page does', async () => {
    expect(await visitor.read('GET', '/api/invitations')).toEqual([]);
    expect((await invite({})).status).toBe(201);
    expect(await visitor.read<unknown[]>('GET', '/api/invitations')).toHaveLength(1);
  });

  it('are measured against PUBLIC_URL where there is one', async () => {
    const publicUrl = 'https://carte.example.fr';
    const app = testApp(getDatabase(), { publicUrl, auth: testAuth(getDatabase(), { publicUrl }) });
    const body = { email: 'boss@example.org', password: testPassword };
    const from = (origin: string) =>
      new Visitor(app).ask('POST', '/api/auth/sign-in/email', { body, headers: { Origin: origin } });
    expect((await from('http://localhost')).status).toBe(403);
    expect((await from(publicUrl)).status).toBe(204);
  });

  it('are told of a method that an address has not as before', async () => {
    expect((await visitor.ask('POST', '/api/health', { headers: { Origin: null } })).status).toBe(405);
    expect((await visitor.ask('POST', '/api/nowhere', { headers: { Origin: null } })).status).toBe(404);
  });
});
