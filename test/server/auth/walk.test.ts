import { beforeAll, expect, it } from 'vitest';
import { roles } from '../../../geodata/model/account';
import type { Action } from '../../../geodata/model/account';
import { extentOf, permissions } from '../../../server/auth/permissions';
import type { Who } from '../../../server/auth/permissions';
import { makeAccount, testAuth, Visitor } from '../../support/accounts';
import { addresses } from '../../support/addresses';
import { testApp } from '../../support/app';
import type { TestProblem } from '../../support/app';
import { onBothDatabases } from '../../support/databases';
import { insertSample } from '../../support/sample';

const everyone: readonly Who[] = ['anonymous', ...roles];

/** What each address must let do; those under /ogc read the network. */
const expected: Readonly<Record<string, Action>> = {
  'GET /api/health': 'service.use',
  'GET /api/openapi.json': 'service.use',
  'GET /api/docs': 'service.use',
  'GET /api/docs/style.css': 'service.use',
  'GET /ogc/api': 'service.use',
  'GET /api/me': 'service.use',
  'POST /api/auth/sign-in/email': 'service.use',
  'POST /api/auth/sign-in/oidc': 'service.use',
  'GET /api/auth/callback/oidc': 'service.use',
  'POST /api/invitations/read': 'service.use',
  'POST /api/invitations/accept': 'service.use',
  'POST /api/resets/read': 'service.use',
  'POST /api/resets/use': 'service.use',
  'GET /api/dataset': 'network.read',
  'GET /api/network/summary': 'network.read',
  'GET /api/registers/:register/rows': 'network.read',
  'GET /api/registers/:register/rows/:id': 'network.read',
  'GET /api/options/:target': 'network.read',
  'PATCH /api/registers/:register/rows/:id': 'object.propose',
  'DELETE /api/registers/:register/rows/:id': 'object.propose',
  'POST /api/changes': 'object.propose',
  'GET /api/proposals': 'object.propose',
  'POST /api/proposals/:id/withdraw': 'object.propose',
  'POST /api/proposals/:id/accept': 'object.validate',
  'POST /api/proposals/:id/refuse': 'object.validate',
  'GET /api/exports/:file': 'network.read',
  'GET /api/maps/:file': 'network.read',
  'GET /api/radioscopie.pdf': 'network.read',
  'GET /api/maps/bassins/:file': 'network.read',
  'GET /api/maps/bassins/implantations/:file': 'network.read',
  'GET /api/maps/bassins/implantations/:id/versions/:file': 'network.read',
  'GET /api/maps/bassins/lien/:file': 'network.read',
  'GET /api/maps/destinations/:file': 'network.read',
  'GET /api/maps/destinations/:id/versions/:file': 'network.read',
  'GET /api/maps/destinations/lien/:file': 'network.read',
  'GET /api/atlas/:file': 'network.read',
  'GET /api/atlas/destinations/:file': 'network.read',
  'GET /api/atlas/destinations/:id/versions/:file': 'network.read',
  'GET /api/atlas/destinations/lien/:file': 'network.read',
  'POST /api/imports': 'import.stage',
  'GET /api/imports': 'import.stage',
  'GET /api/imports/:id': 'import.stage',
  'DELETE /api/imports/:id': 'import.stage',
  'GET /api/imports/:id/matches': 'import.stage',
  'PUT /api/imports/:id/mapping': 'import.stage',
  'POST /api/imports/:id/repairs': 'import.stage',
  'GET /api/imports/:id/rows': 'import.stage',
  'GET /api/imports/:id/report.xlsx': 'import.stage',
  'POST /api/imports/:id/accept': 'import.accept',
  'GET /api/journal': 'journal.read',
  'GET /api/journal/:number': 'journal.read',
  'GET /api/history/:kind/:id': 'journal.read',
  'GET /api/history/rows/:register/:id': 'journal.read',
  'POST /api/journal/:number/undo': 'journal.restore',
  'POST /api/restorations': 'journal.restore',
  'GET /api/campaigns': 'object.propose',
  'GET /api/campaigns/:id/state': 'object.propose',
  'POST /api/campaigns/:id/reminders': 'campaign.edit',
  'GET /api/grounds/:day': 'network.read',
  'GET /api/demands/:day': 'network.read',
  'GET /api/shapes/:checksum': 'network.read',
  'GET /api/scenarios': 'network.read',
  'POST /api/scenarios': 'scenario.edit',
  'GET /api/scenarios/:id': 'network.read',
  'PATCH /api/scenarios/:id': 'scenario.edit',
  'DELETE /api/scenarios/:id': 'scenario.edit',
  'POST /api/scenarios/:id/copies': 'scenario.edit',
  'POST /api/scenarios/:id/changes': 'scenario.edit',
  'GET /api/scenarios/:id/assignments.csv': 'network.read',
  'GET /api/scenarios/:id/assignments.geojson': 'network.read',
  'POST /api/scenarios/:id/assignments': 'scenario.edit',
  'GET /api/scenarios/:id/versions': 'network.read',
  'POST /api/scenarios/:id/versions': 'scenario.edit',
  'GET /api/scenarios/:id/versions/:number': 'network.read',
  'POST /api/scenarios/:id/versions/:number/retain': 'scenario.edit',
  'POST /api/scenarios/:id/versions/:number/links': 'scenario.edit',
  'DELETE /api/scenarios/:id/versions/:number/links': 'scenario.edit',
  'GET /api/scenarios/:id/proposals': 'scenario.edit',
  'POST /api/scenarios/:id/proposals': 'scenario.edit',
  'GET /api/shared/:token': 'service.use',
  'GET /api/engines': 'network.read',
  'POST /api/travel': 'network.read',
  'GET /api/travel/:id': 'network.read',
  'GET /api/travel/:id/result': 'network.read',
  'DELETE /api/travel/:id': 'travel.compute',
  'GET /api/siting-plans': 'network.read',
  'POST /api/siting-plans': 'scenario.edit',
  'GET /api/siting-plans/:id': 'network.read',
  'PATCH /api/siting-plans/:id': 'scenario.edit',
  'DELETE /api/siting-plans/:id': 'scenario.edit',
  'POST /api/siting-plans/:id/copies': 'scenario.edit',
  'GET /api/siting-plans/:id/versions': 'network.read',
  'POST /api/siting-plans/:id/versions': 'scenario.edit',
  'GET /api/siting-plans/:id/versions/:number': 'network.read',
  'POST /api/siting-plans/:id/versions/:number/retain': 'scenario.edit',
  'POST /api/siting-plans/:id/versions/:number/links': 'scenario.edit',
  'DELETE /api/siting-plans/:id/versions/:number/links': 'scenario.edit',
  'GET /api/shared-plans/:token': 'service.use',
  'GET /api/seminars': 'seminar.edit',
  'POST /api/seminars': 'seminar.edit',
  'GET /api/seminars/:id': 'seminar.edit',
  'PATCH /api/seminars/:id': 'seminar.edit',
  'DELETE /api/seminars/:id': 'seminar.edit',
  'GET /api/seminars/:id/versions': 'seminar.edit',
  'POST /api/seminars/:id/versions': 'seminar.edit',
  'GET /api/seminars/:id/sessions': 'seminar.edit',
  'POST /api/seminars/:id/sessions': 'seminar.edit',
  'GET /api/seminars/:id/sessions/:session': 'seminar.edit',
  'GET /api/seminars/:id/sessions/:session/:file': 'seminar.edit',
  'PATCH /api/seminars/:id/sessions/:session': 'seminar.edit',
  'DELETE /api/seminars/:id/sessions/:session/link': 'seminar.edit',
  'PUT /api/seminars/:id/sessions/:session/pins/:pin': 'seminar.edit',
  'DELETE /api/seminars/:id/sessions/:session/pins/:pin': 'seminar.edit',
  'PUT /api/seminars/:id/sessions/:session/decisions/:view': 'seminar.edit',
  'GET /api/followed/:code': 'service.use',
  'GET /api/followed/:code/record.pdf': 'service.use',
  'POST /api/pack/take': 'packs.manage',
  'PATCH /api/me': 'account.own',
  'GET /api/sessions': 'account.own',
  'DELETE /api/sessions': 'account.own',
  'DELETE /api/sessions/:id': 'account.own',
  'POST /api/auth/sign-out': 'account.own',
  'POST /api/auth/change-password': 'account.own',
  'GET /api/accounts': 'accounts.manage',
  'PATCH /api/accounts/:id': 'accounts.manage',
  'DELETE /api/accounts/:id': 'accounts.manage',
  'POST /api/accounts/:id/reset-link': 'accounts.manage',
  'GET /api/invitations': 'accounts.manage',
  'POST /api/invitations': 'accounts.manage',
  'DELETE /api/invitations/:id': 'accounts.manage',
};

