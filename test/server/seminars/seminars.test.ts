import { beforeAll, expect, it } from 'vitest';
import {
  mostPins,
  type Followed,
  type Seminar,
  type SeminarSession,
  type SeminarVersion,
  type SessionRecord,
} from '../../../geodata/model/seminar';
import { isFollowable, isLeft } from '../../../server/seminars/followed';
import { makeAccount, testAuth, Visitor } from '../../support/accounts';
import { testApp, type TestProblem } from '../../support/app';
import { onBothDatabases } from '../../support/databases';
import { insertSample } from '../../support/sample';

const view = (id: string, address: string) => ({
  id,
  address,
  title: `Vue ${id}`,
  notes: `Secret ${id}`,
  minutes: 5,
});
const document = {
  format: 1,
  views: [view('a', '/reseau'), view('b', '/destinations/lien/jeton'), view('c', '/strategies')],
};
const given = { name: 'Séminaire de zone', description: '', day: '2014-03-01', document };

onBothDatabases('seminars', (getDatabase) => {
  let ann: Visitor;
  let room: Visitor;
  let closedRoom: Visitor;
  let seminar: Seminar;
  let session: SeminarSession;
  const at = (rest = '') => `/api/seminars/${seminar.id}${rest}`;
  const talk = (rest = '') => at(`/sessions/${session.id}${rest}`);
  const status = async (method: string, path: string, body?: unknown, version?: number) =>
    (
      await ann.ask(method, path, {
        ...(body === undefined ? {} : { body }),
        headers: version === undefined ? {} : { 'If-Match': `"${version}"` },
      })
    ).status;
  const follow = (visitor = room) => visitor.read<Followed>('GET', `/api/followed/${session.code ?? ''}`);
  const recordPath = () => `/api/followed/${session.code ?? ''}/record.pdf`;
  const pin = (text: string, of = 'a') => ({ view: of, at: [3.05, 50.63], text, group: 'z-1' });

  beforeAll(async () => {
    await insertSample(getDatabase().sql);
    const app = testApp(getDatabase());
    await makeAccount(getDatabase(), 'ann@example.org', 'engineer');
    ann = new Visitor(app, '192.0.2.1');
    room = new Visitor(app, '192.0.2.2');
    const closed = testApp(getDatabase(), { auth: testAuth(getDatabase(), { publicRead: false }) });
    closedRoom = new Visitor(closed, '192.0.2.3');
    expect(await ann.signIn('ann@example.org')).toBe(204);
    seminar = await ann.read<Seminar>('POST', '/api/seminars', { body: given });
    await ann.read('POST', at('/versions'), { headers: { 'If-Match': '"1"' } });
    session = await ann.read<SeminarSession>('POST', at('/sessions'), { body: { number: 1 } });
  });

  it('refuse an address that leaves the application, and what was changed meanwhile', async () => {
    const outside = { ...document, views: [view('a', '//example.org/x')] };
    expect(await status('POST', '/api/seminars', { ...given, document: outside })).toBe(400);
    expect(await status('PATCH', at(), { name: 'Autre' })).toBe(428);
    expect(await status('PATCH', at(), { name: 'Autre' }, 7)).toBe(412);
    expect(await status('PATCH', at(), { name: 'Plénière' }, 1)).toBe(200);
    const read = await ann.read<Seminar>('GET', at());
    expect(read).toMatchObject({
      name: 'Plénière',
      version: 2,
      state: 'shared',
      views: 3,
      day: '2014-03-01',
    });
  });

  it('number their frozen versions, make none when nothing has changed, and let nobody change them', async () => {
    const freeze = () =>
      ann.read<SeminarVersion>('POST', at('/versions'), { headers: { 'If-Match': '"2"' } });
    expect((await freeze()).number).toBe(2);
    expect((await freeze()).number).toBe(2);
    const { versions } = await ann.read<{ versions: SeminarVersion[] }>('GET', at('/versions'));
    expect(versions.map(({ number, name }) => [number, name])).toEqual([
      [1, 'Séminaire de zone'],
      [2, 'Plénière'],
    ]);
    const { sql } = getDatabase();
    await expect(sql`delete from seminar_version`).rejects.toMatchObject({ code: '23001' });
    expect(await status('DELETE', at(), undefined, 2)).toBe(409);
    const draft = await ann.read<Seminar>('POST', '/api/seminars', { body: given });
    expect(await status('DELETE', `/api/seminars/${draft.id}`, undefined, 1)).toBe(204);
  });

  it('keep pins in their order, taken away and brought back, and decisions', async () => {
    expect(await status('PUT', talk('/pins/p-1'), pin('Ouvrir ici'))).toBe(204);
    expect(await status('PUT', talk('/pins/p-2'), pin('Et là'))).toBe(204);
    expect(await status('PUT', talk('/pins/p-1'), pin('Ouvrir ici'))).toBe(204);
    expect(await status('PUT', talk('/pins/p-3'), pin('Nulle part', 'nothing'))).toBe(400);
    expect(await status('DELETE', talk('/pins/p-1'))).toBe(204);
    const texts = async () =>
      (await ann.read<SessionRecord>('GET', talk())).pins.map(({ rank, text }) => [rank, text]);
    expect(await texts()).toEqual([[2, 'Et là']]);
    expect(await status('PUT', talk('/pins/p-1'), pin('Ouvrir ici'))).toBe(204);
    expect(await texts()).toEqual([
      [1, 'Ouvrir ici'],
      [2, 'Et là'],
    ]);
    expect(await status('PUT', talk('/decisions/a'), { text: 'Étudier une ouverture' })).toBe(204);
    expect((await ann.read<SessionRecord>('GET', talk())).decisions).toEqual({ a: 'Étudier une ouverture' });
  });

  it('write a pin again when there can be no more of them', async () => {
    const { sql } = getDatabase();
    const begun = await ann.read<SeminarSession>('POST', at('/sessions'), { body: { number: 1 } });
    await sql`
      insert into seminar_pin (session, id, rank, content, author_name)
      select ${begun.id}, 'n-' || n, n, ${sql.json(pin('Ici'))}, 'Ann' from generate_series(1, ${mostPins}::integer) n`;
    await sql`update seminar_session set pin_rank = ${mostPins} where id = ${begun.id}`;
    const put = (id: string) => status('PUT', at(`/sessions/${begun.id}/pins/${id}`), pin('Là'));
    expect([await put('n-1'), await put('one-more')]).toEqual([204, 400]);
  });

  it('are followed by a code without an account: the view of the moment, and nothing else', async () => {
    const answer = await room.ask('GET', `/api/followed/${session.code?.toLowerCase() ?? ''}`);
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({
      name: 'Séminaire de zone',
      step: 0,
      steps: 3,
      ended: false,
      view: { title: 'Vue a', address: '/reseau' },
      pins: [{ text: 'Ouvrir ici' }, { text: 'Et là' }],
    });
    expect(text).not.toMatch(/Secret|Personne|strategies|Étudier/);
    const again = { headers: { 'If-None-Match': answer.headers.get('ETag') } };
    const path = `/api/followed/${session.code ?? ''}`;
    expect((await room.ask('GET', path, again)).status).toBe(304);
    expect(await status('PATCH', talk(), { step: 1 })).toBe(204);
    expect((await room.ask('GET', path, again)).status).toBe(200);
    expect(await follow()).toMatchObject({ step: 1, pins: [] });
  });

  it('tell followers no address that they may not read where reading asks for an account', async () => {
    const address = async (step: number) => {
      expect(await status('PATCH', talk(), { step })).toBe(204);
      return (await follow(closedRoom)).view?.address;
    };
    expect([await address(0), await address(1), await address(2)]).toEqual([
      null,
      '/destinations/lien/jeton',
      null,
    ]);
    // What the link leads to is asked of its own route, which knows whether it was withdrawn.
    expect((await closedRoom.ask('GET', '/api/shared/jeton')).status).toBe(404);
    expect((await closedRoom.ask('GET', at())).status).toBe(401);
    expect(await status('PATCH', talk(), { step: 99 })).toBe(204);
    expect((await follow()).step).toBe(2);
  });

  it('show nothing once the talk is over', async () => {
    expect(await status('PATCH', talk(), { ended: true })).toBe(204);
    expect(await follow()).toMatchObject({ ended: true, view: null, pins: [], left: null });
    expect((await room.ask('GET', recordPath())).status).toBe(404);
  });

  it('are left to the room if their presenter says so: views and record, without notes nor names, until that is taken back', async () => {
    const before = await room.ask('GET', `/api/followed/${session.code ?? ''}`);
    const etag = { headers: { 'If-None-Match': before.headers.get('ETag') } };
    expect(await status('PATCH', talk(), { leftToRoom: true })).toBe(204);
    const answer = await room.ask('GET', `/api/followed/${session.code ?? ''}`, etag);
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({
      ...{ ended: true, view: null, pins: [] },
      left: [
        { title: 'Vue a', address: '/reseau' },
        { title: 'Vue b', address: '/destinations/lien/jeton' },
        { title: 'Vue c', address: '/strategies' },
      ],
    });
    expect(text).not.toMatch(/Secret|Personne|ann/);
    const addresses = (await follow(closedRoom)).left?.map(({ address }) => address);
    expect(addresses).toEqual([null, '/destinations/lien/jeton', null]);
    expect((await room.ask('PATCH', talk(), { body: { leftToRoom: true } })).status).toBe(401);
    expect(await status('PATCH', talk(), { leftToRoom: false })).toBe(204);
    expect((await follow()).left).toBeNull();
    expect((await room.ask('GET', recordPath())).status).toBe(404);
    expect(await status('PATCH', talk(), { leftToRoom: true })).toBe(204);
  });

  it('lead nowhere once the code is withdrawn, a day old, or left for long', async () => {
    expect(await status('DELETE', talk('/link'))).toBe(204);
    const gone = await room.ask('GET', `/api/followed/${session.code ?? ''}`);
    expect([gone.status, ((await gone.json()) as TestProblem).type]).toEqual([404, '/api/docs#not-found']);
    expect((await room.ask('GET', recordPath())).status).toBe(404);
    const given = { startedAt: '2014-03-01T10:00:00Z', endedAt: '2014-03-01T12:00:00Z', leftToRoom: false };
    expect(isFollowable(given, new Date('2014-03-02T09:59:00Z'))).toBe(true);
    expect(isFollowable(given, new Date('2014-03-02T10:00:00Z'))).toBe(false);
    const left = { ...given, leftToRoom: true };
    expect(isFollowable(left, new Date('2014-05-30T11:59:00Z'))).toBe(true);
    expect(isFollowable(left, new Date('2014-05-30T12:00:00Z'))).toBe(false);
    // A talk under way leaves nothing yet.
    expect(isLeft({ ...left, endedAt: null }, new Date('2014-03-01T11:00:00Z'))).toBe(false);
  });
});
