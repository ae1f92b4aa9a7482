import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter } from '../../../../geodata/register/events';
import {
  territoryPeriods,
  type Days,
  type Membership,
} from '../../../../geodata/register/publish/territory-periods';

const window = Array.from({ length: 30 }).reduce<string[]>(
  (days) => [...days, dayAfter(days.at(-1) ?? '')],
  ['2012-02-20'],
);
const anyDay = fc.option(fc.constantFrom(...window.slice(2, -2)));
const anyDays: fc.Arbitrary<Days> = fc
  .tuple(anyDay, anyDay)
  .map(([a, b]) => (a !== null && b !== null && b < a ? { from: b, to: a } : { from: a, to: b }));
const anyMemberships: fc.Arbitrary<Membership[]> = fc.array(
  fc
    .tuple(anyDays, fc.constantFrom('59001', '59002', '59003'))
    .map(([days, commune]) => ({ ...days, commune })),
  { maxLength: 6 },
);
const holdsOn = ({ from, to }: Days, day: string) =>
  (from === null || from <= day) && (to === null || day <= to);
const between = (from: string | null, to: string | null): Days => ({ from, to });

describe('the periods of a territory', () => {
  test('have on each day the communes that are of it on that day', () => {
    fc.assert(
      fc.property(anyDays, anyMemberships, (days, memberships) => {
        const periods = territoryPeriods({ id: 't', ...days }, memberships);
        for (const day of window) {
          const own = holdsOn(days, day) ? memberships.filter((one) => holdsOn(one, day)) : [];
          const expected = [...new Set(own.map(({ commune }) => commune))].toSorted();
          const held = periods.filter((period) => holdsOn(period, day));
          expect(held.map(({ communes }) => communes)).toEqual(expected.length === 0 ? [] : [expected]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('are as few as can be, each with an id of its own, the last with that of the territory', () => {
    fc.assert(
      fc.property(anyDays, anyMemberships, (days, memberships) => {
        const periods = territoryPeriods({ id: 't', ...days }, memberships);
        expect(new Set(periods.map(({ id }) => id)).size).toBe(periods.length);
        expect(periods.at(-1)?.id ?? 't').toBe('t');
        for (const [index, { to, communes }] of periods.entries()) {
          const next = periods[index + 1];
          if (next === undefined || to === null || dayAfter(to) !== next.from) continue;
          expect(communes).not.toEqual(next.communes);
        }
      }),
    );
  });

  test('do not depend on the order of the memberships', () => {
    fc.assert(
      fc.property(anyDays, anyMemberships, (days, memberships) => {
        const territory = { id: 't', ...days };
        expect(territoryPeriods(territory, memberships.toReversed())).toEqual(
          territoryPeriods(territory, memberships),
        );
      }),
    );
  });

  test('are named by their first day, and the unbounded one by its being the start', () => {
    const periods = territoryPeriods({ id: 't-aval', ...between(null, null) }, [
      { commune: '59001', ...between(null, null) },
      { commune: '59003', ...between('2010-01-01', '2013-12-31') },
    ]);
    expect(periods).toEqual([
      { id: 't-aval.start', territory: 't-aval', communes: ['59001'], ...between(null, '2009-12-31') },
      {
        id: 't-aval.2010-01-01',
        territory: 't-aval',
        communes: ['59001', '59003'],
        ...between('2010-01-01', '2013-12-31'),
      },
      { id: 't-aval', territory: 't-aval', communes: ['59001'], ...between('2014-01-01', null) },
    ]);
  });

  test('leave out days without a commune, and end with the last day that can be told', () => {
    expect(territoryPeriods({ id: 't', ...between(null, null) }, [])).toEqual([]);
    const until = { commune: '59001', ...between('2010-01-01', '9999-12-31') };
    expect(territoryPeriods({ id: 't', ...between(null, null) }, [until])).toMatchObject([
      between('2010-01-01', '9999-12-31'),
    ]);
  });
});