onBothDatabases('the walk through every address with every role', (getDatabase) => {
  const emailOf = (who: Who) => `${who}@example.org`;
  beforeAll(async () => {
    await insertSample(getDatabase().sql);
    for (const role of roles) await makeAccount(getDatabase(), emailOf(role), role);
  });

  it('finds at each one guard, and the one it must have', () => {
    const walked = addresses(testApp(getDatabase()));
    expect(walked.length).toBeGreaterThan(Object.keys(expected).length);
    const declared = Object.fromEntries(walked.map(({ address, actions }) => [address, [...actions]]));
    const wanted = Object.fromEntries(
      walked.map(({ address, path }) => [
        address,
        [expected[address] ?? (path.startsWith('/ogc') ? 'network.read' : 'missing')],
      ]),
    );
    expect(declared).toEqual(wanted);
    expect(Object.keys(expected).filter((address) => !(address in declared))).toEqual([]);
  });

  for (const publicRead of [true, false])
    it.each(everyone)(
      `agrees with the table for %s (reading ${publicRead ? 'open' : 'with an account'})`,
      async (who) => {
        const auth = testAuth(getDatabase(), { publicRead });
        const app = testApp(getDatabase(), { auth });
        const visitor = new Visitor(app, `192.0.2.${everyone.indexOf(who)}`);
        const disagreements: string[] = [];
        for (const { address, method, path, actions } of addresses(app)) {
          if (who !== 'anonymous' && visitor.cookies.size === 0)
            expect(await visitor.signIn(emailOf(who))).toBe(204);
          const verb = method === 'ALL' ? 'GET' : method;
          const answer = await visitor.ask(
            verb,
            path.replace(/:\w+/g, 'unknown').replace('*', 'unknown'),
            verb === 'GET' ? {} : { body: {} },
          );
          const isAllowed = [...actions].every((action) => extentOf(action, who, { publicRead }) !== 'none');
          const status = isAllowed ? 'neither 401 nor 403' : who === 'anonymous' ? '401' : '403';
          const isRefused = answer.status === 401 || answer.status === 403;
          if (
            isRefused === isAllowed ||
            (!isAllowed && String(answer.status) !== status) ||
            answer.status === 500
          )
            disagreements.push(`${address}: ${answer.status} instead of ${status}`);
        }
        expect(disagreements).toEqual([]);
      },
    );

  it('closes an address that declares nothing to everyone, whatever its method', async () => {
    const app = testApp(getDatabase());
    const reached: string[] = [];
    app.get('/api/forgotten', (c) => c.text(String(reached.push('get'))));
    app.post('/api/forgotten', (c) => c.text(String(reached.push('post'))));
    app.all('/api/forgotten-too', (c) => c.text(String(reached.push('all'))));
    const visitor = new Visitor(app);
    await visitor.signIn(emailOf('administrator'));
    for (const [method, path] of [
      ['GET', '/api/forgotten'],
      ['POST', '/api/forgotten'],
      ['GET', '/api/forgotten-too'],
      ['DELETE', '/api/forgotten-too'],
    ] as const) {
      const answer = await visitor.ask(method, path);
      expect([answer.status, ((await answer.json()) as TestProblem).type]).toEqual([
        500,
        '/api/docs#undeclared-access',
      ]);
    }
    expect(reached).toEqual([]);
  });

  it('gives nothing from memory to those who may not read', async () => {
    const auth = testAuth(getDatabase(), { publicRead: false });
    const app = testApp(getDatabase(), { auth });
    const reader = new Visitor(app);
    await reader.signIn(emailOf('reader'));
    const path = '/ogc/collections/zones/items';
    const first = await reader.ask('GET', path);
    expect(first.status).toBe(200);
    expect(first.headers.get('Cache-Control')).toBe('private, no-cache');
    expect(first.headers.get('Vary')).toMatch(/Cookie/);
    const etag = first.headers.get('ETag') ?? '';
    expect(etag).not.toBe('');
    expect((await reader.ask('GET', path, { headers: { 'If-None-Match': etag } })).status).toBe(304);
    expect((await new Visitor(app).ask('GET', path)).status).toBe(401);
    expect((await new Visitor(app).ask('GET', path, { headers: { 'If-None-Match': etag } })).status).toBe(
      401,
    );
    expect((await new Visitor(app).ask('GET', '/ogc/collections/nothing')).status).toBe(401);
    expect((await new Visitor(app).ask('HEAD', path)).status).toBe(401);
  });

  it('leaves what is open to all without cookies and in shared caches', async () => {
    const answer = await new Visitor(testApp(getDatabase())).ask('GET', '/ogc/collections/zones/items');
    expect(answer.headers.get('Cache-Control')).toBe('public, no-cache');
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('lets an administrator do all that an engineer may, an engineer all that a contributor may, and so on', () => {
    const rank = { none: 0, granted: 1, all: 2 } as const;
    for (const row of Object.values(permissions)) {
      const ladder = everyone.map((who) => rank[row[who]]);
      expect(ladder).toEqual(ladder.toSorted((a, b) => a - b));
    }
  });
});
