import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, dayBefore } from '../../../geodata/register/events';
import type { Edit } from '../../../geodata/register/exchange';
import { planEdits, rowKey } from '../../../geodata/register/plan';
import type { Row } from '../../../geodata/register/row';
import { memberEdits, type EditMode } from '../../../geodata/territory/edit-members';
import { communesOn, readMembers } from '../../../geodata/territory/member';

const evidence = { confidence: 'declared', source: 'Délibération', day: null } as const;

function row(id: string, territory: string, commune: string, from: string | null, to: string | null): Row {
  return {
    id,
    version: 3,
    values: { territory, commune, valid_from: from, valid_to: to },
    evidence: { ...evidence, year: null, note: null },
    valueEvidence: {},
  };
}

/** The rows after edits, by the very plan of the server; throws on a conflict or an error. */
function after(rows: readonly Row[], edits: readonly Edit[]): readonly Row[] {
  const current = new Map(
    rows.map((one) => [rowKey({ register: 'territory_commune', id: one.id }), one] as const),
  );
  const plan = planEdits(edits, current, '2030-01-01');
  expect([...plan.conflicts, ...plan.issues]).toEqual([]);
  expect(plan.changes).toHaveLength(edits.length);
  const next = new Map(rows.map((one) => [one.id, one]));
  for (const { id, after: content } of plan.changes) {
    if (content === null) next.delete(id);
    else next.set(id, { ...content, id, version: 4 });
  }
  return [...next.values()];
}

const edits = (rows: readonly Row[], communes: Iterable<string>, day: string, mode: EditMode) =>
  memberEdits(readMembers(rows), { territory: 't', communes: new Set(communes), day, mode, evidence });

const codes = ['59001', '59002', '59003', '59004', '59005'];
const start = '2020-03-01';
const dayNumber = fc.integer({ min: 0, max: 12 });
const dayOf = (number: number) => {
  let day = start;
  for (let i = 0; i < number; i++) day = dayAfter(day);
  return day;
};
const period = fc
  .tuple(fc.option(dayNumber, { nil: null }), fc.option(fc.integer({ min: 0, max: 5 }), { nil: null }))
  .map(([from, length]) => ({
    from: from === null ? null : dayOf(from),
    to: length === null ? null : dayOf((from ?? 0) + length),
  }));
const rowsArbitrary = fc
  .uniqueArray(
    fc.record({
      territory: fc.constantFrom('t', 'u'),
      commune: fc.constantFrom(...codes),
      period,
    }),
    { maxLength: 12, selector: (one) => `${one.territory}/${one.commune}/${one.period.from ?? ''}` },
  )
  .map((list) =>
    list.map(({ territory, commune, period: { from, to } }, index) =>
      row(`r${index}`, territory, commune, from, to),
    ),
  );
const wantedArbitrary = fc.subarray(codes);
const modes = fc.constantFrom<EditMode>('change', 'correction');
const everyDay = [dayBefore(start), ...Array.from({ length: 20 }, (_, index) => dayOf(index))];

describe('edits of the communes of a territory', () => {
  it('give exactly the communes wanted on the day, in both modes, and then nothing is left to edit', () => {
    fc.assert(
      fc.property(rowsArbitrary, wantedArbitrary, dayNumber, modes, (rows, wanted, number, mode) => {
        const day = dayOf(number);
        const made = after(rows, edits(rows, wanted, day, mode));
        expect([...communesOn(readMembers(made), 't', day)].toSorted()).toEqual(wanted);
        expect(edits(made, wanted, day, mode)).toEqual([]);
      }),
    );
  });

  it('leave every day before as it was when they are a change', () => {
    fc.assert(
      fc.property(rowsArbitrary, wantedArbitrary, dayNumber, (rows, wanted, number) => {
        const day = dayOf(number);
        const made = after(rows, edits(rows, wanted, day, 'change'));
        for (const before of everyDay.filter((one) => one < day))
          expect(communesOn(readMembers(made), 't', before)).toEqual(
            communesOn(readMembers(rows), 't', before),
          );
      }),
    );
  });

  it('touch neither another territory nor a commune that stays', () => {
    fc.assert(
      fc.property(rowsArbitrary, wantedArbitrary, dayNumber, modes, (rows, wanted, number, mode) => {
        const day = dayOf(number);
        const before = communesOn(readMembers(rows), 't', day);
        const byId = new Map(rows.map((one) => [one.id, one.values]));
        for (const { id, values } of edits(rows, wanted, day, mode)) {
          const touched = byId.get(id) ?? values;
          expect(touched?.['territory']).toBe('t');
          const commune = String(touched?.['commune']);
          expect(before.has(commune)).not.toBe(wanted.includes(commune));
        }
      }),
    );
  });

  it('make one row for a commune that has always belonged to it', () => {
    fc.assert(
      fc.property(rowsArbitrary, wantedArbitrary, dayNumber, (rows, wanted, number) => {
        const day = dayOf(number);
        const held = communesOn(readMembers(rows), 't', day);
        const made = readMembers(after(rows, edits(rows, wanted, day, 'correction')));
        for (const commune of wanted.filter((one) => !held.has(one))) {
          const own = made.filter((member) => member.territory === 't' && member.commune === commune);
          expect(own.map(({ from, to }) => ({ from, to }))).toEqual([{ from: null, to: null }]);
        }
      }),
    );
  });

  it('begin on the day, end the day before, and remove what began on it', () => {
    const rows = [row('a', 't', '59001', null, null), row('b', 't', '59002', '2020-03-05', null)];
    const common = { register: 'territory_commune', evidence };
    expect(edits(rows, ['59003'], '2020-03-05', 'change')).toEqual([
      { ...common, id: 'a', base: 3, values: { valid_to: '2020-03-04' } },
      { ...common, id: 'b', base: 3, values: null },
      {
        ...common,
        id: 't_59003_20200305',
        base: null,
        values: { territory: 't', commune: '59003', valid_from: '2020-03-05', valid_to: null },
      },
    ]);
    expect(edits(rows, ['59001'], '2020-03-05', 'correction')).toEqual([
      { ...common, id: 'b', base: 3, values: null },
    ]);
  });

  it('join what is told of later, and what ended the day before, into one stay', () => {
    const later = [row('a', 't', '59001', '2021-01-01', null)];
    expect(edits(later, ['59001'], '2020-03-05', 'change')).toMatchObject([
      { id: 'a', values: { valid_from: '2020-03-05' } },
    ]);
    const ended = [row('a', 't', '59001', '2010-01-01', '2020-03-04')];
    expect(edits(ended, ['59001'], '2020-03-05', 'change')).toMatchObject([
      { id: 'a', values: { valid_to: null } },
    ]);
  });

  it('name a new row as no other, even for a territory of a long name', () => {
    const rows = [row('t_59001', 'u', '59001', null, null)];
    expect(edits(rows, ['59001'], start, 'correction')).toMatchObject([{ id: 't_59001_2' }]);
    const long = 'x'.repeat(64);
    const wanted = { territory: long, communes: new Set(['59001']), day: start, evidence };
    const [made] = memberEdits([], { ...wanted, mode: 'change' });
    expect(made?.id).toHaveLength(64);
    expect(made?.id).toMatch(/_59001_20200301$/);
  });
});
