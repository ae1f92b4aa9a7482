import { beforeEach, describe, expect, it } from 'vitest';
import type { Edit, EditOutcome } from '../../../geodata/register/exchange';
import { registerOf } from '../../../geodata/register/registry';
import type { Row } from '../../../geodata/register/row';
import { ApiError } from '../../../web/api';
import { Drafts } from '../../../web/data/drafts.svelte';
import { Names } from '../../../web/data/names.svelte';
import { Provenance } from '../../../web/data/provenance.svelte';
import { RegisterRows } from '../../../web/data/register-rows.svelte';
import { Sender } from '../../../web/data/sender.svelte';
import { words } from './words';

const register = registerOf('actor');
const row = (id: string, name: string, version: number, kind = 'other'): Row & { register: string } => ({
  register: 'actor',
  id,
  version,
  values: Object.fromEntries(
    register.fields.map((field) => [
      field.name,
      field.name === 'name' ? name : field.name === 'kind' ? kind : null,
    ]),
  ),
  evidence: { confidence: 'declared', source: null, year: null, note: null, day: null },
  valueEvidence: {},
});

/** A server of one register: answers as told, else saves. */
class FakeServer {
  rows = new Map([row('a', 'Alpha', 0), row('b', 'Beta', 0)].map((one) => [one.id, one]));
  sent: (readonly Edit[])[] = [];
  answers: (EditOutcome | ApiError)[] = [];
  sets = 0;

  change(edits: readonly Edit[]): Promise<EditOutcome> {
    this.sent.push(edits);
    const answer = this.answers.shift();
    if (answer instanceof ApiError) return Promise.reject(answer);
    if (answer !== undefined) return Promise.resolve(answer);
    const version = ++this.sets;
    const rows = edits.flatMap(({ id, values }) => {
      if (values === null) {
        this.rows.delete(id);
        return [];
      }
      const was = this.rows.get(id) ?? row(id, '', version);
      const next = { ...was, version, values: { ...was.values, ...values } };
      this.rows.set(id, next);
      return [next];
    });
    return Promise.resolve({ outcome: 'done', changeSet: version, rows, notes: [] });
  }
}

let server: FakeServer;
let sender: Sender;
let table: Drafts;
let undone: string[];

beforeEach(async () => {
  server = new FakeServer();
  undone = [];
  const api = {
    change: (edits: readonly Edit[]) => server.change(edits),
    undo: (number: number): Promise<EditOutcome> => {
      undone.push(`set ${number}`);
      return Promise.resolve({ outcome: 'done', changeSet: 99, rows: [], notes: [] });
    },
    closeProposal: (id: string, how: string) => {
      undone.push(`${how} ${id}`);
      return Promise.resolve();
    },
    rows: () => Promise.resolve([...server.rows.values()]),
    options: () => Promise.resolve([]),
  };
  sender = new Sender({
    api,
    names: new Names(api),
    provenance: new Provenance(),
    words: () => words,
    language: () => 'fr',
    today: () => '2026-01-15',
  });
  const rows = new RegisterRows(register, api);
  await rows.load();
  table = new Drafts(rows, sender);
});

