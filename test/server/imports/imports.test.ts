import { beforeAll, expect, it } from 'vitest';
import type { JournalEntry } from '../../../geodata/register/exchange';
import type { Row } from '../../../geodata/register/row';
import { registerOf } from '../../../geodata/register/registry';
import { workbookBytes } from '../../../server/exports/workbook';
import { readTables } from '../../../server/imports/read/read-tables';
import { makeAccount, Visitor } from '../../support/accounts';
import { testApp } from '../../support/app';
import type { TestProblem } from '../../support/app';
import { onBothDatabases } from '../../support/databases';
import { acceptance, checked, settled, staged, upload } from '../../support/imports';
import type { TestImport } from '../../support/imports';
import { insertSample } from '../../support/sample';

interface RowsPage {
  readonly total: number;
  readonly rows: readonly {
    readonly row: number;
    readonly action: string;
    readonly cells: readonly unknown[];
    readonly issues: readonly {
      readonly code: string;
      readonly text: string;
      readonly proposed: string | null;
    }[];
  }[];
}

const structures = [
  'Nom;Nature;Code INSEE;SIREN;Courriel;Ouverture',
  'Maison du Lac;office de tourisme;59002;552100554;ot.b@example.org;01/04/2012',
  'Office des Monts;OT;59005;732 829 320;;',
  'SI de nulle part;SI;99999;;;',
  'OT de A;OT;59001;;accueil.a@example.org;',
  'Antenne du Port;annexe;59003;;;',
].join('\r\n');

