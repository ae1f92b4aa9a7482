import { Hono } from 'hono';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import type { AppEnv } from '../../../server/app-env';
import { requestLog } from '../../../server/log';

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
    '/reseau?zones=west',
  ]);
});
