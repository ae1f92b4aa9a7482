import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { Tables } from '../../../geodata/scene/tables';
import { textFor } from '../../../geodata/text/index';
import { ensureSystemPackages } from '../../../scripts/system-packages.mjs';
import { composeAtlas, type AtlasWish } from '../../../server/print/atlas';
import { pagesPdf } from '../../../server/print/pdf';
import { plainSetup } from '../../support/pages';
import { sampleTables, square } from '../../support/sample-tables';

const setup = { ...plainSetup, number: null, author: null };
const wish: AtlasWish = { view: '/strategies?date=2013-06-01', by: null, setup };
const [missing] = ensureSystemPackages(['poppler']);
if (missing !== undefined) console.warn(`LEFT OUT without poppler: ${missing.without}. ${missing.reason}`);

async function atlasOf(by: 'zones' | 'territories', view = wish.view) {
  const atlas = await composeAtlas(sampleTables, null, { view, by, setup });
  if (!atlas.ok) throw new Error('refused');
  return atlas.value;
}
/** The rows of the portraits, page by page. */
async function portraits(by: 'zones' | 'territories') {
  return [...(await atlasOf(by)).pages()].map(({ page }) =>
    page.groups
      .flatMap(({ nodes }) => nodes)
      .flatMap((node) => (node.type === 'table' ? node.rows : []))
      .map((row) => row.map((cell) => cell.trim())),
  );
}

describe('an atlas', () => {
  it('has contents, the whole, and a page for each zone or territory, in their order', async () => {
    const zones = await atlasOf('zones');
    const titles = [...zones.pages()].map(({ page }) => page.title);
    expect(titles).toEqual([zones.title, 'Nord', 'Zone du Nord', 'Zone du Sud']);
    expect(zones.count).toBe(titles.length);
    const marks = [...(await atlasOf('territories')).pages()].map(({ mark }) => mark);
    expect(marks.slice(1).map((mark) => [mark?.title, mark?.head])).toEqual([
      ['Nord', null],
      ['Territoire a', 'Zone du Nord'],
      ['Territoire b', null],
      ['Territoire c', 'Zone du Sud'],
      ['Territoire d', null],
    ]);
    expect((await atlasOf('territories', `${wish.view}&zones=sud`)).count).toBe(4);
  });

  it('sets the figures of a territory against its zone and the département, from the data', async () => {
    const rows = (await portraits('territories'))[2] ?? [];
    const strategy = textFor('fr').initiatives.strategy.name;
    const of = (start: string) => rows.find(([label]) => label?.startsWith(start))?.slice(1);
    expect(rows[0]).toEqual(['', 'Territoire', 'Zone', 'Départ.']);
    expect(of('Habitants')?.map((cell) => cell.replaceAll(/\s/g, ''))).toEqual(['1000', '3000', '5000']);
    // The annex of the office is one of its structures.
    // An annex belongs to its office.
    expect(of('Structures')).toEqual(['1', '2', '4']);
    expect(of(strategy)?.map((cell) => cell.replaceAll(/\s/g, ''))).toEqual(['adoptée', '2/2', '2/4']);
    expect(of('Temps pleins')).toEqual(['7,5', '7,5', '7,5']);
    expect(of('Budget par habitant')).toEqual(['250', '250', '250']);
  });

  it('says beside any map that statuses are invented', async () => {
    const [, page] = [...(await atlasOf('zones', '/reseau')).pages()];
    expect(JSON.stringify(page)).toContain('Les statuts montrés sont inventés');
  });

  it('is refused when it would have too many pages, or is of what the view has not', async () => {
    const [zone] = sampleTables.zones;
    if (zone === undefined) throw new Error('no zone');
    const zones = Array.from({ length: 130 }, (_, at) => ({
      ...zone,
      id: `z${at}`,
      rank: at,
      geometry: square(3, 50.5),
    }));
    const codes = async (tables: Tables, asked: AtlasWish) => {
      const atlas = await composeAtlas(tables, null, asked);
      return atlas.ok ? [] : atlas.issues.map(({ code }) => code);
    };
    expect(await codes({ ...sampleTables, zones }, wish)).toEqual(['print-too-many-pages']);
    expect(await codes(sampleTables, { ...wish, by: 'groupings' })).toEqual(['print-no-such-atlas']);
    expect(await codes(sampleTables, { ...wish, view: '/collecte' })).toEqual(['print-unknown-view']);
  });

  it.skipIf(missing !== undefined)('is one PDF of numbered pages, the same each time', async () => {
    const atlas = await atlasOf('territories');
    const bytes = await pagesPdf(atlas, atlas.pages());
    const again = await atlasOf('territories');
    expect(Buffer.from(bytes).equals(await pagesPdf(again, again.pages()))).toBe(true);
    const run = (command: string, ...args: string[]) =>
      spawnSync(command, args, { input: bytes, encoding: 'utf8' }).stdout;
    expect(run('pdfinfo', '-')).toMatch(/Tagged: +yes[\s\S]*Pages: +6\n/);
    const texts = run('pdftotext', '-layout', '-', '-').split('\f').slice(0, 6);
    for (const [at, text] of texts.entries()) expect(text).toMatch(new RegExp(`Page\\s${at + 1}\\s*$`));
    for (const [at, name] of ['a', 'b', 'c', 'd'].entries()) {
      expect(texts[0]).toMatch(new RegExp(`Territoire ${name}\\s+${at + 3}\\b`));
      expect(texts[at + 2]).toContain(`Territoire ${name}`);
    }
    // Lines of the contents lead to their pages.
    const html = run('pdftohtml', '-xml', '-i', '-stdout', '-', 'atlas');
    for (const [at, name] of ['a', 'b', 'c', 'd'].entries())
      expect(html).toMatch(new RegExp(`html#${at + 3}">Territoire\\s${name}<`));
    expect(Buffer.from(bytes).toString('latin1').split('/Type /Font\n').length).toBeLessThan(12);
    expect(Buffer.from(bytes).includes('/Outlines')).toBe(true);
  });
});
