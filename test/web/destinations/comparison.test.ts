import { describe, expect, it } from 'vitest';
import type { ScenarioVersion } from '../../../geodata/model/scenario';
import { compareUrl, viewOf, readCompareView } from '../../../geodata/scene/compare-url';
import { Comparison } from '../../../web/destinations/compare/comparison.svelte';
import { loadPlans } from '../../../web/destinations/compare/load-plans';
import type { PlanRef } from '../../../geodata/grouping/compare/plan-ref';
import type { ScenarioApi } from '../../../web/destinations/scenario-api';
import { documentOf } from '../../support/scenario-documents';
import { gridGround } from '../../support/small-ground';

const day = '2012-12-31';
const grid = gridGround(4, 4);
/** A year before, one territory had everything. */
const before = gridGround(4, 4, { territoryOf: () => 'all' });
const document = documentOf('territory', {
  south: ['territory:t00', 'territory:t01'],
  north: ['territory:t10', 'territory:t11'],
});
const version: ScenarioVersion = {
  scenario: 'one',
  number: 2,
  name: 'Deux',
  description: '',
  day,
  note: '',
  state: 'shared',
  sharedAt: '2026-01-01T00:00:00Z',
  sharedBy: null,
  facts: '',
  shapes: '',
  code: '1',
  document,
};
const asked: string[] = [];
const api = {
  version: () => Promise.resolve({ version, facts: grid.facts, shapes: grid.shapes }),
  facts: (on: string) => {
    asked.push(on);
    return Promise.resolve({ ...before.facts, day: on });
  },
} as unknown as ScenarioApi;
const refs: readonly PlanRef[] = [
  { kind: 'version', id: 'one', number: 2 },
  { kind: 'reference', reference: 'zones' },
  { kind: 'territories', day: '2011-12-31' },
];

async function open() {
  const written: string[] = [];
  const compared = await loadPlans(api, refs, '2026-01-01');
  const comparison = new Comparison(compared, viewOf(refs), {
    language: () => 'fr',
    flavour: () => 'light',
    write: (url, how) => written.push(`${how} ${url}`),
  });
  return { comparison, compared, written };
}

describe('a comparison', () => {
  it('lays plans on the ground of the first that has a day, in its colours', async () => {
    const { compared } = await open();
    expect(compared.ground.ground.facts.day).toBe(day);
    expect(asked).toEqual(['2011-12-31']);
    expect(compared.plans.map(({ key, name }) => [key, name])).toEqual([
      ['one@2', 'Deux'],
      ['zones', null],
      ['territories@2011-12-31', null],
    ]);
    const [version1, zones, past] = compared.plans.map(({ plan }) => plan);
    expect(past?.members.get('all')?.communes).toHaveLength(16);
    const colourOf = (plan: typeof zones, id: string) =>
      plan?.groupings.find((grouping) => grouping.id === id)?.colour;
    expect(colourOf(zones, 'south')).toBe(colourOf(version1, 'south'));
    expect(colourOf(zones, 'north')).toBe(colourOf(version1, 'north'));
  });

  it('tells who moves from the first of the pair, hatches it, and hatches nothing when asked not to', async () => {
    const { comparison } = await open();
    expect(comparison.pair?.comparison.moves).toEqual([]);
    comparison.setPair(0, 2);
    expect(comparison.pair?.to.title).toBe('Les territoires au 31\u00a0décembre\u00a02011');
    expect(comparison.pair?.comparison.moves).toHaveLength(8);
    expect(comparison.pair?.to.scene.layers.map(({ id }) => id)).toContain('moves');
    comparison.setMoves(false);
    expect(comparison.pair?.to.scene.layers.map(({ id }) => id)).not.toContain('moves');
  });

  it('swaps the two when one is chosen twice', async () => {
    const { comparison } = await open();
    comparison.setPair(1, 1);
    expect(comparison.view).toMatchObject({ from: 1, to: 0 });
    expect(comparison.plans[1]?.comparison).toBeNull();
  });

  it('writes every choice in the address, steps one may go back from and what slides apart', async () => {
    const { comparison, written } = await open();
    comparison.setMode('swipe');
    comparison.setSwipe(140);
    comparison.moved([3, 50, 9]);
    expect(written.map((line) => line.split(' ')[0])).toEqual(['push', 'replace', 'replace']);
    const [, url = ''] = written.at(-1)?.split(' ') ?? [];
    expect(url).toBe(compareUrl(comparison.view));
    const said = new URL(url, 'http://view.invalid').searchParams;
    expect(readCompareView((name) => said.get(name))).toEqual(comparison.view);
    expect(comparison.view).toMatchObject({ mode: 'swipe', swipe: 100, camera: [3, 50, 9] });
  });
});
