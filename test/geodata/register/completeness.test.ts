import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../geodata/model/collection';
import { collectionState } from '../../../geodata/register/collection-state';
import {
  askedFields,
  askedRegisters,
  isCollected,
  registersFor,
} from '../../../geodata/register/completeness';
import type { RowsByRegister } from '../../../geodata/register/completeness';
import type { Values } from '../../../geodata/register/field';
import { themes } from '../../../geodata/register/register';
import { registerOf, registers } from '../../../geodata/register/registry';
import type { Row } from '../../../geodata/register/row';
import { wellFormed } from './arbitrary';

/** Demand is not asked of structures. */
const asked = themes.filter((theme) => theme !== 'collection' && theme !== 'demand');
const campaign: Campaign = {
  id: 'survey',
  name: 'Enquête 2013',
  year: 2013,
  opens: '2014-01-15',
  due: '2014-03-31',
  themes: ['means', 'quality'],
};
const row = (
  id: string,
  values: Values,
  confidence: Row['evidence']['confidence'] = 'declared',
  valueEvidence: Row['valueEvidence'] = {},
): Row => ({
  id,
  version: 0,
  values,
  evidence: { confidence, source: null, year: null, note: null, day: null },
  valueEvidence,
});
const structure = (id: string, more: Values = {}) =>
  row(id, { name: id, kind: 'OT', commune: '59001', valid_from: null, valid_to: null, email: null, ...more });
const scope = {
  zoneOf: new Map([['59001', 'west']]),
  zones: [
    { id: 'west', name: 'Ouest' },
    { id: 'east', name: 'Est' },
  ],
  only: null,
};
const stateOf = (rows: RowsByRegister, of: Partial<Campaign> = {}, today = '2014-03-01') =>
  collectionState({ ...campaign, ...of }, rows, scope, today);
const means = (values: Values) =>
  row('m', {
    structure: 'a',
    year: 2013,
    fte: null,
    headcount: null,
    volunteers: null,
    budget: null,
    budget_own: null,
    budget_subsidies: null,
    budget_tax: null,
    ...values,
  });

describe('what a collection asks', () => {
  it('is told by the registers that structures fill in, directly or by their territory or initiative', () => {
    expect(
      Object.fromEntries(asked.map((theme) => [theme, askedRegisters(theme).map(({ id }) => id)])),
    ).toEqual({
      identity: ['structure', 'classification', 'opening'],
      territories: ['territory', 'territory_commune'],
      initiatives: ['initiative', 'initiative_event', 'initiative_perimeter', 'initiative_actor'],
      means: ['means', 'staff'],
      people: ['skill_held', 'training'],
      quality: ['quality', 'observatory', 'project'],
    });
  });

  it('leaves out whom and when a row is about, and what may be absent for a reason', () => {
    expect(askedFields(registerOf('territory'))).toEqual(['name']);
    expect(askedFields(registerOf('initiative'))).toEqual(['name', 'type', 'document', 'summary']);
    expect(askedFields(registerOf('staff'))).toEqual(['job_family', 'contract', 'headcount', 'fte']);
    for (const register of asked.flatMap(askedRegisters)) expect(askedFields(register)).not.toEqual([]);
  });

  it('counts a value by its own evidence, else by that of its row', () => {
    const demonstration = row('m', { fte: 4, budget: null }, 'demonstration', {
      budget: { confidence: 'attested', source: null, day: null },
    });
    expect(isCollected(demonstration, 'fte')).toBe(false);
    expect(isCollected(demonstration, 'budget')).toBe(false);
    const fte = { confidence: 'attested', source: 'Comptes', day: null } as const;
    expect(isCollected({ ...demonstration, valueEvidence: { fte } }, 'fte')).toBe(true);
    expect(isCollected(row('m', { fte: 4 }), 'fte')).toBe(true);
  });
});

