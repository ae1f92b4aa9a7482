import { describe, expect, it } from 'vitest';
import { sheetOf } from '../../../geodata/scene/sheet';
import type { Sheet } from '../../../geodata/scene/sheet-parts';
import { defaultView } from '../../../geodata/scene/url';
import type { View } from '../../../geodata/scene/view';
import { sampleTables } from '../../support/sample-tables';

const base = defaultView(sampleTables.dataset);
function sheet(
  select: string,
  view: Partial<View> = {},
  today = '2026-01-01',
  lang: 'fr' | 'en' = 'fr',
): Sheet {
  const [kind = '', id = ''] = select.split(':');
  const selection = { kind: kind as 'structure' | 'territory' | 'zone', id };
  const found = sheetOf({ ...base, ...view, selection }, sampleTables, { lang, flavour: 'light', today });
  if (found === null) throw new Error(`no sheet of ${select}`);
  return found;
}
const rowsOf = (of: Sheet, title: string) =>
  of.sections
    .find((section) => section.title === title)
    ?.rows.map(({ label, text, detail }) => [label, text, detail]);
const mentions = (of: Sheet) => of.mentions.map(({ id, text, day }) => [id, text, day]);

describe('the sheet of a structure', () => {
  it('tells every class with its order and its days, and which is in force on the day of the map', () => {
    const history = (networkDay: string) => rowsOf(sheet('structure:a', { networkDay }), 'Classements');
    const stars = ['Arrêté de 1999', '4 étoiles, jusqu’au 30\u00a0juin\u00a02015'];
    const category = [
      'Arrêté de 2010',
      'Catégorie I, du 1ᵉʳ\u00a0mars\u00a02014 au 28\u00a0février\u00a02019',
    ];
    const inForce = 'en vigueur à la date de la carte';
    expect(history('2012-12-31')).toEqual([
      [...stars, inForce],
      [...category, null],
    ]);
    expect(history('2014-03-01')).toEqual([
      [...stars, null],
      [...category, inForce],
    ]);
    expect(history('2019-03-01')).toEqual([
      [...stars, null],
      [...category, null],
    ]);
    expect(sheet('structure:a', { networkDay: '2014-03-01' }).subtitle).toBe(
      'Office de tourisme de catégorie I · Abancourt',
    );
  });

  it('leads from a merged structure to the one that took over, and back', () => {
    const [row] =
      sheet('structure:b').sections.find(({ title }) => title === 'Fusions et transformations')?.rows ?? [];
    expect(row).toMatchObject({
      label: 'Devenue',
      text: 'Office f',
      detail: 'absorption, le 1ᵉʳ\u00a0janvier\u00a02016',
      link: { kind: 'structure', id: 'f' },
    });
    expect(rowsOf(sheet('structure:f'), 'Fusions et transformations')).toEqual([
      ['Issue de', 'Office b', 'absorption, le 1ᵉʳ\u00a0janvier\u00a02016'],
    ]);
    expect(rowsOf(sheet('structure:a'), 'Fusions et transformations')).toBeUndefined();
  });

  it('says that it is not on the map on its day, and on which day it is', () => {
    expect(mentions(sheet('structure:b', { networkDay: '2016-01-01' }))[0]).toEqual([
      'absent',
      'Cette structure n’existe plus au 1ᵉʳ\u00a0janvier\u00a02016\u00a0: son dernier jour est le 31\u00a0décembre\u00a02015.',
      '2015-12-31',
    ]);
    expect(mentions(sheet('structure:f', { networkDay: '2015-12-31' }))[0]?.[2]).toBe('2016-01-01');
    expect(mentions(sheet('structure:b', { networkDay: '2015-12-31' }))).toEqual([]);
  });

  it('tells what it was on its last day when it is gone', () => {
    expect(sheet('structure:b', { networkDay: '2020-01-01' }).subtitle).toBe(
      'Office de tourisme 1 étoile · Abancourt',
    );
    expect(rowsOf(sheet('structure:b', { networkDay: '2020-01-01' }), 'Classements')?.[0]?.[2]).toBeNull();
  });

  it('warns a year before the class ends, on the very day, and no earlier', () => {
    const told = (today: string) => mentions(sheet('structure:f', { networkDay: today }, today));
    expect(told('2019-12-30')).toEqual([]);
    expect(told('2019-12-31')).toEqual([
      ['expires', 'Le classement (Catégorie II) expire le 31\u00a0décembre\u00a02020.', null],
    ]);
    expect(told('2020-12-31')[0]?.[0]).toBe('expires');
    expect(told('2021-01-01')).toEqual([
      [
        'expired',
        'Le classement (Catégorie II) a expiré le 31\u00a0décembre\u00a02020\u202f; aucun n’est en vigueur aujourd’hui.',
        null,
      ],
    ]);
  });

  it('does not warn of a class that another follows, nor of one without an end, nor of a structure that is gone', () => {
    // The stars of a end in June 2015, but its category goes on.
    expect(mentions(sheet('structure:a', {}, '2014-12-01'))).toEqual([]);
    expect(mentions(sheet('structure:b', {}, '2015-06-01'))).toEqual([]);
    expect(mentions(sheet('structure:b', { networkDay: '2015-01-01' }, '2026-01-01'))).toEqual([]);
    expect(mentions(sheet('structure:c', {}, '2026-01-01'))).toEqual([]);
  });

  it('speaks English as well', () => {
    expect(mentions(sheet('structure:f', { networkDay: '2020-06-01' }, '2020-06-01', 'en'))).toEqual([
      ['expires', 'The class (Category II) expires on 31\u00a0December\u00a02020.', null],
    ]);
  });
});

