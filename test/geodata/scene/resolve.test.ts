import { describe, expect, it } from 'vitest';
import { resolve } from '../../../geodata/scene/resolve';
import type { Scene } from '../../../geodata/scene/scene';
import { defaultView } from '../../../geodata/scene/url';
import type { View } from '../../../geodata/scene/view';
import { sampleTables } from '../../support/sample-tables';

const base = defaultView(sampleTables.dataset);
const sceneOf = (
  view: Partial<View>,
  bounds: readonly [number, number, number, number] | null = null,
): Scene => resolve({ ...base, ...view }, sampleTables, { lang: 'fr', flavour: 'light', bounds });
const marksOf = (scene: Scene, id: string): readonly { id: string; key: string }[] => {
  const layer = scene.layers.find((candidate) => candidate.id === id);
  return layer === undefined || layer.type === 'line' ? [] : layer.marks;
};

describe('the network', () => {
  it('draws every structure and counts all but annexes in the table zone × class', () => {
    const scene = sceneOf({});
    expect(marksOf(scene, 'structures')).toHaveLength(5);
    const total = scene.cross?.rows.at(-1)?.cells.map((cell) => cell.shown);
    expect(total).toEqual([1, 1, 1, 0, 1, 4]);
    expect(scene.finding).toBe(
      '4\u00a0structures\u00a0: 3\u00a0offices de tourisme, 1\u00a0syndicat d’initiative et 1\u00a0bureau annexe\u202f; 2 dans la zone du Nord, 2 dans la zone du Sud.',
    );
    // An annex is drawn, and belongs to its office: zones add up to what is said.
    const zones = scene.legend.find(({ id }) => id === 'zones')?.entries.map(({ count }) => count);
    expect(zones).toEqual([2, 2]);
  });

  it('shows a difference with the published totals instead of hiding it', () => {
    const scene = sceneOf({});
    expect(scene.cross?.verdict.agrees).toBe(false);
    expect(scene.cross?.verdict.text).toContain('Zone du Sud, SI −1');
    expect(scene.notices[0]?.id).toBe('control');
    expect(scene.cross?.rows[1]?.cells[0]).toMatchObject({ loaded: 1, control: 2, difference: -1 });
  });

  it('keeps the comparison on what is loaded when the map is filtered', () => {
    const scene = sceneOf({ zones: ['nord'], classes: ['OT4'] });
    expect(marksOf(scene, 'structures').map((mark) => mark.id)).toEqual(['a']);
    expect(scene.cross?.rows[1]?.cells[0]).toMatchObject({ shown: 0, loaded: 1, difference: -1 });
    expect(scene.cross?.rows[0]?.cells[4]).toMatchObject({ shown: 1, active: true });
    expect(scene.title).toContain('Zone du Nord, OT 4*');
  });

  it('counts only what the window shows when asked', () => {
    const scene = sceneOf({ extent: true }, [3, 50.5, 3.2, 50.7]);
    expect(scene.cross?.rows.at(-1)?.cells.at(-1)?.shown).toBe(2);
    expect(scene.table.rows.map((row) => row.id)).toEqual(['b', 'a', 'e']);
  });

  it('filters by EPCI', () => {
    expect(marksOf(sceneOf({ epcis: ['200000002'] }), 'structures').map((mark) => mark.id)).toEqual(['b']);
  });

  it('says that there is nothing rather than showing an empty map in silence', () => {
    expect(sceneOf({ classes: ['OT3'] }).finding).toBe('Aucune structure ne répond à ces filtres.');
  });

  it('always mentions demonstration data and the contours used', () => {
    expect(sceneOf({}).notices.map((notice) => notice.id)).toEqual(['control', 'demonstration', 'geometry']);
  });
});

describe('strategies on a day', () => {
  const statuses = (date: string) =>
    Object.fromEntries(
      marksOf(sceneOf({ theme: 'strategies', date }), 'territory-status').map((m) => [m.id, m.key]),
    );

  it('follows the dated statuses, the first day of a period included and the last excluded', () => {
    expect(statuses('2008-12-31')).toEqual({ 't-a': 'none', 't-b': 'none', 't-c': 'none', 't-d': 'none' });
    expect(statuses('2009-01-01')['t-a']).toBe('planned');
    expect(statuses('2012-05-31')['t-a']).toBe('in_progress');
    expect(statuses('2012-06-01')['t-a']).toBe('adopted');
    expect(statuses('2017-06-01')['t-a']).toBe('lapsed');
  });

  it('shows the foremost of several initiatives of one type', () => {
    expect(statuses('2018-01-01')['t-b']).toBe('planned');
    expect(statuses('2013-01-01')['t-b']).toBe('adopted');
  });

  it('computes the finding from the data', () => {
    expect(sceneOf({ theme: 'strategies', date: '2013-01-01' }).finding).toBe(
      '2\u00a0territoires sur 4 ont adopté une stratégie (2 des 3 territoires d’office de tourisme)\u202f; aucun dans la zone du Sud.',
    );
    expect(sceneOf({ theme: 'strategies', date: '2007-01-01' }).finding).toBe(
      'Aucun des 4 territoires n’a adopté une stratégie à cette date.',
    );
  });

  it('writes the date of the title as French does', () => {
    expect(sceneOf({ theme: 'strategies', date: '2014-03-01' }).title).toBe(
      'Stratégies touristiques formalisées, au 1ᵉʳ\u00a0mars\u00a02014',
    );
  });

  it('counts statuses per zone in the bars and in the legend alike', () => {
    const scene = sceneOf({ theme: 'strategies', date: '2013-01-01' });
    const fromBars = scene.bars?.bars.map((bar) => bar.segments.map((segment) => segment.count));
    expect(fromBars).toEqual([
      [2, 0, 0, 0, 0],
      [0, 0, 0, 0, 2],
    ]);
    expect(scene.legend[0]?.entries.map((entry) => entry.count)).toEqual([2, 0, 0, 0, 2]);
  });

  it('lists the actors of the initiatives in force with their parts', () => {
    expect(sceneOf({ theme: 'strategies', date: '2013-01-01' }).actors).toEqual([
      { id: 'region', name: 'Région', count: 2, roles: [{ role: 'finance', count: 2 }] },
      { id: 'cci', name: 'CCI', count: 1, roles: [{ role: 'consulté', count: 1 }] },
    ]);
  });

  it('empties what a status filter leaves out but keeps its count in the legend', () => {
    const scene = sceneOf({ theme: 'strategies', date: '2013-01-01', statuses: ['adopted'] });
    expect(marksOf(scene, 'territory-status').map((mark) => mark.id)).toEqual(['t-a', 't-b']);
    expect(scene.legend[0]?.entries.map((entry) => entry.filter?.active)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(scene.legend[0]?.entries[4]?.count).toBe(2);
  });
});
