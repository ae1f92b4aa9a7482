import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '../../../geodata/model/scenario';
import { migrate } from '../../../server/db/migrate';
import type { Database } from '../../../server/db/open';
import { makeAccount, Visitor } from '../../support/accounts';
import { testApp } from '../../support/app';
import { openEmpty } from '../../support/databases';
import { insertSample } from '../../support/sample';
import { documentOf } from '../../support/scenario-documents';

const document = documentOf('territory', { west: ['territory:t-a', 'territory:t-c'], east: [] });

describe('printed destinations', () => {
  let database: Database;
  let ann: Visitor;
  let anybody: Visitor;
  let scenario: Scenario;
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
    const body = { name: 'Deux rives', description: '', level: 'territory', day: '2012-12-31', document };
    scenario = await ann.read<Scenario>('POST', '/api/scenarios', { body });
    const of = `/api/scenarios/${scenario.id}/versions`;
    await ann.ask('POST', of, { body: { note: '' }, headers: { 'If-Match': '"1"' } });
    ({ link } = await ann.read<{ link: string }>('POST', `${of}/1/links`, { body: {} }));
  });
  afterAll(() => database.close());

  const print = async (who: Visitor, path: string) => {
    const answer = await who.ask('GET', `/api/maps${path}`);
    return { status: answer.status, text: await answer.text() };
  };

  it('show a draft to those alone who edit it', async () => {
    const path = `/destinations/${scenario.id}.svg`;
    const { status, text } = await print(ann, path);
    expect([status, text.includes('Deux rives'), text.includes('Brouillon du')]).toEqual([200, true, true]);
    expect((await print(anybody, path)).status).toBe(404);
    expect((await print(ann, '/destinations/nowhere.svg')).status).toBe(404);
  });

  it('show a version to anybody, the same each time, by its number or its link, without the names of people', async () => {
    const path = `/destinations/${scenario.id}/versions/1.svg?printed=2024-03-01`;
    const { status, text } = await print(anybody, path);
    expect([status, text.includes('Version 1, proposée'), text.includes('Personne')]).toEqual([
      200,
      true,
      false,
    ]);
    expect((await print(anybody, path)).text).toBe(text);
    expect((await print(anybody, `${link}.svg?printed=2024-03-01`)).text).toBe(text);
    for (const number of ['9', 'x', '1e3', '99999999999'])
      expect((await print(anybody, `/destinations/${scenario.id}/versions/${number}.svg`)).status).toBe(404);
    expect((await print(anybody, '/destinations/lien/none.svg')).status).toBe(404);
  });

  it('frame a grouping, and say which there are', async () => {
    const path = `/destinations/${scenario.id}/versions/1.svg`;
    const framed = await print(anybody, `${path}?frame=grouping:west`);
    expect([framed.status, framed.text.includes('Échelle')]).toEqual([200, true]);
    const refused = await print(anybody, `${path}?frame=grouping:nowhere`);
    expect([refused.status, refused.text.includes('west')]).toEqual([400, true]);
    expect((await print(anybody, `${path}?zones=nord`)).status).toBe(400);
  });

  it('are bound as an atlas of groupings, for those who see them', async () => {
    const bind = async (who: Visitor, path: string) => {
      const answer = await who.ask('GET', `/api/atlas${path}`);
      return { status: answer.status, text: Buffer.from(await answer.arrayBuffer()).toString('latin1') };
    };
    const path = `/destinations/${scenario.id}/versions/1.pdf?printed=2024-03-01`;
    const { status, text } = await bind(anybody, path);
    // Contents, the département, and the one grouping that has units.
    expect([status, text.match(/\/Type \/Page\n/g)?.length]).toEqual([200, 3]);
    expect((await bind(anybody, `${link}.pdf?printed=2024-03-01`)).text).toBe(text);
    expect((await bind(anybody, `/destinations/${scenario.id}.pdf`)).status).toBe(404);
    expect((await bind(ann, `/destinations/${scenario.id}.pdf?by=groupings`)).status).toBe(200);
    const refused = await bind(anybody, `${path}&by=zones`);
    expect([refused.status, refused.text.includes('groupings')]).toEqual([400, true]);
    expect((await bind(anybody, '/destinations/comparer.pdf?plans=zones')).status).toBe(404);
  });

  it('are compared side by side, with who moves', async () => {
    const { status, text } = await print(anybody, `/destinations/comparer.svg?plans=zones,${scenario.id}@1`);
    expect([status, text.includes('Qui change'), text.includes('Hypothèses')]).toEqual([200, true, true]);
    expect((await print(anybody, `/destinations/comparer.svg?plans=zones,${scenario.id}`)).status).toBe(404);
    expect((await print(ann, `/destinations/comparer.svg?plans=zones,${scenario.id}`)).status).toBe(200);
    for (const plans of ['zones', 'zones,zones', 'zones,%20'])
      expect((await print(ann, `/destinations/comparer.svg?plans=${plans}`)).status).toBe(400);
  });
});
