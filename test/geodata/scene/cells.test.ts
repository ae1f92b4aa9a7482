import { expect, it } from 'vitest';
import { numberCell, textCell } from '../../../geodata/scene/cells';

it('gives the numbers of a column as many decimals each, and a dash to what is not known', () => {
  expect([7, 4.26, null].map((value) => numberCell(value, 'fr', 1).text)).toEqual(['7,0', '4,3', '–']);
  expect(numberCell(1234, 'fr')).toEqual({ value: 1234, text: '1\u202f234' });
  expect(textCell(null)).toEqual({ value: null, text: '–' });
});