describe('the sheet of a territory', () => {
  it('is that of the period which holds the day, and lists the others', () => {
    const periods = (networkDay: string) =>
      rowsOf(sheet('territory:t-d', { networkDay }), 'Communes au fil du temps');
    expect(sheet('territory:t-d', { networkDay: '2013-12-31' }).subtitle).toContain('1\u00a0commune ·');
    expect(sheet('territory:t-d', { networkDay: '2014-01-01' }).subtitle).toContain('2\u00a0communes ·');
    expect(periods('2014-01-01')).toEqual([
      ['1\u00a0commune', 'du 1ᵉʳ\u00a0janvier\u00a02000 au 31\u00a0décembre\u00a02013', null],
      ['2\u00a0communes', 'depuis le 1ᵉʳ\u00a0janvier\u00a02014', 'à la date de la carte'],
    ]);
    expect(sheet('territory:t-d').id).toBe('t-d');
    expect(periods('2014-01-01')?.length).toBe(2);
    expect(rowsOf(sheet('territory:t-a'), 'Communes au fil du temps')).toBeUndefined();
  });

  it('shows the nearest period on a day that none holds, and says so', () => {
    const early = sheet('territory:t-d', { networkDay: '1995-01-01' });
    expect(early.subtitle).toContain('1\u00a0commune ·');
    expect(early.mentions.map(({ id }) => id)).toEqual(['absent']);
  });

  it('tells of each initiative who carries it, its document, and whether it covers it in part', () => {
    const [whole, part] = sheet('territory:t-b', { theme: 'strategies', date: '2013-01-01' }).history;
    expect(whole).toMatchObject({ id: 'i1', coverage: null, carrier: null, document: null });
    expect(part).toMatchObject({
      id: 'i2',
      coverage: 'en partie',
      carrier: { text: 'Portée par Office b', link: { kind: 'structure', id: 'b' } },
      document: 'https://exemple.fr/strategie.pdf',
    });
  });
});

describe('the sheet of a zone', () => {
  it('lists the structures of the day, the highest class first', () => {
    const names = (networkDay: string) =>
      rowsOf(sheet('zone:nord', { networkDay }), 'Structures')?.map(([label, text]) => `${label} ${text}`);
    expect(names('2012-12-31')).toEqual([
      'OT 4* Office de tourisme d’Étrœungt',
      'OT 1* Office b',
      'BA Office e',
    ]);
    expect(names('2016-06-01')).toEqual([
      'OT I Office de tourisme d’Étrœungt',
      'OT II Office f',
      'BA Office e',
    ]);
  });
});
