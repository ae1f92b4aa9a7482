import { beforeAll, expect, it } from 'vitest';
import type { GroundFacts } from '../../../geodata/grouping/facts';
import type { DemandFacts } from '../../../geodata/model/demand';
import type {
  SitingPlanSummary,
  SitingPlanVersion,
  StoredSitingPlan,
} from '../../../geodata/model/siting-plan';
import type { TravelMatrix } from '../../../geodata/model/travel';
import { writeRows } from '../../../server/db/queries/register-writes';
import { makeAccount, testAuth, Visitor } from '../../support/accounts';
import { testApp } from '../../support/app';
import { onBothDatabases } from '../../support/databases';
import { insertSample } from '../../support/sample';
import { rowOf } from '../../support/sample-rows';
import { sampleDocument as document } from './documents';

const given = { name: 'Deux points', description: '', day: '2012-12-31', document };
const expecting = (version: number) => ({ 'If-Match': `"${version}"` });

interface Problem {
  readonly type: string;
  readonly version?: number;
  readonly document?: unknown;
  readonly issues?: readonly { readonly code: string; readonly text: string }[];
}
interface Frozen {
  readonly version: SitingPlanVersion;
  readonly facts: GroundFacts;
  readonly demands: DemandFacts;
  readonly costs: TravelMatrix | null;
  readonly shapes?: { readonly features: readonly unknown[] };
}

