import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Means } from '../../../../geodata/model/territory';
import type { BesideBlock } from '../../../../geodata/scene/page/beside';
import { sourceSans } from '../../../../geodata/scene/page/measure';
import type { Page, TextNode } from '../../../../geodata/scene/page/page';
import { yearBefore } from '../../../../geodata/model/period';
import { changesBetween } from '../../../../geodata/scene/page/report/changes';
import { flowPages } from '../../../../geodata/scene/page/report/flow';
import { meansByZone } from '../../../../geodata/scene/page/report/means';
import { reportOf } from '../../../../geodata/scene/page/report/report';
import { subjectsOf } from '../../../../geodata/scene/page/atlas/subjects';
import { everyNode, pageSvg } from '../../../../geodata/scene/page/svg';
import { expectGoldenPage } from '../../../support/golden-page';
import { plainSetup } from '../../../support/pages';
import { sampleTables } from '../../../support/sample-tables';

const setup = { ...plainSetup, orientation: 'portrait', number: 3 } as const;
const said = { title: 'Titre', finding: 'Constat', credits: ['Source'], notices: [] };
const flowed = (blocks: readonly BesideBlock[]) =>
  flowPages(blocks, said, setup, sourceSans).map((page, at) => page(setup.number + at));
const texts = (page: Page) => everyNode(page.groups).filter((node): node is TextNode => node.type === 'text');
const tables = (page: Page) =>
  everyNode(page.groups).flatMap((node) => (node.type === 'table' ? [node] : []));
const cell = (text: string) => ({ value: text, text });
const tableOf = (rows: number): BesideBlock => ({
  kind: 'table',
  table: {
    caption: 'Longue',
    columns: [
      { id: 'name', label: 'Nom', numeric: false },
      { id: 'value', label: 'Valeur', numeric: true },
    ],
    rows: Array.from({ length: rows }, (_, at) => ({
      id: `${at}`,
      cells: [cell(`ligne ${at}`), cell(`${at}`)],
    })),
  },
});

describe('pages of tables and texts', () => {
  it('leave nothing out, and nothing falls off a page, whatever there is', () => {
    const block = fc.oneof(
      fc.integer({ min: 1, max: 220 }).map(tableOf),
      fc
        .array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 4 })
        .map((counts): BesideBlock => ({
          kind: 'text',
          title: 'Texte',
          lines: counts.map((count) => Array.from({ length: count }, (_, at) => `mot${at}`).join(' ')),
        })),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        const pages = flowed(blocks);
        const rows = pages.flatMap((page) => tables(page).flatMap((table) => table.rows.slice(1)));
        const wanted = blocks.flatMap((one) => (one.kind === 'table' ? one.table.rows : []));
        expect(rows.map(([name]) => name)).toEqual(wanted.map(({ cells }) => cells[0]?.text));
        const words = pages.flatMap((page) => texts(page)).flatMap(({ lines }) => lines.join(' ').split(' '));
        const told = blocks.flatMap((one) => (one.kind === 'text' ? one.lines.join(' ').split(' ') : []));
        expect(words.filter((word) => word.startsWith('mot'))).toEqual(told);
        for (const page of pages) {
          const foot = page.groups.find(({ id }) => id === 'footer');
          const top = Math.min(
            ...everyNode(foot?.nodes ?? []).flatMap((node) => (node.type === 'text' ? [node.at[1]] : [])),
          );
          for (const { box } of tables(page)) expect(box.y + box.height).toBeLessThan(top);
          for (const { at, lines, leading, role } of texts(page).filter(({ lines: [first = ''] }) =>
            first.startsWith('mot'),
          ))
            expect([at[1] + (lines.length - 1) * leading < top, role]).toEqual([true, 'p']);
        }
      }),
      { numRuns: 40, seed: 4 },
    );
  });

  it('have no page that only holds the room under a text', () => {
    for (let count = 1; count < 110; count += 1) {
      const lines = Array.from({ length: count }, () => 'mot');
      const pages = flowed([{ kind: 'text', title: 'Texte', lines }]);
      const held = pages.map((page) => texts(page).some(({ lines: [first] }) => first === 'mot'));
      expect([count, held.includes(false)]).toEqual([count, false]);
    }
  });

  it('say heads again, tell that a table goes on, and are numbered one after the other', () => {
    const pages = flowed([tableOf(120)]);
    expect(pages.length).toBeGreaterThan(2);
    for (const [at, page] of pages.entries()) {
      expect(tables(page)[0]?.rows[0]).toEqual(['Nom', 'Valeur']);
      const lines = texts(page).flatMap((node) => node.lines);
      expect([
        lines.includes(at === 0 ? 'Longue' : 'Longue (suite)'),
        lines.includes(`Page\u00a0${at + 3}`),
      ]).toEqual([true, true]);
    }
  });
});

