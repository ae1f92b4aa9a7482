import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyAll, inverseAll } from '../../../geodata/register/change';
import { checkValues, keyText } from '../../../geodata/register/check-row';
import type { Edit } from '../../../geodata/register/exchange';
import { planEdits, rowKey } from '../../../geodata/register/plan';
import { findRegister, registerOf, registers } from '../../../geodata/register/registry';
import { undoChanges } from '../../../geodata/register/restore';
import type { Row, RowContent } from '../../../geodata/register/row';
import { editEvidence, wellFormed } from './arbitrary';

const declared = { confidence: 'declared', source: 'Rapport d’activité', day: '2013-05-01' } as const;
const means = registerOf('means');
const row: Row = {
  id: 'm-1',
  version: 3,
  values: {
    structure: 'ot-1',
    year: 2012,
    fte: 4,
    headcount: null,
    volunteers: null,
    budget: 300_000,
    budget_own: null,
    budget_subsidies: null,
    budget_tax: null,
  },
  evidence: { confidence: 'estimated', source: null, year: null, note: 'Estimation', day: null },
  valueEvidence: {},
};
const current = new Map([[rowKey({ register: 'means', id: 'm-1' }), row]]);
const edit = (values: Edit['values'], base: number | null = 3): Edit => ({
  register: 'means',
  id: 'm-1',
  base,
  values,
  evidence: declared,
});
const plan = (...edits: Edit[]) => planEdits(edits, current, '2014-01-01');

describe('a plan of edits', () => {
  it('keeps where the changed value alone comes from', () => {
    const { changes, conflicts, issues } = plan(edit({ fte: 5.5 }));
    expect({ conflicts, issues }).toEqual({ conflicts: [], issues: [] });
    expect(changes[0]?.after).toEqual({
      values: { ...row.values, fte: 5.5 },
      evidence: row.evidence,
      valueEvidence: { fte: declared },
    });
  });

  it('makes the evidence that of the whole row when no value is given', () => {
    const { changes } = plan(edit({}));
    expect(changes[0]?.after?.evidence).toEqual({ ...declared, year: 2013, note: null });
  });

  it('does nothing when nothing differs, whatever the version', () => {
    expect(plan(edit({ fte: 4 }, 1))).toEqual({ changes: [], conflicts: [], issues: [] });
  });

  it('tells an edit that came too late, and one of a row that exists already', () => {
    expect(plan(edit({ fte: 5 }, 2)).conflicts).toEqual([{ register: 'means', id: 'm-1', current: row }]);
    expect(plan(edit({ fte: 5 }, null)).conflicts).toHaveLength(1);
  });

  it('names the field of each fault', () => {
    const { issues } = plan(edit({ fte: -1, year: 2012.5, budget: 'beaucoup', colour: 'red' }));
    expect(issues.map(({ code, column }) => [code, column])).toEqual([
      ['register-unknown-field', 'colour'],
      ['register-not-integer', 'year'],
      ['register-out-of-range', 'fte'],
      ['register-not-number', 'budget'],
    ]);
    expect(plan(edit({ year: 2015 })).issues).toMatchObject([
      { code: 'register-future-year', column: 'year' },
    ]);
    expect(plan(edit({ budget_own: 200_000, budget_tax: 200_000 })).issues).toMatchObject([
      { code: 'register-budget-sum', column: 'budget' },
    ]);
  });

  it('refuses a row that is edited twice, and a register that does not exist', () => {
    expect(plan(edit({ fte: 5 }), edit({ fte: 6 })).issues).toMatchObject([
      { code: 'register-edited-twice' },
    ]);
    expect(planEdits([{ ...edit({}), register: 'colours' }], current, '2014-01-01').issues).toMatchObject([
      { code: 'register-unknown' },
    ]);
  });

  it('ends a category five years after it was granted', () => {
    const values = {
      structure: 'ot-1',
      nomenclature: 'categories_2010',
      class: 'II',
      valid_from: '2012-03-01',
    };
    const made = { register: 'classification', id: 'c-1', base: null, values, evidence: declared };
    expect(planEdits([made], new Map(), '2014-01-01').changes[0]?.after?.values['valid_to']).toBe(
      '2017-02-28',
    );
  });
});

