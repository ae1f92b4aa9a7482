import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstDocument } from '../../../geodata/catchments/plan/edit';
import type { GroundFacts } from '../../../geodata/grouping/facts';
import type { SitingPlanSummary } from '../../../geodata/model/siting-plan';
import { migrate } from '../../../server/db/migrate';
import type { Database } from '../../../server/db/open';
import { makeAccount, Visitor } from '../../support/accounts';
import { testApp } from '../../support/app';
import { openEmpty } from '../../support/databases';
import { insertSample } from '../../support/sample';

describe('printed catchments and plans of points', () => {
  let database: Database;
  let ann: Visitor;
  let anybody: Visitor;
  let plan: SitingPlanSummary;
  let link: string;
  beforeAll(async () => {
    database = await openEmpty('embedded');
    await migrate(database);
    await insertSample(database.sql);
    const app = testApp(database);
    await makeAccount(database, 'ann@example.org', 'engineer');
    ann = new Visitor(app, '192.0.2.1');
    anybody = new Visitor(app, '192.0.2.2');
    await ann.signIn('ann@example.org');
    const facts = await ann.read<GroundFacts>('GET', '/api/grounds/2012-12-31');
    const document = firstDocument(facts);
    const body = {
      ...{ name: 'Moins de points', description: '', day: '2012-12-31' },
      document: { ...document, sites: document.sites.slice(1) },
    };
    plan = await ann.read<SitingPlanSummary>('POST', '/api/siting-plans', { body });
    const of = `/api/siting-plans/${plan.id}/versions`;
    const frozen = { note: '', proof: null, costs: null };
    await ann.ask('POST', of, { body: frozen, headers: { 'If-Match': `"${plan.version}"` } });
    ({ link } = await ann.read<{ link: string }>('POST', `${of}/1/links`, { body: {} }));
  });
  afterAll(() => database.close());

  const print = async (who: Visitor, path: string) => {
    const answer = await who.ask('GET', `/api/maps${path}`);
    return { status: answer.status, text: await answer.text() };
  };

  it.each([
    ['/bassins.svg?date=2012-12-31&steps=5,10', 'Distances à vol d’oiseau'],
    ['/bassins.svg?method=nearest&date=2012-12-31', 'le plus proche'],
    ['/bassins/couverture.svg?date=2012-12-31&with=table', 'Part à portée, par ensemble'],
    ['/bassins/formation.svg?date=2012-12-31&with=table', 'Aller et retour'],
  ])('tell how they were computed, the same each time: %s', async (path, said) => {
    const { status, text } = await print(anybody, `${path}&printed=2024-03-01`);
    expect([status, text.includes(said)]).toEqual([200, true]);
    expect((await print(anybody, `${path}&printed=2024-03-01`)).text).toBe(text);
  });

  it.each([
    ['/bassins.svg?steps=ten', 'steps'],
    ['/bassins.svg?classes=OT4', 'classes'],
    ['/bassins/couverture.svg?by=scenario:nowhere', 'by'],
    ['/bassins.svg?way=nobody:car:time', 'way'],
  ])('are refused when a parameter will not do: %s', async (path, named) => {
    const { status, text } = await print(anybody, path);
    expect([status, text.includes(`«\u00a0${named}\u00a0»`)]).toEqual([400, true]);
  });

  it('show a plan as a draft to those alone who edit it, and a version to anybody', async () => {
    const draft = await print(ann, `/bassins/implantations/${plan.id}.svg`);
    expect([draft.status, draft.text.includes('Brouillon du')]).toEqual([200, true]);
    expect((await print(anybody, `/bassins/implantations/${plan.id}.svg`)).status).toBe(404);
    const path = `/bassins/implantations/${plan.id}/versions/1.svg?printed=2024-03-01`;
    const { status, text } = await print(anybody, path);
    expect([status, text.includes('Qui est touché'), text.includes('Personne engineer')]).toEqual([
      200,
      true,
      false,
    ]);
    expect((await print(anybody, `${link}.svg?printed=2024-03-01`)).text).toBe(text);
    const both = await print(anybody, `${path}&series=before-after`);
    expect([both.status, both.text.includes('Au départ'), both.text.includes('Avec le plan')]).toEqual([
      200,
      true,
      true,
    ]);
    expect((await print(anybody, `${path}&series=years`)).status).toBe(400);
    expect((await print(anybody, `/bassins/implantations/${plan.id}/versions/2.svg`)).status).toBe(404);
  });
});
