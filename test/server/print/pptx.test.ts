import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { styleOf } from '../../../geodata/symbology/scale';
import { pagePptx } from '../../../server/print/pptx';
import { samplePage, sampleScene } from '../../support/pages';

it('holds a shape for each territory in its fill, and the legend as text', () => {
  const address = '/strategies?date=2014-06-01';
  const page = samplePage(address, { extra: 'table' });
  const bytes = pagePptx(page);
  expect(pagePptx(page)).toEqual(bytes);
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

it('writes what no XML may hold as if it were not there', () => {
  const written = pagePptx(samplePage('/reseau', { title: 'Ré\u0000seau\u000b \ud800& <lieux>' }));
  const slide = strFromU8(unzipSync(written)['ppt/slides/slide1.xml'] ?? new Uint8Array());
  expect(slide).toContain('Réseau &amp; &lt;lieux&gt;');
});
