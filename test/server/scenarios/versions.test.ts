import { createHash } from 'node:crypto';
import type { FeatureCollection, MultiPolygon } from 'geojson';
import { beforeAll, expect, it } from 'vitest';
import type { GroundFacts } from '../../../geodata/grouping/facts';
import { groundOf } from '../../../geodata/grouping/ground';
import { assignUnits } from '../../../geodata/grouping/make-change';
import { planOf } from '../../../geodata/grouping/plan';
import { scorePlan } from '../../../geodata/grouping/score/score-plan';
import type { PlanScores } from '../../../geodata/grouping/score/score-plan';
import type { Scenario, ScenarioSummary, ScenarioVersion } from '../../../geodata/model/scenario';
import { makeAccount, testAuth, Visitor } from '../../support/accounts';
import { testApp } from '../../support/app';
import { onBothDatabases } from '../../support/databases';
import { insertSample } from '../../support/sample';
import { documentOf } from '../../support/scenario-documents';

const document = documentOf('territory', { west: ['territory:t-a', 'territory:t-c'], east: [] });
const given = { name: 'Deux rives', description: '', level: 'territory', day: '2012-12-31', document };

interface Frozen {
  readonly version: ScenarioVersion;
  readonly facts: GroundFacts;
  readonly scores: PlanScores;
  readonly shapes: FeatureCollection<MultiPolygon>;
}

