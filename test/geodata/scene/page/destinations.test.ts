import { describe, expect, it } from 'vitest';
import { groundOf } from '../../../../geodata/grouping/ground';
import { planOf } from '../../../../geodata/grouping/plan';
import { comparePage } from '../../../../geodata/scene/compare-page';
import { pageOf } from '../../../../geodata/scene/page/compose';
import { sourceSans } from '../../../../geodata/scene/page/measure';
import type { GroupNode, Page, PathNode, TextNode } from '../../../../geodata/scene/page/page';
import { everyNode, pageSvg } from '../../../../geodata/scene/page/svg';
import { groupingOutlines, scenarioPage } from '../../../../geodata/scene/scenario-page';
import { expectGoldenPage } from '../../../support/golden-page';
import { plainSetup } from '../../../support/pages';
import { documentOf } from '../../../support/scenario-documents';
import { gridGround } from '../../../support/small-ground';

const grid = gridGround(4, 4);
const ground = groundOf(grid.facts, grid.shapes);
const surroundings = { shapes: grid.shapes, backdrop: [], backdropLabels: [] };
const row = (at: number) => [0, 1, 2, 3].map((column) => `commune:${grid.at(at, column)}`);
const plan = (assigned: Readonly<Record<string, readonly string[]>>) =>
  planOf(documentOf('commune', assigned), ground);
const halves = plan({ north: [...row(0), ...row(1)], south: [...row(2), ...row(3)] });
const uneven = plan({ north: row(0), south: [...row(1), ...row(2), ...row(3)] });
const standing = { name: 'Deux rives', state: 'shared', number: 2, since: '2024-03-01' } as const;

const nodesOf = (page: Page, id: string) => {
  const group = page.groups.find((one): one is GroupNode => one.id === id);
  return everyNode(group?.nodes ?? []);
};
const said = (page: Page) =>
  everyNode(page.groups)
    .filter((node): node is TextNode => node.type === 'text')
    .map(({ lines }) => lines.join(' '));
const fills = (page: Page, id: string) =>
  new Set(
    nodesOf(page, id)
      .filter((node): node is PathNode => node.type === 'path' && node.fill !== null)
      .map(({ fill }) => fill?.color),
  );

describe('the page of a scenario', () => {
  const page = (extra: 'none' | 'bars' | 'table', inking: 'colour' | 'black-white' = 'colour') =>
    pageOf(
      scenarioPage(halves, ground, { language: 'fr', surroundings, standing }),
      { ...plainSetup, extra, inking },
      sourceSans,
    );

  it('says its name and where it stands, and shows its groupings', () => {
    const shown = page('table');
    expect(shown.title).toMatch(/^Deux rives\u00a0: deux destinations proposées, au /);
    expect(shown.subject).toMatch(/^Version 2, proposée, partagée le 1ᵉʳ.mars.2024\. Les 16.communes/);
    const [, ...rows] = nodesOf(shown, 'extra').flatMap((node) => (node.type === 'table' ? node.rows : []));
    expect(rows.map(([name]) => name)).toEqual(halves.groupings.map(({ name }) => name));
    expectGoldenPage('scenario', pageSvg(shown));
  });

  it('has on the map the colours of the legend and of the bars, with and without hue', () => {
    for (const inking of ['colour', 'black-white'] as const) {
      const shown = page('bars', inking);
      const legend = fills(shown, 'legend');
      const bars = fills(shown, 'extra');
      expect(bars.size).toBe(2);
      const map = fills(shown, 'map');
      for (const color of bars) expect([legend.has(color), map.has(color)]).toEqual([true, true]);
    }
  });

  it('knows the outline of each grouping that has units', () => {
    expect([...groupingOutlines(plan({ north: row(0), south: [] }), ground).keys()]).toEqual(['north']);
  });
});

describe('the page of a comparison', () => {
  const named = [
    { title: 'Moitiés', plan: halves },
    { title: 'Inégal', plan: uneven },
  ];
  const options = { language: 'fr', surroundings, from: 0, to: 1, moves: true } as const;
  const { scene, beside } = comparePage(named, ground, options);

  it('shows both maps, who moves, what it does to means and what is supposed', () => {
    const page = pageOf(scene, { ...plainSetup, paper: 'A3' }, sourceSans, beside);
    expect(scene.series?.map(({ title }) => title)).toEqual(['Moitiés', 'Inégal']);
    const texts = said(page);
    expect(texts.some((text) => text.startsWith('Hypothèses (celles de «\u00a0Inégal'))).toBe(true);
    expect(
      texts.some((text) => text.includes('un ETP libéré ou ajouté') || text.includes('Un ETP libéré')),
    ).toBe(true);
    const tables = nodesOf(page, 'extra').flatMap((node) => (node.type === 'table' ? [node.rows] : []));
    expect(tables[0]?.slice(1)).toEqual([[expect.stringContaining(' › '), '4', expect.any(String)]]);
    expect(tables[1]?.[0]).toEqual(['', 'Moitiés', 'Inégal']);
    expectGoldenPage('comparison', pageSvg(page));
  });

  it('stays within its room, whatever there is to say', () => {
    const long = { kind: 'text', title: 'Long', lines: ['Une phrase de plus. '.repeat(400).trim()] } as const;
    for (const setup of [plainSetup, { ...plainSetup, orientation: 'portrait' }] as const) {
      const page = pageOf(scene, setup, sourceSans, [...beside, long]);
      const texts = said(page);
      expect(texts).toContain(
        '… la suite n’a pas la place de tenir sur cette page\u00a0: demandez-la en A3.',
      );
      // The longest gives way: the others, and the tables, are there.
      expect(texts.some((text) => text.includes('ETP libéré'))).toBe(true);
      expect(nodesOf(page, 'extra').filter(({ type }) => type === 'table').length).toBeGreaterThan(0);
      const foot = nodesOf(page, 'footer').flatMap((node) => (node.type === 'text' ? [node.at[1]] : []));
      for (const node of nodesOf(page, 'extra'))
        if (node.type === 'text')
          expect(node.at[1] + (node.lines.length - 1) * node.leading).toBeLessThan(Math.min(...foot));
    }
  });

  it('tells what it has no room for', () => {
    const many = { kind: 'table', table: { ...scene.table, caption: 'Longue liste' } } as const;
    const page = pageOf(scene, plainSetup, sourceSans, [...beside, many, many]);
    const texts = said(page);
    expect(texts.filter((text) => /autres lignes|pas la place de montrer/.test(text)).length).toBeGreaterThan(
      0,
    );
    const bottom = Math.max(
      ...nodesOf(page, 'extra').map((node) =>
        node.type === 'text' ? node.at[1] + (node.lines.length - 1) * node.leading : 0,
      ),
    );
    expect(bottom).toBeLessThan(page.height);
  });

  it('lists every commune with its grouping in each plan', () => {
    expect(scene.table.rows).toHaveLength(16);
    const [first] = scene.table.rows;
    expect(first?.cells).toHaveLength(3);
  });

  it('says that nobody moves', () => {
    const same = comparePage(
      [named[0], { title: 'Autre', plan: halves }].flatMap((one) => one ?? []),
      ground,
      options,
    );
    expect(same.scene.finding).toBe('Personne ne change de regroupement.');
    expect(same.beside[0]).toMatchObject({ kind: 'text' });
  });
});
