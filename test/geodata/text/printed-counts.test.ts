import { expect, it } from 'vitest';
import { pageCompareWords } from '../../../geodata/text/page-compare-words';
import { recordWords } from '../../../geodata/text/record-words';
import { reportWords } from '../../../geodata/text/report-words';

it('counts on printed pages agree with what they count, in both languages', () => {
  const one = { structures: 1, territories: 1, inhabitants: 5000, adopted: 1 };
  const [fr, en] = [reportWords('fr'), reportWords('en')];
  expect(fr.subject(one)).toMatch(/^1\u00a0structure au .* 1\u00a0territoire sur 1 doté d’une/);
  expect(en.subject(one)).toMatch(/^1 structure serving .* 1 of 1 territory with/);
  expect(en.changes.finding('2013-12-31', '2014-12-31', 1, 0)).toContain('1 change in the network, 0 in');
  expect(en.means.finding(2014, 0, 2)).toBe('Means known in 2014 of 0 of 2 territories.');
  const counts = { views: 1, decided: 0, pins: 2 };
  expect(recordWords('fr').counts(counts)).toBe('1\u00a0vue · 0\u00a0décision · 2\u00a0épingles');
  expect(recordWords('en').counts(counts)).toBe('1 view · 0 decisions · 2 pins');
  expect(recordWords('en').decided(0, 0)).toBe('No decision noted for 0 views.');
  expect(pageCompareWords('fr').moving(1, 1)).toBe('1\u00a0commune et 1\u00a0habitant changent');
  expect(pageCompareWords('en').moving(1, 1)).toBe('1 commune and 1 inhabitant move');
});