describe('the yearly report', () => {
  const day = '2013-06-01';
  const report = reportOf({ tables: sampleTables, day }, setup, sourceSans);
  const pages = [...report.pages()];

  it('has the pages that it says, numbered, and contents that lead to them', () => {
    expect(pages).toHaveLength(report.count);
    expect(pages.map(({ number }) => number)).toEqual(pages.map((_, at) => 3 + at));
    for (const { page, number } of pages)
      expect(texts(page).flatMap(({ lines }) => lines)).toContain(`Page\u00a0${number}`);
    const links = pages[0]?.links ?? [];
    expect(links.length).toBeGreaterThan(10);
    for (const { to, title } of links) {
      const target = pages.find(({ number }) => number === to);
      expect([title, target?.mark?.title]).toEqual([title, title]);
    }
    expectGoldenPage('report-contents', pageSvg(pages[0]?.page ?? expect.fail('no page')));
  });

  it('names no bookmark as the chapter that it is in', () => {
    const chapters = pages.flatMap(({ mark }) => mark?.head ?? []);
    expect(chapters).toEqual(['Le réseau', 'Les démarches', 'Les moyens', 'Les zones']);
    expect(pages.filter(({ mark }) => mark !== null && mark.title === mark.head)).toEqual([]);
    expect(pages.at(-1)?.mark).toEqual({ title: 'Méthode et sources', level: 0, head: null });
  });

  it('says on every page what is invented', () => {
    const without = pages.slice(1).filter(({ page }) => page.groups.every(({ id }) => id !== 'notices'));
    expect(without.map(({ page }) => page.title)).toEqual([]);
  });

  it('tells a difference with published totals once', () => {
    const published = [...reportOf({ tables: sampleTables, day: '2012-12-31' }, setup, sourceSans).pages()];
    const structures = published.find(({ mark }) => mark?.head === 'Le réseau')?.page;
    const all = structures === undefined ? [] : texts(structures).map(({ lines }) => lines.join(' '));
    expect(all.filter((text) => text.startsWith('Écart avec les totaux publiés'))).toHaveLength(1);
  });

  it('tells what has changed in a year', () => {
    expect([yearBefore('2014-12-31'), yearBefore('2016-02-29')]).toEqual(['2013-12-31', '2015-02-28']);
    const [first] = sampleTables.structures;
    if (first === undefined) throw new Error('the sample has no structure');
    const changed = {
      ...sampleTables,
      structures: [
        {
          ...first,
          id: 'new',
          name: 'Neuve',
          from: '2013-01-01',
          predecessors: [{ structure: 'old', day: '2013-01-01', nature: 'merger' as const }],
        },
        { ...first, id: 'old', name: 'Ancienne', to: '2012-12-31' },
        { ...first, id: 'same', name: 'Même' },
      ],
    };
    const { structures, blocks } = changesBetween(changed, yearBefore(day), day, 'fr');
    expect(structures).toBe(2);
    const [table] = blocks;
    expect(
      table?.kind === 'table' ? table.table.rows.map(({ cells }) => [cells[0]?.text, cells[3]?.text]) : [],
    ).toEqual([
      ['Ancienne', 'Disparaît'],
      ['Neuve', 'Succède à Ancienne'],
    ]);
  });

  it('has a bar of those zones alone whose full-time equivalents are known', () => {
    const means = meansByZone(sampleTables, subjectsOf(sampleTables, 'zones', day, []), day, 'fr');
    const known = means?.table.rows.slice(0, -1).filter(({ cells }) => cells[2]?.value !== null) ?? [];
    expect(known.length).toBeLessThan(sampleTables.zones.length);
    expect(means?.bars.bars.map(({ id }) => id)).toEqual(known.map(({ id }) => id));
  });

  it('adds up the means of those that are known, and tells how many they are', () => {
    const subjects = subjectsOf(sampleTables, 'zones', day, []);
    const means = meansByZone(sampleTables, subjects, day, 'fr');
    const known = sampleTables.means.filter(({ year, budget }) => year === means?.year && budget !== null);
    expect(means?.territories.rows).toHaveLength(means?.known ?? -1);
    expect(means?.known).toBeLessThanOrEqual(known.length);
    const isGuessed = ({ year, evidence }: Means) =>
      year === means?.year && ['estimated', 'demonstration'].includes(evidence.confidence);
    expect(means?.unattested).toBe(sampleTables.means.filter(isGuessed).length);
    const last = means?.table.rows.at(-1);
    const sum = (means?.territories.rows ?? []).reduce(
      (total, { cells }) => total + Number(cells[3]?.value),
      0,
    );
    expect(Number(last?.cells[3]?.value)).toBeCloseTo(sum, 6);
  });
});
