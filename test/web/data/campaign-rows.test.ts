import { describe, expect, it } from 'vitest';
import { percentOf } from '../../../geodata/model/collection';
import type { StructureCollection } from '../../../geodata/model/collection';
import { arrangeStructures, nextCampaignOrder, toRemind } from '../../../web/data/campaigns/campaign-rows';
import type { CampaignColumn } from '../../../web/data/campaigns/campaign-rows';

const structure = (
  name: string,
  zone: string,
  share: number,
  state: 'complete' | 'partial' | 'refused' | null = null,
): StructureCollection => ({
  id: name,
  name,
  zone,
  email: null,
  shares: { means: share },
  overall: share,
  answer: state === null ? null : { id: name, version: 1, state, day: '2014-02-01' },
  late: state !== 'complete',
});
const all = [
  structure('Étaples', 'z-1', 0.2, 'complete'),
  structure('Dunkerque', 'z-2', 0.9),
  structure('Esquelbecq', 'z-1', 0.5, 'partial'),
  structure('Cassel', 'z-2', 0.5, 'refused'),
];
const every = { late: false, unanswered: false, zone: null };
const names = (column: CampaignColumn, descending = false, filter: object = {}) =>
  arrangeStructures(all, { ...every, ...filter }, { column, descending }, (id) =>
    id === 'z-1' ? 'Ouest' : 'Est',
  ).map(({ name }) => name);

describe('the table of a campaign', () => {
  it('sorts by name as French does, by zone, share and answer, names between equals', () => {
    expect(names('structure')).toEqual(['Cassel', 'Dunkerque', 'Esquelbecq', 'Étaples']);
    expect(names('zone')).toEqual(['Cassel', 'Dunkerque', 'Esquelbecq', 'Étaples']);
    expect(names('share:means', true)).toEqual(['Dunkerque', 'Cassel', 'Esquelbecq', 'Étaples']);
    expect(names('overall')).toEqual(['Étaples', 'Cassel', 'Esquelbecq', 'Dunkerque']);
    expect(names('answer')).toEqual(['Étaples', 'Esquelbecq', 'Cassel', 'Dunkerque']);
  });

  it('shows those who are late, those without an answer, those of a zone', () => {
    expect(names('structure', false, { late: true })).toEqual(['Cassel', 'Dunkerque', 'Esquelbecq']);
    expect(names('structure', false, { unanswered: true })).toEqual(['Dunkerque']);
    expect(names('structure', false, { late: true, zone: 'z-1' })).toEqual(['Esquelbecq']);
  });

  it('turns the order round when a column is pressed again', () => {
    const once = nextCampaignOrder({ column: 'structure', descending: false }, 'overall');
    expect(once).toEqual({ column: 'overall', descending: false });
    expect(nextCampaignOrder(once, 'overall')).toEqual({ column: 'overall', descending: true });
  });

  it('reminds neither those who have answered in full nor those who refuse', () => {
    expect(toRemind(all).map(({ name }) => name)).toEqual(['Dunkerque', 'Esquelbecq']);
  });

  it('says 0 of nothing alone, and 100 of all alone', () => {
    expect([0, 0.001, 0.5, 0.999, 1].map(percentOf)).toEqual([0, 1, 50, 99, 100]);
  });
});
