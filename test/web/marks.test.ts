import { describe, expect, it } from 'vitest';
import { resolve } from '../../geodata/scene/resolve';
import { defaultView } from '../../geodata/scene/url';
import { findMark, markOf, pickableLayers, stepIn, walkOf } from '../../web/map/marks';
import { sampleTables } from '../support/sample-tables';

const options = { lang: 'fr', flavour: 'light', bounds: null } as const;
const view = defaultView(sampleTables.dataset);
const network = resolve(view, sampleTables, options);
const strategies = resolve({ ...view, theme: 'strategies', date: '2013-01-01' }, sampleTables, options);

describe('the marks a reader can point at', () => {
  it('are those of the layers that select something, never of the backdrop', () => {
    expect(pickableLayers(network)).toEqual(['zones', 'structures']);
    expect(pickableLayers(strategies)).toEqual(['territory-status']);
    expect(markOf(network, 'land', 'fr')).toBeNull();
  });

  it('tell what the scene tells of them, at a point inside of them', () => {
    expect(findMark(network, { kind: 'structure', id: 'c' })).toMatchObject({
      kind: 'structure',
      position: [3.1, 50.4],
    });
    const territory = findMark(strategies, { kind: 'territory', id: 't-a' });
    expect(territory?.label).toBe('Territoire a');
    const [lon = 0, lat = 0] = territory?.position ?? [];
    expect(lon > 3 && lon < 3.1 && lat > 50.5 && lat < 50.6).toBe(true);
    expect(findMark(network, { kind: 'territory', id: 't-a' })).toBeNull();
  });

  it('are walked through in the order of the table, round both ends', () => {
    const walk = walkOf(network);
    expect(walk).toHaveLength(network.table.rows.length);
    const [first = null] = walk;
    const last = walk.at(-1) ?? null;
    expect(stepIn(walk, null, 1)).toEqual({ ref: first, index: 0 });
    expect(stepIn(walk, null, -1)).toEqual({ ref: last, index: walk.length - 1 });
    expect(stepIn(walk, last, 1)).toEqual({ ref: first, index: 0 });
    expect(stepIn(walk, first, -1)).toEqual({ ref: last, index: walk.length - 1 });
    expect(stepIn([], null, 1)).toBeNull();
  });
});
