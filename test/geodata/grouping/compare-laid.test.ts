import { describe, expect, it } from 'vitest';
import { alignColours } from '../../../geodata/grouping/compare/align-colours';
import { onCommunes } from '../../../geodata/grouping/compare/on-communes';
import { groundOf } from '../../../geodata/grouping/ground';
import { planOf } from '../../../geodata/grouping/plan';
import { referenceDocument } from '../../../geodata/grouping/references';
import { communeFills } from '../../../geodata/scene/scenario-layers';
import { documentOf as ofUnits } from '../../support/scenario-documents';
import { documentOf } from '../../support/grouping-documents';
import { gridGround } from '../../support/small-ground';

const grid = gridGround(4, 4);
const ground = groundOf(grid.facts, grid.shapes);
const row = (at: number) => [0, 1, 2, 3].map((column) => grid.at(at, column));

describe('a plan laid on the ground of another day', () => {
  it('keeps the communes that its units had on its own day', () => {
    const units = { south: ['territory:t00', 'territory:t01'], north: ['territory:t10'] };
    const own = planOf(ofUnits('territory', units), ground);
    // On the other day, one territory has everything.
    const other = gridGround(4, 4, { territoryOf: () => 'all' });
    const otherGround = groundOf(other.facts, other.shapes);
    const laid = planOf(onCommunes(own, otherGround), otherGround);
    for (const id of ['south', 'north'])
      expect(laid.members.get(id)?.communes).toEqual(own.members.get(id)?.communes);
  });

  it('keeps shares, and leaves out communes that the other ground does not know', () => {
    const [first = '', second = ''] = row(0);
    const shared = { [second]: { a: 0.25, b: 0.75 } };
    const own = planOf(documentOf({ a: [first], b: row(3) }, { shared }), ground);
    const small = gridGround(2, 4);
    const smallGround = groundOf(small.facts, small.shapes);
    const laid = onCommunes(own, smallGround);
    expect(laid.assignment).toEqual({
      [`commune:${first}`]: [{ grouping: 'a', share: 1 }],
      [`commune:${second}`]: [
        { grouping: 'a', share: 0.25 },
        { grouping: 'b', share: 0.75 },
      ],
    });
  });
});

describe('the colours of a plan beside another', () => {
  const base = planOf(documentOf({ low: [...row(0), ...row(1)], high: [...row(2), ...row(3)] }), ground);

  it('are those of the groupings that stand for each other, whatever their order and names', () => {
    const other = planOf(documentOf({ x: [...row(2), ...row(3)], y: [...row(0), ...row(1)] }), ground);
    const aligned = planOf(alignColours(other, base, ground), ground);
    expect(communeFills(aligned)).toEqual(communeFills(base));
  });

  it('are others for the groupings that stand for none', () => {
    const other = planOf(documentOf({ x: row(0), y: row(1), z: row(2), w: row(3) }), ground);
    const { groupings } = alignColours(other, base, ground);
    expect(new Set(groupings.map(({ colour }) => colour)).size).toBe(4);
    expect(groupings.map(({ id }) => id)).toEqual(['x', 'y', 'z', 'w']);
  });

  it('stay within what there is when there are more groupings than colours', () => {
    const large = gridGround(2, 15, { territoryOf: (_, column) => `t${column}` });
    const largeGround = groundOf(large.facts, large.shapes);
    const each = planOf(referenceDocument('territories', large.facts), largeGround);
    const zones = planOf(referenceDocument('zones', large.facts), largeGround);
    for (const { colour } of alignColours(each, zones, largeGround).groupings)
      expect(colour).toBeGreaterThanOrEqual(0);
    expect(
      Math.max(...alignColours(each, zones, largeGround).groupings.map(({ colour }) => colour)),
    ).toBeLessThan(12);
  });
});
