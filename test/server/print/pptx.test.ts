import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { styleOf } from '../../../geodata/symbology/scale';
import { pagePptx, pagesPptx } from '../../../server/print/pptx';
import { samplePage, sampleScene } from '../../support/pages';

it('holds a shape for each territory in its fill, and the legend as text', async () => {
  const address = '/strategies?date=2014-06-01';
  const page = samplePage(address, { extra: 'table' });
  const bytes = await pagePptx(page);
  expect(await pagePptx(page)).toEqual(bytes);
  const slide = strFromU8(unzipSync(bytes)['ppt/slides/slide1.xml'] ?? new Uint8Array());
  const shapes = slide.split('<p:sp>');
  const scene = sampleScene(address);
  const layer = scene.layers.find(({ id }) => id === 'territory-status');
  if (layer?.type !== 'area') throw new Error('no territories');
  expect(layer.marks.length).toBeGreaterThan(2);
  for (const { key, label } of layer.marks) {
    const { color } = styleOf(layer.scale, key);
    const shape = shapes.find((one) => one.includes(`name="${label}"`) && one.includes('custGeom'));
    expect(shape).toContain(`val="${color.slice(1).toUpperCase()}"`);
  }
  for (const { entries } of scene.legend)
    for (const { label } of entries) expect(slide).toContain(`<a:t>${label}</a:t>`);
  expect(slide).toContain('<a:tbl>');
  const ids = [...slide.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('writes what no XML may hold as if it were not there', async () => {
  const written = await pagePptx(samplePage('/reseau', { title: 'Ré\u0000seau\u000b \ud800& <lieux>' }));
  const slide = strFromU8(unzipSync(written)['ppt/slides/slide1.xml'] ?? new Uint8Array());
  expect(slide).toContain('Réseau &amp; &lt;lieux&gt;');
});

it('holds a slide for each page, of the size of the first, under one title', async () => {
  const pages = [samplePage('/reseau'), samplePage('/strategies', { paper: 'A3' })] as const;
  const told = { ...pages[0], title: 'Décisions' };
  const bytes = await pagesPptx(
    told,
    pages.map((page) => ({ page })),
  );
  expect(
    await pagesPptx(
      told,
      pages.map((page) => ({ page })),
    ),
  ).toEqual(bytes);
  const files = unzipSync(bytes);
  const part = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  expect(part('docProps/core.xml')).toContain('<dc:title>Décisions</dc:title>');
  expect(part('ppt/presentation.xml')).toContain('<p:sldSz cx="10692000" cy="7560000"/>');
  for (const [at, page] of pages.entries()) {
    const slide = part(`ppt/slides/slide${at + 1}.xml`);
    expect(slide.match(/<p:ph type="title"\/>/g)).toHaveLength(1);
    expect(slide).toContain(`descr="${page.title}. ${page.subject}"`);
    expect(part('ppt/presentation.xml')).toContain(`r:id="rId${at + 2}"`);
    expect(part('ppt/_rels/presentation.xml.rels')).toContain(
      `Id="rId${at + 2}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide" Target="/ppt/slides/slide${at + 1}.xml"`,
    );
  }
  await expect(pagesPptx(told, [])).rejects.toThrow('without a slide');
});

const logo = {
  mediaType: 'image/svg+xml',
  base64: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1"/>').toString('base64'),
  ratio: 3,
} as const;

it('holds the bars as a chart in the fills of the map, with its data as a workbook', async () => {
  const address = '/strategies?date=2013-06-01';
  const files = unzipSync(await pagePptx(samplePage(address, { extra: 'bars', logo })));
  const part = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  const slide = part('ppt/slides/slide1.xml');
  const relations = part('ppt/slides/_rels/slide1.xml.rels');
  const { bars } = sampleScene(address);
  if (bars === null) throw new Error('no bars');

  const [, chartId] = /<c:chart [^>]*r:id="(\w+)"/.exec(slide) ?? [];
  expect(relations).toContain(`Id="${chartId}"`);
  expect(slide).toContain(
    `descr="${bars.title}. ${bars.bars[0]?.label} (Adoptée 2), ${bars.bars[1]?.label} (Aucune 2)."`,
  );
  const chart = part('ppt/charts/chart1.xml');
  const series = chart.split('<c:ser>').slice(1);
  const statuses = bars.bars[0]?.segments ?? [];
  expect(series).toHaveLength(statuses.length + 1);
  const cache = (xml: string, kind: string) =>
    [...((xml.split(`<c:${kind}>`)[1] ?? '').split(`</c:${kind}>`)[0]?.matchAll(/<c:v>([^<]*)</g) ?? [])].map(
      ([, text]) => text,
    );
  for (const [at, { label, style }] of statuses.entries()) {
    const xml = series[at] ?? '';
    expect(cache(xml, 'tx')).toEqual([label]);
    expect(cache(xml, 'cat')).toEqual(bars.bars.map((bar) => bar.label));
    expect(cache(xml, 'val')).toEqual(bars.bars.map(({ segments }) => String(segments[at]?.count)));
    expect(xml).toContain(style.pattern === null ? '<c:spPr><a:solidFill>' : '<c:spPr><a:pattFill');
    expect(xml).toContain(`val="${style.color.slice(1).toUpperCase()}"`);
  }
  // Axes end where the data do, so that a workbook that is edited still shows; those of bars and of sums are as long.
  const axes = chart.match(/<c:valAx>.*?<\/c:valAx>/g) ?? [];
  expect(axes).toHaveLength(2);
  for (const axis of axes)
    expect([axis.includes('<c:max'), axis.includes('<c:min val="0"/>')]).toEqual([false, true]);
  expect(part('ppt/charts/_rels/chart1.xml.rels')).toContain('Target="/ppt/embeddings/workbook1.xlsx"');
  const workbook = unzipSync(files['ppt/embeddings/workbook1.xlsx'] ?? new Uint8Array());
  const texts = strFromU8(workbook['xl/sharedStrings.xml'] ?? new Uint8Array());
  for (const { label } of [...statuses, ...bars.bars]) expect(texts).toContain(`<t>${label}</t>`);
  const cells = strFromU8(workbook['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(cells).toMatch(/<c r="B2"[^>]*><v>2<\/v><\/c>/);
  expect(cells).toMatch(/<c r="G3"[^>]*><f>SUM\(B3:F3\)<\/f><v>2<\/v><\/c>/);
});

it('holds its logo as a picture, told in words', async () => {
  const files = unzipSync(await pagePptx(samplePage('/reseau', { logo })));
  const slide = strFromU8(files['ppt/slides/slide1.xml'] ?? new Uint8Array());
  const [, picture = ''] = /<p:pic>(.*)<\/p:pic>/.exec(slide) ?? [];
  expect(picture).toMatch(/descr="Logo\u00a0: Union d’essai".*<a:blip r:embed="rId2"/);
  expect(Buffer.from(files['ppt/media/image1.png'] ?? []).toString('latin1', 1, 4)).toBe('PNG');
});

it('lays a thin ground under names that stand over dark areas, and under no others', async () => {
  const files = unzipSync(await pagePptx(samplePage('/strategies?date=2013-06-01')));
  const shapes = strFromU8(files['ppt/slides/slide1.xml'] ?? new Uint8Array()).split('<p:sp>');
  const ground = (name: string) => {
    const shape = shapes.find((one) => one.includes(`name="${name}"`) && one.includes('txBox')) ?? '';
    expect(shape).toContain('<a:glow');
    return /<a:prstGeom prst="(\w+)">/.exec(shape)?.[1];
  };
  expect(ground('ZONE DU NORD')).toBe('roundRect');
  expect(ground('ZONE DU SUD')).toBe('rect');
});
