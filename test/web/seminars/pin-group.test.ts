import { expect, it } from 'vitest';
import { groupChoices, pinGroup } from '../../../web/seminars/pin-group';
import { square } from '../../support/sample-tables';

const groups = [
  { id: 'nord', name: 'Zone du Nord', outline: square(3, 50.5) },
  { id: 'sud', name: 'Zone du Sud', outline: square(3, 50.3) },
];

it('takes the zone of the place as the group of a pin, unless another was chosen', () => {
  const at = [3.05, 50.35] as const;
  expect(pinGroup(groups, groupChoices.ofPlace, at)).toBe('sud');
  expect(pinGroup(groups, groupChoices.ofPlace, [9, 45])).toBeNull();
  expect(pinGroup(groups, groupChoices.all, at)).toBeNull();
  expect(pinGroup(groups, 'nord', at)).toBe('nord');
});
