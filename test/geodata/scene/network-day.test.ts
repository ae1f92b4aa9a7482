import { describe, expect, it } from 'vitest';
import { resolve } from '../../../geodata/scene/resolve';
import type { Scene } from '../../../geodata/scene/scene';
import { defaultView } from '../../../geodata/scene/url';
import type { View } from '../../../geodata/scene/view';
import { sampleTables } from '../../support/sample-tables';

const base = defaultView(sampleTables.dataset);
const sceneOn = (networkDay: string, view: Partial<View> = {}, tables = sampleTables): Scene =>
  resolve({ ...base, networkDay, ...view }, tables, { lang: 'fr', flavour: 'light', bounds: null });
function drawn(scene: Scene): Readonly<Record<string, string>> {
  const layer = scene.layers.find(({ id }) => id === 'structures');
  if (layer?.type !== 'point') throw new Error('the structures are points');
  return Object.fromEntries(layer.marks.map(({ id, key }) => [id, key]));
}
const heads = (scene: Scene) => scene.cross?.columns.map(({ id }) => id);
const legendKeys = (scene: Scene) => scene.legend[0]?.entries.map(({ key, count }) => [key, count]);

describe('the network on a day', () => {
  it('is that of the end of its year unless another day is asked for', () => {
    expect(sceneOn(base.networkDay).title).toBe(
      'Offices de tourisme et syndicats d’initiative du Nord en 2012',
    );
    expect(sceneOn('2012-12-30').title).toBe(
      'Offices de tourisme et syndicats d’initiative du Nord au 30\u00a0décembre\u00a02012',
    );
  });

  it('says, more than a year after the last thing that is known, what is only supposed', () => {
    const horizon = (day: string) => sceneOn(day).notices.find(({ id }) => id === 'horizon')?.text;
    expect(horizon('2013-12-31')).toBeUndefined();
    expect(horizon('2016-06-01')).toBeUndefined();
    expect(horizon('2024-01-01')).toContain('31\u00a0décembre\u00a02020');
  });

  it('shows a merger on its day: the old structure until its eve, the new one from then on', () => {
    expect(Object.keys(drawn(sceneOn('2015-12-31')))).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(Object.keys(drawn(sceneOn('2016-01-01')))).toEqual(['a', 'c', 'd', 'e', 'f']);
  });

  it('draws the class in force that day, and an office without one bare', () => {
    expect(drawn(sceneOn('2013-12-31'))).toEqual({ a: 'OT4', b: 'OT1', c: 'SI', d: 'OT2', e: 'BA' });
    expect(drawn(sceneOn('2014-06-01'))).toEqual({ a: 'OTI', b: 'OT1', c: 'SI', d: 'OT', e: 'BA' });
    expect(drawn(sceneOn('2021-01-01'))).toEqual({ a: 'OT', c: 'SI', d: 'OT', e: 'BA', f: 'OT' });
  });

  it('shows in the legend and the table the classes that occur, and on the day of the published totals theirs', () => {
    expect(legendKeys(sceneOn('2014-06-01'))).toEqual([
      ['SI', 1],
      ['OT', 1],
      ['OT1', 1],
      ['OTI', 1],
      ['BA', 1],
    ]);
    expect(heads(sceneOn('2014-06-01'))).toEqual(['SI', 'OT', 'OT1', 'OTI', 'total']);
    expect(heads(sceneOn('2012-12-31'))).toEqual(['SI', 'OT1', 'OT2', 'OT3', 'OT4', 'total']);
  });

  it('keeps the columns when filters leave nothing in them', () => {
    expect(heads(sceneOn('2014-06-01', { classes: ['SI'] }))).toEqual(['SI', 'OT', 'OT1', 'OTI', 'total']);
    expect(
      sceneOn('2014-06-01', { classes: ['SI'] })
        .cross?.rows.at(-1)
        ?.cells.at(-1),
    ).toMatchObject({
      shown: 1,
      loaded: 4,
    });
  });

  it('compares with the published totals on their day alone, and says so on the others', () => {
    const cells = (scene: Scene) => scene.cross?.rows.flatMap((row) => row.cells) ?? [];
    expect(sceneOn('2012-12-31').cross?.verdict.agrees).toBe(false);
    expect(cells(sceneOn('2012-12-31')).some(({ control }) => control !== null)).toBe(true);
    const other = sceneOn('2013-12-31');
    expect(other.cross?.verdict).toEqual({
      agrees: null,
      text: 'Sans comparaison\u00a0: les totaux publiés décrivent le réseau à la fin de 2012.',
    });
    expect(cells(other).every(({ control, difference }) => control === null && difference === null)).toBe(
      true,
    );
    expect(other.notices.map(({ id }) => id)).not.toContain('control');
  });

  it('does not claim to agree with totals that nobody published', () => {
    const scene = sceneOn('2012-12-31', {}, { ...sampleTables, controls: [] });
    expect(scene.cross?.verdict.agrees).toBeNull();
    expect(scene.cross?.verdict.text).toContain('aucun total publié');
  });

  it('tells a structure too many by the total when nothing was published of its class', () => {
    const lost = sampleTables.structures.map((s) => (s.id === 'd' ? { ...s, classes: [] } : s));
    const { cross } = sceneOn('2012-12-31', {}, { ...sampleTables, structures: lost });
    expect(cross?.columns.map(({ id }) => id)).toContain('OT');
    const more = [
      ...sampleTables.structures,
      ...lost.filter(({ id }) => id === 'd').map((s) => ({ ...s, id: 'g' })),
    ];
    const controls = sampleTables.controls.map((c) =>
      c.zone === 'sud' && c.class === 'SI' ? { ...c, count: 1 } : c,
    );
    expect(sceneOn('2012-12-31', {}, { ...sampleTables, controls }).cross?.verdict.agrees).toBe(true);
    expect(sceneOn('2012-12-31', {}, { ...sampleTables, controls, structures: more }).cross?.verdict).toEqual(
      {
        agrees: false,
        text: 'Écart avec les totaux publiés\u00a0: Zone du Sud, Total +1.',
      },
    );
  });

  it('filters by the class of the day', () => {
    expect(Object.keys(drawn(sceneOn('2013-12-31', { classes: ['OTI', 'OT'] })))).toEqual([]);
    expect(Object.keys(drawn(sceneOn('2014-06-01', { classes: ['OTI', 'OT'] })))).toEqual(['a', 'd']);
  });

  it('names all the classes of offices together in the title', () => {
    const classes = ['OT', 'OT1', 'OT2', 'OT3', 'OT4', 'OTIII', 'OTII', 'OTI'] as const;
    expect(sceneOn('2012-12-31', { classes }).title).toContain('— Offices de tourisme');
    expect(sceneOn('2012-12-31', { classes: ['OTII'] }).title).toContain('— OT II');
  });

  it('tells in the table of the data when the classes end, once one does', () => {
    const ends = (scene: Scene) => {
      const column = scene.table.columns.findIndex(({ id }) => id === 'classEnd');
      return column === -1 ? null : scene.table.rows.map((row) => row.cells[column]?.value);
    };
    expect(ends(sceneOn('2012-12-31'))).toEqual([null, null, '2013-12-31', '2015-06-30', null]);
    expect(ends(sceneOn('2021-01-01'))).toBeNull();
  });
});

describe('territories on a day', () => {
  const scene = (date: string) => sceneOn(base.networkDay, { theme: 'strategies', date });
  it('are drawn once each, in the period that holds the day, under the id of the territory', () => {
    for (const [date, east] of [
      ['2013-12-31', 3.15],
      ['2014-01-01', 3.2],
    ] as const) {
      const layer = scene(date).layers.find(({ id }) => id === 'territory-status');
      const marks = layer?.type === 'area' ? layer.marks : [];
      expect(marks.map(({ id }) => id)).toEqual(['t-a', 't-b', 't-c', 't-d']);
      const edges = marks[3]?.geometry.coordinates.flat(2).map(([lon = 0]) => lon) ?? [];
      expect(Math.max(...edges)).toBeCloseTo(east, 9);
    }
  });

  it('say when what holds covers them in part', () => {
    const status = (date: string) => scene(date).table.rows.find(({ id }) => id === 't-b')?.cells[2]?.text;
    expect(status('2013-01-01')).toBe('Adoptée');
    expect(status('2018-01-01')).toBe('Projetée, en partie');
  });
});
