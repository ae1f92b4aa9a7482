import { describe, expect, it } from 'vitest';
import { sheetOf } from '../../../geodata/scene/sheet';
import type { Tables } from '../../../geodata/scene/tables';
import { defaultView } from '../../../geodata/scene/url';
import { sampleTables } from '../../support/sample-tables';

const source = {
  label: 'Communes, populations et EPCI : INSEE',
  licence: 'LO',
  url: 'https://exemple.fr/',
  date: '2026-01-01',
};
const tables: Tables = {
  ...sampleTables,
  dataset: { ...sampleTables.dataset, sources: [source] },
  initiatives: sampleTables.initiatives.map((one) => ({
    ...one,
    communes: one.id === 'i3' ? ['59526'] : ['59001'],
  })),
};

function rowsOf(insee: string, title: string, networkDay = '2012-12-31', data = tables) {
  const view = {
    ...defaultView(data.dataset),
    networkDay,
    selection: { kind: 'commune', id: insee } as const,
  };
  const sheet = sheetOf(view, data, { lang: 'fr', flavour: 'light', today: '2026-01-01' });
  if (sheet === null) throw new Error(`no sheet of ${insee}`);
  const section = sheet.sections.find((one) => one.title.startsWith(title));
  return section?.rows.map(({ label, text, detail, link }) => [label, text, detail, link?.id ?? null]);
}

describe('the sheet of a commune', () => {
  it('tells its zone, EPCI and population with their vintage, and its code', () => {
    expect(rowsOf('59526', 'Identité')).toEqual([
      ['Zone', 'Zone du Sud', null, 'sud'],
      ['EPCI', 'CA d’Ailleurs', 'millésime 2026', null],
      ['Population', '16\u202f000\u00a0habitants', 'millésime 2026', null],
      ['Code INSEE', '59526', null, null],
    ]);
    expect(rowsOf('59526', 'Identité', '2012-12-31', sampleTables)?.[1]?.[2]).toBe('millésime non renseigné');
  });

  it('lists the structures seated there on the day of the map', () => {
    const seated = (day: string) => rowsOf('59001', 'Accueil', day)?.map(([, , , id]) => id);
    expect(seated('2012-12-31')).toEqual(['b', 'c', 'd', 'a', 'e']);
    expect(seated('2016-01-01')).toEqual(['c', 'd', 'a', 'e', 'f']);
  });

  it('says that none is, and how far the nearest of that day is as the crow flies', () => {
    // Between (3.15, 50.55) and (3.06, 50.56), by GRS 80.
    expect(rowsOf('59218', 'Accueil')).toEqual([
      ['Dans la commune', 'aucune structure n’y a son siège', null, null],
      [
        'La plus proche',
        'Office b',
        'Office de tourisme 1 étoile · Abancourt, à 6,5\u00a0km à vol d’oiseau',
        'b',
      ],
    ]);
    expect(rowsOf('59218', 'Accueil', '2016-01-01')?.[1]?.[3]).toBe('f');
  });

  it('tells the territory of the day with the structure that carries it, or that there is none', () => {
    expect(rowsOf('59218', 'Territoire')).toEqual([
      ['Territoire', 'aucun ne comprend la commune à la date de la carte', null, null],
    ]);
    expect(rowsOf('59218', 'Territoire', '2014-01-01')).toEqual([
      ['Territoire', 'Territoire d', '2\u00a0communes', 't-d'],
      ['Structure compétente', 'Office d', 'Office de tourisme non classé', 'd'],
    ]);
  });

  it('tells the status on the day of what covers it, and what does not', () => {
    const told = (insee: string, day: string) =>
      rowsOf(insee, 'Démarches', day)?.map(([label, text]) => `${label ?? ''} : ${text ?? ''}`);
    expect(told('59001', '2012-12-31')?.slice(0, -1)).toEqual([
      'Stratégie formalisée : Adoptée, depuis le 1ᵉʳ\u00a0juin\u00a02012',
      'Stratégie formalisée : Projetée, depuis le 1ᵉʳ\u00a0janvier\u00a02012',
    ]);
    expect(told('59526', '2012-12-31')?.[0]).toBe(
      'Charte SI : Adoptée, depuis le 1ᵉʳ\u00a0janvier\u00a02011',
    );
    expect(told('59526', '2010-12-31')?.[0]).toBe('Démarches : aucune à la date de la carte');
    expect(told('59526', '2012-12-31')?.at(-1)).toMatch(/^Sans : Stratégie formalisée, .* et Agenda 21$/);
  });

  it('is none of a code that is not in the data', () => {
    expect(() => rowsOf('75056', 'Identité')).toThrow('no sheet');
  });
});
