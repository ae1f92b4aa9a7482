import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroundFacts, OpeningFact, StaffFact } from '../../../geodata/grouping/facts';
import { groundOf } from '../../../geodata/grouping/ground';
import { planOf } from '../../../geodata/grouping/plan';
import { defaultHypotheses, hypothesisSentences } from '../../../geodata/grouping/pooling/hypotheses';
import {
  daysOf,
  hoursOf,
  longestRun,
  openingYear,
  spansOf,
  unionOf,
} from '../../../geodata/stats/opening-year';
import { poolPlan } from '../../../geodata/grouping/pooling/pool';
import type { Hypotheses } from '../../../geodata/model/scenario';
import { documentOf } from '../../support/grouping-documents';
import { gridGround } from '../../support/small-ground';

const { facts, shapes, at } = gridGround(2, 4);

function opening(structure: string, weekdays: readonly string[], hours: string, rest = {}): OpeningFact {
  const season = { structure, season: 'all', fromDay: '01-01', toDay: '12-31', weekdays, hours };
  return { ...season, confidence: 'demonstration', ...rest };
}

function staff(structure: string, family: string, fte: number | null): StaffFact {
  return { structure, year: 2012, family, headcount: fte ?? 1, fte, confidence: 'estimated' };
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** Two offices: one of four FTE and one of three, open on different days. */
const world: Partial<GroundFacts> = {
  means: [
    { structure: 't00', year: 2012, fte: 4, budget: 300_000, confidence: 'declared' },
    { structure: 't01', year: 2012, fte: 3, budget: 200_000, confidence: 'declared' },
  ],
  staff: [
    staff('t00', 'direction', 0.5),
    staff('t00', 'reception', 2.5),
    staff('t00', 'administration', 1),
    staff('t01', 'direction', 0.5),
    staff('t01', 'administration', 1),
    staff('t01', 'promotion', 1.5),
  ],
  openings: [
    opening('t00', weekdays.slice(0, 5), '09:00-12:00, 14:00-18:00'),
    opening('t01', weekdays.slice(4), '10:00-13:00'),
  ],
  referential: ['s1', 's2', 's3'].map((id) => ({ id, name: id })),
  skills: (['s1', 's2'] as const).map((skill, index) => ({
    structure: index === 0 ? 't00' : 't01',
    skill,
    name: skill,
    level: 'basic',
    people: 1,
    confidence: 'demonstration',
  })),
};
const hypotheses: Hypotheses = {
  functions: [
    { family: 'administration', retained: { low: 0.5, high: 0.75 } },
    { family: 'promotion', retained: { low: 0, high: 0.5 } },
  ],
  pointCost: { low: 1000, high: 2000 },
  harmonisation: { low: 0, high: 0.1 },
  fteCost: { low: 40_000, high: 50_000 },
};
const ground = groundOf({ ...facts, ...world }, shapes);
const everyone = facts.communes.map(({ insee }) => insee);

function pool(document: Parameters<typeof documentOf>, given = hypotheses, on = ground) {
  const result = poolPlan(planOf(documentOf(...document), on), given, on);
  const [first] = result.groupings;
  if (first === undefined) throw new Error('no grouping');
  return { ...result, first };
}

describe('pooling of means', () => {
  const { first, fte, budget } = pool([{ all: everyone }]);

  it('keeps the retained share of the jobs that several have, and says who puts what in common', () => {
    expect(
      first.families.map(({ family, pooled, before, after }) => [
        family,
        pooled,
        before.range?.low,
        after.range,
      ]),
    ).toEqual([
      ['direction', false, 1, { low: 1, high: 1 }],
      ['reception', false, 2.5, { low: 2.5, high: 2.5 }],
      ['administration', true, 2, { low: 1, high: 1.5 }],
      // One office alone has some: there is nothing to pool.
      ['promotion', false, 1.5, { low: 1.5, high: 1.5 }],
    ]);
    expect(fte.before.range).toEqual({ low: 7, high: 7 });
    expect(fte.after).toEqual({ range: { low: 6, high: 6.5 }, confidence: 'estimated', unknown: 0 });
    expect(first.members.map(({ contributed }) => contributed.range?.low)).toEqual([1, 1]);
  });

  it('works the budget out to the euro, and marks it by the weakest of what went in', () => {
    // 500,000 − 1 × 50,000 + 1,000 at the low end; 500,000 + 50,000 × (6.5 × 1.1 − 7) + 2,000 at the high one.
    expect(budget.before).toMatchObject({ range: { low: 500_000, high: 500_000 }, confidence: 'declared' });
    expect(budget.after.range?.low).toBe(451_000);
    expect(budget.after.range?.high).toBeCloseTo(509_500, 6);
    expect(budget.after.confidence).toBe('estimated');
  });

  it('adds hours up, joins them, and brings points up to the one that opens most', () => {
    const year = openingYear(world.openings ?? [], 2012);
    expect(first.opening.coveredDays).toBe(366);
    expect(first.opening.coveredHours).toBe(hoursOf(year));
    const [most, least] = first.members.map(({ hoursGained }) => hoursGained);
    expect(most).toEqual({ low: 0, high: 0 });
    expect(least?.low).toBe(0);
    expect(least?.high).toBeCloseTo(0.1 * (first.members[1]?.hours.before.range?.low ?? 0), 9);
    expect(first.members.map(({ skillsGained }) => skillsGained)).toEqual([['s2'], ['s1']]);
    expect(first.skills).toEqual(['s1', 's2']);
  });

  it('says which thresholds are reached together that were not alone', () => {
    expect(first.thresholds.map(({ id, alone, together }) => [id, alone.yes, alone.no, together])).toEqual([
      ['manager', 0, 2, 'yes'],
      ['seven-days', 0, 2, 'yes'],
      ['category-2', 0, 2, 'yes'],
      ['category-1', 0, 2, 'yes'],
    ]);
    const cut = { ...hypotheses, functions: [{ family: 'direction', retained: { low: 0.5, high: 1 } }] };
    expect(pool([{ all: everyone }], cut).first.thresholds[0]?.together).toBe('maybe');
  });

  it('leaves a structure alone as it is, and counts what is not known', () => {
    const west = pool([{ west: [at(0, 0)] }]);
    expect(west.fte.after).toEqual(west.fte.before);
    expect(west.budget.after).toEqual(west.budget.before);
    const nothing = pool([{ all: everyone }], hypotheses, groundOf(facts, shapes));
    expect(nothing.fte.before).toEqual({ range: null, confidence: null, unknown: 2 });
    expect(nothing.first.thresholds.every(({ together }) => together === 'unknown')).toBe(true);
  });

  it('counts a structure that two groupings share once in all', () => {
    const shared = pool([{ a: [at(0, 2)], b: [] }, { shared: { [at(0, 0)]: { a: 0.25, b: 0.75 } } }]);
    expect(shared.first.fte.before.range?.low).toBe(4);
    expect(shared.fte.before.range?.low).toBe(7);
  });

  it('gives ranges whose low end is not above the high one, whichever end of hypotheses is which', () => {
    const bound = (max: number) =>
      fc.record({
        low: fc.double({ min: 0, max, noNaN: true }),
        high: fc.double({ min: 0, max, noNaN: true }),
      });
    const any = fc.record({
      functions: fc.tuple(bound(1), bound(1)).map(([a, b]) => [
        { family: 'administration', retained: a },
        { family: 'direction', retained: b },
      ]),
      pointCost: bound(50_000),
      harmonisation: bound(1),
      fteCost: bound(100_000),
    });
    fc.assert(
      fc.property(any, (given) => {
        const result = pool([{ all: everyone }], given);
        for (const { after, before } of [result.fte, result.budget, ...result.first.families])
          expect((after.range?.low ?? 0) <= (after.range?.high ?? 0) && before.range !== null).toBe(true);
        expect(result.fte.after.range?.high).toBeLessThanOrEqual(7 + 1e-9);
      }),
    );
  });
});

describe('hours of a year', () => {
  it('are read from days and spans, and counted once where they overlap', () => {
    expect(spansOf('09:00-12:30,14:00-18:00')).toEqual([
      [540, 750],
      [840, 1080],
    ]);
    expect(spansOf('closed')).toEqual([]);
    const monday = openingYear([opening('a', ['mon'], '09:00-11:00')], 2012);
    // 2012 has 53 Mondays.
    expect([daysOf(monday), hoursOf(monday), longestRun(monday)]).toEqual([53, 106, 1]);
    const winter = openingYear(
      [opening('a', weekdays, '09:00-10:00', { fromDay: '12-30', toDay: '01-02' })],
      2013,
    );
    expect(daysOf(winter)).toBe(4);
    const other = openingYear([opening('b', ['mon'], '10:00-12:00')], 2012);
    expect(hoursOf(unionOf([monday, other]))).toBe(53 * 3);
    expect(unionOf([])).toEqual([]);
  });
});

describe('hypotheses', () => {
  it('start from ranges that hold no change, and print in both languages', () => {
    const { after, before } = pool([{ all: everyone }], defaultHypotheses).fte;
    expect(after.range?.high).toBe(before.range?.high);
    const sentences = hypothesisSentences(hypotheses);
    expect(sentences[0]?.fr).toBe(
      'Métier mis en commun\u00a0: Administration\u202f; 50\u00a0% à 75\u00a0% des ETP restent nécessaires, là où deux structures au moins en ont.',
    );
    expect(sentences.map(({ en }) => en)).toContain(
      'One FTE freed or added is worth 40,000\u00a0€ to 50,000\u00a0€ a year.',
    );
    expect(hypothesisSentences({ ...hypotheses, functions: [] })[0]?.fr).toBe(
      'Aucun métier n’est mis en commun.',
    );
  });
});
