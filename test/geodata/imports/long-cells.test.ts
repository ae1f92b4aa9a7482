import { describe, expect, test } from 'vitest';
import { headerScore } from '../../../geodata/imports/header-score';
import { cellReader } from '../../../geodata/imports/read-cell';
import type { Field } from '../../../geodata/register/field';
import { registers } from '../../../geodata/register/registry';
import { importWorld } from '../../support/import-world';

/** So long that a pattern that goes back over what it has seen would not end within a test. */
const length = 50_000;
const long = (unit: string) => unit.repeat(length / unit.length);

/** Runs on which a pattern may go back again and again, between what makes it begin and what keeps it from its end. */
const hostile: Readonly<Record<string, string>> = {
  'spaces alone': long(' '),
  'spaces within a commune and its code': `Lille${long(' ')}59350${long(' ')}!`,
  'a code, then spaces': `59350${long(' ')}1`,
  'spaces within a day': `1${long(' ')}/${long(' ')}2${long(' ')}/x`,
  'spaces between digits': `1${long(' ')}2${long(' ')}3${long(' ')}x`,
  'no-break spaces': `1${long('\u00a0')}2${long('\u202f')}x`,
  'line breaks': `a${long('\n')}b`,
  'spaces before (at)': `a${long(' ')}(at`,
  'spaces within hours': `9${long(' ')}h${long(' ')}x`,
  letters: long('a'),
  digits: long('1'),
  'digits and commas': long('1,'),
  'groups of digits': `1${long('.000')}x`,
  dots: `a${long('.')}x`,
  'labels of a site': `${long('aa.')}!`,
  'commas between choices': long('a,'),
  'words between days': `lundi${long(' au')} x`,
  brackets: long('('),
  apostrophes: long("'"),
  dashes: `${long('-')}x`,
  'marks out of order': `a${long('\u0301\u0323')}`,
  'control characters': `a${long('\u0007')}b`,
  'ranges of hours': `${long('09:00-12:00, ')}x`,
  'a known name in spaces': `${long(' ')}Office de tourisme de Maubeuge${long(' ')}`,
};

/** A field of each kind: by type, by format or by what it refers to. */
const fields = new Map<string, Field>();
for (const field of registers.flatMap((register) => register.fields)) {
  const kind = field.type === 'text' ? field.format : field.type === 'reference' ? field.to : field.type;
  if (!fields.has(kind)) fields.set(kind, field);
}

describe.each(Object.entries(hostile))('a cell of %s', (_, cell) => {
  const reader = cellReader(importWorld('structure'));

  test.each([...fields])('is read by a field of %s', (_kind, field) => {
    const reading = reader.read(field, cell);
    expect(reader.fits(field, cell)).toBeTypeOf('boolean');
    if ('value' in reading) expect(reader.admits(field, reading.value)).toBe(true);
    else expect(reading.fault.code).toMatch(/^(import|register)-/);
  });

  test('is looked at as a header', () => {
    for (const field of fields.values()) expect(headerScore(field, `x ${cell}`)?.score ?? 0).toBeLessThan(1);
  });
});

test('a cell of more than 500 characters is told to be too long, blanks in a row counting for one', () => {
  const reader = cellReader(importWorld('structure'));
  const commune = fields.get('commune');
  if (commune === undefined) throw new Error('no field gives a commune');
  expect(reader.read(commune, ` Lille ${long(' ')}59350`)).toEqual({ value: '59350' });
  expect(reader.read(commune, 'a'.repeat(501))).toMatchObject({
    fault: { code: 'register-too-long', values: { length: 501, max: 500 } },
  });
});
