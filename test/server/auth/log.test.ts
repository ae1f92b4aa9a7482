import { Hono } from 'hono';
import { requestId } from 'hono/request-id';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import type { AppEnv } from '../../../server/app-env';
import { createLog, requestLog } from '../../../server/log';

it('the log keeps no token of a link', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => lines.push(line) });
  const app = new Hono<AppEnv>().use(requestLog(log));
  await app.request('/invitation/a-secret-token?x=1');
  await app.request('/mot-de-passe/another-token');
  await app.request('/destinations/lien/a-token');
  await app.request('/bassins/lien/a-token/');
  await app.request('/s/ABCD2345');
  await app.request('/api/maps/destinations/lien/a-token.pdf?page=A3-landscape');
  await app.request('/api/atlas/bassins/lien/a-token.pdf');
  for (const path of ['shared/a-token', 'shared-plans/a-token', 'followed/ABCD2345'])
    await app.request(`/api/${path}`);
  await app.request('/api/auth/callback/oidc?code=a-code&state=x');
  await app.request('/reseau?zones=west');
  expect(lines.map((line) => (JSON.parse(line) as { url: string }).url)).toEqual([
    '/invitation/…?x=1',
    '/mot-de-passe/…',
    '/destinations/lien/…',
    '/bassins/lien/…',
    '/s/…',
    '/api/maps/destinations/lien/…?page=A3-landscape',
    '/api/atlas/bassins/lien/…',
    '/api/shared/…',
    '/api/shared-plans/…',
    '/api/followed/…',
    '/api/auth/callback/oidc?…',
    '/reseau?zones=west',
  ]);
});

it('the log tells of a failure its number, its route and where it comes from, and nothing of the values that a database names', async () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => lines.push(line) });
  const app = new Hono<AppEnv>()
    .use(requestId({ generator: () => 'number-1' }))
    .use(requestLog(log))
    .get('/api/offices/:id', () => {
      const cause = Object.assign(new Error('duplicate key value violates unique constraint'), {
        code: '23505',
        constraint_name: 'account_email',
        detail: 'Key (email)=(someone@example.org) already exists.',
        where: 'JSON data, line 1: someone@example.org',
      });
      throw new Error('cannot be saved', { cause });
    });
  app.onError((_error, c) => c.body(null, 500));
  expect((await app.request('/api/offices/7')).status).toBe(500);
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    {
      level: 50,
      requestId: 'number-1',
      method: 'GET',
      url: '/api/offices/7',
      route: '/api/offices/:id',
      status: 500,
      err: {
        type: 'Error',
        message: 'cannot be saved',
        stack: expect.stringContaining('log.test.ts') as string,
        cause: { code: '23505', constraint_name: 'account_email' },
      },
    },
  ]);
  expect(lines.join('')).not.toContain('someone@example.org');
});
