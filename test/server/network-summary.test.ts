import { describe, expect, it } from 'vitest';
import { summarise } from '../../server/network-summary';

const zones = [{ id: 'a', name: 'A' }];

describe('summary of the network', () => {
  it('agrees only when published totals exist and all are met', () => {
    const counts = [{ zone: 'a', class: 'SI' as const, count: 2 }];
    const control = (count: number) => [{ zone: 'a', class: 'SI' as const, count }];
    expect(summarise({ zones, counts, controls: control(2) }).agrees).toBe(true);
    expect(summarise({ zones, counts, controls: control(3) }).agrees).toBe(false);
    expect(summarise({ zones, counts, controls: [] }).agrees).toBe(false);
  });

  it('leaves a difference unknown where nothing is published', () => {
    const { rows, totals } = summarise({
      zones,
      counts: [],
      controls: [{ zone: 'a', class: 'OT1', count: 1 }],
    });
    expect(rows[0]?.differences).toEqual({ SI: null, OT1: -1, OT2: null, OT3: null, OT4: null });
    expect([totals.controlTotal, totals.totalDifference]).toEqual([null, null]);
  });
});