describe('changes', () => {
  const edits = fc.array(
    fc.constantFrom(...registers).chain((register) =>
      fc.record({
        register: fc.constant(register.id),
        id: fc.constantFrom('r-1', 'r-2'),
        values: fc.option(wellFormed(register), { nil: null }),
        evidence: editEvidence,
      }),
    ),
    { maxLength: 12 },
  );

  it('applied, then inverted, leave everything as it was', () => {
    fc.assert(
      fc.property(edits, (all) => {
        let rows: ReadonlyMap<string, RowContent> = new Map();
        for (const one of all) {
          const stands = new Map(
            [...rows].map(([key, content]) => [key, { ...content, id: one.id, version: 1 }]),
          );
          const base = stands.has(rowKey(one)) ? 1 : null;
          const { changes, conflicts } = planEdits([{ ...one, base }], stands, '2030-01-01');
          expect(conflicts).toEqual([]);
          const next = applyAll(rows, changes);
          expect(applyAll(next, inverseAll(changes))).toEqual(rows);
          const after = new Map(
            [...next].map(([key, content]) => [key, { ...content, id: one.id, version: 2 }]),
          );
          expect(applyAll(next, undoChanges(changes, after, false).changes)).toEqual(rows);
          rows = next;
        }
      }),
    );
  });

  it('are not undone over what was changed since, unless that is left as it is', () => {
    const first = plan(edit({ fte: 5, volunteers: 3 })).changes;
    const after = first[0]?.after;
    if (after == null) throw new Error('a change was planned');
    const later = { ...row, ...after, values: { ...after.values, fte: 9 }, version: 5 };
    const rows = new Map([[rowKey({ register: 'means', id: 'm-1' }), later]]);
    expect(undoChanges(first, rows, false).conflicts).toHaveLength(1);
    expect(undoChanges(first, rows, true)).toEqual({ changes: [], conflicts: [] });
    const elsewhere = new Map([
      [rowKey({ register: 'means', id: 'm-1' }), { ...later, values: { ...after.values, budget: 1 } }],
    ]);
    expect(undoChanges(first, elsewhere, false).changes[0]?.after?.values).toEqual({
      ...row.values,
      budget: 1,
    });
  });
});

describe('the registers', () => {
  it('have names, keys, namings and subjects among their fields, and references that lead to registers', () => {
    for (const register of registers) {
      const names = register.fields.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const name of [...register.key, ...register.naming]) expect(names).toContain(name);
      for (const { field } of register.subjects) expect(['id', ...names]).toContain(field);
      for (const field of register.fields) {
        if (field.type === 'reference' && field.to !== 'commune' && field.to !== 'epci')
          expect(findRegister(field.to)).toBeDefined();
        if (field.type === 'choice' || field.type === 'choices')
          expect(new Set(field.choices.map(({ value }) => value)).size).toBe(field.choices.length);
      }
    }
    expect(new Set(registers.map(({ id }) => id)).size).toBe(registers.length);
  });

  it('admit what is well formed, up to what must hold between fields', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...registers)
          .chain((register) => wellFormed(register).map((values) => ({ register, values }))),
        ({ register, values }) => {
          expect(checkValues({ ...register, check: () => [] }, values, '2030-01-01')).toEqual([]);
          expect(keyText(register, values)).not.toBe('');
        },
      ),
    );
  });

  it('tell rows of one key apart from others by case and accents no more than people do', () => {
    expect(keyText(registerOf('actor'), { name: 'Région  Nord-Pas de Calais' })).toBe(
      keyText(registerOf('actor'), { name: 'REGION NORD PAS DE CALAIS' }),
    );
    expect(keyText(means, row.values)).not.toBe(keyText(means, { ...row.values, year: 2013 }));
  });
});
