import { beforeAll, expect, it } from 'vitest';
import type { Conflict, Edit, JournalEntry, Proposal } from '../../../geodata/register/exchange';
import type { Row } from '../../../geodata/register/row';
import { makeAccount, Visitor } from '../../support/accounts';
import { testApp } from '../../support/app';
import type { TestFeature } from '../../support/app';
import { onBothDatabases } from '../../support/databases';
import { insertSample } from '../../support/sample';

const declared = { confidence: 'declared', source: 'L’office', day: null } as const;

onBothDatabases('proposals of contributors', (getDatabase) => {
  let office: Visitor;
  let engineer: Visitor;
  let official: Visitor;
  beforeAll(async () => {
    await insertSample(getDatabase().sql);
    const app = testApp(getDatabase());
    await makeAccount(getDatabase(), 'engineer@example.org', 'engineer');
    await makeAccount(getDatabase(), 'office@example.org', 'contributor', {
      grants: [{ kind: 'structure', id: 'ot-mine' }],
    });
    [engineer, office, official] = [1, 2, 3].map((n) => new Visitor(app, `192.0.2.${n}`)) as [
      Visitor,
      Visitor,
      Visitor,
    ];
    await engineer.signIn('engineer@example.org');
    await office.signIn('office@example.org');
    const structure = (id: string, name: string, commune: string): Edit => ({
      register: 'structure',
      id,
      base: null,
      values: { name, kind: 'SI', commune },
      evidence: declared,
    });
    const body = {
      edits: [structure('ot-mine', 'SI de E', '59005'), structure('ot-other', 'SI de B', '59002')],
      reason: null,
    };
    expect((await engineer.ask('POST', '/api/changes', { body })).status).toBe(200);
  });

  const version = async (id: string) =>
    (await official.read<Row>('GET', `/api/registers/structure/rows/${id}`)).version;
  const propose = async (
    id: string,
    values: Edit['values'],
    register = 'structure',
    base?: number | null,
  ) => {
    const edit = {
      register,
      id,
      base: base === undefined ? await version(id) : base,
      values,
      evidence: declared,
    };
    return office.ask('POST', '/api/changes', { body: { edits: [edit], reason: 'Nouveau nom' } });
  };
  const proposals = (visitor: Visitor) =>
    visitor.read<{ proposals: Proposal[] }>('GET', '/api/proposals').then((answer) => answer.proposals);
  const nameShown = async () => {
    const path = '/ogc/collections/structures/items/ot-mine';
    return (await official.read<TestFeature>('GET', path)).properties['name'];
  };

  it('wait until an engineer lets them in, then everyone sees them', async () => {
    const answer = await propose('ot-mine', { name: 'Office de E' });
    expect(answer.status).toBe(202);
    expect(await nameShown()).toBe('SI de E');
    expect(await proposals(office)).toMatchObject([{ state: 'open', mine: true, reason: 'Nouveau nom' }]);
    const [waiting] = await proposals(engineer);
    expect(waiting).toMatchObject({
      mine: false,
      author: 'Personne contributor',
      current: [{ id: 'ot-mine' }],
    });
    const accepted = await engineer.ask('POST', `/api/proposals/${waiting?.id ?? ''}/accept`, {
      body: { comment: 'Vérifié' },
    });
    expect(accepted.status).toBe(200);
    expect(await nameShown()).toBe('Office de E');
    expect((await proposals(office))[0]).toMatchObject({
      state: 'accepted',
      decidedBy: 'Personne engineer',
      comment: 'Vérifié',
    });
    const { entries } = await office.read<{ entries: JournalEntry[] }>(
      'GET',
      '/api/history/structure/ot-mine',
    );
    expect(entries[0]).toMatchObject({ kind: 'proposal', author: 'Personne contributor' });
    const again = await engineer.ask('POST', `/api/proposals/${waiting?.id ?? ''}/accept`, {
      body: { comment: null },
    });
    expect(again.status).toBe(409);
  });

  it('are for the objects given alone, and may not take an object over', async () => {
    expect((await propose('ot-other', { name: 'Pris' })).status).toBe(403);
    expect((await propose('m-1', { structure: 'ot-other', year: 2012, fte: 1 }, 'means', null)).status).toBe(
      403,
    );
    expect((await propose('a-1', { name: 'Moi' }, 'actor', null)).status).toBe(403);
    expect((await propose('m-1', { structure: 'ot-mine', year: 2012, fte: 1 }, 'means', null)).status).toBe(
      202,
    );
  });

  it('do not wait in vain: what would be refused is refused at once', async () => {
    expect((await propose('ot-mine', { name: '' })).status).toBe(422);
    expect((await propose('ot-mine', { name: 'Trop tard' }, 'structure', 0)).status).toBe(412);
  });

  it('that come too late are shown with what has changed, and enter over what was seen', async () => {
    await propose('ot-mine', { name: 'Nom de l’office' });
    const edit = {
      register: 'structure',
      id: 'ot-mine',
      base: await version('ot-mine'),
      values: { siren: '552100554' },
      evidence: declared,
    };
    await engineer.ask('POST', '/api/changes', { body: { edits: [edit], reason: null } });
    const waiting = (await proposals(engineer)).find(
      ({ edits }) => edits[0]?.values?.['name'] === 'Nom de l’office',
    );
    const accept = (bases?: Record<string, number>) =>
      engineer.ask('POST', `/api/proposals/${waiting?.id ?? ''}/accept`, {
        body: { comment: null, ...(bases === undefined ? {} : { bases }) },
      });
    const late = await accept();
    expect(late.status).toBe(412);
    const { conflicts } = (await late.json()) as { conflicts: Conflict[] };
    expect(conflicts[0]?.current?.values['siren']).toBe('552100554');
    expect((await accept({ 'structure/ot-mine': conflicts[0]?.current?.version ?? 0 })).status).toBe(200);
    const row = await official.read<Row>('GET', '/api/registers/structure/rows/ot-mine');
    expect(row.values).toMatchObject({ name: 'Nom de l’office', siren: '552100554' });
  });

  it('are withdrawn by whoever made them, and refused by engineers', async () => {
    const [first] = (await proposals(office)).filter(({ state }) => state === 'open');
    const act = (visitor: Visitor, verb: string, id: string) =>
      visitor.ask('POST', `/api/proposals/${id}/${verb}`, { body: { comment: 'Non' } });
    expect((await act(engineer, 'withdraw', first?.id ?? '')).status).toBe(403);
    expect((await act(office, 'withdraw', first?.id ?? '')).status).toBe(204);
    expect((await act(office, 'withdraw', first?.id ?? '')).status).toBe(409);
    await propose('ot-mine', { name: 'Encore' });
    const [second] = (await proposals(office)).filter(({ state }) => state === 'open');
    expect((await act(engineer, 'refuse', second?.id ?? '')).status).toBe(204);
    expect(await nameShown()).toBe('Nom de l’office');
  });

  it('let a contributor read the journal of the objects given alone', async () => {
    const { entries } = await office.read<{ entries: JournalEntry[] }>(
      'GET',
      '/api/history/structure/ot-other',
    );
    expect(entries).toEqual([]);
    const { sets } = await office.read<{ sets: { number: number }[] }>('GET', '/api/journal');
    expect(sets.length).toBeGreaterThan(0);
  });
});
