import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { existsOn } from '../../../geodata/model/period';
import {
  classInForce,
  classOn,
  countedClasses,
  grantedClasses,
  nomenclatureOf,
  structureClasses,
} from '../../../geodata/model/structure';
import { granted } from '../../support/sample-tables';

const office = (...classes: ReturnType<typeof granted>[]) => ({ kind: 'OT' as const, classes });
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const grants = fc.array(
  fc
    .tuple(fc.constantFrom(...grantedClasses), fc.option(day), fc.option(day))
    .map(([name, from, to]) => granted(name, from, to)),
  { maxLength: 5 },
);

describe('the class on a day', () => {
  it('holds from its first day to its last, both included, and none holds around them', () => {
    const s = office(granted('OTII', '2013-03-01', '2018-02-28'));
    expect(classOn(s, '2013-02-28')).toBe('OT');
    expect(classOn(s, '2013-03-01')).toBe('OTII');
    expect(classOn(s, '2018-02-28')).toBe('OTII');
    expect(classOn(s, '2018-03-01')).toBe('OT');
  });

  it('is that of the order of 2010 where both hold', () => {
    const s = office(granted('OT4'), granted('OTIII', '2013-03-01', '2018-02-28'));
    expect(classOn(s, '2013-02-28')).toBe('OT4');
    expect(classOn(s, '2014-01-01')).toBe('OTIII');
  });

  it('is the kind of those that are not offices, whatever class is on record', () => {
    for (const kind of ['SI', 'BA'] as const) {
      expect(classOn({ kind, classes: [granted('OT3')] }, '2012-12-31')).toBe(kind);
      expect(classInForce({ kind, classes: [granted('OT3')] }, '2012-12-31')).toBeNull();
    }
  });

  it('is always one that holds on the day, or none when none does', () => {
    fc.assert(
      fc.property(grants, day, (classes, on) => {
        const held = classes.filter((one) => existsOn(one, on));
        const inForce = classInForce(office(...classes), on);
        if (held.length === 0) expect(inForce).toBeNull();
        else expect(held).toContain(inForce);
        const modern = held.some((one) => nomenclatureOf(one.class) === 'categories_2010');
        if (modern && inForce !== null) expect(nomenclatureOf(inForce.class)).toBe('categories_2010');
      }),
    );
  });

  it('is counted unless it is an annex', () => {
    expect(structureClasses.filter((id) => !(countedClasses as readonly string[]).includes(id))).toEqual([
      'BA',
    ]);
  });
});
