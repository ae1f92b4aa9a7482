import { describe, expect, it } from 'vitest';
import type { PlanScores } from '../../../geodata/grouping/score/score-plan';
import { metricOf } from '../../../geodata/grouping/score/registry';
import { poolingUiFor } from '../../../geodata/text/ui-pooling';
import { scoreUiFor } from '../../../geodata/text/ui-score';
import { positions, rankOf } from '../../../web/charts/strip';
import { gainText, mostOf, rangeText } from '../../../geodata/grouping/pooling/amount-words';
import { fullText, remarks, unitText, valueText } from '../../../web/destinations/score/measure-words';
import { nextScoreOrder, orderGroupings } from '../../../web/destinations/score/order-groupings';

const score = scoreUiFor('fr');
const pooling = poolingUiFor('fr');
const measure = (value: number | null) => ({ value, confidence: null, unknown: 0, parts: [] });

describe('the place of a value among others', () => {
  it('goes from the worst to the best, the middle when none differs', () => {
    expect(positions([2, null, 4, 3], 'more')).toEqual([0, null, 1, 0.5]);
    expect(positions([2, null, 4, 3], 'less')).toEqual([1, null, 0, 0.5]);
    expect(positions([5, 5], 'none')).toEqual([0.5, 0.5]);
    expect(positions([null], 'more')).toEqual([null]);
  });

  it('has a rank that equal values share, none when unknown', () => {
    const values = [3, 1, 3, null];
    expect(values.map((_, at) => rankOf(at, values, 'more'))).toEqual([1, 3, 1, null]);
    expect(values.map((_, at) => rankOf(at, values, 'less'))).toEqual([2, 1, 2, null]);
    expect(rankOf(-1, values, 'more')).toBeNull();
  });
});

describe('the order of groupings by a metric', () => {
  const scores: PlanScores['groupings'] = {
    a: { m: measure(1) },
    b: { m: measure(null) },
    c: { m: measure(3) },
  };

  it('has what is unknown last either way', () => {
    const ids = ['b', 'a', 'c'];
    expect(orderGroupings(ids, scores, { metric: 'm', descending: true })).toEqual(['c', 'a', 'b']);
    expect(orderGroupings(ids, scores, { metric: 'm', descending: false })).toEqual(['a', 'c', 'b']);
    expect(orderGroupings(ids, scores, null)).toBe(ids);
  });

  it('goes from the greatest to the least to their own', () => {
    const down = nextScoreOrder(null, 'm');
    const up = nextScoreOrder(down, 'm');
    expect([down, up, nextScoreOrder(up, 'm')]).toEqual([
      { metric: 'm', descending: true },
      { metric: 'm', descending: false },
      null,
    ]);
    expect(nextScoreOrder(up, 'other')).toEqual({ metric: 'other', descending: true });
  });
});

describe('figures in words', () => {
  const [fte, straddling] = [metricOf('fte'), metricOf('straddling')];

  it('say the unit where it says something, and what is unknown', () => {
    if (fte === undefined || straddling === undefined) throw new Error('metrics are gone');
    expect(fullText(12.34, fte, score, 'fr')).toBe('12,3\u00a0ETP');
    expect(fullText(2, straddling, score, 'fr')).toBe('2');
    expect(valueText(null, fte, score, 'fr')).toBe('inconnu');
    expect([unitText(fte, 'fr'), unitText(straddling, 'fr')]).toEqual(['ETP', '']);
  });

  it('tell what no source attests and what is missing, at each number', () => {
    expect(remarks({ confidence: 'demonstration', unknown: 2 }, score)).toEqual([
      'données de démonstration',
      '2 valeurs inconnues',
    ]);
    expect(remarks({ confidence: 'attested', unknown: 0 }, score)).toEqual([]);
  });

  it('print ranges as ranges, and as one value when they have no width', () => {
    expect(rangeText({ low: 2, high: 3.25 }, 1, pooling, 'fr')).toBe('2 à 3,3');
    expect(rangeText({ low: 2, high: 2.01 }, 1, pooling, 'fr')).toBe('2');
    expect(rangeText(null, 1, pooling, 'fr')).toBe('inconnu');
    expect(gainText({ low: -1, high: 40 }, 0, pooling, 'fr')).toBe('−1 à +40');
    expect(gainText({ low: 0, high: 0 }, 0, pooling, 'fr')).toBe('0');
    expect(mostOf([{ range: null, confidence: null, unknown: 1 }])).toBe(0);
  });
});
