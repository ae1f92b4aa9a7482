import { describe, expect, it } from 'vitest';
import type { CollectionState, StructureCollection } from '../../../geodata/model/collection';
import { collectionTotals } from '../../../geodata/register/collection-state';
import { resolve } from '../../../geodata/scene/resolve';
import type { Tables } from '../../../geodata/scene/tables';
import { defaultView } from '../../../geodata/scene/url';
import type { View } from '../../../geodata/scene/view';
import { flavours, palettes } from '../../../geodata/symbology/palette';
import { shareClassOf, shareClasses, shareScale } from '../../../geodata/symbology/shares';
import { sampleTables } from '../../support/sample-tables';

const states = ['complete', 'partial', 'refused'] as const;
/** The structures of the sample, in turn complete, partial, refused and without an answer, ever more collected. */
const structures = sampleTables.structures.map(({ id, name, zone }, index): StructureCollection => {
  const state = states[index % 4];
  const share = index / sampleTables.structures.length;
  return {
    id,
    name,
    zone,
    email: null,
    shares: { means: share },
    overall: share,
    answer: state === undefined ? null : { id, version: 1, state, day: '2013-02-01' },
    late: state !== 'complete',
  };
});
const campaign = {
  id: 'c',
  name: 'Enquête',
  year: 2012,
  opens: '2013-01-01',
  due: '2013-03-01',
  themes: ['means'],
};
const collection: CollectionState = {
  campaign,
  structures,
  totals: collectionTotals(['means'], structures),
  zones: [],
};
const shown = (patch: Partial<View> = {}, tables: Tables = { ...sampleTables, collection }) =>
  resolve({ ...defaultView(sampleTables.dataset), theme: 'collecte', ...patch }, tables, {
    lang: 'fr',
    flavour: 'light',
    bounds: null,
  });

describe('the map of a campaign', () => {
  it('counts in its legend the structures that its table lists, those without an answer last', () => {
    const { legend, table, title, finding, day } = shown();
    const entries = legend[0]?.entries ?? [];
    expect(day).toBe('2012-12-31');
    expect(title).toContain('Enquête');
    expect(entries.map(({ key }) => key)).toEqual([...shareClasses.map(({ id }) => id), 'none']);
    expect(entries.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(table.rows.length);
    const silent = structures.filter(({ answer }) => answer === null || answer.state === 'refused').length;
    expect(entries.at(-1)?.count).toBe(silent);
    expect(finding).toContain(`sur ${structures.length}`);
  });

  it('fills the territory of each structure by its share, and leaves paper where there is no answer', () => {
    const layer = shown().layers.find(({ id }) => id === 'collection-shares');
    if (layer?.type !== 'area') throw new Error('the layer is an area');
    expect(layer.marks.length).toBeGreaterThan(0);
    for (const mark of layer.marks) {
      const owner = sampleTables.territories.find(({ territory }) => territory === mark.id)?.structure;
      const row = structures.find(({ id }) => id === owner);
      const isSilent = row?.answer == null || row.answer.state === 'refused';
      expect(mark.key).toBe(isSilent ? 'none' : shareClassOf(row.overall));
    }
  });

  it('obeys the filters, and says so when there is no campaign', () => {
    const zone = sampleTables.zones[0]?.id ?? '';
    const { table } = shown({ zones: [zone] });
    expect(table.rows.length).toBe(structures.filter((row) => row.zone === zone).length);
    expect(shown({}, { ...sampleTables, collection: null }).finding).toMatch(/^Aucune campagne/);
  });
});

describe('the classes of a share', () => {
  it('hold their bounds', () => {
    expect([0, 0.2499, 0.25, 0.5, 0.75, 1].map(shareClassOf)).toEqual([
      'quarter-1',
      'quarter-1',
      'quarter-2',
      'quarter-3',
      'quarter-4',
      'quarter-4',
    ]);
  });

  it.each(flavours)(
    'go one way in value on the %s map, away from the paper, in steps that a photocopy keeps',
    (flavour) => {
      const palette = palettes[flavour];
      const { range, unknown } = shareScale(palette);
      const lightness = (hex: string) => {
        const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
          const value = parseInt(hex.slice(at, at + 2), 16) / 255;
          return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        });
        return Math.cbrt(0.2126 * r + 0.7152 * g + 0.0722 * b);
      };
      const steps = [unknown, ...range].map(({ color }) => lightness(color));
      const sign = flavour === 'light' ? -1 : 1;
      for (let i = 0; i + 1 < steps.length; i++)
        expect(sign * ((steps[i + 1] ?? 0) - (steps[i] ?? 0))).toBeGreaterThan(0.06);
    },
  );
});
