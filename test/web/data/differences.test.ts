import { describe, expect, it } from 'vitest';
import type { Me } from '../../../geodata/model/account';
import type { Proposal } from '../../../geodata/register/exchange';
import type { Value, Values } from '../../../geodata/register/field';
import { registerOf } from '../../../geodata/register/registry';
import type { RowContent } from '../../../geodata/register/row';
import { textFor } from '../../../geodata/text';
import { fieldChanges } from '../../../web/data/diff-words';
import { proposedChanges } from '../../../web/data/journal/proposal-changes';
import { differences, merged } from '../../../web/data/merge';
import { rightIn, rightOn } from '../../../web/data/rights';
import { wording } from './words';

const structure = registerOf('structure');
const filled = (values: Readonly<Record<string, Value>>): Values =>
  Object.fromEntries(structure.fields.map(({ name }) => [name, values[name] ?? null]));
const content = (values: Readonly<Record<string, Value>>, more: Partial<RowContent> = {}): RowContent => ({
  values: filled(values),
  evidence: { confidence: 'declared', source: null, year: 2012, note: null, day: null },
  valueEvidence: {},
  ...more,
});
const { confidences } = textFor('fr');
const changes = (before: RowContent | null, after: RowContent | null) =>
  fieldChanges(structure, before, after, confidences, wording).map(
    ({ field, before: was, after: is }) => `${field?.name ?? '*'}: ${was ?? '-'} → ${is ?? '-'}`,
  );

describe('what changed, in words', () => {
  it('names choices, communes and days', () => {
    const before = content({ name: 'A', kind: 'SI', commune: '59350' });
    const after = content({ name: 'A', kind: 'OT', commune: '59183', valid_from: '2014-03-01' });
    expect(changes(before, after)).toEqual([
      'kind: Syndicat d’initiative → Office de tourisme',
      'commune: Lille → Dunkerque',
      'valid_from: - → 01/03/2014',
    ]);
  });

  it('lists the values of a row that is made or removed', () => {
    expect(changes(null, content({ name: 'A' }))).toEqual(['name: - → A']);
    expect(changes(content({ name: 'A' }), null)).toEqual(['name: A → -']);
  });

  it('tells where values come from when nothing else has changed', () => {
    const before = content({ name: 'A' });
    const attested = { confidence: 'attested', source: 'Délibération', day: '2014-03-01' } as const;
    expect(changes(before, content({ name: 'A' }, { valueEvidence: { name: attested } }))).toEqual([
      'name: - → attesté, Délibération, du 01/03/2014',
    ]);
    const evidence = { ...before.evidence, confidence: 'attested' as const };
    expect(changes(before, content({ name: 'A' }, { evidence }))).toHaveLength(1);
  });
});

describe('two editors', () => {
  const base = filled({ name: 'A', kind: 'SI', email: 'a@b.fr' });

  it('must choose only where both changed a field, to different values', () => {
    const theirs = filled({ name: 'B', kind: 'OT', email: 'c@d.fr' });
    const list = differences(
      structure.fields,
      base,
      { name: 'C', kind: 'OT', phone: '03 20 00 00 00' },
      theirs,
    );
    expect(list.map(({ field, by }) => `${field.name} ${by}`)).toEqual([
      'name both',
      'email theirs',
      'phone mine',
    ]);
    expect(merged(list, {})).toEqual({ phone: '03 20 00 00 00' });
    expect(merged(list, { name: 'mine' })).toEqual({ name: 'C', phone: '03 20 00 00 00' });
  });
});

describe('a proposal', () => {
  it('is told to be stale when its row has changed, gone when it was removed', () => {
    const evidence = { confidence: 'declared', source: null, day: null } as const;
    const edit = (id: string, base: number | null) => ({
      register: 'structure',
      id,
      base,
      values: { name: 'N' },
      evidence,
    });
    const proposal: Proposal = {
      id: 'p',
      author: 'A',
      mine: false,
      madeAt: '2026-01-01T00:00:00Z',
      reason: null,
      edits: [edit('a', 1), edit('b', 1), edit('c', 1), edit('d', null)],
      state: 'open',
      decidedAt: null,
      decidedBy: null,
      comment: null,
      current: ['a', 'b'].map((id, index) => ({
        ...content({ name: 'A' }),
        register: 'structure',
        id,
        version: index + 1,
      })),
    };
    expect(proposedChanges(proposal).map(({ state }) => state)).toEqual(['fresh', 'stale', 'gone', 'fresh']);
    expect(proposedChanges(proposal)[0]?.change.after?.values['name']).toBe('N');
  });
});

describe('rights', () => {
  const me = (role: 'contributor' | 'engineer', may: Me['may']): Me => ({
    account: {
      id: 'x',
      email: 'x@y.fr',
      name: 'X',
      role,
      grants: role === 'contributor' ? [{ kind: 'structure', id: 's1' }] : [],
      hasPassword: true,
    },
    may,
    identityProvider: null,
  });
  const nobody: Me = { account: null, may: ['network.read'], identityProvider: null };
  const contributor = me('contributor', ['object.propose']);
  const engineer = me('engineer', ['object.edit', 'object.propose']);
  const none = () => undefined;

  it('are those of the objects given, through territories and initiatives too', () => {
    expect(rightOn(contributor, structure, 's1', filled({}), none)).toBe('propose');
    expect(rightOn(contributor, structure, 's2', filled({}), none)).toBe('none');
    expect(rightOn(contributor, registerOf('means'), 'm', { structure: 's1' }, none)).toBe('propose');
    const event = { initiative: 'i1' };
    const find = () => ({ carrier_structure: 's1' });
    expect(rightOn(contributor, registerOf('initiative_event'), 'e', event, find)).toBe('propose');
    expect(rightOn(contributor, registerOf('initiative_event'), 'e', event, none)).toBe('none');
  });

  it('are everything for an engineer but the referential, nothing without an account', () => {
    expect(rightIn(engineer, structure)).toBe('edit');
    expect(rightIn(engineer, registerOf('skill'))).toBe('none');
    expect(rightIn(contributor, registerOf('actor'))).toBe('none');
    expect(rightIn(nobody, structure)).toBe('none');
  });
});
