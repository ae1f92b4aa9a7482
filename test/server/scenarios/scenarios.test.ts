import { beforeAll, describe, expect, it } from 'vitest';
import { layOver } from '../../../geodata/grouping/lay-over';
import { assignUnits } from '../../../geodata/grouping/make-change';
import type { Scenario, ScenarioDocument, ScenarioSummary } from '../../../geodata/model/scenario';
import { makeAccount, Visitor } from '../../support/accounts';
import { testApp } from '../../support/app';
import { onBothDatabases } from '../../support/databases';
import { insertSample } from '../../support/sample';
import { documentOf } from '../../support/scenario-documents';

const document = documentOf('territory', { west: ['territory:t-a', 'territory:t-c'], east: [] });
const given = { name: 'Deux rives', description: '', level: 'territory', day: '2012-12-31', document };

interface Problem {
  readonly type: string;
  readonly version?: number;
  readonly updatedBy?: string;
  readonly total?: number;
  readonly document?: ScenarioDocument;
  readonly issues?: readonly { readonly code: string; readonly text: string; readonly row?: number }[];
}

onBothDatabases('scenarios', (getDatabase) => {
  let ann: Visitor;
  let bob: Visitor;
  let official: Visitor;
  beforeAll(async () => {
    await insertSample(getDatabase().sql);
    const app = testApp(getDatabase());
    await makeAccount(getDatabase(), 'ann@example.org', 'engineer');
    await makeAccount(getDatabase(), 'bob@example.org', 'administrator');
    [ann, bob, official] = [1, 2, 3].map((host) => new Visitor(app, `192.0.2.${host}`)) as [
      Visitor,
      Visitor,
      Visitor,
    ];
    expect([await ann.signIn('ann@example.org'), await bob.signIn('bob@example.org')]).toEqual([204, 204]);
  });

  const make = (who: Visitor, body: object = given) => who.read<Scenario>('POST', '/api/scenarios', { body });
  const at = ({ id }: Pick<Scenario, 'id'>) => `/api/scenarios/${id}`;
  const expecting = (version: number) => ({ 'If-Match': `"${version}"` });
  const send = (who: Visitor, scenario: Scenario, version: number, changes: readonly unknown[]) =>
    who.ask('POST', `${at(scenario)}/changes`, { body: { changes }, headers: expecting(version) });
  const giving = (unit: string, grouping: string | null, from: ScenarioDocument = document) =>
    assignUnits(from, [unit], grouping === null ? null : [{ grouping, share: 1 }]);

  it('are made, read with their version, listed, described, copied and removed', async () => {
    const made = await make(ann);
    expect(made).toMatchObject({ ...given, state: 'draft', version: 1, groupings: 2, lastVersion: null });
    expect(made).toMatchObject({ author: 'Personne engineer', updatedBy: 'Personne engineer' });
    const answer = await bob.ask('GET', at(made));
    expect([answer.headers.get('ETag'), await answer.json()]).toEqual(['"1"', made]);

    const patched = await bob.ask('PATCH', at(made), { body: { name: 'Trois' }, headers: expecting(1) });
    expect([patched.headers.get('ETag'), await patched.json()]).toEqual(['"2"', { version: 2 }]);
    const { scenarios } = await ann.read<{ scenarios: ScenarioSummary[] }>('GET', '/api/scenarios');
    expect(scenarios.find(({ id }) => id === made.id)).toMatchObject({
      name: 'Trois',
      day: given.day,
      updatedBy: 'Personne administrator',
    });

    const copy = await bob.read<Scenario>('POST', `${at(made)}/copies`, { body: { name: 'Autre' } });
    expect(copy).toMatchObject({ name: 'Autre', version: 1, document, author: 'Personne administrator' });
    expect((await bob.ask('DELETE', at(copy), { headers: expecting(2) })).status).toBe(412);
    expect((await bob.ask('DELETE', at(copy), { headers: expecting(1) })).status).toBe(204);
    expect((await bob.ask('GET', at(copy))).status).toBe(404);
  });

  it('begin without groupings when no document is given', async () => {
    const { document: _, ...rest } = given;
    const made = await make(ann, { ...rest, level: 'commune' });
    expect(made.document).toMatchObject({ level: 'commune', groupings: [], assignment: {} });
  });

  it('are refused when their document is none', async () => {
    const assignment = { 'territory:t-a': [{ grouping: 'nowhere', share: 0.5 }] };
    const answer = await ann.ask('POST', '/api/scenarios', {
      body: { ...given, document: { ...document, assignment } },
    });
    expect(answer.status).toBe(422);
    const { issues } = (await answer.json()) as Problem;
    expect(issues?.map(({ code }) => code)).toEqual(['scenario-unknown-grouping', 'scenario-shares-sum']);
    const nul = { ...given, name: 'a\u0000b' };
    expect((await ann.ask('POST', '/api/scenarios', { body: nul })).status).toBe(400);
    const link = { a: 'commune:59001', b: 'commune:59002', reason: 'a\u0000b' };
    const body = { ...given, document: { ...document, links: [link] } };
    expect((await ann.ask('POST', '/api/scenarios', { body })).status).toBe(400);
    const level = { ...given, level: 'epci' };
    expect((await ann.ask('POST', '/api/scenarios', { body: level })).status).toBe(400);
  });

  it('keep every set of changes with its author', async () => {
    const made = await make(ann);
    const change = giving('territory:t-d-2', 'east');
    expect(await (await send(bob, made, 1, [change])).json()).toEqual({ version: 2 });
    const { sql } = getDatabase();
    const rows = await sql`
      select version, author_name as author, changes from scenario_change where scenario = ${made.id}`;
    expect(rows).toEqual([{ version: 2, author: 'Personne administrator', changes: [change] }]);
  });

  it('give the second of two editors the document as it is, over which the changes can be laid', async () => {
    const made = await make(ann);
    const mine = giving('territory:t-d-2', 'east');
    expect((await send(ann, made, 1, [giving('territory:t-c', 'east')])).status).toBe(200);
    const refused = await send(bob, made, 1, [mine]);
    expect(refused.status).toBe(412);
    const problem = (await refused.json()) as Problem;
    expect(problem).toMatchObject({
      type: '/api/docs#scenario-conflict',
      version: 2,
      updatedBy: 'Personne engineer',
    });
    if (problem.document === undefined || mine === null) throw new Error('the problem has the document');
    const { changes, notes } = layOver(problem.document, [mine]);
    expect(notes).toEqual([]);
    expect((await send(bob, made, 2, changes)).status).toBe(200);
    const { document: both } = await ann.read<Scenario>('GET', at(made));
    expect(both.assignment['territory:t-c']).toEqual([{ grouping: 'east', share: 1 }]);
    expect(both.assignment['territory:t-d-2']).toEqual([{ grouping: 'east', share: 1 }]);
  });

  it('of two editors at the same moment let one in', async () => {
    const made = await make(ann);
    const answers = await Promise.all(
      [ann, bob].map((who) => send(who, made, 1, [giving('territory:t-d-2', 'east')])),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  it('are not written without saying what was read, nor with changes that do not fit', async () => {
    const made = await make(ann);
    const changes = [giving('territory:t-d-2', 'east')];
    expect((await ann.ask('POST', `${at(made)}/changes`, { body: { changes } })).status).toBe(428);
    const wrong = [{ kind: 'assign', units: [{ unit: 'territory:t-a', before: null, after: null }] }];
    const answer = await send(ann, made, 1, [...changes, ...wrong]);
    expect(answer.status).toBe(422);
    expect((await answer.json()) as Problem).toMatchObject({
      issues: [{ code: 'scenario-changed-meanwhile', values: { value: 'Pays de A' } }],
    });
    expect((await send(ann, made, 1, [{ kind: 'nothing' }])).status).toBe(400);
    expect((await ann.read<Scenario>('GET', at(made))).version).toBe(1);
  });

  it('stay with those who edit them as long as they are drafts', async () => {
    const made = await make(ann);
    expect((await official.ask('GET', at(made))).status).toBe(404);
    expect((await official.ask('GET', `${at(made)}/versions`)).status).toBe(404);
    expect((await official.ask('GET', `${at(made)}/assignments.csv`)).status).toBe(404);
    const { scenarios } = await official.read<{ scenarios: ScenarioSummary[] }>('GET', '/api/scenarios');
    expect(scenarios.map(({ id }) => id)).not.toContain(made.id);
    expect((await official.ask('POST', '/api/scenarios', { body: given })).status).toBe(401);
  });

  describe('as files', () => {
    const csvOf = async (scenario: Scenario, who = ann) => {
      const answer = await who.ask('GET', `${at(scenario)}/assignments.csv`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('Content-Disposition')).toBe(
        'attachment; filename="deux-rives-2012-12-31-donnees-estimees.csv"',
      );
      return answer.text();
    };
    const sendCsv = (scenario: Scenario, text: string, version = 1) =>
      ann.ask('POST', `${at(scenario)}/assignments`, {
        body: text,
        headers: { 'Content-Type': 'text/csv', ...expecting(version) },
      });

    it('list every unit, and are read back to the same', async () => {
      const shared = {
        ...document,
        assignment: {
          ...document.assignment,
          'territory:t-c': ['west', 'east'].map((grouping) => ({ grouping, share: 0.5 })),
        },
      };
      const made = await make(ann, { ...given, document: shared });
      const text = await csvOf(made);
      expect(text.split('\r\n')).toEqual([
        'unit;name;grouping;grouping_name;share;demonstration',
        'territory:t-a;Pays de A;west;Destination west;1;estimé',
        'territory:t-c;C;west;Destination west;0,5;estimé',
        'territory:t-c;C;east;Destination east;0,5;estimé',
        'territory:t-d-2;Pays de D;;;;estimé',
        '',
      ]);
      expect(await (await sendCsv(made, text)).json()).toEqual({ version: 1 });
      const empty = await make(ann, { ...given, document: documentOf('territory', {}) });
      expect((await sendCsv(empty, text)).status).toBe(200);
      const { document: read } = await ann.read<Scenario>('GET', at(empty));
      expect(read.assignment).toEqual(shared.assignment);
      expect(read.groupings.map(({ id, name }) => [id, name])).toEqual([
        ['west', 'Destination west'],
        ['east', 'Destination east'],
      ]);
    });

    it('tell faults by row and column, and then change nothing', async () => {
      const made = await make(ann);
      const rows = [
        'unit;name;grouping;grouping_name;share;demonstration',
        'territory:t-a;;west;;0,4;',
        'territory:t-x;;west;;1;',
        'territory:t-c;;north;;1;',
        'territory:t-d-2;;east;;beaucoup;',
      ];
      const answer = await sendCsv(made, rows.join('\n'));
      expect(answer.status).toBe(422);
      const { issues } = (await answer.json()) as Problem;
      expect(issues?.map(({ code, row }) => [code, row])).toEqual([
        ['scenario-shares-sum', 2],
        ['assignment-unknown-unit', 3],
        ['assignment-unknown-grouping', 4],
        ['assignment-not-a-share', 5],
      ]);
      expect(issues?.[0]?.text).toMatch(/^ligne 2, colonne share/);
      expect((await sendCsv(made, 'a;b\n1;2')).status).toBe(422);
      const [header = '', , unknown = ''] = rows;
      const many = await sendCsv(made, [header, ...Array.from({ length: 2000 }, () => unknown)].join('\n'));
      const told = (await many.json()) as Problem;
      expect([told.issues?.length, told.total]).toEqual([500, 2000]);
      expect((await ann.read<Scenario>('GET', at(made))).document).toEqual(document);
    });

    it('give groupings and units as GeoJSON, with outlines', async () => {
      const made = await make(ann);
      const collection = await ann.read<{
        features: { id: string; geometry: { coordinates: unknown[] }; properties: Record<string, unknown> }[];
      }>('GET', `${at(made)}/assignments.geojson`);
      expect(collection.features.map(({ id }) => id)).toEqual([
        'west',
        'east',
        'territory:t-a',
        'territory:t-c',
        'territory:t-d-2',
      ]);
      const [west, east] = collection.features;
      expect(west?.geometry.coordinates).toHaveLength(1);
      expect(west?.properties).toMatchObject({ kind: 'grouping', population: 6000, demonstration: true });
      expect(east?.geometry.coordinates).toEqual([]);
    });
  });
});
