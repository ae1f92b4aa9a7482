import { describe, expect, it } from 'vitest';
import { languages } from '../../../geodata/text/format';
import { registers } from '../../../geodata/register/registry';
import { dataPath } from '../../../web/data/address';
import { dataPageAt, dataPages } from '../../../web/data/registry';

describe('the pages of data', () => {
  it('are known by their paths', () => {
    const found = (path: string) => {
      const at = dataPageAt(path);
      return at === null ? null : [at.page.id, at.params];
    };
    expect(found('/donnees')).toEqual(['home', {}]);
    expect(found('/donnees/journal/12')).toEqual(['change-set', { number: '12' }]);
    expect(found('/donnees/structures/ot-lille')).toEqual(['structure', { id: 'ot-lille' }]);
    expect(found('/donnees/historique/territory/t1')).toEqual(['history', { kind: 'territory', id: 't1' }]);
    expect(found('/donnees/historique/lignes/means/m%201')).toEqual([
      'history',
      { register: 'means', id: 'm 1' },
    ]);
    expect(found('/donnees/rien')).toBeNull();
    expect(found('/donnees/%E0%A4%A')).toBeNull();
    for (const { id } of registers) expect(found(dataPath(id))).toEqual(['register', { register: id }]);
  });

  it('that are in the menu lead to themselves, under a name in both languages', () => {
    for (const page of dataPages) {
      if (page.menu === null) continue;
      expect(dataPageAt(page.menu.path)?.page.id).toBe(page.id);
      for (const language of languages) expect(page.menu.label(language)).not.toBe('');
    }
    expect(new Set(dataPages.map(({ id }) => id)).size).toBe(dataPages.length);
  });
});