onBothDatabases('shared versions of scenarios', (getDatabase) => {
  let ann: Visitor;
  let official: Visitor;
  let scenario: Scenario;
  let frozen: ScenarioVersion;
  const at = (rest = '') => `/api/scenarios/${scenario.id}${rest}`;

  beforeAll(async () => {
    await insertSample(getDatabase().sql);
    const app = testApp(getDatabase(), { version: '1.2.3' });
    await makeAccount(getDatabase(), 'ann@example.org', 'engineer');
    [ann, official] = [new Visitor(app, '192.0.2.1'), new Visitor(app, '192.0.2.2')];
    expect(await ann.signIn('ann@example.org')).toBe(204);
    scenario = await ann.read<Scenario>('POST', '/api/scenarios', { body: given });
    frozen = await ann.read<ScenarioVersion>('POST', at('/versions'), {
      body: { note: 'Pour le séminaire' },
      headers: { 'If-Match': '"1"' },
    });
  });

  it('are numbered, dated, and say what they were computed on and by which code', async () => {
    expect(frozen).toMatchObject({
      scenario: scenario.id,
      number: 1,
      name: 'Deux rives',
      note: 'Pour le séminaire',
      state: 'shared',
      sharedBy: 'Personne engineer',
      code: '1.2.3',
      document,
    });
    const shapes = await (await official.ask('GET', `/api/shapes/${frozen.shapes}`)).text();
    expect(createHash('sha256').update(shapes).digest('hex')).toBe(frozen.shapes);
    expect((await official.ask('GET', `/api/shapes/${'0'.repeat(64)}`)).status).toBe(404);
  });

  it('keep what they were computed on, and the scenario as it was, when both change', async () => {
    const read = () => official.read<Frozen>('GET', at('/versions/1'));
    const before = await read();
    const name = 'OT de A renommé';
    const changed = await ann.ask('PATCH', '/api/registers/structure/rows/ot-a', {
      headers: { 'If-Match': '"0"' },
      body: { values: { name }, evidence: { confidence: 'declared', source: null, day: null }, reason: null },
    });
    expect(changed.status).toBe(200);
    const change = assignUnits(document, ['territory:t-c'], null);
    const saved = await ann.ask('POST', at('/changes'), {
      body: { changes: [change] },
      headers: { 'If-Match': '"1"' },
    });
    expect(saved.status).toBe(200);

    const day = await official.read<GroundFacts>('GET', '/api/grounds/2012-12-31');
    expect(day.structures.find(({ id }) => id === 'ot-a')?.name).toBe(name);
    expect(await read()).toEqual(before);
    expect(before.facts.structures.find(({ id }) => id === 'ot-a')?.name).toBe('OT de A');
    expect(before.version).toEqual({ ...frozen, sharedBy: null });
    // Whoever does not edit sees what was shared, and no name of a person.
    expect(await official.read<Scenario>('GET', at())).toMatchObject({
      document,
      state: 'shared',
      author: null,
      updatedBy: null,
    });
    const { scenarios } = await official.read<{ scenarios: ScenarioSummary[] }>('GET', '/api/scenarios');
    expect(scenarios).toMatchObject([{ id: scenario.id, name: 'Deux rives', lastVersion: 1 }]);
    const csv = await (await official.ask('GET', at('/assignments.csv'))).text();
    expect(csv).toContain('territory:t-c;C;west;');
    expect(await (await ann.ask('GET', at('/assignments.csv?version=1'))).text()).toBe(csv);
    expect(await (await ann.ask('GET', at('/assignments.csv'))).text()).toContain('territory:t-c;C;;');
  });

  it('cannot be changed or removed, not even in the database', async () => {
    const { sql } = getDatabase();
    const refused = { code: '23001' };
    await expect(sql`update scenario_version set note = 'autre'`).rejects.toMatchObject(refused);
    await expect(sql`delete from scenario_version`).rejects.toMatchObject(refused);
    await expect(sql`update ground_facts set content = '{}'`).rejects.toMatchObject(refused);
    await expect(sql`delete from ground_shapes`).rejects.toMatchObject(refused);
    const removed = await ann.ask('DELETE', at(), { headers: { 'If-Match': '"2"' } });
    expect([removed.status, ((await removed.json()) as { type: string }).type]).toEqual([
      409,
      '/api/docs#scenario-shared',
    ]);
  });

  it('share what they have in common, and follow each other', async () => {
    const versions: ScenarioVersion[] = [];
    for (const note of ['deux', 'trois'])
      versions.push(
        await ann.read<ScenarioVersion>('POST', at('/versions'), {
          body: { note },
          headers: { 'If-Match': '"2"' },
        }),
      );
    expect(versions.map(({ number }) => number)).toEqual([2, 3]);
    expect(new Set(versions.map(({ facts }) => facts)).size).toBe(1);
    expect(versions[0]?.facts).not.toBe(frozen.facts);
    expect(versions[0]?.shapes).toBe(frozen.shapes);
    const list = await official.read<{ versions: ScenarioVersion[] }>('GET', at('/versions'));
    expect(list.versions.map(({ number, sharedBy }) => [number, sharedBy])).toEqual([
      [1, null],
      [2, null],
      [3, null],
    ]);
    const late = { body: { note: '' }, headers: { 'If-Match': '"1"' } };
    expect((await ann.ask('POST', at('/versions'), late)).status).toBe(412);
  });

  it('are marked when one is chosen, which changes nothing of them', async () => {
    for (const _ of ['once', 'twice']) {
      const retained = await ann.read<ScenarioVersion>('POST', at('/versions/1/retain'));
      expect(retained).toEqual({ ...frozen, state: 'retained' });
    }
    expect(await official.read<Scenario>('GET', at())).toMatchObject({ state: 'retained' });
    expect((await ann.ask('POST', at('/versions/9/retain'))).status).toBe(404);
  });

  it('are read by their link without an account, even where reading needs one, until it is withdrawn', async () => {
    const { link } = await ann.read<{ link: string }>('POST', at('/versions/1/links'));
    const token = /^\/destinations\/lien\/([\w-]{43})$/.exec(link)?.[1] ?? '';
    const { sql } = getDatabase();
    const [{ count }] = await sql<[{ count: number }]>`
      select count(*) from scenario_link where token_hash = ${token}`;
    expect(count).toBe(0);

    const closed = testApp(getDatabase(), { auth: testAuth(getDatabase(), { publicRead: false }) });
    const stranger = new Visitor(closed, '192.0.2.9');
    expect((await stranger.ask('GET', at('/versions/1'))).status).toBe(401);
    const { version, facts, scores, shapes } = await stranger.read<Frozen>('GET', `/api/shared/${token}`);
    expect(version).toEqual({ ...frozen, state: 'retained', sharedBy: null });
    expect(facts.structures.find(({ id }) => id === 'ot-a')?.name).toBe('OT de A');
    expect(shapes.features).toHaveLength(6);
    // Computed again on what was frozen, the measures are those that were frozen.
    const contours = shapes.features.map(({ id, geometry }) => ({ insee: String(id), geometry }));
    const ground = groundOf(facts, contours);
    const again = scorePlan(planOf(version.document, ground), ground);
    expect(scores).toEqual(JSON.parse(JSON.stringify(again)));
    expect(scores.groupings['west']?.['population']?.value).toBe(6000);

    expect((await stranger.ask('GET', `/api/shared/${token}x`)).status).toBe(404);
    expect(await ann.read('DELETE', at('/versions/1/links'))).toEqual({ withdrawn: 1 });
    expect((await stranger.ask('GET', `/api/shared/${token}`)).status).toBe(404);
    expect(await ann.read('DELETE', at('/versions/1/links'))).toEqual({ withdrawn: 0 });
  });
});
