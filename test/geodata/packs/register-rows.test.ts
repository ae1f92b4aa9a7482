import { beforeAll, describe, expect, test } from 'vitest';
import { checkValues } from '../../../geodata/register/check-row';
import { statusPeriods, type InitiativeEvent } from '../../../geodata/register/events';
import { registerOf } from '../../../geodata/register/registry';
import { readPack } from '../../../geodata/packs/read-pack';
import { registerRows, type PackRegisterRow } from '../../../geodata/packs/register-rows';
import type { Pack } from '../../../geodata/packs/schema';
import { addRow, packCopies, smallPack } from '../../fixtures/packs/pack-copy';

async function packOf(folder: string): Promise<Pack> {
  const read = await readPack(folder);
  if (!read.ok) throw new Error(JSON.stringify(read.issues.slice(0, 3)));
  return read.value;
}

const eventsOf = (rows: readonly PackRegisterRow[], initiative: string) =>
  rows.flatMap(({ register, content: { values } }) =>
    register === 'initiative_event' && values['initiative'] === initiative
      ? [values as unknown as InitiativeEvent]
      : [],
  );

describe('the rows of registers of a pack', () => {
  let small: readonly PackRegisterRow[];
  beforeAll(async () => {
    small = registerRows(await packOf(smallPack));
  });
  const row = (register: string, id: string) =>
    small.find((one) => one.register === register && one.id === id)?.content;

  test('are admitted by the registers, with ids that are each their own', async () => {
    for (const rows of [small, registerRows(await packOf('geodata/packs/nord'))]) {
      expect(new Set(rows.map(({ register, id }) => `${register}/${id}`)).size).toBe(rows.length);
      for (const { register, id, content } of rows) {
        expect(id).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
        expect(checkValues(registerOf(register), content.values, '2026-01-01')).toEqual([]);
      }
    }
  });

  test('give stars as a class without dates, as sure as the pack says, with its source when that states it', () => {
    expect(row('classification', 'ot-01001_stars')).toMatchObject({
      values: {
        structure: 'ot-01001',
        nomenclature: 'stars_1999',
        class: '2',
        valid_from: null,
        valid_to: null,
      },
      evidence: { confidence: 'demonstration', source: null, year: null },
    });
    expect(row('structure', 'ot-01001')).toMatchObject({
      evidence: { confidence: 'attested', source: 'https://example.org/aval', year: 2012 },
      valueEvidence: {},
    });
    expect(small.filter(({ register }) => register === 'classification')).toHaveLength(2);
  });

  test('keep how sure the kind of an unclassed structure is', async () => {
    const copies = await packCopies();
    const folder = await copies.copyWith(
      'structures.csv',
      addRow('si-01006,SI de Fosse,SI,,01006,est,,,,,,attested,declared,https://example.org/fosse,2012,'),
    );
    const rows = registerRows(await packOf(folder));
    await copies.remove();
    expect(rows.find(({ id }) => id === 'si-01006')?.content.valueEvidence).toEqual({
      kind: { confidence: 'declared', source: 'https://example.org/fosse', day: null },
    });
  });

  test('give parts the evidence of their whole, and actors none', () => {
    expect(row('territory_commune', 't-digue_01005')?.evidence).toMatchObject({
      confidence: 'estimated',
      note: 'Essai',
    });
    expect(row('actor', 'region')?.evidence.confidence).toBe('declared');
  });

  test('tell of an end as the term of an adoption, and of a gap after another status as its abandonment', async () => {
    const copies = await packCopies();
    const folder = await copies.copyWith(
      'initiative-statuses.csv',
      (content) =>
        `${content.replace('in_progress,2011-01-01,', 'in_progress,2011-01-01,2011-06-30')}contrat,planned,2011-07-01,2011-12-31\n`,
    );
    const rows = registerRows(await packOf(folder));
    await copies.remove();
    expect(eventsOf(rows, 'contrat').map(({ event, day }) => [event, day])).toEqual([
      ['drafting', '2011-01-01'],
      ['launched', '2011-07-01'],
      ['abandoned', '2012-01-01'],
    ]);
    expect(statusPeriods(eventsOf(rows, 'contrat'))).toEqual([
      { status: 'in_progress', from: '2011-01-01', to: '2011-07-01' },
      { status: 'planned', from: '2011-07-01', to: '2012-01-01' },
    ]);
    expect(eventsOf(rows, 'strategie-digue')).toContainEqual(
      expect.objectContaining({ event: 'adopted', day: '2012-06-15', until: '2016-12-31' }),
    );
  });

  test('have ids that are cut when they would be too long, and still tell rows apart', () => {
    const long = (end: string) => `${'a'.repeat(60)}${end}`;
    const pack = {
      ...emptyPack,
      initiativeActors: ['a', 'b'].map((end, index) => ({
        initiative: long(end),
        actor: 'region',
        role: 'funds' as const,
        row: index + 2,
      })),
    };
    const ids = registerRows(pack).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(ids.every((id) => /^[A-Za-z0-9_-]{64}$/.test(id))).toBe(true);
  });
});

const emptyPack: Pack = {
  identity: {
    id: 'x',
    union: 'X',
    department: '01',
    name: 'X',
    network_year: 2012,
    period_from: '2007-01-01',
    period_to: '2020-12-31',
  },
  keys: [],
  sources: [],
  zones: [],
  zoneCommunes: [],
  places: [],
  structures: [],
  territories: [],
  territoryCommunes: [],
  initiatives: [],
  initiativeTerritories: [],
  initiativeStatuses: [],
  initiativeActors: [],
  actors: [],
  means: [],
  staff: [],
  openings: [],
  skills: [],
  skillsHeld: [],
  gateways: [],
  controlTotals: [],
  staffTotals: [],
  backdropLabels: [],
};
