import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../../server/db/migrate';
import type { Database } from '../../../server/db/open';
import { testApp } from '../../support/app';
import type { TestProblem } from '../../support/app';
import { openEmpty } from '../../support/databases';
import { insertSample } from '../../support/sample';

describe('printed maps', () => {
  let database: Database;
  let ask: (path: string) => Response | Promise<Response>;
  beforeAll(async () => {
    database = await openEmpty('embedded');
    await migrate(database);
    await insertSample(database.sql);
    const server = testApp(database);
    ask = (path) => server.request(`/api/${/^(atlas|radioscopie)/.test(path) ? '' : 'maps/'}${path}`, {}, {});
  });
  afterAll(() => database.close());

  it('are made in every format, the same each time', async () => {
    const starts = { svg: '<?xml', pdf: '%PDF-', png: '\u0089PNG' } as const;
    for (const [format, start] of Object.entries(starts)) {
      const path = `reseau.${format}?page=A4-portrait&printed=2024-03-01&dpi=96&lang=en`;
      const answer = await ask(path);
      expect(answer.status).toBe(200);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(bytes.toString('latin1', 0, 5).startsWith(start)).toBe(true);
      if (format === 'pdf')
        expect(bytes.equals(Buffer.from(await (await ask(path)).arrayBuffer()))).toBe(true);
    }
  });

  it('are bound as an atlas, the same each time', async () => {
    const path = 'atlas/strategies.pdf?by=territories&date=2013-06-01&printed=2024-03-01';
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Disposition')).toContain('"atlas-strategies-territoires.pdf"');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.toString('latin1').match(/\/Type \/Page\n/g)?.length).toBeGreaterThan(3);
    expect(bytes.equals(Buffer.from(await (await ask(path)).arrayBuffer()))).toBe(true);
  });

  it('are bound as the yearly report of the network, the same each time', async () => {
    const path = 'radioscopie.pdf?date=2013-06-01&printed=2024-03-01&lang=en&ink=black-white';
    const answer = await ask(path);
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'application/pdf']);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.toString('latin1').match(/\/Type \/Page\n/g)?.length).toBeGreaterThan(15);
    expect(bytes.equals(Buffer.from(await (await ask(path)).arrayBuffer()))).toBe(true);
  });

  it.each([
    ['radioscopie.pdf?date=yesterday', 400, 'date'],
    ['radioscopie.pdf?date=0001-01-01', 400, 'un jour, du'],
    ['radioscopie.pdf?frame=view', 400, 'frame'],
    ['radioscopie.pdf?page=A0-portrait', 400, 'page'],
    ['atlas/collecte.pdf', 404, 'collecte.pdf'],
    ['atlas/strategies.pdf?by=communes', 400, 'by'],
    ['atlas/strategies.pdf?by=groupings', 400, 'by'],
    ['atlas/strategies.pdf?zones=nowhere', 400, 'zones'],
    ['atlas/strategies.pdf?frame=zone:nord', 400, 'frame'],
    ['collecte.pdf', 401, 'compte'],
    ['destinations.pdf', 404, 'destinations.pdf'],
    ['reseau.gif', 404, 'reseau.gif'],
    ['reseau.pdf?page=A0-portrait', 400, 'page'],
    ['reseau.png?dpi=100000', 400, 'dpi'],
    ['reseau.pdf?frame=moon', 400, 'frame'],
    ['reseau.pdf?frame=zone:nowhere', 400, 'frame'],
    ['reseau.pdf?classes=OT9', 400, 'classes'],
    ['strategies.pdf?date=tomorrow', 400, 'date'],
    ['strategies.pdf?series=moons', 400, 'series'],
    ['reseau.pdf?pages=10000', 400, 'pages'],
  ])('are refused when they cannot be: %s', async (path, status, named) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(((await answer.json()) as TestProblem).detail).toContain(named);
  });
});
