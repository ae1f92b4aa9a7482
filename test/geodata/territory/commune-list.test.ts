import { describe, expect, it } from 'vitest';
import { readCommuneList } from '../../../geodata/territory/commune-list';

const communes = [
  { insee: '59392', name: 'Maubeuge' },
  { insee: '59249', name: 'Fourmies' },
  { insee: '59526', name: 'Saint-Amand-les-Eaux' },
  { insee: '59527', name: 'Saint-André-lez-Lille' },
  { insee: '59014', name: 'Anzin' },
  { insee: '59405', name: 'Mœuvres' },
];
const read = (text: string) => readCommuneList(text, communes);

describe('a pasted list of communes', () => {
  it('is read by codes, by names, and by both at once', () => {
    expect(read('59392 59249\n59014').found).toEqual(['59392', '59249', '59014']);
    expect(read('maubeuge, MOEUVRES\nSt Amand les Eaux').found).toEqual(['59392', '59405', '59526']);
    expect(read('Maubeuge (59392)\n59249 Fourmies')).toEqual({
      found: ['59392', '59249'],
      unknown: [],
      ambiguous: [],
    });
  });

  it('may be rows of a table, whose other columns are left', () => {
    const rows = '59392\tMaubeuge\tCA Maubeuge Val de Sambre\n59249;Fourmies;11600';
    expect(read(rows)).toEqual({ found: ['59392', '59249'], unknown: [], ambiguous: [] });
  });

  it('tells one by one what is no commune, and asks which one is meant', () => {
    expect(read('Maubeuge\nParis\n75056\n59 999\nSaint')).toEqual({
      found: ['59392'],
      unknown: ['Paris', '75056', '59 999'],
      ambiguous: [{ text: 'Saint', communes: ['59526', '59527'] }],
    });
  });

  it('finds a name by its beginning, when it is the only one', () => {
    expect(read('Saint Amand').found).toEqual(['59526']);
    expect(read('Saint-Am').unknown).toEqual(['Saint-Am']);
  });
});
