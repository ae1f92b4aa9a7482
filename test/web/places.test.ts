import { describe, expect, it } from 'vitest';
import { boundsOf, destinationOf } from '../../web/state/places';
import { sampleTables, square, withCommune } from '../support/sample-tables';

describe('the places of what is selected', () => {
  it('are windows that hold every area', () => {
    expect(boundsOf([{ geometry: square(3, 50, 1) }, { geometry: square(5, 49, 0.5) }])).toEqual([
      3, 49, 5.5, 51,
    ]);
    expect(boundsOf([])).toBeNull();
  });

  it('are a point for a structure, a window for an area, nothing for what is not loaded', () => {
    expect(destinationOf(sampleTables, { kind: 'structure', id: 'c' }, '2012-12-31')).toEqual({
      kind: 'point',
      position: [3.1, 50.4],
    });
    expect(destinationOf(sampleTables, { kind: 'zone', id: 'nord' }, '2012-12-31')?.kind).toBe('bounds');
    expect(destinationOf(sampleTables, { kind: 'territory', id: 'nowhere' }, '2012-12-31')).toBeNull();
  });

  it('are the window of a commune once its contour has come', () => {
    const commune = { kind: 'commune', id: '59001' } as const;
    expect(destinationOf(sampleTables, commune, '2012-12-31')).toBeNull();
    expect(destinationOf(withCommune, commune, '2012-12-31')).toEqual({
      kind: 'bounds',
      bounds: [3, 50.5, 3.5, 51],
    });
  });

  it('are the window of a territory as it was on the day', () => {
    const at = (day: string) => destinationOf(sampleTables, { kind: 'territory', id: 't-d' }, day);
    expect(at('2013-12-31')).toEqual({ kind: 'bounds', bounds: [3.1, 50.3, 3.1 + 0.05, 50.3 + 0.05] });
    expect(at('2014-01-01')).toEqual({ kind: 'bounds', bounds: [3.1, 50.3, 3.1 + 0.1, 50.3 + 0.1] });
  });
});
