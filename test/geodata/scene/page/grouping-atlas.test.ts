import { describe, expect, it } from 'vitest';
import type { MeansFact } from '../../../../geodata/grouping/facts';
import { groundOf } from '../../../../geodata/grouping/ground';
import { planOf } from '../../../../geodata/grouping/plan';
import { atlasOf } from '../../../../geodata/scene/page/atlas/atlas';
import { groupingLeaves } from '../../../../geodata/scene/page/atlas/grouping-leaves';
import { sourceSans } from '../../../../geodata/scene/page/measure';
import { everyNode, pageSvg } from '../../../../geodata/scene/page/svg';
import { scenarioPage } from '../../../../geodata/scene/scenario-page';
import { expectGoldenPage } from '../../../support/golden-page';
import { plainSetup } from '../../../support/pages';
import { documentOf } from '../../../support/scenario-documents';
import { gridGround } from '../../../support/small-ground';

const means = (structure: string, fte: number | null, budget: number | null): MeansFact => ({
  structure,
  year: 2012,
  fte,
  budget,
  confidence: 'demonstration',
});
const { facts, shapes, at } = gridGround(4, 4, {
  populationOf: (row) => 1000 * (row + 1),
  facts: { means: [means('t00', 3.5, 200_000), means('t11', 2, null)] },
});
const ground = groundOf(
  {
    ...facts,
    initiatives: [
      {
        id: 'i',
        type: 'strategy',
        name: 'Stratégie',
        status: 'adopted',
        since: null,
        territories: ['t00'],
        communes: [at(0, 0), at(0, 1), at(1, 0), at(1, 1)],
        actors: [],
        confidence: 'demonstration',
      },
    ],
  },
  shapes,
);
const row = (number: number) => [0, 1, 2, 3].map((column) => `commune:${at(number, column)}`);
// The south has a piece in the north; one commune is shared; the third grouping has nothing.
const document = documentOf('commune', {
  south: [...row(0), ...row(1), `commune:${at(3, 3)}`],
  north: [...row(2), ...row(3).slice(0, 3)],
  nothing: [],
});
const shared = {
  ...document,
  assignment: {
    ...document.assignment,
    [`commune:${at(1, 0)}`]: [
      { grouping: 'south', share: 0.75 },
      { grouping: 'north', share: 0.25 },
    ],
  },
};

function bound(of = document) {
  const plan = planOf(of, ground);
  const scene = scenarioPage(plan, ground, {
    language: 'fr',
    surroundings: { shapes, backdrop: [], backdropLabels: [] },
    standing: { name: 'Deux rives', state: 'shared', number: 2, since: '2024-03-01' },
  });
  const leaves = groupingLeaves(scene, plan, ground, { language: 'fr', department: 'Nord' });
  return atlasOf({ title: 'Atlas', scene, leaves }, plainSetup, sourceSans);
}
/** The rows of the first table of a page: its portrait. */
function portrait(of = document, page = 2) {
  const nodes = everyNode([...bound(of).pages()][page]?.page.groups ?? []);
  const rows = nodes.flatMap((node) => (node.type === 'table' ? [node.rows] : []))[0] ?? [];
  return new Map(
    rows.map(([label = '', ...cells]) => [label.trim(), cells.map((cell) => cell.replaceAll(/\s/g, ''))]),
  );
}

describe('the atlas of a scenario', () => {
  it('has contents, the whole, and a page for each grouping that has units', () => {
    const pages = [...bound().pages()];
    expect(pages.map(({ page, number }) => [page.title, number])).toEqual([
      ['Atlas', 7],
      ['Nord', 8],
      ['Destination south', 9],
      ['Destination north', 10],
    ]);
    expect(pages[0]?.links.map(({ title, to }) => [title, to])).toEqual([
      ['Nord', 8],
      ['Destination south', 9],
      ['Destination north', 10],
    ]);
    expectGoldenPage('grouping-atlas', pageSvg(pages[2]?.page ?? expect.fail('no page')));
  });

  it('sets the figures of a grouping against the département, from the facts', () => {
    const told = portrait();
    expect(told.get('')).toEqual(['Regroup.', 'Départ.']);
    expect(told.get('Habitants')).toEqual(['16000', '40000']);
    expect(told.get('Communes')).toEqual(['9', '16']);
    expect(told.get('Habitants au km²')).toEqual(['2222', '3125']);
    expect(told.get('Territoires concernés')).toEqual(['3', '4']);
    expect(told.get('Structures')).toEqual(['2', '4']);
    // 2 × 1 000 and 2 × 2 000 inhabitants of 16 000, and of 40 000.
    expect(told.get('Stratégie formalisée')).toEqual(['37,5%', '15%']);
    expect(told.get('Temps pleins (ETP, 2012)')).toEqual(['3,5', '5,5']);
    expect(told.get('Budget (milliers d’euros, 2012)')).toEqual(['200', '200']);
    expect(told.get('Structures dont le budget est connu')).toEqual(['1/2', '1/4']);
  });

  it('counts the part that a grouping has of what is shared', () => {
    expect(portrait(shared).get('Habitants')?.[0]).toBe('15500');
    expect(portrait(shared, 3).get('Habitants')?.[0]).toBe('24500');
    const said = JSON.stringify([...bound(shared).pages()][3]?.page);
    expect(said).toContain(`Commune 1-0 (25\u00a0%)`);
  });

  it('says in how many pieces a grouping is, and the part of the inhabitants that it has', () => {
    const [, , south, north] = [...bound().pages()].map(({ page }) => page.subject.replaceAll(/\s/g, ' '));
    expect(south).toMatch(
      /9 communes, 16 000 habitants \(40 % du département\) et 2 structures\. En 2 morceaux\.$/,
    );
    expect(north).not.toContain('morceaux');
  });
});
