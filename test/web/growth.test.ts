import { describe, expect, it } from 'vitest';
import { bandPath, growthOf } from '../../web/charts/growth';
import { sampleTables } from '../support/sample-tables';

const all = { zones: [], classes: [], epcis: [] };

describe('the growth drawn under the timeline', () => {
  const growth = growthOf(sampleTables, 'strategy', all);
  const month = (iso: string) => {
    const [year = 0, number = 0] = iso.split('-').map(Number);
    return growth.months[(year - 2007) * 12 + number - 1];
  };

  it('has a month for each of the period', () => {
    expect(growth.months).toHaveLength(14 * 12);
  });

  it('counts each territory once, by its foremost status on the first of the month', () => {
    expect(month('2008-12')).toEqual({ adopted: 0, in_progress: 0, planned: 0, lapsed: 0 });
    expect(month('2009-01')).toEqual({ adopted: 0, in_progress: 0, planned: 2, lapsed: 0 });
    expect(month('2012-05')).toEqual({ adopted: 0, in_progress: 2, planned: 0, lapsed: 0 });
    expect(month('2012-06')).toEqual({ adopted: 2, in_progress: 0, planned: 0, lapsed: 0 });
    // One of the two falls back on the scheme that is only planned.
    expect(month('2018-01')).toEqual({ adopted: 0, in_progress: 0, planned: 1, lapsed: 1 });
    expect(growth.most).toBe(2);
  });

  it('follows the filters of the view', () => {
    const filtered = growthOf(sampleTables, 'strategy', { ...all, epcis: ['200000002'] });
    expect(filtered.most).toBe(1);
  });

  it('is drawn in steps within a box one unit high, and not at all when there is nothing', () => {
    const path = bandPath(growth, 0);
    expect(path.startsWith('M0 1.0000 1 1.0000L')).toBe(true);
    const heights = [...path.matchAll(/ (\d\.\d{4})/g)].map(([, y]) => Number(y));
    expect(Math.min(...heights)).toBe(0);
    expect(Math.max(...heights)).toBe(1);
    expect(bandPath(growthOf(sampleTables, 'quality', all), 0)).toBe('');
  });
});
