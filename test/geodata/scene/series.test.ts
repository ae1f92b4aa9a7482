import { describe, expect, it } from 'vitest';
import { resolve } from '../../../geodata/scene/resolve';
import type { Scene, SmallMap } from '../../../geodata/scene/scene';
import { decodeView, defaultView, encodeView } from '../../../geodata/scene/url';
import type { View } from '../../../geodata/scene/view';
import { initiativeTypes } from '../../../geodata/model/initiative';
import { textFor } from '../../../geodata/text/index';
import { sampleTables } from '../../support/sample-tables';

const base: View = { ...defaultView(sampleTables.dataset), theme: 'strategies' };
const sceneOf = (view: Partial<View>): Scene =>
  resolve({ ...base, ...view }, sampleTables, { lang: 'fr', flavour: 'light', bounds: null });

/** Status by territory, as a map draws it. */
function drawn({ layers }: Pick<SmallMap, 'layers'>): Record<string, string> {
  const layer = layers.find(({ id }) => id === 'territory-status');
  return layer?.type === 'area' ? Object.fromEntries(layer.marks.map(({ id, key }) => [id, key])) : {};
}

describe('a series of maps', () => {
  it('of all types draws each as the map of that type alone does, with one legend', () => {
    const scene = sceneOf({ series: 'types', date: '2013-01-01' });
    expect(scene.series?.map(({ key }) => key)).toEqual(initiativeTypes);
    for (const map of scene.series ?? []) {
      const alone = sceneOf(map.view);
      expect(drawn(map)).toEqual(drawn(alone));
    }
    expect(scene.legend).toHaveLength(1);
    expect(scene.title).toBe('Toutes les démarches, au 1ᵉʳ\u00a0janvier\u00a02013');
  });

  it('of years draws each as the map of its last day does', () => {
    const scene = sceneOf({ series: 'years', initiative: 'strategy' });
    expect(scene.series?.map(({ key }) => key)).toEqual(
      Array.from({ length: 14 }, (_, index) => String(2007 + index)),
    );
    for (const map of scene.series ?? []) {
      expect(map.view.date).toBe(`${map.key}-12-31`);
      expect(drawn(map)).toEqual(drawn(sceneOf({ date: map.view.date })));
    }
  });

  it('says in its matrix and bars what its maps draw', () => {
    const scene = sceneOf({ series: 'types', date: '2013-01-01' });
    const columns = scene.table.columns.map(({ id }) => id);
    for (const map of scene.series ?? []) {
      const at = columns.indexOf(map.key);
      const inTable = scene.table.rows.map(({ cells }) => cells[at]?.text);
      const adopted = Object.values(drawn(map)).filter((status) => status === 'adopted').length;
      expect(inTable.filter((text) => text?.startsWith('Adoptée'))).toHaveLength(adopted);
      const bar = scene.bars?.bars.find(({ id }) => id === map.key);
      expect(bar?.segments.find(({ key }) => key === 'adopted')?.count).toBe(adopted);
    }
  });

  it('tells the most widespread, and what nobody has adopted', () => {
    expect(sceneOf({ series: 'types', date: '2013-01-01' }).finding).toBe(
      'La démarche la plus répandue\u00a0: 2\u00a0territoires sur 4 ont adopté une stratégie\u202f; 8\u00a0démarches ne sont adoptées nulle part.',
    );
    expect(
      textFor('fr').series.typesFinding({
        type: 'quality',
        adopted: 1,
        total: 9,
        nobody: ['digital', 'agenda21'],
      }),
    ).toBe(
      'La démarche la plus répandue\u00a0: 1\u00a0territoire sur 9 a adopté une démarche qualité\u202f; aucun n’a adopté une animation numérique ni un Agenda 21.',
    );
    expect(sceneOf({ series: 'years' }).finding).toMatch(
      /à la fin de 2007\u202f; .+ sur \d à la fin de 2020\.$/,
    );
    expect(sceneOf({ series: 'types', zones: ['nulle'] }).finding).toBe(
      'Aucun territoire ne répond à ces filtres.',
    );
  });

  it('has its filters, and its place in the address of its theme alone', () => {
    const filtered = sceneOf({ series: 'types', date: '2013-01-01', statuses: ['adopted'] });
    for (const map of filtered.series ?? [])
      expect(Object.values(drawn(map)).every((status) => status === 'adopted')).toBe(true);
    const address = encodeView({ ...base, series: 'years' }, defaultView(sampleTables.dataset));
    expect(address).toContain('series=years');
    const read = (path: string, series: string) =>
      decodeView(path, (name) => (name === 'series' ? series : null), base, ['2007-01-01', '2020-12-31']);
    expect(read('/strategies', 'years').view.series).toBe('years');
    expect(read('/strategies', 'weeks')).toMatchObject({ view: { series: null }, warnings: ['series'] });
    expect(read('/reseau', 'years').view.series).toBeNull();
  });
});
