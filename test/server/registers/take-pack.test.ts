import { afterAll, beforeAll, expect, it } from 'vitest';
import { done } from '../../../geodata/model/issue';
import type { Row } from '../../../geodata/register/row';
import { loadPack } from '../../../server/load/load-pack';
import { packCopies, smallPack, swap } from '../../fixtures/packs/pack-copy';
import { smallGeography } from '../../fixtures/packs/small-geography';
import { makeAccount, Visitor } from '../../support/accounts';
import { testApp } from '../../support/app';
import { onBothDatabases } from '../../support/databases';

let copies: Awaited<ReturnType<typeof packCopies>>;
beforeAll(async () => {
  copies = await packCopies();
});
afterAll(() => copies.remove());

interface Taken {
  readonly changeSet: number | null;
  readonly changes: number;
  readonly kept: number;
}

onBothDatabases('taking a pack again', (getDatabase) => {
  const visitorOf = async (packFolder: string) => {
    const visitor = new Visitor(testApp(getDatabase(), { packFolder }));
    expect(await visitor.signIn('administrator@example.org')).toBe(204);
    return visitor;
  };
  const take = (visitor: Visitor) =>
    visitor.read<Taken>('POST', '/api/pack/take', { body: { reason: 'Mise à jour' } });
  beforeAll(async () => {
    const loaded = await loadPack(getDatabase(), {
      packFolder: smallPack,
      dataDir: 'unused',
      tryOfficial: false,
      onProgress: () => undefined,
      geography: {
        fingerprint: () => Promise.resolve('squares'),
        read: () => Promise.resolve(done(smallGeography)),
      },
    });
    expect(loaded.ok).toBe(true);
    await makeAccount(getDatabase(), 'administrator@example.org', 'administrator');
  });

  it('changes nothing when nothing differs', async () => {
    expect(await take(await visitorOf(smallPack))).toEqual({ changeSet: null, changes: 0, kept: 0 });
  });

  it('brings what differs, keeps what someone has edited, and can be undone', async () => {
    const visitor = await visitorOf(smallPack);
    const { rows } = await visitor.read<{ rows: Row[] }>('GET', '/api/registers/structure/rows');
    const [edited, other] = rows;
    if (edited === undefined || other === undefined) throw new Error('the small pack has structures');
    const evidence = { confidence: 'declared', source: null, day: null };
    const edit = { register: 'structure', id: edited.id, base: 0, values: { name: 'Nom saisi' }, evidence };
    expect(
      (await visitor.ask('POST', '/api/changes', { body: { edits: [edit], reason: null } })).status,
    ).toBe(200);

    const names = rows.map(({ values }) => String(values['name']));
    const folder = await copies.copyWith('structures.csv', (text) =>
      names.reduce((all, name) => all.replace(name, `${name} bis`), text),
    );
    const again = await visitorOf(folder);
    const taken = await take(again);
    expect(taken).toMatchObject({ changes: rows.length - 1, kept: 1 });
    const name = async (id: string) =>
      (await again.read<Row>('GET', `/api/registers/structure/rows/${id}`)).values['name'];
    expect(await name(edited.id)).toBe('Nom saisi');
    expect(await name(other.id)).toBe(`${String(other.values['name'])} bis`);
    await again.read('POST', `/api/journal/${taken.changeSet ?? 0}/undo`, {
      body: { reason: null, leaveLater: false },
    });
    expect(await name(other.id)).toBe(other.values['name']);
  });

  it('refuses a pack with faults, and names file, row and column', async () => {
    const folder = await copies.copyWith('means.csv', swap('2012', '20 12'));
    const answer = await (await visitorOf(folder)).ask('POST', '/api/pack/take', { body: { reason: null } });
    expect(answer.status).toBe(422);
    const { issues } = (await answer.json()) as { issues: { text: string }[] };
    expect(issues[0]?.text).toMatch(/means\.csv, ligne 2, colonne year/);
  });
});
