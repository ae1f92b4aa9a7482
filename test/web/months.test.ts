import { describe, expect, it } from 'vitest';
import { monthAt, monthCount, monthIndex, yearMarks } from '../../web/state/months';

const period = ['2007-03-01', '2009-12-31'] as const;

describe('the months of the timeline', () => {
  it('count the first and the last', () => {
    expect(monthCount(period)).toBe(34);
    expect(monthCount(['2012-05-01', '2012-05-31'])).toBe(1);
  });

  it('go to an index and back', () => {
    for (let index = 0; index < 34; index++) expect(monthIndex(period, monthAt(period, index))).toBe(index);
    expect(monthAt(period, 0)).toBe('2007-03-01');
    expect(monthAt(period, 10)).toBe('2008-01-01');
    expect(monthIndex(period, '2008-01-31')).toBe(10);
  });

  it('stay within the period', () => {
    expect(monthAt(period, -5)).toBe('2007-03-01');
    expect(monthAt(period, 99)).toBe('2009-12-01');
    expect(monthIndex(period, '1999-01-01')).toBe(0);
    expect(monthIndex(period, '2031-01-01')).toBe(33);
  });

  it('are marked at each year', () => {
    expect(yearMarks(period)).toEqual([
      { year: 2007, index: 0 },
      { year: 2008, index: 10 },
      { year: 2009, index: 22 },
    ]);
  });
});
