import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Seminar, SeminarSession } from '../../../geodata/model/seminar';
import { migrate } from '../../../server/db/migrate';
import type { Database } from '../../../server/db/open';
import { makeAccount, Visitor } from '../../support/accounts';
import { testApp } from '../../support/app';
import { openEmpty } from '../../support/databases';
import { insertSample } from '../../support/sample';

const views = ['/reseau', '/destinations/gone', '/strategies?type=nothing', '/destinations'].map(
  (address, at) => ({ id: `v${at}`, address, title: `Vue ${at}`, notes: 'Secret', minutes: 5 }),
);
const given = { name: 'Zone', description: '', day: null, document: { format: 1, views } };

describe('the record of a talk', () => {
  let database: Database;
  let ann: Visitor;
  let anybody: Visitor;
  let at = '';
  let left = '';
  beforeAll(async () => {
    database = await openEmpty('embedded');
    await migrate(database);
    await insertSample(database.sql);
    const app = testApp(database);
    await makeAccount(database, 'ann@example.org', 'engineer');
    ann = new Visitor(app, '192.0.2.1');
    anybody = new Visitor(app, '192.0.2.2');
    await ann.signIn('ann@example.org');
    const { id } = await ann.read<Seminar>('POST', '/api/seminars', { body: given });
    await ann.ask('POST', `/api/seminars/${id}/versions`, { headers: { 'If-Match': '"1"' } });
    const talks = `/api/seminars/${id}/sessions`;
    const talk = await ann.read<SeminarSession>('POST', talks, { body: { number: 1 } });
    left = `/api/followed/${talk.code ?? ''}/record.pdf`;
    at = `${talks}/${talk.id}`;
    const pin = { view: 'v0', at: [3.05, 50.55], text: 'Ouvrir ici & là', group: 'west' };
    await ann.ask('PUT', `${at}/pins/p-1`, { body: pin });
    await ann.ask('PUT', `${at}/decisions/v0`, { body: { text: 'Étudier une ouverture' } });
    await ann.ask('PUT', `${at}/decisions/v1`, { body: { text: 'Retirer ce scénario' } });
  });
  afterAll(() => database.close());

  it('is for those who edit seminars, in two formats', async () => {
    const status = async (who: Visitor, file: string) => (await who.ask('GET', `${at}/${file}`)).status;
    expect(await status(anybody, 'record.pdf')).toBe(401);
    expect(await status(ann, 'record.svg')).toBe(404);
    expect(await status(ann, 'record.pdf?page=A5')).toBe(400);
    const answer = await ann.ask('GET', `${at}/record.pdf?printed=2026-01-02`);
    expect(answer.headers.get('Content-Type')).toBe('application/pdf');
    expect((await answer.text()).startsWith('%PDF-1.7')).toBe(true);
  });

  it('is for the room once the talk is over and left to it', async () => {
    const change = (body: object) => ann.ask('PATCH', at, { body });
    expect((await change({ leftToRoom: true })).status).toBe(204);
    expect((await anybody.ask('GET', left)).status).toBe(404);
    expect((await change({ ended: true })).status).toBe(204);
    const answer = await anybody.ask('GET', left);
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'application/pdf']);
    expect(await answer.text()).not.toContain('Secret');
    expect((await change({ leftToRoom: false })).status).toBe(204);
    expect((await anybody.ask('GET', left)).status).toBe(404);
  });

  it('holds decisions and pins as texts, and says which views have no map and why, in the same bytes each time', async () => {
    const read = async () =>
      new Uint8Array(await (await ann.ask('GET', `${at}/record.pptx?printed=2026-01-02`)).arrayBuffer());
    const bytes = await read();
    expect(await read()).toEqual(bytes);
    const files = unzipSync(bytes);
    const slides = Object.keys(files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    // Cover, decisions, contents, four views.
    expect(slides).toHaveLength(7);
    const slide = (number: number) => strFromU8(files[`ppt/slides/slide${number}.xml`] ?? new Uint8Array());
    const missing = (number: number, texts: readonly string[]) =>
      texts.filter((text) => !slide(number).includes(text));
    const pinned = ['Ouvrir ici &amp; là', 'Épingles · Ouest', 'name="Épingles"'];
    expect(missing(2, ['<a:tbl>', 'Étudier une ouverture', 'Retirer ce scénario'])).toEqual([]);
    expect(missing(4, ['Étudier une ouverture', ...pinned])).toEqual([]);
    expect(missing(5, ['n’existe plus', 'Retirer ce scénario'])).toEqual([]);
    expect(missing(6, ['que les données ne contiennent pas'])).toEqual([]);
    expect(missing(7, ['n’a pas de page imprimée'])).toEqual([]);
    expect(slides.some((name) => strFromU8(files[name] ?? new Uint8Array()).includes('Secret'))).toBe(false);
  });
});
