import { describe, expect, it } from 'vitest';
import { boundsOf, destinationOf } from '../../web/state/places';
import { sampleTables, square } from '../support/sample-tables';

describe('the places of what is selected', () => {
  it('are windows that hold every area', () => {
    expect(boundsOf([{ geometry: square(3, 50, 1) }, { geometry: square(5, 49, 0.5) }])).toEqual([
      3, 49, 5.5, 51,
    ]);
    expect(boundsOf([])).toBeNull();
  });

  it('are a point for a structure, a window for an area, nothing for what is not loaded', () => {
    expect(destinationOf(sampleTables, { kind: 'structure', id: 'c' })).toEqual({
      kind: 'point',
      position: [3.1, 50.4],
    });
    expect(destinationOf(sampleTables, { kind: 'zone', id: 'nord' })?.kind).toBe('bounds');
    expect(destinationOf(sampleTables, { kind: 'territory', id: 'nowhere' })).toBeNull();
  });
});