describe('drafts', () => {
  it('save what was changed on the version that was seen, with its provenance', async () => {
    table.patch('a', { values: { name: 'Alfa' } });
    await table.save(['a']);
    expect(server.sent).toEqual([
      [
        {
          register: 'actor',
          id: 'a',
          base: 0,
          values: { name: 'Alfa' },
          evidence: { confidence: 'declared', source: null, day: null },
        },
      ],
    ]);
    expect(table.all.size).toBe(0);
    expect(table.rows.all.get('a')?.version).toBe(1);
    expect(sender.news).toEqual({ tone: 'good', text: words.save.saved });
  });

  it('are none when a value is put back', () => {
    table.patch('a', { values: { name: 'Alfa' } });
    table.patch('a', { values: { name: 'Alpha' } });
    expect(table.all.size).toBe(0);
  });

  it('send what was typed during a saving afterwards, on the new version', async () => {
    table.patch('a', { values: { name: 'Un' } });
    const first = table.save(['a']);
    table.patch('a', { values: { name: 'Deux' } });
    const second = table.save(['a']);
    await Promise.all([first, second]);
    expect(server.rows.get('a')?.values['name']).toBe('Deux');
    expect(server.sent.map(([edit]) => edit?.base)).toEqual(server.sent.length === 2 ? [0, 1] : [0]);
    expect(table.all.size).toBe(0);
  });

  it('stay, with what is wrong, while the right ones are saved in one set', async () => {
    table.patch('a', { values: { name: null } });
    table.patch('b', { values: { name: 'Bêta' } });
    table.patch('c', { values: { name: 'Gamma', kind: 'other' } });
    await table.save(['a', 'b', 'c']);
    expect(server.sent.map((edits) => edits.map(({ id }) => id))).toEqual([['b', 'c']]);
    expect([...table.all.keys()]).toEqual(['a']);
    expect(table.all.get('a')?.state).toBe('faulty');
    expect(table.all.get('a')?.issues['name']).toContain('Il faut une valeur');
  });

  it('keep texts that are no value', async () => {
    table.patch('a', { texts: { name: { text: 'x', why: 'non' } } });
    await table.save(['a']);
    expect(server.sent).toEqual([]);
    expect(table.all.get('a')?.texts['name']?.text).toBe('x');
    table.patch('a', { values: { name: 'Alpha' } });
    expect(table.all.size).toBe(0);
  });

  it('are kept when the server is away, and saved later', async () => {
    server.answers.push(new ApiError(0, '/api/changes', 'away'));
    table.patch('a', { values: { name: 'Alfa' } });
    await table.save(['a']);
    expect(table.all.get('a')?.state).toBe('failed');
    expect(sender.news).toEqual({ tone: 'bad', text: words.save.failed });
    await table.save(['a']);
    expect(table.all.size).toBe(0);
  });

  it('carry what the server refuses beside the field', async () => {
    server.answers.push({
      outcome: 'refused',
      issues: [{ register: 'actor', id: 'a', code: 'register-duplicate', severity: 'error', column: 'name' }],
    });
    table.patch('a', { values: { name: 'Beta' } });
    table.patch('b', { values: { name: 'Alpha' } });
    await table.save(['a', 'b']);
    expect(table.all.get('a')?.state).toBe('refused');
    expect(table.all.get('a')?.issues['name']).not.toBe('');
    expect(table.all.get('b')?.state).toBe('unsent');
  });
});

describe('a conflict', () => {
  it('is decided on the row as it is now', async () => {
    const theirs = row('a', 'Autre', 7);
    const conflict = { register: 'actor', id: 'a', current: theirs, by: 'Ada', at: '2026-01-15T10:00:00Z' };
    server.answers.push({ outcome: 'conflict', conflicts: [conflict] });
    table.patch('a', { values: { name: 'Mien' } });
    await table.save(['a']);
    expect(table.conflicts).toEqual([conflict]);
    await table.resolve(conflict, { name: 'Mien' });
    expect(server.sent.at(-1)?.[0]).toMatchObject({ base: 7, values: { name: 'Mien' } });
    expect(table.conflicts).toEqual([]);
    expect(table.all.size).toBe(0);
  });

  it('with a removal makes the row again, or gives it up', async () => {
    const gone = { register: 'actor', id: 'a', current: null, by: 'Ada', at: null };
    server.answers.push({ outcome: 'conflict', conflicts: [gone] });
    table.patch('a', { values: { kind: 'other', name: 'Mien' } });
    await table.save(['a']);
    await table.resolve(gone, {});
    const [edit] = server.sent.at(-1) ?? [];
    expect(edit?.base).toBeNull();
    expect(edit?.values).toMatchObject({ name: 'Mien', kind: 'other' });
    table.patch('b', { values: { name: 'B' } });
    await table.resolve({ ...gone, id: 'b' }, null);
    expect(table.rows.all.has('b')).toBe(false);
    expect(table.all.size).toBe(0);
  });
});

describe('undoing', () => {
  it('takes back the last set made here, then says that there is none', async () => {
    table.patch('a', { values: { name: 'Alfa' } });
    await table.save(['a']);
    await table.undo();
    expect(undone).toEqual(['set 1']);
    await table.undo();
    expect(sender.news?.text).toBe(words.save.nothingToUndo);
  });

  it('withdraws a proposal', async () => {
    server.answers.push({ outcome: 'proposed', proposal: 'p1' });
    table.patch('a', { values: { name: 'Alfa' } });
    await table.save(['a']);
    expect(table.all.size).toBe(0);
    expect(table.proposedOf('a')).toEqual({ name: 'Alfa' });
    await table.undo();
    expect(undone).toEqual(['withdraw p1']);
    expect(table.proposedOf('a')).toBeUndefined();
  });

  it('removes rows, which come back', async () => {
    await table.remove('b');
    expect(table.rows.all.has('b')).toBe(false);
    expect(sender.news?.text).toBe(words.save.removed);
  });
});
