import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../geodata/register/exchange';
import { planEdits } from '../../../geodata/register/plan';
import type { Row } from '../../../geodata/register/row';

const row: Row = {
  id: 'region',
  version: 3,
  values: { name: 'Région' },
  evidence: { confidence: 'declared', source: 'Rapport', year: 2012, note: 'À vérifier', day: '2012-05-01' },
  valueEvidence: { name: { confidence: 'attested', source: 'Arrêté', day: null } },
};
const edit: Edit = {
  register: 'actor',
  id: 'region',
  base: 3,
  values: {},
  evidence: { confidence: 'declared', source: 'Enquête', day: null },
};
const after = (more: Partial<Edit>, known = new Map([['actor/region', row]])) =>
  planEdits([{ ...edit, ...more }], known, '2024-03-01').changes[0]?.after;

describe('what is said anew of where a row comes from', () => {
  it('changes that alone, beside values or without', () => {
    expect(after({ row: { note: 'Vérifié' } })).toEqual({
      values: row.values,
      evidence: { ...row.evidence, note: 'Vérifié' },
      valueEvidence: row.valueEvidence,
    });
    expect(after({ values: { name: 'La Région' }, row: { confidence: 'attested' } })).toMatchObject({
      evidence: { ...row.evidence, confidence: 'attested' },
      valueEvidence: { name: { confidence: 'declared', source: 'Enquête' } },
    });
  });

  it('leaves no day beside another year', () => {
    expect(after({ row: { year: 2013 } })?.evidence).toMatchObject({ year: 2013, day: null });
    expect(after({ row: { year: 2012, note: null } })?.evidence).toMatchObject({ day: '2012-05-01' });
  });

  it('is kept of a row that is made, and is no change when it says what is known', () => {
    const made = after(
      { base: null, values: { name: 'Nord' }, row: { note: 'Neuf', year: 2020 } },
      new Map(),
    );
    expect(made?.evidence).toEqual({
      confidence: 'declared',
      source: 'Enquête',
      year: 2020,
      note: 'Neuf',
      day: null,
    });
    expect(after({ row: { note: 'À vérifier' } })).toBeUndefined();
  });
});
