import { beforeAll, expect, it } from 'vitest';
import type { ChangeSetSummary, Conflict, Edit, JournalEntry } from '../../../geodata/register/exchange';
import type { Row } from '../../../geodata/register/row';
import { makeAccount, Visitor } from '../../support/accounts';
import { testApp } from '../../support/app';
import type { TestFeature } from '../../support/app';
import { onBothDatabases } from '../../support/databases';
import { insertSample } from '../../support/sample';

const declared = { confidence: 'declared', source: 'Enquête', day: '2013-05-01' } as const;
const made = (register: string, id: string, values: Edit['values']): Edit => ({
  register,
  id,
  base: null,
  values,
  evidence: declared,
});

interface Done {
  readonly outcome: string;
  readonly changeSet: number | null;
  readonly rows: readonly (Row & { readonly register: string })[];
}
interface Refusal {
  readonly type: string;
  readonly conflicts?: readonly Conflict[];
  readonly issues?: readonly { readonly column?: string; readonly code: string; readonly text: string }[];
}

onBothDatabases('edits of the registers', (getDatabase) => {
  let engineer: Visitor;
  let anybody: Visitor;
  beforeAll(async () => {
    await insertSample(getDatabase().sql);
    const app = testApp(getDatabase());
    await makeAccount(getDatabase(), 'engineer@example.org', 'engineer');
    engineer = new Visitor(app);
    expect(await engineer.signIn('engineer@example.org')).toBe(204);
    anybody = new Visitor(app, '192.0.2.9');
  });
  const edit = async (edits: readonly Edit[], reason: string | null = null, language = 'fr') => {
    const headers = { 'Accept-Language': language };
    const answer = await engineer.ask('POST', '/api/changes', { headers, body: { edits, reason } });
    return (await answer.json()) as Done & Refusal;
  };
  const row = (register: string, id: string) =>
    anybody.read<Row>('GET', `/api/registers/${register}/rows/${id}`);
  const shown = async (id: string) => {
    const answer = await anybody.ask('GET', `/ogc/collections/structures/items/${id}`);
    return answer.status === 404 ? null : ((await answer.json()) as TestFeature).properties;
  };

  it('make rows that refer to each other, and show them to everyone at once', async () => {
    const outcome = await edit(
      [
        made('classification', 'c-new', {
          structure: 'ot-new',
          nomenclature: 'categories_2010',
          class: 'II',
          valid_from: '2013-02-01',
        }),
        made('structure', 'ot-new', { name: 'OT de E', kind: 'OT', commune: '59005', legal_form: 'epic' }),
      ],
      'Création',
    );
    expect(outcome).toMatchObject({ outcome: 'done' });
    expect((await row('classification', 'c-new')).values['valid_to']).toBe('2018-01-31');
    expect(await shown('ot-new')).toMatchObject({ name: 'OT de E', confidence: 'declared' });
  });

  it('give each row its version as an ETag, and want it back', async () => {
    const answer = await anybody.ask('GET', '/api/registers/structure/rows/ot-new');
    const etag = answer.headers.get('ETag') ?? '';
    expect(etag).toMatch(/^"\d+"$/);
    const change = (headers: Record<string, string>, name: string) =>
      engineer.ask('PATCH', '/api/registers/structure/rows/ot-new', {
        headers,
        body: { values: { name }, evidence: declared, reason: null },
      });
    expect((await change({}, 'Sans version')).status).toBe(428);
    const done = await change({ 'If-Match': etag }, 'Office de E');
    expect(done.status).toBe(200);
    const late = await change({ 'If-Match': etag }, 'Trop tard');
    expect(late.status).toBe(412);
    const { conflicts } = (await late.json()) as Refusal;
    expect(conflicts).toMatchObject([
      {
        register: 'structure',
        id: 'ot-new',
        by: 'Personne engineer',
        current: { values: { name: 'Office de E' } },
      },
    ]);
    expect((await row('structure', 'ot-new')).values['name']).toBe('Office de E');
    expect((await shown('ot-new'))?.['name']).toBe('Office de E');
  });

  it('enter all or none', async () => {
    const good = made('actor', 'a-good', { name: 'Chambre d’agriculture' });
    const bad = made('means', 'm-bad', { structure: 'nowhere', year: 2012, fte: 3 });
    const { type, issues } = await edit([good, bad]);
    expect(type).toContain('refused-values');
    expect(issues).toMatchObject([{ register: 'means', id: 'm-bad', column: 'structure' }]);
    expect(issues?.[0]?.text).toContain('n’existe pas');
    expect((await anybody.ask('GET', '/api/registers/actor/rows/a-good')).status).toBe(404);
  });

  it('are refused with the field and what to do, in the language asked', async () => {
    const values = { name: '', kind: 'OT', commune: '59099', email: 'nulle part' };
    const french = await edit([made('structure', 'ot-bad', values)]);
    expect(french.issues?.map(({ column, code }) => [column, code])).toEqual([
      ['name', 'register-required'],
      ['email', 'register-not-email'],
    ]);
    expect(french.issues?.[0]?.text).toBe('Nom\u00a0: Il faut une valeur. Renseignez ce champ.');
    const mended = made('structure', 'ot-bad', { ...values, name: 'X', email: null });
    const english = await edit([mended], null, 'en');
    expect(english.issues?.[0]?.text).toBe(
      'Commune: “59099” does not exist, or no more. Choose from the list, or first make what is missing.',
    );
  });

  it('do not make the same thing twice', async () => {
    await edit([made('actor', 'a-1', { name: 'Région Hauts-de-France' })]);
    const { issues } = await edit([made('actor', 'a-2', { name: 'REGION HAUTS DE FRANCE' })]);
    expect(issues).toMatchObject([{ code: 'register-duplicate', column: 'name' }]);
    // Sent again after a lost answer, an edit that has entered changes nothing.
    expect(await edit([made('actor', 'a-1', { name: 'Région Hauts-de-France' })])).toMatchObject({
      outcome: 'done',
      changeSet: null,
    });
  });

  it('remove a row with its parts, but not one that others refer to', async () => {
    await edit([made('means', 'm-new', { structure: 'ot-new', year: 2013, fte: 2 })]);
    const remove = async () =>
      engineer.ask('DELETE', '/api/registers/structure/rows/ot-new', {
        headers: { 'If-Match': `"${(await row('structure', 'ot-new')).version}"` },
      });
    const refused = await remove();
    expect(refused.status).toBe(422);
    expect(((await refused.json()) as Refusal).issues?.[0]?.text).toContain('Moyens annuels');
    const { version } = await row('means', 'm-new');
    await engineer.ask('DELETE', '/api/registers/means/rows/m-new', {
      headers: { 'If-Match': `"${version}"` },
    });
    expect((await remove()).status).toBe(200);
    expect((await anybody.ask('GET', '/api/registers/classification/rows/c-new')).status).toBe(404);
    expect(await shown('ot-new')).toBeNull();
  });

  it('are undone as a whole, parts and all', async () => {
    const { sets } = await engineer.read<{ sets: ChangeSetSummary[] }>('GET', '/api/journal?limit=1');
    const [last] = sets;
    expect(last).toMatchObject({ kind: 'edit', changes: 2, registers: { classification: 1, structure: 1 } });
    const undone = await engineer.read<Done>('POST', `/api/journal/${last?.number ?? 0}/undo`, {
      body: { reason: 'Erreur', leaveLater: false },
    });
    expect(undone.rows.map(({ register, id }) => `${register}/${id}`).toSorted()).toEqual([
      'classification/c-new',
      'structure/ot-new',
    ]);
    expect((await shown('ot-new'))?.['name']).toBe('Office de E');
    const { sets: after } = await engineer.read<{ sets: ChangeSetSummary[] }>('GET', '/api/journal?limit=2');
    expect(after).toMatchObject([
      { kind: 'restoration', undoes: last?.number },
      { undoneBy: undone.changeSet },
    ]);
  });

  it('are kept in the history of their object, and put back one value at a time', async () => {
    const { version } = await row('structure', 'ot-new');
    const changed = await edit([
      {
        register: 'structure',
        id: 'ot-new',
        base: version,
        values: { name: 'Bureau', siren: '552100554' },
        evidence: declared,
      },
    ]);
    const restored = await engineer.read<Done>('POST', '/api/restorations', {
      body: {
        register: 'structure',
        id: 'ot-new',
        changeSet: changed.changeSet,
        field: 'name',
        reason: null,
      },
    });
    expect(restored.rows[0]?.values).toMatchObject({ name: 'Office de E', siren: '552100554' });
    const { entries } = await engineer.read<{ entries: JournalEntry[] }>(
      'GET',
      '/api/history/structure/ot-new',
    );
    expect(entries.length).toBeGreaterThanOrEqual(6);
    expect(entries[0]).toMatchObject({
      register: 'structure',
      kind: 'restoration',
      author: 'Personne engineer',
    });
    const registers = new Set(entries.map(({ register }) => register));
    expect([...registers].toSorted()).toEqual(['classification', 'means', 'structure']);
    const rowHistory = await engineer.read<{ entries: JournalEntry[] }>(
      'GET',
      '/api/history/rows/means/m-new',
    );
    expect(rowHistory.entries.map(({ before, after }) => [before === null, after === null])).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  it('of the referential of skills are for administrators', async () => {
    const answer = await engineer.ask('POST', '/api/changes', {
      body: { edits: [made('skill', 's-1', { name: 'Accueil en anglais' })], reason: null },
    });
    expect(answer.status).toBe(403);
  });

  it('lead references by name', async () => {
    const { options } = await anybody.read<{
      options: { id: string; name: string; detail: string | null }[];
    }>('GET', '/api/options/structure');
    expect(options).toContainEqual({ id: 'ot-new', name: 'Office de E', detail: 'Commune E' });
    const communes = await anybody.read<{ options: { id: string }[] }>('GET', '/api/options/commune');
    expect(communes.options.map(({ id }) => id)).toContain('59001');
  });
});
