import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureSystemPackages } from '../../../scripts/system-packages.mjs';
import { pagePdf } from '../../../server/print/pdf';
import { pagePng } from '../../../server/print/png';
import { samplePage, sampleScene } from '../../support/pages';
import { difference, drawPdf, run } from '../../support/pictures';

const [missing] = ensureSystemPackages(['poppler']);
if (missing !== undefined) console.warn(`LEFT OUT without poppler: ${missing.without}. ${missing.reason}`);

describe.skipIf(missing !== undefined)('a page as PDF', () => {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-pdf-'));
  const file = join(folder, 'page.pdf');
  const address = '/strategies?date=2013-06-01';
  const page = samplePage(address, { paper: 'A3', extra: 'table' });
  beforeAll(async () => writeFileSync(file, await pagePdf(page)));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('states its size, its title and its tags, and is the same each time', async () => {
    const info = run('pdfinfo', file);
    expect(info).toMatch(/Page size: +1190\.55 x 841\.89 pts \(A3\)/);
    expect(info).toContain(page.title);
    expect(info).toMatch(/Tagged: +yes/);
    const bytes = readFileSync(file);
    expect(bytes.includes('/Lang (fr-FR)')).toBe(true);
    expect(bytes.equals(await pagePdf(page))).toBe(true);
    expect(run('pdfinfo', '-struct', file)).toMatch(/Document[\s\S]*H1[\s\S]*Figure[\s\S]*H2[\s\S]*Table/);
  });

  it('tells its bars as a figure, in words', async () => {
    const bars = join(folder, 'bars.pdf');
    writeFileSync(bars, await pagePdf(samplePage(address, { extra: 'bars' })));
    const figures = run('pdfinfo', '-struct', bars).match(/Figure .*/g) ?? [];
    expect(figures).toHaveLength(2);
    expect(figures[1]).toContain(sampleScene(address).bars?.title);
  });

  it('embeds its fonts, and holds no picture made of pixels', () => {
    const fonts = run('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/SourceSans3.* yes yes yes /);
    expect(run('pdfimages', '-list', file).trim().split('\n')).toHaveLength(2);
  });

  it('gives back as text its title, its legend and its sources, each once', () => {
    const text = run('pdftotext', '-raw', file, '-').replaceAll(/\s+/g, ' ');
    const plain = (words: string) => words.replaceAll(/\s+/g, ' ');
    const { legend, credits, title } = sampleScene(address);
    const labels = legend.flatMap(({ entries }) => entries).map(({ label }) => label);
    for (const words of [title, ...labels, ...credits]) expect(text).toContain(plain(words));
    expect(text.split(plain(title))).toHaveLength(2);
  });

  it('looks as the PNG of the same page', async () => {
    const dpi = 100;
    const opened = drawPdf(file, 1, dpi, join(folder, 'page'));
    expect(difference(opened, PNG.sync.read(Buffer.from(await pagePng(page, dpi))))).toBeLessThan(0.02);
  });
});
