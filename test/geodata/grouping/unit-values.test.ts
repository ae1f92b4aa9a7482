import { expect, it } from 'vitest';
import { groundOf } from '../../../geodata/grouping/ground';
import { unitVariables } from '../../../geodata/grouping/unit-values';
import { unitsOf } from '../../../geodata/grouping/units';
import { toLambert93 } from '../../../geodata/spatial/lambert93';
import { gridGround } from '../../support/small-ground';

const { facts, shapes } = gridGround(2, 4);
const ground = groundOf(
  {
    ...facts,
    means: [{ structure: 't00', year: 2012, fte: 8, budget: null, confidence: 'estimated' }],
  },
  shapes,
);

it('gives a value of each variable to each unit, null where it is not known', () => {
  const units = [...unitsOf({ level: 'territory', opened: [] }, ground).values()];
  const variables = new Map(unitVariables(ground, units).map((variable) => [variable.id, variable]));
  expect(units.map(({ id }) => id)).toEqual(['territory:t00', 'territory:t01']);
  expect(variables.get('population')?.values).toEqual([4000, 4000]);
  expect(variables.get('density')?.values).toEqual([1250, 1250]);
  expect(variables.get('structures')?.values).toEqual([1, 1]);
  expect(variables.get('stars')?.values).toEqual([1, 1]);
  expect(variables.get('fte')).toMatchObject({ values: [8, null], confidence: 'estimated', adds: true });
  expect(variables.get('fte-rate')?.values).toEqual([2, null]);
  expect(variables.get('budget')?.values).toEqual([null, null]);
  expect(variables.get('strategy-cover')?.values).toEqual([0, 0]);
  const [x] = toLambert93([3.01, 50.01]);
  expect(variables.get('seat-x')?.values[0]).toBeCloseTo(x / 1000, 3);
});
