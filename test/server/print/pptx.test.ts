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
