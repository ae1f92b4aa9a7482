import { beforeAll, expect, it } from 'vitest';
import type { Conflict, JournalEntry } from '../../../geodata/register/exchange';
import type { Row } from '../../../geodata/register/row';
import { makeAccount, Visitor } from '../../support/accounts';
import { testApp } from '../../support/app';
import { onBothDatabases } from '../../support/databases';
import { insertSample } from '../../support/sample';

const evidence = { confidence: 'declared', source: null, day: null } as const;
type Values = Readonly<Record<string, string | number | null>>;

onBothDatabases('two people on one row', (getDatabase) => {
  let ann: Visitor;
  let bob: Visitor;
  beforeAll(async () => {
    await insertSample(getDatabase().sql);
    const app = testApp(getDatabase());
    await makeAccount(getDatabase(), 'ann@example.org', 'engineer');
    await makeAccount(getDatabase(), 'bob@example.org', 'administrator');
    [ann, bob] = [new Visitor(app, '192.0.2.1'), new Visitor(app, '192.0.2.2')];
    expect([await ann.signIn('ann@example.org'), await bob.signIn('bob@example.org')]).toEqual([204, 204]);
  });

  const address = (register: string, id: string) => `/api/registers/${register}/rows/${id}`;
  const read = (register: string, id: string) => ann.read<Row>('GET', address(register, id));
  const save = (who: Visitor, { version }: Pick<Row, 'version'>, path: string, values: Values) =>
    who.ask('PATCH', path, {
      headers: { 'If-Match': `"${version}"` },
      body: { values, evidence, reason: null },
    });
  const conflictOf = async (answer: Response): Promise<Conflict> => {
    expect(answer.status).toBe(412);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    const [conflict] = ((await answer.json()) as { conflicts: [Conflict] }).conflicts;
    return conflict;
  };

  it('the second is shown what the first has written, even in another field, and loses nothing by asking again', async () => {
    const path = address('structure', 'ot-a');
    const seen = await read('structure', 'ot-a');
    expect((await save(ann, seen, path, { name: 'Office de A' })).status).toBe(200);
    const conflict = await conflictOf(await save(bob, seen, path, { phone: '+33 3 20 00 00 00' }));
    expect(conflict).toMatchObject({ register: 'structure', id: 'ot-a', by: 'Personne engineer' });
    expect(conflict.current?.values).toMatchObject({ name: 'Office de A', phone: null });
    expect(Date.parse(conflict.at ?? '')).not.toBeNaN();
    expect((await read('structure', 'ot-a')).values['phone']).toBeNull();

    const again = await save(bob, { version: conflict.current?.version ?? -1 }, path, {
      phone: '+33 3 20 00 00 00',
    });
    expect(again.status).toBe(200);
    expect((await read('structure', 'ot-a')).values).toMatchObject({
      name: 'Office de A',
      phone: '+33 3 20 00 00 00',
    });
  });

  it('nothing is written without saying what was read', async () => {
    const path = address('structure', 'ot-d');
    const body = { values: { name: 'Sans lire' }, evidence, reason: null };
    expect((await ann.ask('PATCH', path, { body })).status).toBe(428);
    expect((await ann.ask('DELETE', path)).status).toBe(428);
    for (const header of ['*', '"x"', '"0", "1"', '']) {
      const answer = await ann.ask('PATCH', path, { body, headers: { 'If-Match': header } });
      expect([header, answer.status]).toEqual([header, 412]);
    }
    expect(await read('structure', 'ot-d')).toMatchObject({ version: 0, values: { name: 'OT de D' } });
  });

  it('a row that the other has removed is not made again by an edit of it', async () => {
    const path = address('means', 'ot-a_2010');
    const { version } = await read('means', 'ot-a_2010');
    const removed = await ann.ask('DELETE', path, { headers: { 'If-Match': `"${version}"` } });
    expect(removed.status).toBe(200);
    expect((await save(bob, { version }, path, { fte: 5 })).status).toBe(404);
    const edit = { register: 'means', id: 'ot-a_2010', base: version, values: { fte: 5 }, evidence };
    const conflict = await conflictOf(
      await bob.ask('POST', '/api/changes', { body: { edits: [edit], reason: null } }),
    );
    expect(conflict).toMatchObject({ current: null, by: 'Personne engineer' });
  });

  it('a row that the other has changed is not removed unseen', async () => {
    const path = address('means', 'ot-a_2012');
    const seen = await read('means', 'ot-a_2012');
    expect((await save(bob, seen, path, { fte: 6 })).status).toBe(200);
    const late = await ann.ask('DELETE', path, { headers: { 'If-Match': `"${seen.version}"` } });
    expect((await conflictOf(late)).current?.values['fte']).toBe(6);
    expect((await read('means', 'ot-a_2012')).values['fte']).toBe(6);
  });

  it('of twenty who save at once exactly one wins, each time', async () => {
    const path = address('structure', 'si-c');
    for (let round = 1; round <= 4; round += 1) {
      const seen = await read('structure', 'si-c');
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          save(n % 2 ? ann : bob, seen, path, { address: `${round}, rue ${n}` }),
        ),
      );
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);
      expect(statuses.filter((status) => status === 412)).toHaveLength(19);
      const winner = statuses.indexOf(200);
      expect((await read('structure', 'si-c')).values['address']).toBe(`${round}, rue ${winner}`);
    }
    const { entries } = await ann.read<{ entries: JournalEntry[] }>(
      'GET',
      '/api/history/rows/structure/si-c',
    );
    expect(entries).toHaveLength(4);
    for (const [index, { before }] of entries.slice(0, -1).entries())
      expect(before).toEqual(entries[index + 1]?.after);
  });

  it('each of eight who add their word, and read again when they come too late, is heard', async () => {
    const path = address('structure', 'si-f');
    const addWord = async (who: Visitor, word: string) => {
      for (;;) {
        const seen = await who.read<Row>('GET', path);
        const { status } = await save(who, seen, path, {
          address: `${String(seen.values['address'] ?? '')}${word}`,
        });
        if (status === 200) return;
        expect(status).toBe(412);
      }
    };
    await Promise.all(Array.from('abcdefgh').map((word, n) => addWord(n % 2 ? ann : bob, word)));
    const words = String((await read('structure', 'si-f')).values['address']);
    expect(Array.from(words).toSorted().join('')).toBe('abcdefgh');
  });

  it('the same value from two people is an agreement: it is written once, and the second is told so', async () => {
    const path = address('structure', 'ba-b');
    const seen = await read('structure', 'ba-b');
    const [first, second] = [
      await save(ann, seen, path, { web: 'https://b.example.org' }),
      await save(bob, seen, path, { web: 'https://b.example.org' }),
    ];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(await second.json()).toMatchObject({ outcome: 'done', changeSet: null });
  });
});
