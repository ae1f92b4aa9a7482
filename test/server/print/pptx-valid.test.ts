import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { pagePptx, pagesPptx } from '../../../server/print/pptx';
import { presentationFaults } from '../../support/office';
import { samplePage } from '../../support/pages';

it('is a presentation without fault by the rules of Microsoft’s own Open XML SDK', async () => {
  const address = '/strategies?date=2014-06-01';
  const pages = [
    samplePage(address, { extra: 'bars' }),
    samplePage('/reseau', { extra: 'table' }),
    samplePage(address, { extra: 'bars', inking: 'black-white' }),
  ] as const;
  const slides = pages.map((page) => ({ page }));
  expect(presentationFaults(await pagesPptx(pages[0], slides))).toEqual([]);
});

it('would be found at fault, were it', async () => {
  const files = unzipSync(await pagePptx(samplePage('/reseau')));
  const slide = 'ppt/slides/slide1.xml';
  const spoiled = strFromU8(files[slide] ?? new Uint8Array()).replace(
    /<a:srgbClr val="\w+"/,
    '<a:srgbClr val="blue"',
  );
  const faults = presentationFaults(zipSync({ ...files, [slide]: strToU8(spoiled) }));
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain('/ppt/slides/slide1.xml');
  expect(faults[0]).toContain("'blue'");
});
