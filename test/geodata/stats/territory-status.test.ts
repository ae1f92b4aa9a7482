import { describe, expect, it } from 'vitest';
import { territoryStatuses } from '../../../geodata/stats/territory-status';
import { sampleTables } from '../../support/sample-tables';

const [first] = sampleTables.initiatives;
if (first === undefined) throw new Error('the sample has initiatives');
const held = (id: string, status: 'planned' | 'adopted', from: string) => ({
  ...first,
  id,
  territories: ['t-a'],
  partial: [],
  statuses: [{ status, from, to: null }],
});

describe('the status of a territory', () => {
  it('follows from the initiatives begun by the day alone, the foremost first', () => {
    const initiatives = [held('later', 'adopted', '2015-01-01'), held('early', 'planned', '2010-01-01')];
    const on = (day: string) => {
      const row = territoryStatuses(sampleTables.territories, initiatives, 'strategy', day).find(
        ({ territory }) => territory.territory === 't-a',
      );
      return [row?.status, row?.initiatives.map(({ id }) => id)];
    };
    expect(on('2009-12-31')).toEqual(['none', []]);
    expect(on('2014-12-31')).toEqual(['planned', ['early']]);
    expect(on('2015-01-01')).toEqual(['adopted', ['later', 'early']]);
  });
});
