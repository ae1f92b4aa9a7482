import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PathNode } from '../../../geodata/scene/page/page';
import { everyNode } from '../../../geodata/scene/page/svg';
import { ensureSystemPackages } from '../../../scripts/system-packages.mjs';
import { pagePng } from '../../../server/print/png';
import { pagesPptx } from '../../../server/print/pptx';
import { samplePage, sampleScene } from '../../support/pages';
import { difference, drawPdf, run } from '../../support/pictures';

const missing = ensureSystemPackages(['poppler', 'libreoffice']);
for (const { need, reason, without } of missing)
  console.warn(`LEFT OUT without ${need}: ${without}. ${reason}`);

const dpi = 60;
const address = '/strategies?date=2013-06-01';
const pages = [
  samplePage(address, { extra: 'bars' }),
  samplePage('/reseau', { extra: 'table' }),
  samplePage(address, { extra: 'bars', inking: 'black-white' }),
] as const;

/** Pixel of a picture at a place of the page in millimetres. */
function pixelAt({ data, width }: PNG, x: number, y: number): readonly number[] {
  const at = (Math.floor((y / 25.4) * dpi) * width + Math.floor((x / 25.4) * dpi)) * 4;
  return [...data.subarray(at, at + 3)];
}
const near = (a: readonly number[], b: readonly number[]) =>
  a.every((value, at) => Math.abs(value - (b[at] ?? -1)) <= 8);
const channels = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

/** Places of a grid over an area, a millimetre from one to the next. */
function grid({ parts }: PathNode): readonly (readonly [number, number])[] {
  const [xs, ys] = [parts.flat().map(([x]) => x), parts.flat().map(([, y]) => y)];
  const steps = (from: number, to: number) =>
    Array.from({ length: Math.floor(to - from) + 1 }, (_, at) => from + at);
  return steps(Math.min(...ys), Math.max(...ys)).flatMap((y) =>
    steps(Math.min(...xs), Math.max(...xs)).map((x): [number, number] => [x, y]),
  );
}

describe.skipIf(missing.length > 0)('a presentation opened by LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-pptx-'));
  const file = join(folder, 'pages.pdf');
  const opened: PNG[] = [];
  const drawn: PNG[] = [];
  // LibreOffice starts slowly: once for all.
  beforeAll(async () => {
    const slides = join(folder, 'pages.pptx');
    writeFileSync(
      slides,
      await pagesPptx(
        pages[0],
        pages.map((page) => ({ page })),
      ),
    );
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    run('soffice', '--headless', profile, '--convert-to', 'pdf', '--outdir', folder, slides);
    for (const [at, page] of pages.entries()) {
      opened.push(drawPdf(file, at + 1, dpi, join(folder, `slide-${at}`)));
      drawn.push(PNG.sync.read(Buffer.from(await pagePng(page, dpi))));
    }
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has a slide of the size of each page, which looks as its PNG', () => {
    expect(run('pdfinfo', file)).toMatch(/Pages: +3[\s\S]*Page size: +841\.\d+ x 595\.\d+ pts \(A4\)/);
    for (const [at, one] of opened.entries())
      expect(difference(one, drawn[at] ?? new PNG({ width: 1, height: 1 }))).toBeLessThan(0.025);
  });

  it('fills areas as the scene does, wherever no name, symbol or limit lies over them', () => {
    let checked = 0;
    for (const [at, page] of pages.entries()) {
      const areas = everyNode(page.groups).filter(
        (node): node is PathNode => node.type === 'path' && node.name !== null && node.fill?.pattern === null,
      );
      const [slide, png] = [opened[at], drawn[at]];
      if (slide === undefined || png === undefined) throw new Error('no picture');
      for (const area of areas) {
        const color = channels(area.fill?.color ?? '');
        const places = grid(area).filter((place) => near(pixelAt(png, ...place), color));
        const same = places.filter((place) => near(pixelAt(slide, ...place), color));
        checked += places.length;
        expect(same.length).toBeGreaterThan(places.length * 0.9);
      }
    }
    expect(checked).toBeGreaterThan(1000);
  });

  it('can be read: title, legend, names of bars, cells', () => {
    const text = run('pdftotext', '-raw', file, '-').replaceAll(/\s+/g, ' ');
    const scene = sampleScene(address);
    const words = [
      scene.title,
      ...scene.legend.flatMap(({ entries }) => entries).map(({ label }) => label),
      ...(scene.bars?.bars ?? []).map(({ label }) => label),
      ...(sampleScene('/reseau').cross?.rows ?? []).map(({ label }) => label),
    ];
    for (const one of words) expect(text).toContain(one.replaceAll(/\s+/g, ' '));
  });
});
