import { beforeAll, expect, it } from 'vitest';
import { Attempts } from '../../../server/auth/attempts';
import { Problem } from '../../../server/problems';
import { makeAccount, testAuth, testPassword, Visitor } from '../../support/accounts';
import { testApp } from '../../support/app';
import { onBothDatabases } from '../../support/databases';

onBothDatabases('guessing', (getDatabase) => {
  let clock = Date.parse('2026-03-01T10:00:00Z');
  const now = () => new Date(clock);
  const minute = 60_000;
  beforeAll(async () => {
    await makeAccount(getDatabase(), 'target@example.org', 'engineer');
  });

  it('a password is slowed after ten failures from one place, also for who has the right one, and after a restart', async () => {
    const start = () => testApp(getDatabase(), { auth: testAuth(getDatabase(), { now }) });
    const guesser = new Visitor(start(), '198.51.100.1');
    const guess = (visitor: Visitor, password: string) =>
      visitor.ask('POST', '/api/auth/sign-in/email', { body: { email: 'target@example.org', password } });
    const statuses = await Promise.all(
      Array.from({ length: 12 }, async (_, i) => (await guess(guesser, `essai numéro ${i} raté`)).status),
    );
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
    const restarted = new Visitor(start(), '198.51.100.1');
    const refused = await guess(restarted, testPassword);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('Content-Type')).toBe('application/problem+json');
    expect(Number(refused.headers.get('Retry-After'))).toBe(15 * 60);
    // The one whose account it is comes from elsewhere, and is not locked out.
    expect((await guess(new Visitor(start(), '203.0.113.9'), testPassword)).status).toBe(204);
    clock += 15 * minute;
    expect((await guess(restarted, testPassword)).status).toBe(204);
  });

  it('an account is slowed when it is tried from everywhere, and a place when it tries every account', async () => {
    const attempts = new Attempts(getDatabase().sql, now);
    const tries = async (count: number, on: (i: number) => string, address: (i: number) => string) => {
      let passed = 0;
      for (let i = 0; i < count; i++)
        await attempts.count('sign-in', { on: on(i), address: address(i) }).then(
          () => passed++,
          (error: unknown) => {
            expect(error).toBeInstanceOf(Problem);
          },
        );
      return passed;
    };
    expect(
      await tries(
        110,
        () => 'spread@example.org',
        (i) => `10.0.${i}.1`,
      ),
    ).toBe(100);
    expect(
      await tries(
        60,
        (i) => `person${i}@example.org`,
        () => '10.9.9.9',
      ),
    ).toBe(50);
    expect(
      await tries(
        60,
        (i) => `other${i}@example.org`,
        (i) => `2001:db8:0:1::${i.toString(16)}`,
      ),
    ).toBe(50);
  });

  it('does not slow the people of an office who sign in through one address', async () => {
    const attempts = new Attempts(getDatabase().sql, now);
    for (let i = 0; i < 120; i++) {
      const attempt = { on: `colleague${i}@example.org`, address: '10.8.8.8' };
      await attempts.count('sign-in', attempt);
      await attempts.succeed('sign-in', attempt);
    }
    await expect(
      attempts.count('sign-in', { on: 'late@example.org', address: '10.8.8.8' }),
    ).resolves.toBeUndefined();
  });

  it('a link is slowed, even with tokens that differ', async () => {
    const app = testApp(getDatabase(), { auth: testAuth(getDatabase(), { now }) });
    const visitor = new Visitor(app, '198.51.100.50');
    const statuses: number[] = [];
    for (let i = 0; i < 52; i++) {
      const path = i % 2 === 0 ? '/api/invitations/read' : '/api/resets/read';
      statuses.push((await visitor.ask('POST', path, { body: { token: `token-${i}` } })).status);
    }
    expect(new Set(statuses.slice(0, 50))).toEqual(new Set([410]));
    expect(statuses.slice(50)).toEqual([429, 429]);
  });

  it('leaves nothing readable behind, and nothing at all once it is over', async () => {
    const { sql } = getDatabase();
    const kept = await sql<{ key: string }[]>`select key from account_attempt`;
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.every(({ key }) => /^[0-9a-f]{64}$/.test(key))).toBe(true);
    clock += 61 * minute;
    await new Attempts(sql, now).count('link', { on: null, address: '10.7.7.7' });
    expect(await sql`select key from account_attempt`).toHaveLength(1);
  });
});
