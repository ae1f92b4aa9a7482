import { describe, expect, it } from 'vitest';
import type { Field } from '../../../geodata/register/field';
import { findRegister, registers } from '../../../geodata/register/registry';
import { matching } from '../../../web/data/name-index';
import { parseValue, type Raw } from '../../../web/data/parse-value';
import { rawOf } from '../../../web/data/raw';
import { valueText } from '../../../web/data/value-text';
import { communes, wording, words } from './words';

/** A field of a register that is known to have it. */
function fieldOf(register: string, name: string): Field {
  const field = findRegister(register)?.fields.find((one) => one.name === name);
  if (field === undefined) throw new Error(`${register}.${name}`);
  return field;
}
const read = (field: Field, raw: Raw) =>
  parseValue(field, raw, field.type === 'reference' ? communes : null, words);

describe('what is typed or pasted', () => {
  const budget = fieldOf('means', 'budget');
  const day = fieldOf('structure', 'valid_from');
  const kind = fieldOf('structure', 'kind');
  const commune = fieldOf('structure', 'commune');

  it.each([
    [budget, '12 345,5', 12345.5],
    [budget, '12\u202f345 €', 12345],
    [budget, '-3', -3],
    [day, '1/3/2014', '2014-03-01'],
    [day, '2014-03-01', '2014-03-01'],
    [kind, 'office de tourisme', 'OT'],
    [kind, 'BA', 'BA'],
    [commune, 'LILLE', '59350'],
    [commune, '59183', '59183'],
    [commune, 'Saint-Aubin (59002)', '59002'],
    [commune, '  ', null],
  ] as const)('%# is read as its field means it', (field, text, value) => {
    expect(read(field, text)).toEqual({ ok: true, value });
  });

  it.each([
    [budget, 'douze', words.values.notNumber('douze')],
    [budget, '1.234,5', words.values.notNumber('1.234,5')],
    [day, '31/02/2014', words.values.notDay('31/02/2014')],
    [commune, 'Saint-Aubin', words.values.severalNames('Saint-Aubin')],
    [commune, 'Atlantis', words.values.noSuchName('Atlantis')],
  ] as const)('%# is told to be wrong, in words', (field, text, why) => {
    expect(read(field, text)).toEqual({ ok: false, why });
  });

  it('tells the choices that a word is none of', () => {
    const parsed = read(kind, 'gare');
    expect(parsed.ok ? '' : parsed.why).toContain('Office de tourisme');
  });

  it('means every choice by its label and by its value', () => {
    for (const { fields } of registers)
      for (const field of fields) {
        if (field.type !== 'choice') continue;
        for (const { value, label } of field.choices) {
          expect(read(field, value)).toEqual({ ok: true, value });
          expect(read(field, label.fr)).toEqual({ ok: true, value });
        }
      }
  });
});

describe('a value', () => {
  it('is written as French readers expect, years without groups', () => {
    expect(valueText(fieldOf('means', 'budget'), 1234567.5, wording)).toBe('1\u202f234\u202f567,5');
    expect(valueText(fieldOf('means', 'year'), 2014, wording)).toBe('2014');
    expect(valueText(fieldOf('structure', 'valid_from'), '2014-03-01', wording)).toBe('01/03/2014');
    expect(valueText(fieldOf('structure', 'commune'), '59350', wording)).toBe('Lille');
    expect(valueText(fieldOf('structure', 'commune'), '99999', wording)).toContain('introuvable');
    expect(valueText(fieldOf('structure', 'commune'), null, wording)).toBe('');
  });

  it('comes back from its input', () => {
    const examples: readonly (readonly [Field, string | number])[] = [
      [fieldOf('means', 'fte'), 3.25],
      [fieldOf('structure', 'valid_from'), '2014-03-01'],
      [fieldOf('structure', 'commune'), '59001'],
      [fieldOf('structure', 'kind'), 'SI'],
    ];
    for (const [field, value] of examples)
      expect(read(field, rawOf(field, value, 'fr'))).toEqual({ ok: true, value });
  });
});

describe('a search in names', () => {
  it('finds them whatever the accents, those that begin so first', () => {
    expect(matching(communes, 'dun').map(({ id }) => id)).toEqual(['59183']);
    expect(matching(communes, '5900').map(({ id }) => id)).toEqual(['59001', '59002']);
  });
});
