import { beforeAll, expect, it } from 'vitest';
import type { Sheet } from '../../../geodata/formats/sheet';
import type { SourceTable } from '../../../geodata/imports/contract';
import type { JournalEntry } from '../../../geodata/register/exchange';
import { registerOf, registers } from '../../../geodata/register/registry';
import { workbookBytes } from '../../../server/exports/workbook';
import { readTables } from '../../../server/imports/read/read-tables';
import { makeAccount, Visitor } from '../../support/accounts';
import { testApp } from '../../support/app';
import { onBothDatabases } from '../../support/databases';
import { acceptance, checked, settled, staged, upload } from '../../support/imports';
import type { TestImport } from '../../support/imports';
import { insertSample } from '../../support/sample';

onBothDatabases('exports', (getDatabase) => {
  let engineer: Visitor;
  let anybody: Visitor;
  beforeAll(async () => {
    await insertSample(getDatabase().sql);
    await makeAccount(getDatabase(), 'engineer@example.org', 'engineer');
    const app = testApp(getDatabase());
    anybody = new Visitor(app);
    engineer = new Visitor(app);
    expect(await engineer.signIn('engineer@example.org')).toBe(204);
  });
  const file = async (name: string) => {
    const answer = await anybody.ask('GET', `/api/exports/${name}`);
    expect(answer.status).toBe(200);
    return {
      bytes: new Uint8Array(await answer.arrayBuffer()),
      type: answer.headers.get('Content-Type'),
      disposition: answer.headers.get('Content-Disposition'),
    };
  };
  const tables = async (bytes: Uint8Array) => {
    const read = await readTables(bytes, 'base.xlsx');
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    return read.value;
  };

  it('give a register as CSV that says in its name what it is', async () => {
    const { bytes, type, disposition } = await file('structure.csv');
    expect(type).toMatch(/^text\/csv/);
    expect(disposition).toBe('attachment; filename="structures-2024-03-01-donnees-de-demonstration.csv"');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines[0]).toMatch(
      /^Identifiant;Nom;Nature;.*;Commune;Commune \(nom\);.*;Confiance;Source;Année de la source;Note$/,
    );
    expect(lines).toHaveLength(7);
    expect(lines.find((line) => line.startsWith('ba-b;'))).toMatch(/;59002;Commune B;.*;OT de A;.*;déclaré;/);
    expect((await file('means.csv')).disposition).toMatch(/-donnees-estimees\.csv"$/);
    expect((await file('campaign.csv')).disposition).toBe(
      'attachment; filename="campagnes-de-collecte-2024-03-01.csv"',
    );
  });

  it('give the base, or a theme, as a workbook with a sheet for each register and one that says what it is', async () => {
    const [readMe, ...sheets] = await tables((await file('base.xlsx')).bytes);
    expect(readMe?.sheet).toBe('Lisez-moi');
    expect(JSON.stringify(readMe)).toMatch(
      /UD d’essai.*2024-03-01.*données de démonstration.*Plan d’action.*Licence Ouverte/s,
    );
    const kept = registers.filter(({ id }) => sheets.some(({ sheet }) => sheet === registerOf(id).title.fr));
    expect(kept.map(({ id }) => id)).toEqual([
      'structure',
      'classification',
      'territory',
      'territory_commune',
      'initiative',
      'initiative_event',
      'initiative_perimeter',
      'initiative_actor',
      'actor',
      'means',
    ]);
    const theme = await tables((await file('means.xlsx')).bytes);
    expect(theme.map(({ sheet }) => sheet)).toEqual(['Lisez-moi', registerOf('means').title.fr]);
    expect((await anybody.ask('GET', '/api/exports/structure.xlsx')).status).toBe(404);
    expect((await anybody.ask('GET', '/api/exports/base.csv')).status).toBe(404);
  });

  it('leave to those who keep the base what is not for everyone', async () => {
    expect((await anybody.ask('GET', '/api/exports/campaign_answer.csv')).status).toBe(401);
    const mine = await engineer.ask('GET', '/api/exports/campaign_answer.csv');
    expect([mine.status, mine.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
    expect((await anybody.ask('GET', '/api/registers/campaign_answer/rows')).status).toBe(401);
    expect((await anybody.ask('GET', '/api/options/campaign_answer')).status).toBe(401);
    expect((await engineer.ask('GET', '/api/registers/campaign_answer/rows')).status).toBe(200);
  });

  it('come back by an import as what they were', async () => {
    for (const name of ['structure.csv', 'territory_commune.csv', 'base.xlsx']) {
      const told = await staged(engineer, name, (await file(name)).bytes);
      expect(told.state, name).toBe('staged');
      expect({ ...told.summary?.actions, kinds: told.summary?.kinds }, name).toMatchObject({
        create: 0,
        update: 0,
        blocked: 0,
        kinds: [],
      });
      expect(told.summary?.actions['unchanged'], name).toBeGreaterThan(4);
    }
  });

  it('make exactly three changes when three of their cells were changed', async () => {
    const before = await tables((await file('base.xlsx')).bytes);
    const changed = changeCells(before, [
      ['Structures', 'ot-d', 'Courriel', 'accueil.d@example.org'],
      ['Structures', 'ba-b', 'Nom', '=Bureau de B'],
      [
        registerOf('means').title.fr,
        'ot-a_2012',
        registerOf('means').fields.find(({ name }) => name === 'fte')?.label.fr ?? '',
        5.25,
      ],
    ]);
    const bytes = await workbookBytes(changed);
    const read = await settled(engineer, (await upload(engineer, 'base.xlsx', bytes)).id);
    expect(read.sheets.filter(({ register }) => register === null).map(({ sheet }) => sheet)).toEqual([
      'Lisez-moi',
    ]);
    const told = await checked(engineer, read);
    expect(told.summary).toMatchObject({
      changes: 3,
      actions: { create: 0, update: 3, blocked: 0 },
      kinds: [],
    });
    const end = await engineer.read<TestImport>('POST', `/api/imports/${told.id}/accept`, {
      body: acceptance,
    });
    expect(end).toMatchObject({ outcome: 'done', entered: { created: 0, updated: 3, leftOut: 0 } });
    const { entries } = await engineer.read<{ entries: JournalEntry[] }>(
      'GET',
      `/api/journal/${end.changeSet ?? 0}`,
    );
    const differences = entries.flatMap(({ id, before: was, after: is }) =>
      Object.entries(is?.values ?? {}).flatMap(([name, value]) =>
        JSON.stringify(was?.values[name]) === JSON.stringify(value) ? [] : [[id, name, value]],
      ),
    );
    expect(differences.toSorted()).toEqual([
      ['ba-b', 'name', '=Bureau de B'],
      ['ot-a_2012', 'fte', 5.25],
      ['ot-d', 'email', 'accueil.d@example.org'],
    ]);
    expect(new TextDecoder().decode((await file('structure.csv')).bytes)).toContain("ba-b;'=Bureau de B;");
  });
});

type CellChange = readonly [sheet: string, id: string, header: string, value: string | number];

function changeCells(before: readonly SourceTable[], changes: readonly CellChange[]): readonly Sheet[] {
  return before.map(({ sheet, headers, rows }): Sheet => {
    const own = changes.filter(([name]) => name === sheet);
    const cells = rows.map((row) =>
      row.cells.map((cell, index) => {
        const change = own.find(([, id, header]) => id === row.cells[0] && header === headers[index]);
        return change?.[3] ?? (typeof cell === 'boolean' ? String(cell) : cell);
      }),
    );
    return { name: sheet, widths: [], headerRows: 1, rows: [headers, ...cells] };
  });
}
