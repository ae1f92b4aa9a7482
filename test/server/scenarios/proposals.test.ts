import { beforeAll, expect, it } from 'vitest';
import type { KeptProposal, ProposalRecord } from '../../../geodata/grouping/propose/record';
import type { Scenario } from '../../../geodata/model/scenario';
import { makeAccount, testAuth, Visitor } from '../../support/accounts';
import { testApp } from '../../support/app';
import { onBothDatabases } from '../../support/databases';
import { insertSample } from '../../support/sample';

const record: ProposalRecord = {
  format: 1,
  request: {
    format: 1,
    level: 'commune',
    opened: [],
    method: 'maxp',
    groups: null,
    floor: { quantity: 'fte', value: 3 },
    variables: [{ id: 'population', weight: 2.5 }],
    standardise: 'z',
    objective: 'ss',
    seeds: ['commune:59002'],
    together: [['commune:59001', 'commune:59002']],
    apart: [],
    barriers: [],
    links: [],
    limits: [{ quantity: 'population', least: null, most: 9000 }],
    keepLocked: true,
    seed: 1,
    timeLimitS: 20,
  },
  data: '0123456789abcdef',
  code: '0.0.0',
  left: [],
  outcome: {
    found: true,
    value: 1.25,
    bound: 1,
    boundBy: 'spectral',
    gap: 0.25,
    proven: false,
    groups: 2,
    mostGroups: 3,
    ended: 'complete',
    assignment: { 'commune:59001': 0, 'commune:59002': 1 },
  },
};

onBothDatabases('proposals kept with a scenario', (getDatabase) => {
  let engineer: Visitor;
  let official: Visitor;
  let scenario = '';
  const at = (id = scenario) => `/api/scenarios/${id}/proposals`;
  const kept = () => engineer.read<{ code: string; proposals: readonly KeptProposal[] }>('GET', at());

  beforeAll(async () => {
    await insertSample(getDatabase().sql);
    const app = testApp(getDatabase(), { auth: testAuth(getDatabase()) });
    await makeAccount(getDatabase(), 'engineer@example.org', 'engineer');
    await makeAccount(getDatabase(), 'official@example.org', 'reader');
    engineer = new Visitor(app, '192.0.2.1');
    official = new Visitor(app, '192.0.2.2');
    await engineer.signIn('engineer@example.org');
    await official.signIn('official@example.org');
    const body = { name: 'Littoral', description: '', level: 'commune', day: '2012-12-31', document: null };
    const answer = await engineer.ask('POST', '/api/scenarios', { body });
    scenario = ((await answer.json()) as Scenario).id;
  });

  it('are none at first, with the version of the application', async () => {
    expect(await kept()).toEqual({ code: '0.0.0', proposals: [] });
  });

  it('come back as they were kept, the latest first, numbered', async () => {
    const without: ProposalRecord = {
      ...record,
      outcome: {
        found: false,
        obstacles: [
          { code: 'regions-asunder', proven: true, units: ['commune:59001'], values: { groups: 1 } },
        ],
      },
    };
    expect((await engineer.ask('POST', at(), { body: record })).status).toBe(201);
    const answer = await engineer.ask('POST', at(), { body: without });
    expect(await answer.json()).toMatchObject({ number: 2, madeBy: expect.stringMatching(/./) as string });
    const { proposals } = await kept();
    expect(proposals.map(({ number, record: one }) => [number, one])).toEqual([
      [2, without],
      [1, record],
    ]);
    expect(Date.parse(proposals[0]?.madeAt ?? '')).not.toBeNaN();
  });

  it.each([
    ['of another format', { ...record, format: 2 }],
    ['with a unit that cannot be one', { ...record, left: ['somewhere'] }],
    ['with a text that cannot be kept', { ...record, data: 'a\u0000b' }],
  ])('are refused %s', async (_, body) => {
    const before = (await kept()).proposals.length;
    const { status } = await engineer.ask('POST', at(), { body });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect((await kept()).proposals).toHaveLength(before);
  });

  it('are those of a scenario that exists, and of nobody who does not edit', async () => {
    expect((await engineer.ask('GET', at('none'))).status).toBe(404);
    expect((await engineer.ask('POST', at('none'), { body: record })).status).toBe(404);
    expect((await official.ask('GET', at())).status).toBe(403);
    expect((await official.ask('POST', at(), { body: record })).status).toBe(403);
  });

  it('go with their scenario', async () => {
    const { status } = await engineer.ask('DELETE', `/api/scenarios/${scenario}`, {
      headers: { 'if-match': '"1"' },
    });
    expect(status).toBe(204);
    expect((await engineer.ask('GET', at())).status).toBe(404);
  });
});
