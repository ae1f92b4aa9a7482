import { describe, expect, it } from 'vitest';
import type { Pin } from '../../../../geodata/model/seminar';
import { sourceSans } from '../../../../geodata/scene/page/measure';
import type { GroupNode, Page, PathNode, TextNode } from '../../../../geodata/scene/page/page';
import { recordBook, type RecordSource } from '../../../../geodata/scene/page/record/record';
import { everyNode } from '../../../../geodata/scene/page/svg';
import { plainSetup, sampleScene } from '../../../support/pages';

const setup = { ...plainSetup, sources: ['Source d’essai'] };
const map = { scene: sampleScene('/reseau'), frame: null, sources: null, beside: [] };
const sentence = 'Chaque zone écrit une stratégie commune avant l’été, avec un calendrier et un référent.';
const long = Array.from({ length: 90 }, (_, at) => `${at + 1}. ${sentence}`);
const pin = (rank: number, at: Pin['at'], group: string | null, view = 'a'): Pin => ({
  id: `p-${rank}`,
  rank,
  view,
  at,
  text: `Épingle ${rank}`,
  group,
  author: 'Ann',
});
const source: RecordSource = {
  name: 'Séminaire d’essai',
  description: 'Une ligne.',
  planned: null,
  given: '2026-01-02',
  by: 'Ann',
  views: [
    { id: 'a', title: 'Le réseau', map, decision: 'Ouvrir un accueil.' },
    { id: 'b', title: 'Sans carte', map: 'no-ways', decision: 'Y revenir.' },
    { id: 'c', title: 'Rien de dit', map, decision: '' },
    { id: 'd', title: 'Longue décision', map, decision: long.join('\n') },
  ],
  pins: [
    pin(1, [3.05, 50.55], 'nord'),
    pin(2, [3.05, 50.55], null),
    pin(3, [9, 45], 'nord'),
    pin(4, [3.05, 50.35], null, 'd'),
  ],
  groups: new Map([['nord', 'Zone du Nord']]),
};
const pagesOf = (told: RecordSource, more: Partial<typeof setup> = {}) => [
  ...recordBook(told, { ...setup, ...more }, sourceSans).pages(),
];
const nodesOf = ({ groups }: Page) => everyNode(groups);
/** All that a page says, line after line. */
const said = (page: Page) =>
  nodesOf(page)
    .flatMap((node) => {
      if (node.type === 'text') return node.lines;
      return node.type === 'table' ? node.rows.flat().flatMap((cell) => cell.split('\n')) : [];
    })
    .join(' ');
const pinsOf = (page: Page) =>
  nodesOf(page).find((node): node is GroupNode => node.type === 'group' && node.id === 'pins');