describe('the state of a campaign', () => {
  it('asks the structures of its year, annexes apart', () => {
    const { structures } = stateOf({
      structure: [
        structure('a'),
        structure('annex', { kind: 'BA', parent: 'a' }),
        structure('begun', { valid_from: '2013-12-31' }),
        structure('ended', { valid_to: '2013-01-01' }),
        structure('later', { valid_from: '2014-01-01' }),
        structure('before', { valid_to: '2012-12-31' }),
      ],
    });
    expect(structures.map(({ id }) => id)).toEqual(['a', 'begun', 'ended']);
  });

  it('takes the rows of the year alone, the mean of registers and that of themes', () => {
    const state = stateOf({
      structure: [structure('a')],
      means: [
        means({ fte: 4, budget: 100 }),
        means({ year: 2012, fte: 4, headcount: 5, volunteers: 1, budget: 1 }),
      ],
      quality: [row('q', { structure: 'a', day: '2011-05-04', level: 'mark', score: null, auditor: null })],
    });
    const [a] = state.structures;
    // 2 of 7 values of the means, no staff; 2 of 4 of the audit, no observatory, no project.
    expect(a?.shares['means']).toBeCloseTo(2 / 7 / 2, 10);
    expect(a?.shares['quality']).toBeCloseTo(2 / 4 / 3, 10);
    expect(a?.overall).toBeCloseTo((2 / 7 / 2 + 2 / 4 / 3) / 2, 10);
    expect(state.totals.overall).toBe(a?.overall);
  });

  it('finds a structure by its territory and by the initiative it carries', () => {
    const { structures } = stateOf(
      {
        structure: [structure('a'), structure('b')],
        territory: [row('t', { name: 'Pays', structure: 'a', valid_from: null, valid_to: null })],
        territory_commune: [row('c', { territory: 't', commune: '59001', valid_from: null, valid_to: null })],
        initiative: [row('i', { name: 'Schéma', type: 'strategy', carrier_structure: 'b' })],
        initiative_event: [row('e', { initiative: 'i', event: 'adopted', day: '2012-01-01', until: null })],
      },
      { themes: ['territories', 'initiatives'] },
    );
    expect(structures.map(({ shares }) => shares)).toEqual([
      { territories: 1, initiatives: 0 },
      { territories: 0, initiatives: (2 / 4 + 1) / 4 },
    ]);
  });

  it('is late after the term for want of a complete answer', () => {
    const rows = {
      structure: ['a', 'b', 'c', 'd'].map((id) => structure(id, { commune: id === 'd' ? '59009' : '59001' })),
      campaign_answer: [
        row('1', { campaign: 'survey', structure: 'a', state: 'complete', day: '2014-02-01' }),
        row('2', { campaign: 'survey', structure: 'b', state: 'partial', day: '2014-02-02' }),
        row('3', { campaign: 'other', structure: 'c', state: 'complete', day: '2014-02-03' }),
      ],
    };
    expect(stateOf(rows, {}, '2014-03-31').totals.late).toBe(0);
    const state = stateOf(rows, {}, '2014-04-01');
    expect(state.structures.map(({ id, late, answer }) => [id, late, answer?.state])).toEqual([
      ['a', false, 'complete'],
      ['b', true, 'partial'],
      ['c', true, undefined],
      ['d', true, undefined],
    ]);
    expect(state.totals).toMatchObject({
      asked: 4,
      late: 3,
      answers: { complete: 1, partial: 1, refused: 0, none: 2 },
    });
    expect(state.zones.map(({ id, totals }) => [id, totals.asked, totals.late, totals.overall])).toEqual([
      ['west', 3, 2, 0],
      ['east', 0, 0, null],
    ]);
  });

  const rowsOf = fc
    .record(
      Object.fromEntries(
        registersFor(asked).map((id) => [
          id,
          fc.array(
            fc
              .tuple(
                wellFormed(registerOf(id)),
                fc.constantFrom('declared', 'estimated', 'demonstration' as const),
              )
              .map(([values, confidence]) => ({ values, confidence })),
            { maxLength: 3 },
          ),
        ]),
      ),
    )
    .map((all): RowsByRegister =>
      Object.fromEntries(
        Object.entries(all).map(([id, list]) => [
          id,
          list.map(({ values, confidence }, index) =>
            row(['a-1', 'b-2', 'c-3'][index] ?? '', values, confidence as 'declared'),
          ),
        ]),
      ),
    );

  it('has shares between nothing and all, which no declared value lowers and no invented one raises', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const of = { themes: asked, year: 2013 };
        const told = (confidence: 'declared' | 'demonstration') =>
          stateOf(
            Object.fromEntries(
              registers.map(({ id }) => [
                id,
                (rows[id] ?? []).map((one) => ({ ...one, evidence: { ...one.evidence, confidence } })),
              ]),
            ),
            of,
          );
        const state = stateOf(rows, of);
        const declared = told('declared').structures;
        expect(told('demonstration').structures.map(({ overall }) => overall)).toEqual(declared.map(() => 0));
        for (const [index, { shares, overall }] of state.structures.entries()) {
          for (const [theme, share] of Object.entries(shares)) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(declared[index]?.shares[theme] ?? 0);
          }
          expect(overall).toBeLessThanOrEqual(1 + 1e-12);
        }
        const { totals } = state;
        expect(Object.values(totals.answers).reduce((sum, count) => sum + count, 0)).toBe(totals.asked);
      }),
      { numRuns: 60 },
    );
  });
});