onBothDatabases('imports', (getDatabase) => {
  let engineer: Visitor;
  beforeAll(async () => {
    await insertSample(getDatabase().sql);
    await makeAccount(getDatabase(), 'engineer@example.org', 'engineer');
    engineer = new Visitor(testApp(getDatabase()));
    expect(await engineer.signIn('engineer@example.org')).toBe(204);
  });
  const rows = (id: string, only: string, language = 'fr') =>
    engineer.read<RowsPage>('GET', `/api/imports/${id}/rows?only=${only}`, {
      headers: { 'Accept-Language': language },
    });
  const accept = (id: string, more: object = {}) =>
    engineer.ask('POST', `/api/imports/${id}/accept`, { body: { ...acceptance, ...more } });
  const register = async (id: string) =>
    (await engineer.read<{ rows: Row[] }>('GET', `/api/registers/${id}/rows`)).rows;

  it('lead from a file, its columns and its repairs to rows of the base, the journal and back', async () => {
    const before = await register('structure');
    const read = await settled(engineer, (await upload(engineer, 'structures.csv', structures)).id);
    expect(read).toMatchObject({ state: 'mapping', sheets: [{ register: 'structure', rows: 5 }] });
    const told = await checked(engineer, read);
    expect(told).toMatchObject({
      state: 'staged',
      summary: { actions: { create: 2, update: 1, blocked: 2 } },
    });
    const faulty = await rows(told.id, 'errors');
    expect(faulty.rows.map(({ row }) => row)).toEqual([4, 6]);
    expect(faulty.rows[0]?.issues[0]).toMatchObject({ code: 'import-unknown-commune', value: '99999' });
    expect((await rows(told.id, 'errors', 'en')).rows[0]?.issues[0]?.text).not.toBe(
      faulty.rows[0]?.issues[0]?.text,
    );

    const report = await engineer.ask('GET', `/api/imports/${told.id}/report.xlsx`);
    const tables = await readTables(new Uint8Array(await report.arrayBuffer()), 'report.xlsx');
    if (!tables.ok) throw new Error(JSON.stringify(tables.issues));
    const remarks = tables.value.find(({ sheet }) => sheet === 'Remarques');
    expect(remarks?.headers).toEqual(
      'Fichier,Feuille,Ligne,Colonne,Valeur lue,Gravité,Remarque,Réparation proposée,Décision'.split(','),
    );
    expect(remarks?.rows.map(({ cells }) => cells.slice(0, 6))).toContainEqual([
      'structures.csv',
      'structures',
      4,
      'Code INSEE',
      '99999',
      'erreur',
    ]);

    const refusal = await accept(told.id);
    expect([refusal.status, ((await refusal.json()) as TestProblem).type]).toEqual([
      409,
      '/api/docs#import-blocked',
    ]);
    expect(await register('structure')).toEqual(before);

    await engineer.read('POST', `/api/imports/${told.id}/repairs`, {
      body: {
        answers: [{ field: 'commune', text: '99999', value: '59006' }],
        leftRows: [{ sheet: 'structures', row: 6 }],
      },
    });
    const decided = await settled(engineer, told.id);
    expect(decided.summary?.actions).toEqual({ create: 3, update: 1, unchanged: 0, blocked: 0, skipped: 1 });
    const entered = await accept(told.id);
    expect(entered.status).toBe(200);
    const end = (await entered.json()) as TestImport;
    expect(end).toMatchObject({
      state: 'accepted',
      outcome: 'done-with-notes',
      entered: { created: 3, updated: 1, leftOut: 1 },
    });
    const after = await register('structure');
    expect(after).toHaveLength(before.length + 3);
    expect(after.find(({ values }) => values['name'] === 'Maison du Lac')).toMatchObject({
      values: { kind: 'OT', commune: '59002', siren: '552100554', valid_from: '2012-04-01' },
      evidence: { confidence: 'declared', source: 'Enquête' },
      version: end.changeSet,
    });
    expect(after.find(({ id }) => id === 'ot-a')).toMatchObject({
      values: { email: 'accueil.a@example.org' },
      evidence: { confidence: 'attested', source: 'Annuaire 2012' },
      valueEvidence: { email: { confidence: 'declared', source: 'Enquête', day: '2024-02-01' } },
    });
    const journal = await engineer.read<{ set: { kind: string; reason: string }; entries: JournalEntry[] }>(
      'GET',
      `/api/journal/${end.changeSet ?? 0}`,
    );
    expect(journal).toMatchObject({ set: { kind: 'import', reason: 'Enquête 2024' } });
    expect(journal.entries).toHaveLength(4);
    await engineer.read('POST', `/api/journal/${end.changeSet ?? 0}/undo`, {
      body: { reason: null, leaveLater: false },
    });
    const content = (all: readonly Row[]) => all.map(({ version: _version, ...rest }) => rest);
    expect(content(await register('structure'))).toEqual(content(before));
    expect((await accept(told.id)).status).toBe(409);
  });

  it('are checked again when the base has changed since', async () => {
    const file = 'Identifiant;Nom;Nature;Commune;Téléphone\nsi-c;SI de C;SI;59003;03 20 00 00 00';
    const told = await staged(engineer, 'telephones.csv', file);
    expect(told.summary).toMatchObject({ actions: { update: 1 }, changes: 1 });
    const edit = {
      register: 'structure',
      id: 'si-c',
      base: (await register('structure')).find(({ id }) => id === 'si-c')?.version,
      values: { phone: '03 20 11 11 11' },
      evidence: acceptance.evidence,
    };
    await engineer.read('POST', '/api/changes', { body: { edits: [edit], reason: null } });
    const refusal = await accept(told.id);
    expect([refusal.status, ((await refusal.json()) as TestProblem).type]).toEqual([
      409,
      '/api/docs#import-outdated',
    ]);
    expect(await settled(engineer, told.id)).toMatchObject({ state: 'staged', summary: { changes: 1 } });
    expect((await accept(told.id)).status).toBe(200);
    expect((await register('structure')).find(({ id }) => id === 'si-c')?.values['phone']).toBe(
      '03 20 00 00 00',
    );
  });

  it('keep what files say of where rows come from, column by column', async () => {
    const file = [
      'Identifiant;Nom;Confiance;Source;Année de la source;Note',
      'region;Région;attesté;Arrêté;2016;Vérifié',
      ';Département;estimé;;2015;À vérifier',
    ].join('\n');
    const told = await staged(engineer, 'acteurs.csv', file, 'actor');
    expect(told.summary?.actions).toMatchObject({ create: 1, update: 1, blocked: 0 });
    expect((await accept(told.id)).status).toBe(200);
    const actors = await register('actor');
    expect(actors.find(({ id }) => id === 'region')).toMatchObject({
      values: { name: 'Région' },
      evidence: { confidence: 'attested', source: 'Arrêté', year: 2016, note: 'Vérifié', day: null },
    });
    expect(actors.find(({ values }) => values['name'] === 'Département')?.evidence).toMatchObject({
      confidence: 'estimated',
      year: 2015,
      note: 'À vérifier',
    });
  });

  it('propose again the matching that was saved for the same headers', async () => {
    const file = 'Truc;Machin\nActeur un;personne';
    const first = await settled(engineer, (await upload(engineer, 'a.csv', file, 'actor')).id);
    await engineer.read('PUT', `/api/imports/${first.id}/mapping`, {
      body: {
        sheets: [{ sheet: 'a', register: 'actor', mapping: { Truc: 'name', Machin: null }, save: true }],
      },
    });
    const again = await settled(engineer, (await upload(engineer, 'b.csv', file.replace('un', 'deux'))).id);
    expect(again.sheets).toMatchObject([
      { register: 'actor', matches: [{ target: 'name', reason: 'saved' }, { target: null }] },
    ]);
    const other = await engineer.read<{ matches: { target: string | null }[] }>(
      'GET',
      `/api/imports/${again.id}/matches?sheet=b&register=skill`,
    );
    expect(other.matches).toHaveLength(2);
  });

  it('refuse choices that the file or the register does not have', async () => {
    const { id } = await settled(engineer, (await upload(engineer, 'a.csv', 'Nom\nRégion', 'actor')).id);
    const choose = async (sheet: string, mapping: object) =>
      (
        await engineer.ask('PUT', `/api/imports/${id}/mapping`, {
          body: { sheets: [{ sheet, register: 'actor', mapping }] },
        })
      ).status;
    expect(await choose('b', {})).toBe(400);
    expect(await choose('a', { Prénom: 'name' })).toBe(400);
    expect(await choose('a', { Nom: 'siren' })).toBe(400);
    for (const sign of ['\0', '\uD800']) {
      expect(await choose(`a${sign}`, {})).toBe(400);
      expect(await choose('a', { [`Nom${sign}`]: 'name' })).toBe(400);
    }
    expect(await choose('a', { Nom: 'name' })).toBe(202);
    expect(await choose('a', { Nom: 'name' })).toBe(409);
    expect((await settled(engineer, id)).state).toBe('staged');
    const decide = async (body: object) =>
      (await engineer.ask('POST', `/api/imports/${id}/repairs`, { body })).status;
    for (const sign of ['\0', '\uD800']) {
      expect(await decide({ answers: [{ field: 'name', text: `a${sign}`, value: null }] })).toBe(400);
      expect(await decide({ answers: [{ field: 'name', text: 'a', value: `b${sign}` }] })).toBe(400);
      expect(await decide({ answers: [{ field: `name${sign}`, text: 'a', value: 'b' }] })).toBe(400);
      expect(await decide({ leftRows: [{ sheet: `a${sign}`, row: 2 }] })).toBe(400);
      expect(await decide({ leftCodes: [`a${sign}`] })).toBe(400);
    }
    expect((await settled(engineer, id)).state).toBe('staged');
  });

  it('join rows to structures by SIREN, and by the INSEE code of a commune that has but one', async () => {
    const all = await register('structure');
    const si = all.find(({ id }) => id === 'si-c');
    const edit = {
      register: 'structure',
      id: 'si-c',
      base: si?.version,
      values: { siren: '552100554' },
      evidence: acceptance.evidence,
    };
    await engineer.read('POST', '/api/changes', { body: { edits: [edit], reason: null } });
    const file = [
      'Structure;Année;ETP',
      '552100554;2020;2',
      `${String(all.find(({ id }) => id === 'ot-a')?.values['commune'])};2020;3`,
    ];
    const told = await staged(engineer, 'moyens.csv', file.join('\n'), 'means');
    expect(told.summary?.actions).toMatchObject({ create: 2, blocked: 0 });
    expect((await accept(told.id)).status).toBe(200);
    const means = (await register('means')).filter(({ values }) => values['year'] === 2020);
    expect(means.map(({ values }) => [values['structure'], values['fte']])).toEqual(
      expect.arrayContaining([
        ['si-c', 2],
        ['ot-a', 3],
      ]),
    );
  });

  it('may refer to what a later sheet of the same file makes', async () => {
    const initiative = (await register('initiative'))[0];
    const role = registerOf('initiative_actor').fields.find(({ name }) => name === 'role');
    const sheets = [
      {
        name: 'Acteurs des démarches',
        headers: ['Démarche', 'Acteur', 'Rôle'],
        rows: [
          [
            initiative?.id ?? '',
            'Agence nouvelle',
            role?.type === 'choice' ? (role.choices[0]?.label.fr ?? '') : '',
          ],
        ],
      },
      { name: 'Acteurs', headers: ['Nom'], rows: [['Agence nouvelle']] },
    ];
    const bytes = await workbookBytes(
      sheets.map(({ name, headers, rows: lines }) => ({
        name,
        widths: headers.map(() => 20),
        headerRows: 1,
        rows: [headers, ...lines],
      })),
    );
    const told = await staged(engineer, 'acteurs.xlsx', bytes);
    expect(told.sheets.map((sheet) => sheet.register)).toEqual(['initiative_actor', 'actor']);
    expect(told.summary?.actions).toMatchObject({ create: 2, blocked: 0 });
    expect((await rows(told.id, 'all')).rows).toHaveLength(2);
    expect((await accept(told.id)).status).toBe(200);
    const actor = (await register('actor')).find(({ values }) => values['name'] === 'Agence nouvelle');
    expect((await register('initiative_actor')).map(({ values }) => values['actor'])).toContain(actor?.id);
  });
});