describe('a record of decisions', () => {
  const pages = pagesOf(source);
  const titled = (title: string) => pages.filter(({ page }) => page.title === title).map(({ page }) => page);

  it('has a cover, all decisions in one table that names their pages, and contents that lead to each view', () => {
    expect(pages.map(({ number }) => number)).toEqual(pages.map((_, at) => at + 1));
    expect(pages).toHaveLength(recordBook(source, setup, sourceSans).count);
    expect(
      pages
        .slice(0, 1)
        .map(({ page }) => said(page))
        .join(''),
    ).toContain('4\u00a0vues · 3\u00a0décisions · 4\u00a0épingles');
    const contents = pages.findIndex(({ links }) => links.length > 0);
    expect(pages.slice(1, contents).map(({ page }) => page.title)).toEqual(
      titled('Décisions').map(() => 'Décisions'),
    );
    const { links = [] } = pages[contents] ?? {};
    for (const { to, title } of links) expect(pages[to - 1]?.page.title).toBe(title);
    expect(links.map(({ to }) => to)).toEqual([2, ...links.slice(1).map(({ to }) => to)]);
    expect(links).toHaveLength(5);
    const cells = titled('Décisions')
      .flatMap(nodesOf)
      .flatMap((node) => (node.type === 'table' ? node.rows : []));
    for (const title of ['1. Le réseau', '2. Sans carte'])
      expect(cells.find(([view]) => view === title)?.at(-1)).toBe(
        String(links.find((link) => link.title === title)?.to),
      );
    const table = titled('Décisions').map(said).join(' ');
    for (const decision of ['Ouvrir un accueil.', 'Y revenir.', long.at(-1) ?? ''])
      expect(table).toContain(decision);
  });

  it('draws pins by number at their places, apart, hollow where they lie beyond the map, and lists them by group', () => {
    const [page] = titled('1. Le réseau');
    if (page === undefined) throw new Error('no page');
    const group = pinsOf(page);
    const numbers = (group?.nodes ?? []).filter((node): node is TextNode => node.type === 'text');
    expect(numbers.map(({ lines }) => lines[0])).toEqual(['1', '2', '3']);
    const discs = (group?.nodes ?? []).filter(
      (node): node is PathNode => node.type === 'path' && node.name !== null,
    );
    expect(discs.map(({ fill }) => fill?.color === page.paper)).toEqual([false, false, true]);
    const [one, two] = numbers.map(({ at }) => at);
    expect(Math.hypot((one?.[0] ?? 0) - (two?.[0] ?? 0), (one?.[1] ?? 0) - (two?.[1] ?? 0))).toBeGreaterThan(
      3,
    );
    const { clip } = group ?? { clip: null };
    for (const { at } of numbers) {
      expect(at[0]).toBeGreaterThan(clip?.x ?? Infinity);
      expect(at[0]).toBeLessThan((clip?.x ?? 0) + (clip?.width ?? 0));
    }
    const text = said(page);
    for (const part of [
      'Ouvrir un accueil.',
      'Épingles · Zone du Nord',
      'Épingles · Toute la salle',
      'Épingle 3',
      'au-delà',
    ])
      expect(text).toContain(part);
  });

  it('says why a view has no map, and keeps its decision', () => {
    const [page] = titled('2. Sans carte');
    if (page === undefined) throw new Error('no page');
    expect(said(page)).toContain('les trajets de cette vue ne sont pas calculés');
    expect(said(page)).toContain('Y revenir.');
    expect(page.groups.some(({ id }) => id === 'map')).toBe(false);
  });

  it('gives the whole page to a map of which nothing was said', () => {
    const [page] = titled('3. Rien de dit');
    expect(page?.subject).toMatch(/Aucune décision notée\.$/);
    expect(page === undefined ? '' : said(page)).not.toContain('Décision ');
  });

  it('cuts no decision, within the page, whatever the paper', () => {
    for (const orientation of ['landscape', 'portrait'] as const)
      for (const paper of ['A4', 'A3'] as const) {
        const own = pagesOf(source, { orientation, paper }).map(({ page }) => page);
        const shown = own.filter(({ title }) => title.startsWith('4. Longue décision'));
        expect(shown.length).toBeGreaterThan(1);
        const text = shown.map(said).join(' ');
        for (const line of long) expect(text.replaceAll(/\s+/g, ' ')).toContain(line);
        // Numbers of the map are told on its page.
        expect(shown.slice(0, 1).map(said).join('')).toContain('Épingle 4');
        for (const page of own)
          for (const node of nodesOf(page))
            if (node.type === 'text')
              expect(node.at[1] + (node.lines.length - 1) * node.leading).toBeLessThan(page.height);
      }
  });

  it('tells what a printed page has beside its map where there is room, before nothing that was decided', () => {
    const caption = 'Qui change';
    const beside = [{ kind: 'text', title: caption, lines: ['Lille'] }] as const;
    const views = source.views.map((view) => ({ ...view, map: { ...map, beside } }));
    const own = pagesOf({ ...source, views });
    const firstOf = (title: string) => own.find(({ page }) => page.title === title)?.page;
    const tells = ['1. Le réseau', '3. Rien de dit', '4. Longue décision'].map((title) => {
      const page = firstOf(title);
      return page === undefined ? null : said(page).includes(caption);
    });
    expect(tells).toEqual([true, true, false]);
  });

  it('breaks a word that is wider than its column', () => {
    const word = 'x'.repeat(600);
    const views = [{ id: 'a', title: 'Le réseau', map, decision: word }];
    const text = pagesOf({ ...source, views, pins: [] }).map(({ page }) => said(page));
    expect(text.at(-1)?.replaceAll(' ', '')).toContain(word);
  });
});
