import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statusOn, type StatusOrNone } from '../../../geodata/model/initiative';
import {
  dayAfter,
  dayBefore,
  eventKinds,
  lastDay,
  statusPeriods,
  type EventKind,
  type InitiativeEvent,
} from '../../../geodata/register/events';

const firstDay = '2011-12-20';
const window = Array.from({ length: 60 }).reduce<string[]>(
  (days) => [...days, dayAfter(days.at(-1) ?? firstDay)],
  [firstDay],
);

const happening = (event: EventKind, day: string, until: string | null = null): InitiativeEvent => ({
  event,
  day,
  until,
});

/** Events within the window, an adoption or an extension perhaps with a term; some on the same day. */
const anyEvents = fc.array(
  fc
    .record({
      event: fc.constantFrom(...eventKinds.map(({ id }) => id)),
      start: fc.nat({ max: 40 }),
      term: fc.option(fc.nat({ max: 25 })),
    })
    .map(({ event, start, term }) => {
      const until = event === 'adopted' || event === 'extended' ? term : null;
      return happening(
        event,
        window[start] ?? '',
        until === null ? null : (window[start + until] ?? lastDay),
      );
    }),
  { maxLength: 8 },
);

/** The status on each day of the window, lived through day by day. */
function lived(events: readonly InitiativeEvent[]): StatusOrNone[] {
  let status: StatusOrNone = 'none';
  let term: string | null = null;
  let wasAdopted = false;
  return window.map((today) => {
    if (term !== null && today > term) [status, term] = ['lapsed', null];
    for (const { id } of eventKinds) {
      const alike = events.filter(({ event, day }) => event === id && day === today);
      if (alike.length === 0) continue;
      const ends = alike.map(({ until }) => until ?? lastDay).toSorted();
      switch (id) {
        case 'launched':
          [status, term] = ['planned', null];
          break;
        case 'drafting':
          [status, term] = ['in_progress', null];
          break;
        case 'adopted':
        case 'extended':
          [status, term, wasAdopted] = ['adopted', ends.at(-1) ?? null, true];
          break;
        case 'revising':
          if (status !== 'adopted') status = 'in_progress';
          break;
        case 'lapsed':
          [status, term] = ['lapsed', null];
          break;
        case 'abandoned':
          [status, term] = [wasAdopted ? 'lapsed' : 'none', null];
      }
    }
    return status;
  });
}

describe('the statuses that follow from events', () => {
  test('are those that living day by day gives', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const statuses = statusPeriods(events);
        expect(window.map((day) => statusOn({ statuses }, day))).toEqual(lived(events));
      }),
      { numRuns: 2000 },
    );
  });

  test('do not depend on the order in which events are given', () => {
    const shuffled = anyEvents.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
    );
    fc.assert(
      fc.property(shuffled, ([events, others]) => {
        expect(statusPeriods(others)).toEqual(statusPeriods(events));
      }),
    );
  });

  test('never overlap, are in order of time, and differ from one to the next', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const periods = statusPeriods(events);
        for (const [index, { status, from, to }] of periods.entries()) {
          expect(to === null || from < to).toBe(true);
          const next = periods[index + 1];
          if (next === undefined) continue;
          expect(to !== null && to <= next.from).toBe(true);
          expect(to === next.from && status === next.status).toBe(false);
        }
      }),
    );
  });

  test('go from a project to a vote, its term, its extension and its end', () => {
    expect(
      statusPeriods([
        happening('launched', '2010-03-01'),
        happening('drafting', '2011-01-10'),
        happening('adopted', '2012-06-15', '2016-12-31'),
        happening('revising', '2016-02-01'),
        happening('extended', '2017-01-01', '2018-12-31'),
      ]),
    ).toEqual([
      { status: 'planned', from: '2010-03-01', to: '2011-01-10' },
      { status: 'in_progress', from: '2011-01-10', to: '2012-06-15' },
      { status: 'adopted', from: '2012-06-15', to: '2019-01-01' },
      { status: 'lapsed', from: '2019-01-01', to: null },
    ]);
  });

  test('end when what was never adopted is abandoned, and lapse when it was', () => {
    expect(
      statusPeriods([happening('drafting', '2010-01-01'), happening('abandoned', '2011-01-01')]),
    ).toEqual([{ status: 'in_progress', from: '2010-01-01', to: '2011-01-01' }]);
    expect(statusPeriods([happening('adopted', '2010-01-01'), happening('abandoned', '2011-01-01')])).toEqual(
      [
        { status: 'adopted', from: '2010-01-01', to: '2011-01-01' },
        { status: 'lapsed', from: '2011-01-01', to: null },
      ],
    );
  });

  test('never lapse by a term at the end of all days', () => {
    expect(statusPeriods([happening('adopted', '2010-01-01', lastDay)])).toEqual([
      { status: 'adopted', from: '2010-01-01', to: null },
    ]);
  });
});

test('the day after and the day before undo each other, over the ends of months, years and Februaries', () => {
  expect([dayAfter('2012-02-28'), dayAfter('2011-12-31'), dayBefore('2013-03-01')]).toEqual([
    '2012-02-29',
    '2012-01-01',
    '2013-02-28',
  ]);
  for (const day of window) expect(dayBefore(dayAfter(day))).toBe(day);
});