onBothDatabases('plans of reception points', (getDatabase) => {
  let ann: Visitor;
  let official: Visitor;
  beforeAll(async () => {
    const { sql } = getDatabase();
    await insertSample(sql);
    const beds = rowOf('demand_weight', 'w-1', { commune: '59002', measure: 'lits', year: 2012, weight: 40 });
    await sql.begin((transaction) => writeRows(transaction, [beds], 0));
    const app = testApp(getDatabase(), { version: '1.2.3' });
    await makeAccount(getDatabase(), 'ann@example.org', 'engineer');
    [ann, official] = [new Visitor(app, '192.0.2.1'), new Visitor(app, '192.0.2.2')];
    expect(await ann.signIn('ann@example.org')).toBe(204);
  });
  const make = (body: object = given) => ann.read<StoredSitingPlan>('POST', '/api/siting-plans', { body });
  const at = ({ id }: { readonly id: string }, rest = '') => `/api/siting-plans/${id}${rest}`;
  const problemOf = async (answer: Response) => (await answer.json()) as Problem;
  const freeze = (plan: StoredSitingPlan, version: number, more: object = {}) =>
    ann.ask('POST', at(plan, '/versions'), {
      body: { note: 'Pour le conseil', proof: null, costs: null, ...more },
      headers: expecting(version),
    });

  it('are made, read with their version, changed, copied and removed, each change kept', async () => {
    const made = await make();
    expect(made).toMatchObject({ ...given, state: 'draft', version: 1, model: 'p-median', sites: 2 });
    const seen = await ann.ask('GET', at(made));
    expect([seen.headers.get('ETag'), await seen.json()]).toEqual(['"1"', made]);
    // A draft is for those who edit.
    expect((await official.ask('GET', at(made))).status).toBe(404);
    expect(await official.read('GET', '/api/siting-plans')).toEqual({ plans: [] });

    const next = { ...document, demand: { measure: 'lits', month: 8 } };
    const body = { name: 'Lits d’août', document: next };
    expect((await ann.ask('PATCH', at(made), { body })).status).toBe(428);
    const patched = await ann.ask('PATCH', at(made), { body, headers: expecting(1) });
    expect([patched.headers.get('ETag'), await patched.json()]).toEqual(['"2"', { version: 2 }]);
    const late = await ann.ask('PATCH', at(made), { body: { name: 'Trop tard' }, headers: expecting(1) });
    expect(late.status).toBe(412);
    expect(await problemOf(late)).toMatchObject({
      type: '/api/docs#plan-conflict',
      version: 2,
      document: next,
    });
    const [change] = await getDatabase().sql`
      select author_name, changes from siting_plan_change where siting_plan = ${made.id}`;
    expect(change).toEqual({
      author_name: 'Personne engineer',
      changes: [
        { kind: 'properties', before: { name: 'Deux points' }, after: { name: 'Lits d’août' } },
        { kind: 'document', before: document, after: next },
      ],
    });

    const copy = await ann.read<StoredSitingPlan>('POST', at(made, '/copies'), { body: { name: 'Copie' } });
    expect(copy).toMatchObject({ name: 'Copie', version: 1, document: next });
    expect((await ann.ask('DELETE', at(copy), { headers: expecting(1) })).status).toBe(204);
    const { plans } = await ann.read<{ plans: SitingPlanSummary[] }>('GET', '/api/siting-plans');
    expect(plans.map(({ name }) => name)).toEqual(['Lits d’août']);
  });

  it('are refused when they name what is not there on their day, which is told by name', async () => {
    const stray = {
      ...document,
      model: 'au-hasard',
      demand: { measure: 'nuitées', month: null },
      sites: ['structure:ot-z', 'commune:99999', 'place:halle', 'place:halle'],
    };
    const answer = await ann.ask('POST', '/api/siting-plans', { body: { ...given, document: stray } });
    expect(answer.status).toBe(422);
    const { issues = [] } = await problemOf(answer);
    expect(issues.map(({ code }) => code)).toEqual([
      'plan-unknown-model',
      'plan-unknown-measure',
      'plan-unknown-structure',
      'plan-unknown-commune',
      'plan-site-twice',
    ]);
    expect(issues[2]?.text).toContain('«\u00a0ot-z\u00a0» n’existe pas le jour du plan');
    expect(issues[4]?.text).toContain('La Halle');
    // On another day another network: that of F is there until 2010.
    const early = { ...document, sites: ['structure:si-f'] };
    const made = await make({ ...given, day: '2010-06-01', document: early });
    const moved = await ann.ask('PATCH', at(made), { body: { day: '2012-12-31' }, headers: expecting(1) });
    expect([moved.status, (await problemOf(moved)).issues?.[0]?.code]).toEqual([
      422,
      'plan-unknown-structure',
    ]);
    const mean = await ann.ask('POST', '/api/siting-plans', {
      body: { ...given, document: { ...document, count: -1 } },
    });
    expect(mean.status).toBe(400);
  });

  it('are frozen with all that they were computed on, which never changes again', async () => {
    const plan = await make();
    const proof = { objective: 12, bound: 12, gap: 0, proven: true };
    const frozen = (await (await freeze(plan, 1, { proof })).json()) as SitingPlanVersion;
    expect(frozen).toMatchObject({
      ...given,
      plan: plan.id,
      number: 1,
      note: 'Pour le conseil',
      state: 'shared',
      sharedBy: 'Personne engineer',
      costs: null,
      code: '1.2.3',
      proof,
    });
    const before = await official.read<Frozen>('GET', at(plan, '/versions/1'));
    expect(before.version).toEqual({ ...frozen, sharedBy: null });
    expect([before.facts.communes.length, before.costs]).toEqual([6, null]);
    expect(before.demands.demands).toMatchObject([{ commune: '59002', measure: 'lits', weight: 40 }]);
    const shapes = await official.ask('GET', `/api/shapes/${frozen.shapes}`);
    expect(shapes.status).toBe(200);

    const changed = await ann.ask('PATCH', '/api/registers/demand_weight/rows/w-1', {
      headers: expecting(0),
      body: {
        values: { weight: 41 },
        evidence: { confidence: 'declared', source: null, day: null },
        reason: null,
      },
    });
    expect(changed.status).toBe(200);
    const renamed = await ann.ask('PATCH', at(plan), { body: { name: 'Autre' }, headers: expecting(1) });
    expect(renamed.status).toBe(200);
    expect(await official.read<Frozen>('GET', at(plan, '/versions/1'))).toEqual(before);
    const day = await official.read<DemandFacts>('GET', '/api/demands/2012-12-31');
    expect(day.demands).toMatchObject([{ weight: 41 }]);
    // Those who do not edit see the plan as it was shared.
    expect(await official.read<StoredSitingPlan>('GET', at(plan))).toMatchObject({
      name: 'Deux points',
      state: 'shared',
      author: null,
      updatedBy: null,
    });
    const again = (await (await freeze(plan, 2)).json()) as SitingPlanVersion;
    expect(again.number).toBe(2);
    expect([again.facts === frozen.facts, again.demands === frozen.demands]).toEqual([true, false]);
    expect((await freeze(plan, 1)).status).toBe(412);

    const { sql } = getDatabase();
    const refused = { code: '23001' };
    await expect(sql`update siting_plan_version set note = 'autre'`).rejects.toMatchObject(refused);
    await expect(sql`delete from siting_plan_version`).rejects.toMatchObject(refused);
    await expect(sql`update siting_basis set content = '{}'`).rejects.toMatchObject(refused);
    const removed = await ann.ask('DELETE', at(plan), { headers: expecting(2) });
    expect([removed.status, (await problemOf(removed)).type]).toEqual([409, '/api/docs#plan-shared']);
  });

  it('are frozen with a matrix when they go by road, and not without', async () => {
    const travel = { kind: 'engine', engine: 'osrm', mode: 'car', measure: 'time' } as const;
    const plan = await make({ ...given, document: { ...document, travel } });
    const without = await freeze(plan, 1);
    expect([without.status, (await problemOf(without)).issues?.[0]?.code]).toEqual([
      422,
      'plan-costs-missing',
    ]);
    expect((await freeze(plan, 1, { costs: '0'.repeat(64) })).status).toBe(404);

    const { sql } = getDatabase();
    const places = [
      { id: 'structure:ot-a', at: [3.05, 50.05] },
      { id: 'place:halle', at: [3.2, 50.05] },
    ];
    const job = (id: string, destinations: object[]) => sql`
      insert into travel_job (id, engine, data_date, request, state, done, total) values (${id.repeat(64)}, 'osrm', '',
        ${sql.json({ kind: 'matrix', engine: 'osrm', mode: 'car', origins: places, destinations } as never)}, 'done', 4, 4)`;
    await job('a', places);
    await job('b', places.slice(0, 1));
    await sql`insert into travel_way (engine, mode, data_date, origin, cells) values ('osrm', 'car', '', '3.05000,50.05000',
      ${sql.json({ '3.20000,50.05000': [900, 12000] })})`;
    const short = await problemOf(await freeze(plan, 1, { costs: 'b'.repeat(64) }));
    expect(short.issues?.map(({ code }) => code)).toEqual(['plan-costs-lacking']);
    const frozen = (await (await freeze(plan, 1, { costs: 'a'.repeat(64) })).json()) as SitingPlanVersion;
    await sql`delete from travel_way`;
    const { costs } = await official.read<Frozen>('GET', at(plan, '/versions/1'));
    expect(costs).toMatchObject({ engine: 'osrm', mode: 'car', minutes: [null, 15, null, null] });
    expect(frozen.costs).toMatch(/^[0-9a-f]{64}$/);
  });

  it('are marked when one is chosen, and read by a link without an account until it is withdrawn', async () => {
    const plan = await make();
    const frozen = (await (await freeze(plan, 1)).json()) as SitingPlanVersion;
    const retained = await ann.read<SitingPlanVersion>('POST', at(plan, '/versions/1/retain'));
    expect(retained).toEqual({ ...frozen, state: 'retained' });
    const { versions } = await official.read<{ versions: SitingPlanVersion[] }>('GET', at(plan, '/versions'));
    expect(versions).toEqual([{ ...retained, sharedBy: null }]);

    const { link } = await ann.read<{ link: string }>('POST', at(plan, '/versions/1/links'));
    const token = /^\/bassins\/lien\/([\w-]{43})$/.exec(link)?.[1] ?? '';
    const closed = testApp(getDatabase(), { auth: testAuth(getDatabase(), { publicRead: false }) });
    const stranger = new Visitor(closed, '192.0.2.9');
    expect((await stranger.ask('GET', at(plan, '/versions/1'))).status).toBe(401);
    const read = await stranger.read<Frozen>('GET', `/api/shared-plans/${token}`);
    expect(read.version).toEqual({ ...retained, sharedBy: null });
    expect([read.shapes?.features.length, read.demands.format]).toEqual([6, 1]);
    expect(await ann.read('DELETE', at(plan, '/versions/1/links'))).toEqual({ withdrawn: 1 });
    expect((await stranger.ask('GET', `/api/shared-plans/${token}`)).status).toBe(404);
    expect((await ann.ask('POST', at(plan, '/versions/9/retain'))).status).toBe(404);
  });
});
