import { describe, expect, it } from 'vitest';
import { holdReferred, takePack } from '../../../geodata/register/take-pack';
import type { RowContent } from '../../../geodata/register/row';

const content = (name: string): RowContent => ({
  values: { name },
  evidence: { confidence: 'attested', source: null, year: null, note: null, day: null },
  valueEvidence: {},
});
const removal = (register: string, id: string) => ({ register, id, before: content(id), after: null });
const reference = (register: string, id: string, toRegister: string, toId: string) => ({
  register,
  id,
  toRegister,
  toId,
});

describe('taking a pack', () => {
  it('makes, changes and removes what nobody has edited', () => {
    const current = new Map(
      ['same', 'changed', 'gone', 'edited'].map((id) => [
        `actor/${id}`,
        { register: 'actor', id, version: 0, ...content(id) },
      ]),
    );
    const given = [
      { register: 'actor', id: 'same', content: content('same') },
      { register: 'actor', id: 'changed', content: content('other') },
      { register: 'actor', id: 'new', content: content('new') },
    ];
    const { changes, kept } = takePack(given, current, new Set(['actor/edited']));
    expect(
      changes.map(({ id, before, after }) => [id, before?.values['name'], after?.values['name']]),
    ).toEqual([
      ['changed', 'changed', 'other'],
      ['new', undefined, 'new'],
      ['gone', 'gone', undefined],
    ]);
    expect(kept).toBe(1);
  });

  it('keeps what rows that stay refer to, and what that refers to', () => {
    const removals = [removal('structure', 'ot'), removal('territory', 't'), removal('structure', 'alone')];
    const references = [
      reference('opening', 'entered', 'territory', 't'),
      reference('territory', 't', 'structure', 'ot'),
    ];
    expect(holdReferred(removals, references).map(({ id }) => id)).toEqual(['alone']);
    expect(holdReferred(removals, references.slice(1)).map(({ id }) => id)).toEqual(['ot', 't', 'alone']);
  });
});
